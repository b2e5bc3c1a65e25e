import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fromBase64, toBase64 } from '../../../src/core/text/base64.ts'

describe('toBase64', () => {
  it.each([
    { name: 'no bytes', bytes: [], expected: '' },
    { name: 'one byte', bytes: [255], expected: '/w==' },
    { name: 'text', bytes: [...Buffer.from('crisol')], expected: 'Y3Jpc29s' },
  ])('writes $name as $expected', ({ bytes, expected }) => {
    expect(toBase64(Uint8Array.from(bytes))).toBe(expected)
  })

  it('writes what decodes to the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(Uint8Array.from(Buffer.from(toBase64(bytes), 'base64'))).toEqual(bytes)
      }),
    )
  })

  it('takes more bytes than a call takes arguments', () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index)
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  })
})

describe('fromBase64', () => {
  it('reads what toBase64 writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
      { numRuns: 100 },
    )
  })

  it.each(['a', 'YQ', 'Y===', 'YQ==\n', 'Y Q=', '=YQ=', 'YQ=a', 'ä///', '_w=='])(
    'takes %j for something else',
    (text) => {
      expect(fromBase64(text)).toBeUndefined()
    },
  )
})
