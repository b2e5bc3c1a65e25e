import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import { type LaunchRequest, launch } from '../../../src/flows/fleet/launch.ts'
import { clear, type LaunchPorts, openLedger, undo } from '../../../src/flows/fleet/ledger.ts'
import { untilOnline } from '../../../src/flows/fleet/online.ts'
import { aFault, type CloudMemory, type Mood, openCloudMemory } from '../../fakes/cloud-memory.ts'
import { fakeConsole } from '../../fakes/console.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type Fleet, openFleet } from '../../fakes/fleet.ts'
import { openInstantClock } from '../../fakes/instant-clock.ts'

const start = Date.UTC(2026, 10, 1)

const request: LaunchRequest = {
  ...{ repository: 'o/r', runId: 7, labels: ['gpu'], types: ['c5.large'], subnets: [], securityGroups: [] },
  ...{ market: 'on-demand', instanceProfile: undefined, image: { id: 'ami-12345678' }, owners: ['self'] },
  ...{ gibibytes: undefined, maxMinutes: 120, idleMinutes: 5, capacityWait: 0, runner: undefined },
  user: 'runner',
}

interface Scene {
  readonly fleet: Fleet
  readonly cloud: CloudMemory
  readonly ports: LaunchPorts
  readonly lines: readonly string[]
}

function openScene(moodFor: (number: number) => Mood = () => undefined): Scene {
  const fleet = openFleet([], [])
  const cloud = openCloudMemory(fleet, (_, number) => moodFor(number))
  const { console, lines } = fakeConsole()
  const clock = openInstantClock(start)
  return { fleet, cloud, lines, ports: { ...fleet.ports, launch: cloud, console, clock, random: () => 0.5 } }
}

const left = ({ fleet }: Scene) => [[...fleet.instances.keys()], [...fleet.runners.keys()]]
const none = [[], []]

