import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseRunnerName, renderRunnerName } from '../../../src/core/fleet/runner-name.ts'

describe('the name of a runner', () => {
  it('is read as it was written, and no longer than GitHub allows', () => {
    const names = fc.record({
      registered: fc.integer({ min: Date.UTC(2020), max: Date.UTC(2200) }),
      nonce: fc.stringMatching(/^[0-9a-z]{4,32}$/u),
      index: fc.nat({ max: 999_999 }),
    })
    fc.assert(
      fc.property(names, (name) => {
        const text = renderRunnerName(name)
        expect(text.length).toBeLessThanOrEqual(64)
        expect(parseRunnerName(text)).toEqual(name)
      }),
    )
  })

  it.each([
    '',
    'crisol',
    'crisol-1',
    'my-crisol-mfx3k2a0-abcd-0',
    'crisol-MFX3K2A0-abcd-0',
    'crisol-mfx3k2a0-abcd-0\n',
  ])('is not that of %j', (name) => {
    expect(parseRunnerName(name)).toBeUndefined()
  })
})
