import { expect, it } from '@jest/globals'
import { parseChallenge } from '../../../src/core/image/challenge.ts'

it.each([
  ['Basic realm="x"', { scheme: 'basic' }],
  ['basic', { scheme: 'basic' }],
  ['Negotiate, Basic realm="x"', { scheme: 'basic' }],
  [
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull,push"',
    {
      scheme: 'bearer',
      realm: 'https://auth.docker.io/token',
      service: 'registry.docker.io',
      scope: 'repository:a/b:pull,push',
    },
  ],
  ['bearer Realm=https://x/token', { scheme: 'bearer', realm: 'https://x/token', service: '', scope: '' }],
  [
    'Basic realm="x", Bearer realm="https://x/token?a=\\"b\\"", realm="https://other"',
    { scheme: 'bearer', realm: 'https://x/token?a="b"', service: '', scope: '' },
  ],
  ['Bearer service="x"', undefined],
  ['Digest realm="x"', undefined],
  ['', undefined],
])('reads %s', (header, expected) => {
  expect(parseChallenge(header)).toEqual(expected)
})
