import { describe, expect, it } from '@jest/globals'
import { findOrphans } from '../../../src/core/fleet/orphans.ts'
import { renderRunnerName } from '../../../src/core/fleet/runner-name.ts'
import { aRunner, minute } from '../../fakes/fleet.ts'

const now = 1_790_000_000_000

function offline(id: number, age: number): ReturnType<typeof aRunner> {
  return aRunner(id, {
    isOnline: false,
    name: renderRunnerName({ registered: now - age * minute, nonce: 'ab12', index: 0 }),
  })
}

describe('findOrphans', () => {
  it.each([
    { name: 'an offline one that nobody has', runner: offline(1, 91), expected: [1] },
    { name: 'one whose instance lives', runner: offline(2, 91), expected: [] },
    { name: 'a young one, whose instance may still be asked for', runner: offline(1, 90), expected: [] },
    { name: 'one that is online', runner: { ...offline(1, 91), isOnline: true }, expected: [] },
    { name: 'one that does a job, as GitHub thinks', runner: { ...offline(1, 91), isBusy: true }, expected: [] },
    { name: 'one of somebody else', runner: { ...offline(1, 91), name: 'crisol-of-mine' }, expected: [] },
    { name: 'one from the future', runner: offline(1, -600), expected: [] },
  ])('gives $expected for $name', ({ runner, expected }) => {
    expect(findOrphans([runner], new Set([2]), now).map(({ id }) => id)).toEqual(expected)
  })
})
