import { describe, expect, it } from '@jest/globals'
import { findCredentials, parseHelperAnswer } from '../../../src/core/image/credentials.ts'
import { faultOf } from '../../fakes/fault.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const auth = base64('me:s3cret')
const given = { kind: 'given', credentials: { username: 'me', password: 's3cret' } }
const ghcr = { registry: 'ghcr.io', repository: 'me/model' }
const hub = { registry: 'docker.io', repository: 'me/model' }
const find = (config: unknown, reference = ghcr): unknown =>
  findCredentials(JSON.stringify(config), reference, 'config.json')

describe('credentials', () => {
  it.each([
    { what: 'a host', config: { auths: { 'ghcr.io': { auth } } }, expected: given },
    { what: 'an address', config: { auths: { 'https://ghcr.io/v2/': { auth } } }, expected: given },
    {
      what: 'a part of a registry, before the whole',
      config: { auths: { 'ghcr.io': { auth: base64('you:no') }, 'ghcr.io/me': { auth } } },
      expected: given,
    },
    {
      what: 'a name and a password in plain',
      config: { auths: { 'ghcr.io': { username: 'me', password: 's3cret' } } },
      expected: given,
    },
    {
      what: 'a password with colons',
      config: { auths: { 'ghcr.io': { auth: base64('me:a:b\0\0') } } },
      expected: { kind: 'given', credentials: { username: 'me', password: 'a:b' } },
    },
    {
      what: 'a token of identity',
      config: { auths: { 'ghcr.io': { auth, identitytoken: 'abc' } } },
      expected: { kind: 'given', credentials: { identityToken: 'abc' } },
    },
    {
      what: 'a helper of the registry, before what is written down',
      config: { auths: { 'ghcr.io': { auth } }, credHelpers: { 'ghcr.io': 'gh' } },
      expected: { kind: 'helper', program: 'docker-credential-gh', server: 'ghcr.io' },
    },
    {
      what: 'the store of all registries, where nothing is written down',
      config: { auths: { 'ghcr.io': {} }, credsStore: 'secretservice' },
      expected: { kind: 'helper', program: 'docker-credential-secretservice', server: 'ghcr.io' },
    },
    { what: 'another registry', config: { auths: { 'ghcr.io.example.org': { auth } } }, expected: undefined },
    { what: 'nothing', config: {}, expected: undefined },
  ])('are found for $what', ({ config, expected }) => {
    expect(find(config)).toEqual(expected)
  })

  it('of Docker are found under the name that docker login writes', () => {
    expect(find({ auths: { 'https://index.docker.io/v1/': { auth } } }, hub)).toEqual(given)
    expect(find({ credsStore: 'pass' }, hub)).toEqual({
      ...{ kind: 'helper', program: 'docker-credential-pass', server: 'https://index.docker.io/v1/' },
    })
  })

  it.each([
    { text: '[', why: 'is no JSON object' },
    { text: 'null', why: 'is no JSON object' },
    {
      text: JSON.stringify({ auths: { 'ghcr.io': { auth: base64('s3cret') } } }),
      why: 'has an entry of auths that is not Base64 of name:password',
    },
    {
      text: JSON.stringify({ auths: { 'ghcr.io': { auth: '*' } } }),
      why: 'has an entry of auths that is not Base64 of name:password',
    },
    {
      text: JSON.stringify({ credsStore: '../../bin/sh' }),
      why: 'names a credential helper that is no name of a program',
    },
  ])('are refused, and not told, where the file $why', async ({ text, why }) => {
    expect(await faultOf(() => findCredentials(text, ghcr, 'config.json'))).toEqual({
      code: 'SYNTAX',
      message: `config.json ${why}; log in to the registry again, which writes it anew.`,
    })
  })
})

it.each([
  ['{"ServerURL":"x","Username":"me","Secret":"s"}', { username: 'me', password: 's' }],
  ['{"Username":"<token>","Secret":"t"}', { identityToken: 't' }],
  ['{"Username":"me","Secret":""}', undefined],
  ['{"Username":"me"}', undefined],
  ['credentials', undefined],
])('reads of a helper: %s', (text, expected) => {
  expect(parseHelperAnswer(text)).toEqual(expected)
})
