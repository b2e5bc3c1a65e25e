import { describe, expect, it } from '@jest/globals'
import { type Listed, renderListing, selectListed } from '../../../src/core/fleet/listing.ts'

const now = 10 * 3_600_000

const one: Listed = {
  ...{ id: 'i-1', type: 'g5.xlarge', market: 'spot', label: 'gpu', runId: 7, launched: now - 90_000, runner: 'busy' },
  runnerId: 1,
}
const two: Listed = { ...one, id: 'i-22', label: 'crisol-1', runId: 0, launched: now - 2 * 3_600_000, runner: 'gone' }

describe('renderListing', () => {
  it('tells what runs, since when and for which run, the oldest first', () => {
    expect(renderListing([one, two], now).split('\n')).toEqual([
      'instance  type       market  runner  since  run  label',
      'i-22      g5.xlarge  spot    gone    2 h    -    crisol-1',
      'i-1       g5.xlarge  spot    busy    1 min  7    gpu',
    ])
  })

  it('says so when nothing runs', () => {
    expect(renderListing([], now)).toBe('No runner of Crisol runs here.')
  })
})

it.each([
  ['i-1', ['i-1']],
  ['crisol-1', ['i-22']],
  ['7', ['i-1']],
  ['0', []],
  ['i-3', []],
])('means by %s: %j', (name, expected) => {
  expect(selectListed([one, two], name).map(({ id }) => id)).toEqual(expected)
})