describe('launch', () => {
  it('registers a runner and starts its instance with tags that lead back to it', async () => {
    const scene = openScene()
    expect(await launch(request, openLedger('ab12'), scene.ports)).toEqual([
      { runnerId: 1, instanceId: 'i-1', type: 'c5.large', market: 'on-demand' },
    ])
    expect(scene.fleet.runners.get(1)).toMatchObject({ labels: ['gpu'], name: `crisol-${start.toString(36)}-ab12-0` })
    expect(scene.fleet.instances.get('i-1')?.tags).toMatchObject({
      ...{ repository: 'o/r', runId: 7, label: 'gpu', runnerId: 1, nonce: 'ab12' },
    })
  })

  it('gives each of several runners of one label an instance of its own', async () => {
    const scene = openScene()
    const launched = await launch({ ...request, labels: ['gpu', 'gpu', 'gpu'] }, openLedger('ab12'), scene.ports)
    expect(launched.map(({ runnerId, instanceId }) => [runnerId, instanceId])).toEqual([
      [1, 'i-1'],
      [2, 'i-2'],
      [3, 'i-3'],
    ])
    expect(new Set([...scene.fleet.runners.values()].map(({ name }) => name)).size).toBe(3)
  })

  it('goes down the ladder with a token for each rung, and says on the way what there was not', async () => {
    const scene = openScene((number) => (number < 3 ? [aFault('InsufficientInstanceCapacity')] : undefined))
    const two = { ...request, types: ['c5.large', 'c6i.large'], market: 'spot-then-on-demand' } as const
    expect((await launch(two, openLedger('ab12'), scene.ports))[0]).toMatchObject({
      type: 'c6i.large',
      market: 'on-demand',
    })
    expect(scene.cloud.orders.map(({ token, rung }) => `${token} ${rung.market} ${rung.placements[0]?.type}`)).toEqual([
      'crisol-ab12-1-1 spot c5.large',
      'crisol-ab12-1-2 spot c6i.large',
      'crisol-ab12-1-3 on-demand c5.large',
      'crisol-ab12-1-4 on-demand c6i.large',
    ])
  })

  it('asks again in time while there is no room, and no longer than it may', async () => {
    const scene = openScene((number) => (number < 3 ? [aFault('InsufficientInstanceCapacity')] : undefined))
    await launch({ ...request, capacityWait: 1 }, openLedger('ab12'), scene.ports)
    expect([scene.cloud.orders.length, scene.lines[0]]).toEqual([
      4,
      'info: AWS has none of what was asked for: on-demand c5.large (InsufficientInstanceCapacity: Not now). Asking again in 5 s.',
    ])
    const never = openScene(() => [aFault('InsufficientInstanceCapacity')])
    expect(await faultOf(() => launch({ ...request, capacityWait: 1 }, openLedger('ab12'), never.ports))).toEqual({
      code: 'AWS',
      message: 'AWS has none of what was asked for: on-demand c5.large (InsufficientInstanceCapacity: Not now).',
    })
    expect([never.ports.clock.now() - start <= 60_000, left(never)]).toEqual([true, none])
  })

  it.each([
    ['VcpuLimitExceeded', ' Ask for more of L-1216C47A (Standard, on-demand) in Service Quotas.'],
    ['Unsupported', ''],
  ])('does not wait for %s to pass', async (code, advice) => {
    const scene = openScene(() => [aFault(code)])
    expect(await faultOf(() => launch({ ...request, capacityWait: 30 }, openLedger('ab12'), scene.ports))).toEqual({
      code: 'AWS',
      message: `AWS has none of what was asked for: on-demand c5.large (${code}: Not now).${advice}`,
    })
    expect([scene.cloud.orders.length, left(scene)]).toEqual([1, none])
  })

  it('asks under the same token and for the same when AWS asks to slow down', async () => {
    const scene = openScene((number) => (number < 2 ? [aFault('RequestLimitExceeded')] : undefined))
    await launch(request, openLedger('ab12'), scene.ports)
    expect(scene.cloud.orders.map((order) => JSON.stringify([order.token, ...order.tags]))).toEqual(
      Array.from({ length: 3 }, () => JSON.stringify(['crisol-ab12-1-1', ...(scene.cloud.orders[0]?.tags ?? [])])),
    )
  })

  it('starts one instance where the answer to the first order was lost', async () => {
    const scene = openScene((number) => (number === 0 ? 'lost' : undefined))
    await launch(request, openLedger('ab12'), scene.ports)
    expect(left(scene)).toEqual([['i-1'], [1]])
  })

  it('leaves nothing where every answer is lost', async () => {
    const scene = openScene(() => 'lost')
    expect(await faultOf(() => launch(request, openLedger('ab12'), scene.ports))).toEqual({
      code: 'AWS',
      message: 'AWS said ECONNRESET.',
    })
    expect(left(scene)).toEqual(none)
  })

  it('fails at once where nothing would help, and leaves nothing of several', async () => {
    const scene = openScene((number) => (number === 1 ? [aFault('UnauthorizedOperation')] : undefined))
    expect(
      await faultOf(() => launch({ ...request, labels: ['gpu', 'gpu', 'gpu'] }, openLedger('ab12'), scene.ports)),
    ).toEqual({
      code: 'AWS',
      message: 'AWS said UnauthorizedOperation.',
    })
    expect(left(scene)).toEqual(none)
  })

  it('launches nothing from an image of another architecture, or from none', async () => {
    const scene = openScene()
    scene.cloud.image = { id: 'ami-12345678', architecture: 'arm64', rootDevice: '/dev/xvda', rootGibibytes: 8 }
    expect(await faultOf(() => launch(request, openLedger('ab12'), scene.ports))).toMatchObject({ code: 'INPUT' })
    scene.cloud.image = new UserError('No such image.', { code: 'INPUT' })
    expect(await faultOf(() => launch(request, openLedger('ab12'), scene.ports))).toMatchObject({ code: 'INPUT' })
    expect([scene.cloud.orders, left(scene)]).toEqual([[], none])
  })

  it('removes the runner that may have been registered, and registers another name', async () => {
    const scene = openScene()
    const { register } = scene.ports.runners
    let isFirst = true
    const runners = {
      ...scene.ports.runners,
      register: async (name: string, labels: readonly string[]) => {
        const made = await register(name, labels)
        if (!isFirst) return made
        isFirst = false
        throw new UserError('Nobody knows.', { code: 'AMBIGUOUS' })
      },
    }
    await launch(request, openLedger('ab12'), { ...scene.ports, runners })
    expect([scene.fleet.done, [...scene.fleet.runners.values()].map(({ name }) => name)]).toEqual([
      ['remove 1'],
      [`crisol-${start.toString(36)}-ab12-1`],
    ])
  })

  it('tells what it could not end on its way out, and still why it failed', async () => {
    const scene = openScene((number) => (number === 0 ? undefined : [aFault('UnauthorizedOperation')]))
    scene.fleet.faults.set('i-1', new UserError('No right to end it.', { code: 'PERMISSION' }))
    const fault = await faultOf(() => launch({ ...request, labels: ['gpu', 'gpu'] }, openLedger('ab12'), scene.ports))
    expect(fault?.message).toBe('AWS said UnauthorizedOperation.')
    expect(scene.lines[0]).toBe(
      'warning: i-1 could not be ended; it ends by itself when its time is over. No right to end it.',
    )
  })

  it('removes the templates of a launch by fleets that failed', async () => {
    const scene = openScene((number) => [
      aFault(number === 0 ? 'InsufficientInstanceCapacity' : 'InvalidParameterValue'),
    ])
    const types = ['c5.large', 'c6i.large', 'm5.large', 'm6i.large']
    await faultOf(() => launch({ ...request, types }, openLedger('ab12'), scene.ports))
    expect(scene.fleet.done).toContain('tidy ab12')
  })
})

