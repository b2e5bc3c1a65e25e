import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  checkpointFolder,
  newestSaved,
  type SavedCheckpoint,
  savedName,
} from '../../../src/core/pipeline/checkpoint.ts'

const one = `${'1'.repeat(32)}.dir`
const other = `${'2'.repeat(32)}.dir`

describe('checkpointFolder', () => {
  it('keeps the checkpoints of each run apart, below what is ours in a remote', () => {
    expect(checkpointFolder('abc')).toBe('crisol/checkpoints/abc/')
  })
})

describe('savedName', () => {
  it('sorts as it was saved', () => {
    expect(savedName({ number: 12, hash: { algorithm: 'md5', value: one } })).toBe(`saved/00000012-${one}`)
  })
})

describe('newestSaved', () => {
  it.each<readonly [string, readonly string[], string | undefined]>([
    ['nothing among nothing', [], undefined],
    ['the highest number', [`saved/00000010-${one}`, `saved/00000009-${other}`], `saved/00000010-${one}`],
    ['a number of more digits', [`saved/99999999-${other}`, `saved/100000000-${one}`], `saved/100000000-${one}`],
    ['the same of two by their hash', [`saved/00000001-${other}`, `saved/00000001-${one}`], `saved/00000001-${other}`],
    ['nothing among a file', [`saved/00000001-${'1'.repeat(32)}`], undefined],
    ['nothing above the folder', [`../saved/00000001-${one}`, `saved/../00000001-${one}`], undefined],
    ['nothing without a number', [`saved/-${one}`, `saved/x0000001-${one}`], undefined],
  ])('finds %s', (_, names, expected) => {
    const found = newestSaved(names)
    expect(found === undefined ? undefined : savedName(found)).toBe(expected)
  })

  it('reads back what was named, among whatever else', () => {
    const saved: fc.Arbitrary<SavedCheckpoint> = fc.record({
      number: fc.integer({ min: 1, max: 1e12 }),
      hash: fc.constantFrom(one, other).map((value) => ({ algorithm: 'md5' as const, value })),
    })
    fc.assert(
      fc.property(saved, fc.array(fc.string()), (checkpoint, names) => {
        expect(newestSaved([...names, savedName(checkpoint)])).toEqual(checkpoint)
      }),
    )
  })
})
