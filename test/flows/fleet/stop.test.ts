import { describe, expect, it } from '@jest/globals'
import { listFleet, stopFleet } from '../../../src/flows/fleet/stop.ts'
import { faultOf } from '../../fakes/fault.ts'
import { anInstance, aRunner, openFleet } from '../../fakes/fleet.ts'

function openScene() {
  return openFleet(
    [
      anInstance('i-1', { tags: { runnerId: 1, label: 'gpu' } }),
      anInstance('i-2', { tags: { runnerId: 2, label: 'gpu' } }),
      anInstance('i-3', { tags: { runnerId: 3, label: 'cpu', runId: 8 } }),
      anInstance('i-4', { tags: { runnerId: 4, label: 'busy', runId: 9 } }),
    ],
    [aRunner(1), aRunner(2, { isOnline: false }), aRunner(4, { isBusy: true })],
  )
}

it('lists what runs with what its runner does', async () => {
  expect((await listFleet(openScene().ports)).map(({ id, runner }) => `${id} ${runner}`)).toEqual([
    ...['i-1 idle', 'i-2 offline', 'i-3 gone', 'i-4 busy'],
  ])
})

describe('stopFleet', () => {
  it.each([
    { names: ['gpu'], done: ['terminate i-1 i-2', 'remove 1', 'remove 2'] },
    { names: ['i-1', '8', 'i-1'], done: ['terminate i-1 i-3', 'remove 1'] },
  ])('ends what $names mean, and takes their runners away', async ({ names, done }) => {
    const fleet = openScene()
    await stopFleet(names, false, fleet.ports)
    expect(fleet.done).toEqual(done)
  })

  it('ends nothing when one name means nothing', async () => {
    const fleet = openScene()
    expect(await faultOf(() => stopFleet(['gpu', 'none'], true, fleet.ports))).toEqual({
      code: 'MISSING',
      message:
        'No runner of Crisol here is "none"; expected an instance, a label or a workflow run that crisol runner list shows.',
    })
    expect(fleet.done).toEqual([])
  })

  it('loses a job only when it is told to', async () => {
    const fleet = openScene()
    expect(await faultOf(() => stopFleet(['busy'], false, fleet.ports))).toEqual({
      code: 'INPUT',
      message: 'The runner of i-4 does a job; give --force to lose it.',
    })
    expect(fleet.done).toEqual([])
    await stopFleet(['busy'], true, fleet.ports)
    expect(fleet.done).toEqual(['terminate i-4'])
  })
})