describe('undo', () => {
  it('ends what is still being started, and nothing more is begun', async () => {
    const scene = openScene()
    let go = (): void => undefined
    const waiting = new Promise<void>((resolve) => {
      go = resolve
    })
    const ask: CloudMemory['ask'] = async (order) => {
      await waiting
      return await scene.cloud.ask(order)
    }
    const ports = { ...scene.ports, launch: { ...scene.cloud, ask } }
    const ledger = openLedger('ab12')
    const launching = faultOf(() => launch(request, ledger, ports))
    for (let turn = 0; turn < 50; turn++) await Promise.resolve()
    const undoing = undo(ledger, ports)
    go()
    await Promise.all([undoing, launching])
    expect(left(scene)).toEqual(none)
  })
})

describe('clear', () => {
  it('ends by its nonce what a launch left, and leaves what is another’s or works', async () => {
    const scene = openScene()
    await launch({ ...request, labels: ['gpu', 'gpu'] }, openLedger('ab12'), scene.ports)
    await launch(request, openLedger('cd34'), scene.ports)
    const [, busy] = scene.fleet.runners.values()
    if (busy !== undefined) scene.fleet.runners.set(busy.id, { ...busy, isBusy: true })
    await clear('ab12', scene.ports)
    expect(left(scene)).toEqual([['i-3'], [2, 3]])
  })
})

describe('untilOnline', () => {
  const launched = { runnerId: 1, instanceId: 'i-1', type: 'c5.large', market: 'on-demand' } as const

  it('waits until the runner is online', async () => {
    const scene = openScene()
    await launch(request, openLedger('ab12'), scene.ports)
    let looks = 0
    scene.fleet.onFind = (id) => {
      const runner = scene.fleet.runners.get(id)
      if (++looks === 20 && runner !== undefined) scene.fleet.runners.set(id, { ...runner, isOnline: true })
    }
    await untilOnline(launched, 'ab12', scene.ports)
    expect([looks, scene.ports.clock.now() - start]).toEqual([20, 19 * 1_500])
  })

  it('takes a runner that is gone for one that did its job', async () => {
    const scene = openScene()
    await untilOnline(launched, 'ab12', scene.ports)
    expect(scene.lines).toEqual(['notice: Runner 1 is gone already: it did a job, or somebody removed it.'])
  })

  it('fails with the console when the instance ends before', async () => {
    const scene = openScene()
    await launch(request, openLedger('ab12'), scene.ports)
    scene.fleet.instances.clear()
    const instances = { ...scene.ports.instances, consoleOutput: async () => 'one\nchecksum is wrong\n' }
    expect(await faultOf(() => untilOnline(launched, 'ab12', { ...scene.ports, instances }))).toEqual({
      code: 'AWS',
      message: 'The instance i-1 ended before its runner was online; its console is above.',
    })
    expect(scene.lines).toEqual(['group: Console of i-1', 'info: one', 'info: checksum is wrong'])
  })

  it('fails when nothing comes in ten minutes, where to look when the console is empty', async () => {
    const scene = openScene()
    await launch(request, openLedger('ab12'), scene.ports)
    expect(await faultOf(() => untilOnline(launched, 'ab12', scene.ports))).toEqual({
      code: 'AWS',
      message:
        'The instance i-1 has no runner online after 10 minutes; its console is empty: look at the way out of its subnet and at the image.',
    })
  })
})
