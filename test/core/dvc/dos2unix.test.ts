import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { foldLineEnds, pieceSize } from '../../../src/core/dvc/dos2unix.ts'

/** What DVC 2 hashes bytes to. */
const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/dvc/dos2unix.json'), 'utf8')) as {
  /** `null` for those that are longer than a piece, which `long` makes. */
  readonly b64: string | null
  readonly desc: string
  readonly md5: string
  readonly 'md5-dos2unix': string
}[]

const long: Readonly<Record<number, string>> = {
  1048583: `${'A'.repeat(pieceSize - 1)}\r\ntail\r\n`,
  1048606: `\0${'A'.repeat(pieceSize - 1)}${'text\r\n'.repeat(5)}`,
}

function bytesOf({ b64, desc }: (typeof golden)[number]): Uint8Array {
  const length = Number(desc.replace(/^.*len=/u, ''))
  return b64 === null ? Buffer.from(long[length] ?? '') : Buffer.from(b64, 'base64')
}

function hashes(bytes: Uint8Array): readonly [string, string] {
  const [plain, folded] = [createHash('md5'), createHash('md5')]
  for (let start = 0; start < bytes.length; start += pieceSize) {
    const piece = bytes.subarray(start, start + pieceSize)
    plain.update(piece)
    folded.update(foldLineEnds(piece))
  }
  return [plain.digest('hex'), folded.digest('hex')]
}

describe('foldLineEnds', () => {
  it.each(golden)('makes of $desc what DVC 2 hashes', (one) => {
    expect(hashes(bytesOf(one))).toEqual([one.md5, one['md5-dos2unix']])
  })

  it('folds text as a replacement of its line ends does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', ' ', '\t') }), (text) => {
        expect(Buffer.from(foldLineEnds(Buffer.from(text))).toString()).toBe(text.replaceAll('\r\n', '\n'))
      }),
    )
  })

  it('leaves bytes with a NUL early on as they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const binary = Uint8Array.from([0, ...bytes])
        expect(foldLineEnds(binary)).toEqual(binary)
      }),
    )
  })

  it('judges by the first 512 bytes alone', () => {
    const late = Buffer.concat([Buffer.alloc(512, 'a'), Buffer.from([13, 10, 0])])
    expect(foldLineEnds(late).length).toBe(late.length - 1)
  })
})
