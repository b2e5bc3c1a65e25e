import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import { readLaunchInputs } from '../../../src/core/fleet/launch-inputs.ts'
import { rerun } from '../../../src/flows/fleet/rerun.ts'
import { aFault, type Mood } from '../../fakes/cloud-memory.ts'
import { aJob, anEnding, openRerunScene } from '../../fakes/ended-run.ts'
import { faultOf } from '../../fakes/fault.ts'

const given: Readonly<Record<string, string>> = {
  ...{ 'instance-types': 'c5.large', 'github-token': 'token', image: 'ami-12345678', 'capacity-wait': '0' },
  market: 'spot',
}
const machine = readLaunchInputs((name) => given[name] ?? '')
const request = { runId: 9, rules: { repository: 'o/r', attempt: 1, mostReruns: 2 }, machine }

const spot = anEnding(7, { id: 'i-9' })

function openScene(moodFor: (number: number) => Mood = () => undefined) {
  const scene = openRerunScene(moodFor)
  return { ...scene, clock: scene.ports.clock, left: () => scene.fleet.instances.size + scene.fleet.runners.size }
}

describe('rerun', () => {
  it('launches a runner of the same label and runs the failed jobs again', async () => {
    const scene = openScene()
    expect(await rerun(request, scene.ports)).toEqual({
      launched: [{ runnerId: 1, instanceId: 'i-1', type: 'c5.large', market: 'spot' }],
      lost: ['train'],
    })
    expect([scene.github.reruns, scene.fleet.instances.get('i-1')?.tags]).toMatchObject([
      1,
      { repository: 'o/r', runId: 9, label: 'gpu', runnerId: 1 },
    ])
    expect(scene.fleet.runners.get(1)?.labels).toEqual(['gpu'])
  })

  it('launches for all jobs of ours that run again, each with its own label, on demand after the second loss', async () => {
    const scene = openScene()
    scene.github.run = { ...scene.github.run, attempt: 2 }
    scene.github.jobs = [aJob('train', 7), aJob('evaluate', 8, { labels: ['cpu'] })]
    await rerun({ ...request, rules: { ...request.rules, attempt: 2 } }, scene.ports)
    const made = [...scene.fleet.instances.values()].map(({ tags, market }) => [tags.label, tags.runnerId, market])
    expect(made).toEqual([
      ['gpu', 1, 'on-demand'],
      ['cpu', 2, 'on-demand'],
    ])
    expect([...scene.fleet.runners.values()].map(({ labels }) => labels)).toEqual([['gpu'], ['cpu']])
  })

  it('launches no more machines than the run had, and says which job will wait', async () => {
    const scene = openScene()
    const queued = { runnerName: '', conclusion: 'cancelled' }
    scene.github.jobs = [aJob('train', 7), aJob('second', 0, queued), aJob('third', 0, queued)]
    scene.fleet.endings.set('i-8', anEnding(8, { reason: '', isOver: false }))
    await rerun(request, scene.ports)
    expect([scene.fleet.instances.size, scene.lines]).toEqual([
      2,
      expect.arrayContaining([
        'warning: No machine had been launched for third, and none is now: give the launch a higher count.',
      ]),
    ])
  })

  it('tags with the organisation whose runners they are', async () => {
    const scene = openScene()
    await rerun({ ...request, machine: { ...machine, organisation: 'octo-org' } }, scene.ports)
    expect(scene.fleet.instances.get('i-1')?.tags.repository).toBe('octo-org')
  })

  it('waits for the end of an instance that had the notice, whose console alone tells', async () => {
    const scene = openScene()
    scene.fleet.endings.set('i-9', { ...spot, reason: '', isOver: false })
    const sleep = scene.clock.sleep
    const pauses: number[] = []
    const clock = {
      ...scene.clock,
      sleep: async (milliseconds: number) => {
        await sleep(milliseconds)
        pauses.push(milliseconds)
        if (pauses.length === 2) {
          scene.fleet.endings.set('i-9', { ...spot, reason: 'Client.InstanceInitiatedShutdown' })
        }
        if (pauses.length === 3) scene.fleet.consoles.set('i-9', 'crisol: The cloud takes this instance back: {}\n')
      },
    }
    expect(await rerun(request, { ...scene.ports, clock })).toMatchObject({ lost: ['train'] })
    expect(pauses).toEqual([10_000, 10_000, 10_000])
  })

  it.each<{ name: string; set: (scene: ReturnType<typeof openScene>) => void; reason: RegExp; pauses: number }>([
    {
      name: 'a fork’s run',
      set: ({ github }) => {
        github.run = { ...github.run, headRepository: 'mallory/r' }
      },
      ...{ reason: /^Run 9 ran code of mallory\/r/u, pauses: 0 },
    },
    {
      name: 'a job that failed by itself on a spot machine',
      set: ({ fleet }) => {
        fleet.endings.set('i-9', { ...spot, reason: 'Client.InstanceInitiatedShutdown' })
        fleet.consoles.set('i-9', 'crisol: The job is done. This machine powers off.\n')
      },
      ...{ reason: /^No machine of run 9 is known/u, pauses: 0 },
    },
    {
      name: 'a machine that AWS has forgotten',
      set: ({ fleet }) => void fleet.endings.clear(),
      ...{ reason: /^No machine of run 9 is known/u, pauses: 0 },
    },
    {
      name: 'a machine that does not end in four minutes',
      set: ({ fleet }) => void fleet.endings.set('i-9', { ...spot, reason: '', isOver: false }),
      ...{ reason: /^No machine of run 9 is known/u, pauses: 24 },
    },
    {
      name: 'a run that somebody has run again meanwhile',
      set: ({ github }) => {
        let reads = 0
        github.onRead = () => {
          if (++reads === 2) github.run = { ...github.run, attempt: 2, isCompleted: false }
        }
      },
      ...{ reason: /^Run 9 has been run again already/u, pauses: 0 },
    },
  ])('does nothing for $name', async ({ set, reason, pauses }) => {
    const scene = openScene()
    set(scene)
    const started = scene.clock.now()
    expect(await rerun(request, scene.ports)).toEqual({ reason: expect.stringMatching(reason) })
    expect([scene.left(), scene.launch.orders, scene.github.reruns]).toEqual([0, [], 0])
    expect(scene.clock.now() - started).toBe(pauses * 10_000)
  })

  it('asks AWS nothing where no job of ours failed', async () => {
    const scene = openScene()
    scene.github.jobs = [aJob('lint', 3, { runnerName: 'GitHub Actions 3' })]
    scene.fleet.faults.set('instances', new Error('AWS was asked'))
    expect(await rerun(request, scene.ports)).toMatchObject({ reason: expect.stringMatching(/^No machine/u) })
  })

  it('runs nothing again where no machine can be had', async () => {
    const scene = openScene(() => [aFault('InsufficientInstanceCapacity')])
    expect(await faultOf(() => rerun(request, scene.ports))).toMatchObject({ code: 'AWS' })
    expect([scene.left(), scene.github.reruns]).toEqual([0, 0])
  })

  it('ends what it launched where GitHub does not run the jobs again', async () => {
    const scene = openScene()
    scene.github.answer = () => {
      throw new UserError('The token may not.', { code: 'PERMISSION' })
    }
    expect(await faultOf(() => rerun(request, scene.ports))).toMatchObject({ code: 'PERMISSION' })
    expect([scene.left(), scene.launch.orders.length]).toEqual([0, 1])
  })

  it.each([
    { name: 'keeps its machine where GitHub heard and its answer was lost', isHeard: true, left: 2 },
    { name: 'ends its machine where GitHub never heard', isHeard: false, left: 0 },
  ])('$name', async ({ isHeard, left }) => {
    const scene = openScene()
    scene.github.answer = (hear) => {
      if (isHeard) hear()
      throw new UserError('No answer.', { code: 'AMBIGUOUS' })
    }
    const fault = await faultOf(() => rerun(request, scene.ports))
    expect([fault === undefined, scene.left()]).toEqual([isHeard, left])
  })
})
