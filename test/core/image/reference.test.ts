import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatReference, isLoopback, nameIn, parseReference } from '../../../src/core/image/reference.ts'
import { faultOf } from '../../fakes/fault.ts'

const digest = `sha256:${'0a'.repeat(32)}`

describe('a reference', () => {
  it.each([
    ['python', 'docker.io/library/python', 'latest'],
    ['python:3.12-slim', 'docker.io/library/python:3.12-slim', '3.12-slim'],
    ['owner/model', 'docker.io/owner/model', 'latest'],
    ['index.docker.io/owner/model:1', 'docker.io/owner/model:1', '1'],
    ['ghcr.io/owner/deep/er/model:v1.0', 'ghcr.io/owner/deep/er/model:v1.0', 'v1.0'],
    ['localhost/model', 'localhost/model', 'latest'],
    ['localhost:5000/model:1', 'localhost:5000/model:1', '1'],
    ['127.0.0.1:5000/my_model__x-y.z', '127.0.0.1:5000/my_model__x-y.z', 'latest'],
    ['[::1]:5000/model', '[::1]:5000/model', 'latest'],
    [`ghcr.io/owner/model@${digest}`, `ghcr.io/owner/model@${digest}`, digest],
    [`python:3.12@${digest}`, `docker.io/library/python:3.12@${digest}`, digest],
  ])('%s is %s', (text, full, name) => {
    const reference = parseReference(text, 'Input image')
    expect([formatReference(reference), nameIn(reference)]).toEqual([full, name])
    expect(parseReference(full, 'Input image')).toEqual(reference)
  })

  it.each([
    ['', 'which was expected to look like ghcr.io/owner/model:tag'],
    ['ghcr.io/', 'which was expected to look like ghcr.io/owner/model:tag'],
    ['ghcr.io/owner//model', 'which was expected to look like ghcr.io/owner/model:tag'],
    ['owner/model name', 'which was expected to look like ghcr.io/owner/model:tag'],
    ['owner/../model', 'which was expected to look like ghcr.io/owner/model:tag'],
    [`ghcr.io/${'a/'.repeat(130)}b`, 'which was expected to look like ghcr.io/owner/model:tag'],
    ['ghcr.io/Owner/Model:1', 'which has capital letters; write ghcr.io/owner/model'],
    ['https://ghcr.io/owner/model', 'whose registry is no name of a host'],
    ['-ghcr.io/owner/model', 'whose registry is no name of a host'],
    ['model:', 'whose tag was expected to be 1 to 128 letters, digits, dots, dashes and underscores'],
    [`model:${'x'.repeat(129)}`, 'whose tag was expected to be 1 to 128 letters, digits, dots, dashes and underscores'],
    ['model@sha256:12', 'whose digest was expected to be sha256: and 64 digits of hex'],
    [`model@${digest}@${digest}`, 'whose digest was expected to be sha256: and 64 digits of hex'],
  ])('%j is refused', async (text, why) => {
    expect(await faultOf(() => parseReference(text, 'Input image'))).toEqual({
      code: 'INPUT',
      message: `Input image is ${JSON.stringify(text.slice(0, 300))}, ${why}.`,
    })
  })

  it('is refused or read, and what is read is read again as the same, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'aZ0.:/@-_ [\n'.split(''), digest) }), async (text) => {
        const fault = await faultOf(() => {
          const full = formatReference(parseReference(text, 'It'))
          expect(formatReference(parseReference(full, 'It'))).toBe(full)
          expect(full).toMatch(/^[\w.:/@[\]-]+$/u)
        })
        expect([undefined, 'INPUT']).toContain(fault?.code)
      }),
    )
  })
})

it.each([
  ['localhost', true],
  ['localhost:5000', true],
  ['127.0.0.1:5000', true],
  ['127.9.9.9', true],
  ['[::1]:5000', true],
  ['localhost.example.org', false],
  ['127.0.0.1.example.org', false],
  ['ghcr.io', false],
])('%s is this machine: %s', (registry, expected) => {
  expect(isLoopback(registry)).toBe(expected)
})
