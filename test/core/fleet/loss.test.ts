import { describe, expect, it } from '@jest/globals'
import { endedScript, interruptionScript } from '../../../src/core/box/scripts.ts'
import { type Ending, judgeLoss, overWords, takenWords } from '../../../src/core/fleet/loss.ts'

const spot: Ending = { id: 'i-1', runnerId: 7, label: 'gpu', runId: 9, market: 'spot', reason: '', isOver: true }
const taken = 'crisol: The cloud takes this instance back: {"action":"terminate"}\r\n'
const over = 'crisol: The job is done. This machine powers off.\r\n'

describe('judgeLoss', () => {
  it.each<{ name: string; ending: Partial<Ending>; console: string; expected: string }>([
    {
      ...{ name: 'AWS says so itself', ending: { reason: 'Server.SpotInstanceTermination' }, console: '' },
      expected: 'taken',
    },
    {
      name: 'the machine had the notice and powered itself off when its job had ended',
      ...{ ending: { reason: 'Client.InstanceInitiatedShutdown' }, console: `kernel\n${taken}${over}` },
      expected: 'taken',
    },
    {
      name: 'the machine had the notice, and the reaper was first',
      ...{ ending: { reason: 'Client.UserInitiatedShutdown' }, console: taken },
      expected: 'other',
    },
    {
      name: 'the machine ended of something else',
      ...{ ending: { reason: 'Client.InstanceInitiatedShutdown' }, console: over },
      expected: 'other',
    },
    {
      name: 'its console has not come yet',
      ...{ ending: { reason: 'Client.InstanceInitiatedShutdown' }, console: '' },
      expected: 'unknown',
    },
    { name: 'AWS’s own hardware broke', ending: { reason: 'Server.InternalError' }, console: '', expected: 'unknown' },
    { name: 'it lives', ending: { isOver: false }, console: taken, expected: 'unknown' },
    {
      name: 'it was no spot instance',
      ...{ ending: { market: 'on-demand', reason: 'Server.SpotInstanceTermination' }, console: taken },
      expected: 'other',
    },
  ])('answers $expected where $name', ({ ending, console, expected }) => {
    expect(judgeLoss({ ...spot, ...ending }, console)).toBe(expected)
  })

  it('looks for words that machines say', () => {
    expect(interruptionScript).toContain(`say "${takenWords}`)
    expect(endedScript).toContain(`${overWords}"`)
  })
})
