import { GetObjectCommand, ListObjectsV2Command, S3Client, UploadPartCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from '@jest/globals'
import { encodeKey, encodeQuery, signRequest } from '../../../src/adapters/storage/sign.ts'

const credentials = { accessKeyId: 'made-up', secretAccessKey: 'made-up/too+', sessionToken: 'made-up=token' }

/** A request as the SDK would send it. */
interface Sent {
  readonly method: 'GET' | 'PUT'
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
}

/** Has the SDK sign a request whose body stays unsigned, and keeps it from the network. */
async function signedBySdk(command: GetObjectCommand): Promise<Sent> {
  let sent: Sent | undefined
  const handle = async (request: unknown): Promise<never> => {
    sent = request as Sent
    throw new Error('That is enough.')
  }
  const client = new S3Client({
    region: 'eu-west-1',
    credentials,
    maxAttempts: 1,
    requestHandler: { handle } as never,
  })
  command.middlewareStack.add(
    (next) => async (args) => {
      const { headers } = args.request as { readonly headers: Record<string, string> }
      headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD'
      return await next(args)
    },
    { step: 'build' },
  )
  await client.send(command).catch(() => undefined)
  if (sent === undefined) throw new Error('The SDK sent nothing.')
  return sent
}

/** The time of a request, in milliseconds since the epoch. */
function timeOf(text = ''): number {
  return Date.parse(text.replace(/^(....)(..)(..T..)(..)(..Z)$/u, '$1-$2-$3:$4:$5'))
}

const keys = ['plain', 'a b', 'ünï/✓', 'plus+and%20percent', 'quotes\'"()!*', 'tilde~&=?#', '\u{1f600}']

describe('signRequest', () => {
  it.each([
    ...keys.map((key) => [`the object ${key}`, new GetObjectCommand({ Bucket: 'b', Key: key })] as const),
    ['a part', new UploadPartCommand({ Bucket: 'b', Key: 'k', PartNumber: 2, UploadId: 'a b+/=', Body: 'x' })] as const,
    ['a listing', new ListObjectsV2Command({ Bucket: 'b', Prefix: "runs/ü '(*)", EncodingType: 'url' })] as const,
  ])('signs %s as the SDK does', async (_, command) => {
    const { method, path, query, headers } = await signedBySdk(command as GetObjectCommand)
    const { authorization = '', host = '' } = headers
    const names = /SignedHeaders=(?<names>[^,]*)/u.exec(authorization)?.groups?.['names']?.split(';') ?? []
    const own = new Set(['host', 'x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256'])
    const extra = Object.fromEntries(names.filter((name) => !own.has(name)).map((name) => [name, headers[name] ?? '']))
    const url = new URL(`https://${host}${path}?${encodeQuery(query)}`)
    const now = timeOf(headers['x-amz-date'])
    const signed = signRequest({ method, url, region: 'eu-west-1', credentials, now, extra })
    expect(signed['authorization']).toBe(authorization)
    expect([signed['x-amz-security-token'], signed['x-amz-date']]).toEqual(['made-up=token', headers['x-amz-date']])
  })

  it('signs with the key of the day and of the region', () => {
    const request = { method: 'GET', url: new URL('https://h/k'), credentials, region: 'a' } as const
    const day = 86_400_000
    const signatures = [
      signRequest({ ...request, now: 0 }),
      signRequest({ ...request, now: day }),
      signRequest({ ...request, now: day, region: 'b' }),
      signRequest({ ...request, now: 0 }),
    ].map(({ authorization = '' }) => authorization.slice(-64))
    expect([new Set(signatures).size, signatures[0] === signatures[3]]).toEqual([3, true])
  })
})

describe('encodeKey', () => {
  it.each([
    ['a/b', 'a/b'],
    ['a b', 'a%20b'],
    ["!'()*", '%21%27%28%29%2A'],
    ['~-_.', '~-_.'],
    ['+%?#&=', '%2B%25%3F%23%26%3D'],
    ['ü', '%C3%BC'],
    ['\u{1f600}', '%F0%9F%98%80'],
  ])('writes %s', (key, expected) => {
    expect(encodeKey(key)).toBe(expected)
  })
})

describe('encodeQuery', () => {
  it('sorts by name as it is written, and leaves empty values', () => {
    expect(encodeQuery({ uploads: '', 'encoding-type': 'url', prefix: 'a/b c' })).toBe(
      'encoding-type=url&prefix=a%2Fb%20c&uploads=',
    )
  })
})
