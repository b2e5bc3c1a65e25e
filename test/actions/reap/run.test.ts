import { describe, expect, it } from '@jest/globals'
import { type Result, run } from '../../../src/actions/reap/run.ts'
import { UserError } from '../../../src/core/error.ts'
import { renderRunnerName } from '../../../src/core/fleet/runner-name.ts'
import { fakeConsole } from '../../fakes/console.ts'
import { anInstance, aRunner, aTemplate, type Fleet, minute, openFleet } from '../../fakes/fleet.ts'

const now = 1_790_000_000_000

/** A fleet with one of each kind. */
function everyKind(): Fleet {
  const at = (minutes: number): number => now - minutes * minute
  const of = (id: string, runnerId: number, marked?: number): ReturnType<typeof anInstance> =>
    anInstance(id, { launched: at(60), marked, tags: { runnerId, expires: now + minute } })
  return openFleet(
    [of('i-busy', 1), of('i-back', 2, at(20)), of('i-lost', 3), of('i-gone', 4, at(20))],
    [
      ...[aRunner(1, { isBusy: true }), aRunner(2), aRunner(3, { isOnline: false })],
      aRunner(5, { isOnline: false, name: renderRunnerName({ registered: at(100), nonce: 'ab12', index: 1 }) }),
    ],
  )
}

async function pass(fleet: Fleet, isDry = false): Promise<{ result: Result; lines: readonly string[] }> {
  const { console, lines } = fakeConsole()
  const ports = { ...fleet.ports, console, clock: { now: () => now, sleep: async () => undefined } }
  const inputs = {
    ...{ grace: 10 * minute, isDry, access: { token: 't' }, role: undefined },
    repository: undefined,
    organisation: undefined,
  }
  return { result: await run(inputs, ports), lines }
}

describe('run of reap', () => {
  it('says of every instance what was done and why', async () => {
    const { result, lines } = await pass(everyKind())
    expect(lines).toEqual([
      'info: i-busy kept. Its runner 1 does a job.',
      'info: i-back kept. Its runner 2 waits for a job.',
      'info: i-lost marked. Its runner 3 is offline.',
      'info: i-gone terminated. Its runner 4 is gone, as it was 20 minutes ago.',
      'info: crisol-mub87lvk-ab12-1 removed. It is offline and no instance has it.',
    ])
    expect({ ...result, fates: result.fates.length }).toEqual({
      ...{ fates: 5, blind: undefined, unlisted: undefined, faults: [], reaped: ['i-gone'] },
      summary: '1 instance terminated, 1 marked, 2 kept, 1 runner removed.',
      markdown: [
        '**Runners:** 1 instance terminated, 1 marked, 2 kept, 1 runner removed.',
        '',
        '| what | done | why |',
        '| --- | --- | --- |',
        '| i&#45;busy | keep | Its runner 1 does a job. |',
        '| i&#45;back | unmark | Its runner 2 waits for a job. |',
        '| i&#45;lost | mark | Its runner 3 is offline. |',
        '| i&#45;gone | terminate | Its runner 4 is gone, as it was 20 minutes ago. |',
        '| crisol&#45;mub87lvk&#45;ab12&#45;1 | remove | It is offline and no instance has it. |',
      ].join('\n'),
    })
  })

  it('says what it would do, and has reaped nothing, when it is dry', async () => {
    const fleet = everyKind()
    const { result, lines } = await pass(fleet, true)
    expect(lines[3]).toBe('info: i-gone would be terminated. Its runner 4 is gone, as it was 20 minutes ago.')
    expect([result.reaped, result.summary]).toEqual([
      [],
      'Nothing was changed; it would be: 1 instance terminated, 1 marked, 2 kept, 1 runner removed.',
    ])
    expect(fleet.done).toEqual([])
  })

  it('fails with what must be mended, each once', async () => {
    const fleet = everyKind()
    fleet.faults.set('i-gone', new UserError('AWS refuses.', { code: 'PERMISSION' }))
    fleet.faults.set('i-lost', new UserError('AWS refuses.', { code: 'PERMISSION' }))
    const { result, lines } = await pass(fleet)
    expect(lines[3]).toBe(
      'info: i-gone could not be terminated. Its runner 4 is gone, as it was 20 minutes ago. AWS refuses.',
    )
    expect([result.faults, result.reaped]).toEqual([['AWS refuses.'], []])
  })

  it('fails when GitHub cannot be asked, and says it of each instance', async () => {
    const fleet = everyKind()
    fleet.faults.set('list', new UserError('GitHub does not know the token (401).', { code: 'GITHUB' }))
    const { result } = await pass(fleet)
    expect(result.faults).toEqual(['GitHub does not know the token (401).'])
    expect(new Set(result.fates.map(({ reason }) => reason))).toEqual(
      new Set(['Whether its runner works is not known: GitHub does not know the token (401).']),
    )
  })

  it('tells of launch templates only where there are some, and fails where they cannot be listed', async () => {
    const fleet = everyKind()
    fleet.templates.set('crisol-ab12-1-2-template', aTemplate('crisol-ab12-1-2-template', 0))
    const { result, lines } = await pass(fleet)
    expect(lines).toContain('info: crisol-ab12-1-2-template deleted. Its launch is over.')
    expect(result.summary).toBe('1 instance terminated, 1 marked, 2 kept, 1 runner removed, 1 template deleted.')
    fleet.faults.set('templates', new UserError('AWS refuses.', { code: 'PERMISSION' }))
    expect((await pass(fleet)).result.faults).toEqual(['AWS refuses.'])
  })

  it('has no table when there is nothing', async () => {
    expect((await pass(openFleet([], []))).result.markdown).toBe(
      '**Runners:** 0 instances terminated, 0 marked, 0 kept, 0 runners removed.',
    )
  })
})
