import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import { renderRunnerName } from '../../../src/core/fleet/runner-name.ts'
import { type Reaped, reap } from '../../../src/flows/fleet/reap.ts'
import type { Instance } from '../../../src/ports/instances.ts'
import { anInstance, aRunner, aTemplate, type Fleet, minute, openFleet } from '../../fakes/fleet.ts'

const refused = new UserError('GitHub does not know the token (401).', { code: 'GITHUB' })

async function pass(fleet: Fleet, at: number, isDry = false): Promise<Reaped> {
  const clock = { now: () => at * minute, sleep: async () => undefined }
  return await reap({ grace: 10 * minute, isDry }, { ...fleet.ports, clock })
}

function of(id: string, runnerId: number, rest: Partial<Instance> = {}): Instance {
  return anInstance(id, { ...rest, tags: { runnerId, ...rest.tags } })
}

function actions({ fates }: Reaped): readonly string[] {
  return fates.map(({ id, action }) => `${action} ${id}`)
}

describe('reap', () => {
  it('marks in one pass and terminates in the next, and leaves what boots, works or waits', async () => {
    const fleet = openFleet(
      [
        of('i-boots', 1, { launched: 95 * minute }),
        of('i-works', 2),
        of('i-waits', 3),
        of('i-lost', 4),
        of('i-gone', 5),
      ],
      [...[aRunner(1, { isOnline: false }), aRunner(2, { isBusy: true }), aRunner(3)], aRunner(4, { isOnline: false })],
    )
    expect(actions(await pass(fleet, 100))).toEqual([
      ...['keep i-boots', 'keep i-works', 'keep i-waits', 'mark i-lost', 'mark i-gone'],
    ])
    expect(fleet.done).toEqual(['mark i-lost', 'mark i-gone'])
    await pass(fleet, 109)
    expect(fleet.done).toEqual(['mark i-lost', 'mark i-gone', 'mark i-boots'])
    await pass(fleet, 111)
    expect(fleet.done.slice(3)).toEqual(['terminate i-lost', 'terminate i-gone', 'remove 4'])
    expect([...fleet.instances.keys()]).toEqual(['i-boots', 'i-works', 'i-waits'])
  })

  it('takes a mark back when the runner works again', async () => {
    const fleet = openFleet([of('i-1', 1, { marked: 50 * minute })], [aRunner(1, { isBusy: true })])
    expect((await pass(fleet, 100)).fates).toEqual([
      { id: 'i-1', action: 'unmark', reason: 'Its runner 1 does a job.', fault: undefined },
    ])
    expect(fleet.instances.get('i-1')?.marked).toBeUndefined()
  })

  it('looks again just before it terminates', async () => {
    const fleet = openFleet([of('i-1', 1, { marked: 50 * minute })], [aRunner(1, { isOnline: false })])
    let looks = 0
    fleet.onFind = () => {
      if (++looks === 2) fleet.runners.set(1, aRunner(1, { isBusy: true }))
    }
    expect(actions(await pass(fleet, 100))).toEqual(['unmark i-1'])
    expect(fleet.done).toEqual([])
  })

  it('does nothing to an instance whose runner cannot be asked for, and the rest to the others', async () => {
    const fleet = openFleet([of('i-1', 1, { marked: 50 * minute }), of('i-2', 2, { marked: 50 * minute })], [])
    fleet.faults.set(1, new UserError('GitHub answered 500.', { code: 'GITHUB' }))
    expect((await pass(fleet, 100)).fates[0]).toEqual({
      ...{ id: 'i-1', action: 'keep', fault: undefined },
      reason: 'Whether its runner works is not known: GitHub answered 500.',
    })
    expect(fleet.done).toEqual(['terminate i-2'])
  })

  it('terminates what has outlived its time, and nothing else, when GitHub cannot be asked at all', async () => {
    const fleet = openFleet([of('i-1', 1, { marked: 50 * minute }), of('i-2', 2, { launched: minute })], [])
    fleet.instances.set('i-3', of('i-3', 3, { tags: anInstance('i-3', { tags: { expires: 80 * minute } }).tags }))
    fleet.faults.set('list', refused)
    const reaped = await pass(fleet, 100)
    expect(actions(reaped)).toEqual(['keep i-1', 'keep i-2', 'terminate i-3'])
    expect(reaped.blind).toBe('GitHub does not know the token (401).')
    expect(fleet.done).toEqual(['terminate i-3'])
  })

  it('changes nothing when it is dry, and says what it would do', async () => {
    const orphan = renderRunnerName({ registered: 0, nonce: 'ab12', index: 0 }).replace('crisol-0', 'crisol-0000000')
    const fleet = openFleet(
      [of('i-1', 1), of('i-2', 2, { marked: 50 * minute })],
      [aRunner(9, { isOnline: false, name: orphan })],
    )
    expect(actions(await pass(fleet, 100, true))).toEqual(['mark i-1', 'terminate i-2', `remove ${orphan}`])
    expect(fleet.done).toEqual([])
  })

  it('goes on after an instance that cannot be terminated, and says why', async () => {
    const fleet = openFleet(
      [of('i-1', 1, { marked: 50 * minute }), of('i-2', 2, { marked: 50 * minute })],
      [aRunner(1, { isOnline: false })],
    )
    fleet.faults.set('i-1', new UserError('AWS refuses.', { code: 'PERMISSION' }))
    const { fates } = await pass(fleet, 100)
    expect(fates.map(({ id, fault }) => [id, fault])).toEqual([
      ['i-1', 'AWS refuses.'],
      ['i-2', undefined],
    ])
    expect(fleet.done).toEqual(['terminate i-2'])
  })

  it('keeps a runner that came online since it was listed', async () => {
    const fleet = openFleet([], [aRunner(1, { isOnline: false })])
    fleet.onFind = () => fleet.runners.set(1, aRunner(1))
    await pass(fleet, 100)
    expect(fleet.done).toEqual([])
  })

  it('deletes the templates that no launch needs any more, also when GitHub cannot be asked', async () => {
    const fleet = openFleet([], [])
    for (const [name, at] of [['old', 84] as const, ['young', 85] as const]) {
      fleet.templates.set(name, aTemplate(name, at * minute))
    }
    fleet.faults.set('list', refused)
    expect(await pass(fleet, 100, true)).toEqual({
      fates: [{ id: 'old', action: 'delete', reason: 'Its launch is over.', fault: undefined }],
      ...{ blind: 'GitHub does not know the token (401).', unlisted: undefined },
    })
    expect(fleet.done).toEqual([])
    await pass(fleet, 100)
    expect(fleet.done).toEqual(['delete old'])
  })

  it('goes on when the templates cannot be listed, or one not deleted, and says why', async () => {
    const fleet = openFleet([of('i-1', 1, { marked: 50 * minute })], [])
    fleet.templates.set('old', aTemplate('old', 0))
    const refusal = new UserError('AWS refuses.', { code: 'PERMISSION' })
    fleet.faults.set('old', refusal)
    expect((await pass(fleet, 100)).fates[1]).toMatchObject({ id: 'old', fault: 'AWS refuses.' })
    fleet.faults.set('templates', refusal)
    expect(await pass(fleet, 100)).toEqual({ fates: [], blind: undefined, unlisted: 'AWS refuses.' })
    expect(fleet.done).toEqual(['terminate i-1'])
  })

  it('takes nothing for an answer that is a fault of its own', async () => {
    const fleet = openFleet([of('i-1', 1, { marked: 50 * minute })], [])
    fleet.faults.set(1, new TypeError('x is not a function'))
    await expect(pass(fleet, 100)).rejects.toThrow('x is not a function')
    expect(fleet.done).toEqual([])
  })
})
