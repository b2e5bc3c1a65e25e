import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/actions/runner/inputs.ts'
import { type RunnerPorts, run } from '../../../src/actions/runner/run.ts'
import { clearUp } from '../../../src/flows/fleet/start.ts'
import { aFault, type Mood, openCloudMemory } from '../../fakes/cloud-memory.ts'
import { fakeConsole } from '../../fakes/console.ts'
import { faultOf } from '../../fakes/fault.ts'
import { openFleet } from '../../fakes/fleet.ts'
import { openInstantClock } from '../../fakes/instant-clock.ts'

function inputsOf(given: Readonly<Record<string, string>> = {}) {
  const all: Readonly<Record<string, string>> = {
    ...{ 'instance-types': 'c5.large', 'github-token': 'token', image: 'ami-12345678', 'capacity-wait': '0' },
    ...given,
  }
  return readInputs((name) => all[name] ?? '')
}

function openScene(moodFor: (number: number) => Mood = () => undefined) {
  const fleet = openFleet([], [])
  const launch = openCloudMemory(fleet, (_, number) => moodFor(number))
  const state: Record<string, string> = { nonce: '', launched: '' }
  const cancel = { work: undefined as (() => Promise<void>) | undefined }
  const { console, lines } = fakeConsole()
  const ports: RunnerPorts = {
    ...{ ...fleet.ports, launch, console, clock: openInstantClock(Date.UTC(2026, 10, 1)), random: () => 0.5 },
    ...{ repository: 'o/r', runId: 7, job: 'launch', nonce: 'abcd1234' },
    saveState: (name, value) => {
      state[name] = value
      fleet.done.push(`state ${name}`)
    },
    onCancel: (work) => {
      cancel.work = work
      return () => {
        cancel.work = undefined
      }
    },
  }
  return { fleet, launch, state, cancel, ports, lines }
}

const left = ({ fleet }: ReturnType<typeof openScene>) => fleet.instances.size + fleet.runners.size

describe('run of runner', () => {
  it('makes a label of run, job and something random, and gives what was launched', async () => {
    const scene = openScene()
    expect(await run(inputsOf(), scene.ports)).toEqual({
      label: 'crisol-7-launch-abcd1234',
      launched: [{ runnerId: 1, instanceId: 'i-1', type: 'c5.large', market: 'on-demand' }],
    })
    expect([scene.state, scene.cancel.work, scene.lines]).toEqual([
      { nonce: 'abcd1234', launched: 'true' },
      undefined,
      ['info: Started i-1, c5.large (on-demand).'],
    ])
  })

  it('takes the caller’s label, and tags with the organisation', async () => {
    const scene = openScene()
    const { label } = await run(inputsOf({ label: 'gpu', organisation: 'octo-org' }), scene.ports)
    expect([label, scene.fleet.instances.get('i-1')?.tags]).toMatchObject([
      'gpu',
      { repository: 'octo-org', label: 'gpu' },
    ])
  })

  it('saves its nonce before it begins anything', async () => {
    const scene = openScene()
    await run(inputsOf(), scene.ports)
    expect(scene.fleet.done).toEqual(['state nonce', 'state launched'])
  })

  it('leaves nothing, and no word of success, when it fails', async () => {
    const scene = openScene(() => [aFault('InsufficientInstanceCapacity')])
    expect(await faultOf(() => run(inputsOf(), scene.ports))).toMatchObject({ code: 'AWS' })
    expect([left(scene), scene.state, scene.cancel.work]).toEqual([0, { nonce: 'abcd1234', launched: '' }, undefined])
  })

  it('leaves nothing when the runner never comes online', async () => {
    const scene = openScene()
    expect(await faultOf(() => run(inputsOf({ wait: 'online' }), scene.ports))).toMatchObject({ code: 'AWS' })
    expect([left(scene), scene.state['launched']]).toEqual([0, ''])
  })

  it('undoes all when it is cancelled while it waits', async () => {
    const scene = openScene()
    let looks = 0
    scene.fleet.onFind = () => {
      if (++looks === 3) void scene.cancel.work?.()
    }
    await run(inputsOf({ wait: 'online' }), scene.ports)
    expect(left(scene)).toBe(0)
  })
})

describe('clearUp', () => {
  it.each([
    { state: { nonce: 'abcd1234', launched: '' }, expected: 0 },
    { state: { nonce: 'abcd1234', launched: 'true' }, expected: 2 },
    { state: { nonce: '', launched: '' }, expected: 2 },
    { state: { nonce: 'ffff0000', launched: '' }, expected: 2 },
  ])('leaves $expected of what a launch began by $state', async ({ state, expected }) => {
    const scene = openScene()
    await run(inputsOf(), scene.ports)
    await clearUp(state, scene.ports)
    expect(left(scene)).toBe(expected)
  })
})
