import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CredentialsFault } from '../../../src/adapters/storage/s3-credentials.ts'
import { type Doing, explain, hideSecrets } from '../../../src/adapters/storage/s3-errors.ts'
import { S3Refusal } from '../../../src/adapters/storage/s3-refusal.ts'
import { UserError } from '../../../src/core/error.ts'

function doing(verb: Doing['verb'], secrets: readonly string[] = []): Doing {
  return { store: 's3://bucket/dvc', key: 'files/md5/ab/cd', verb, secrets }
}

function refusal(name: string, status = 400, message = 'made up'): S3Refusal {
  return new S3Refusal(name, message, { status })
}

function failure(code: string, message = 'made up'): Error {
  return Object.assign(new Error(message), { code })
}

const refuses = 'The remote s3://bucket/dvc refuses files/md5/ab/cd: '
const cannot = 'The remote s3://bucket/dvc cannot be asked for files/md5/ab/cd: '

describe('explain', () => {
  it.each<readonly [string, unknown, Doing['verb'], string, string]>([
    [
      'a missing bucket',
      refusal('NoSuchBucket', 404),
      'read',
      'REMOTE',
      `${refuses}there is no such bucket; create it, or set its url with dvc remote modify.`,
    ],
    [
      'a wrong region',
      refusal('AuthorizationHeaderMalformed'),
      'read',
      'REMOTE',
      `${refuses}the bucket is in another region; set it with dvc remote modify.`,
    ],
    [
      'expired credentials',
      refusal('ExpiredToken'),
      'read',
      'REMOTE',
      `${refuses}the credentials have expired; ask for new ones.`,
    ],
    [
      'missing credentials',
      new CredentialsFault('no credentials were found'),
      'read',
      'REMOTE',
      `${cannot}no credentials were found.`,
    ],
    [
      'an unknown key',
      refusal('InvalidAccessKeyId', 403),
      'write',
      'REMOTE',
      `${refuses}the access key is not known there; check the credentials.`,
    ],
    [
      'a wrong secret',
      refusal('SignatureDoesNotMatch', 403),
      'write',
      'REMOTE',
      `${refuses}the secret key does not fit the access key; check the credentials.`,
    ],
    [
      'access denied for reading',
      refusal('AccessDenied', 403),
      'read',
      'REMOTE',
      `${refuses}access is denied; the credentials lack s3:GetObject for it, or it is not there and they lack s3:ListBucket.`,
    ],
    [
      'access denied for writing',
      refusal('AccessDenied', 403),
      'write',
      'READ-ONLY',
      `${refuses}access is denied; the credentials lack s3:PutObject for it.`,
    ],
    [
      'access denied for listing',
      refusal('AccessDenied', 403),
      'list',
      'REMOTE',
      'The remote s3://bucket/dvc refuses to list files/md5/ab/cd: access is denied; the credentials lack s3:ListBucket for it.',
    ],
    [
      'access denied to a key of encryption',
      refusal('AccessDenied', 403, 'User: made-up is not authorized to perform: kms:GenerateDataKey on this resource'),
      'write',
      'READ-ONLY',
      `${refuses}access is denied; the credentials lack kms:GenerateDataKey for it.`,
    ],
    [
      'a web page',
      new S3Refusal('NotS3', 'it answers with text/html', { status: 200 }),
      'read',
      'REMOTE',
      `${refuses}it answers with text/html, and not as S3 does; check its address and what lies between.`,
    ],
    ['an unknown refusal', refusal('Teapot', 418, 'I am a teapot.'), 'read', 'REMOTE', `${refuses}I am a teapot.`],
    ['an unknown host', failure('ENOTFOUND'), 'read', 'REMOTE', `${cannot}its host name is not known.`],
    ['a refused connection', failure('ECONNREFUSED'), 'read', 'REMOTE', `${cannot}nothing answers at that address.`],
    ['a time-out', failure('ETIMEDOUT'), 'write', 'REMOTE', `${cannot}it does not answer in time.`],
    [
      'a certificate of its own',
      failure('DEPTH_ZERO_SELF_SIGNED_CERT'),
      'read',
      'REMOTE',
      `${cannot}nobody that this machine trusts has signed its certificate; set ssl_verify to the path of its CA bundle.`,
    ],
    ['an expired certificate', failure('CERT_HAS_EXPIRED'), 'read', 'REMOTE', `${cannot}its certificate has expired.`],
    [
      'a server that speaks TLS',
      failure('HPE_INVALID_CONSTANT'),
      'read',
      'REMOTE',
      `${cannot}it does not speak HTTP; if it is https, say so in endpointurl.`,
    ],
  ])('tells %s in a sentence', (_, error, verb, code, message) => {
    const told = explain(error, doing(verb))
    expect({ code: told.code, message: told.message }).toEqual({ code, message })
  })

  it.each([
    [600_000, "this machine's clock is 10 minutes behind the server's; set it"],
    [-3_600_000, "this machine's clock is 60 minutes ahead of the server's; set it"],
    [5 * 3_600_000, "this machine's clock is 5 hours behind the server's; set it"],
    [undefined, "this machine's clock is wrong; set it"],
    [Number.NaN, "this machine's clock is wrong; set it"],
  ])('names a clock that is off by %s ms', (skew, reason) => {
    const error = new S3Refusal('RequestTimeTooSkewed', 'made up', { status: 403, skew })
    expect(explain(error, doing('read')).message).toBe(`${refuses}${reason}.`)
  })

  it('keeps the words of a server on one line, short and without what a terminal reads as a command', () => {
    const words = `one\n::error::two\u001b[31m\t three${'!'.repeat(300)}`
    const shown = `one ::error::two [31m three${'!'.repeat(300)}`.slice(0, 200)
    const { message } = explain(refusal('Teapot', 418, words), doing('read'))
    expect(message).toBe(`${refuses}${shown}...`)
  })

  it('leaves what is a sentence already', () => {
    const error = new UserError('The cache has other bytes.', { code: 'CORRUPT' })
    expect(explain(error, doing('write'))).toBe(error)
  })
})

describe('hideSecrets', () => {
  it('hides a secret in whatever way it is written', () => {
    const secret = 'made/up+sec"ret=&<'
    const text = [
      ...[secret, encodeURIComponent(secret), encodeURI(secret), JSON.stringify(secret)],
      ...[Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('hex')],
    ].join(' ')
    expect(hideSecrets(text, [secret])).toBe('*** *** *** "***" *** ***')
  })

  it('never lets a secret through', () => {
    const secrets = fc.string({ minLength: 4, unit: 'grapheme-ascii' }).filter((secret) => !/[*\s]/u.test(secret))
    fc.assert(
      fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
        const hidden = hideSecrets(`${before}${secret} ${encodeURIComponent(secret)}${after}`, [secret])
        return !hidden.includes(secret) && !hidden.includes(encodeURIComponent(secret))
      }),
    )
  })
})
