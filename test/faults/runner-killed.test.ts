import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { mapPool } from '../../src/flows/pool.ts'
import { describeWith } from '../counterparts.ts'
import { trials } from '../depth.ts'
import { type Cloud, startCloud } from '../e2e/runner/cloud.ts'
import { laterBy } from '../fakes/child-time.ts'
import { templateNames } from '../fakes/cloud.ts'
import type { Ec2Proxy, Ec2Rule } from '../servers/ec2-proxy.ts'

/** What goes wrong before the launcher is killed: a name for messages, and the rules. */
const troubles: Readonly<Record<string, readonly Ec2Rule[]>> = {
  nothing: [],
  'no room at first': [
    { action: 'RunInstances', does: { status: 500, code: 'InsufficientInstanceCapacity', message: 'None.' } },
  ],
  'a slow cloud': [{ action: 'RunInstances', times: 3, does: { status: 503, code: 'RequestLimitExceeded' } }],
  'a lost answer': [{ action: 'RunInstances', does: 'lost' }],
  'a request that hangs': [{ action: 'RunInstances', does: 'hang' }],
  'an answer that never comes': [{ action: 'RunInstances', does: 'mute' }],
  'a fleet that never answers': [
    { action: 'RunInstances', does: { status: 400, code: 'InsufficientInstanceCapacity', message: 'None.' } },
    { action: 'CreateFleet', does: 'mute' },
  ],
}

/** How a launcher ends: told to, killed, or with the workflow run, after which nothing clears up. */
const ends = ['SIGINT', 'SIGTERM', 'SIGKILL', 'cancel'] as const

/** A moment at which a launcher is killed: once EC2 was asked so often, and some milliseconds later. */
interface Moment {
  readonly trouble: string
  readonly signal: (typeof ends)[number]
  /** Infinity for a launcher that comes to its end. */
  readonly calls: number
  readonly delay: number
  /** Whether the launcher waits for its runners, of which none comes online. */
  readonly wait: 'accepted' | 'online'
  /** Whether the step after the job is there to clear up. */
  readonly hasPost: boolean
  /** Whether a machine that came up in spite of it all does a job. */
  readonly works: boolean
}

const aMoment: fc.Arbitrary<Moment> = fc
  .record({
    trouble: fc.constantFrom(...Object.keys(troubles)),
    signal: fc.constantFrom(...ends),
    calls: fc.noBias(fc.nat({ max: 4 })),
    /** Most of them are short. */
    delay: fc.noBias(fc.nat({ max: 999 })).map((part) => Math.floor((part / 1000) ** 2 * 400)),
    wait: fc.constantFrom('accepted', 'online'),
    hasPost: fc.boolean(),
    works: fc.boolean(),
  })
  .map((moment) => ({ ...moment, hasPost: moment.hasPost && moment.signal !== 'cancel' }))

const plain = { wait: 'accepted', hasPost: false, works: false } as const

/** Moments of their own for which chance is not to be trusted. */
const fixed: readonly Moment[] = [
  { ...plain, trouble: 'an answer that never comes', signal: 'SIGINT', calls: 3, delay: 100, hasPost: true },
  { ...plain, trouble: 'a fleet that never answers', signal: 'SIGTERM', calls: 5, delay: 100, hasPost: true },
  { ...plain, trouble: 'a fleet that never answers', signal: 'SIGKILL', calls: 7, delay: 0 },
  { ...plain, trouble: 'nothing', signal: 'SIGKILL', calls: Number.POSITIVE_INFINITY, delay: 0, works: true },
]

const batchSize = 50
const { numRuns, seed } = trials('kills of the launcher', batchSize, 20 * batchSize)
const batches = Array.from({ length: numRuns / batchSize }, (_, batch) => ({
  number: batch + 1,
  moments: [...fixed, ...fc.sample(aMoment, { seed: seed + batch, numRuns: batchSize - fixed.length })],
}))

/** Launchers that run at once, and milliseconds after its first call in which one is killed whatever else it asks for. */
const [width, patience] = [5, 5_000]

/** Milliseconds that a launcher which is told to end takes at the most: it leaves the rest to what comes after it. */
const time = 5_000

describeWith(['moto', 'github-openapi'], 'launchers that are killed', (moto, openapi) => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud(moto, openapi)
  })
  beforeEach(async () => await cloud.reset())
  afterAll(async () => await cloud.stop())

  const living = async (label: string): Promise<readonly (readonly [string, ReadonlyMap<string, string>])[]> =>
    [...(await cloud.living())].filter(([, tags]) => tags.get('crisol:label') === label)

  /** Launches two runners under a label, and kills what does. Gives what is not as it must be then. */
  const kill = async (moment: Moment, label: string, door: Ec2Proxy): Promise<readonly string[]> => {
    const inputs = {
      ...{ label, count: '2', wait: moment.wait, market: 'spot-then-on-demand' },
      'instance-types': 'c5.large c6i.large m5.large m6i.large',
    }
    for (const rule of troubles[moment.trouble] ?? []) door.fail(rule)
    const env = { AWS_ENDPOINT_URL: door.url }
    const isTime = whenIn(moment, door)
    let signalled = Number.POSITIVE_INFINITY
    const when = (): boolean => {
      if (!isTime()) return false
      signalled = performance.now()
      return true
    }
    const { state } = await cloud.step('main', inputs, { env, endWith: { signal: moment.signal, when } })
    const isTold = moment.signal !== 'SIGKILL' && performance.now() - signalled < time
    const left = await living(label)
    const isLaunched = state['launched'] === 'true'
    const post = moment.hasPost ? await cloud.step('post', inputs, { env, state }) : undefined
    const after = await living(label)
    return [
      // Whoever is killed, or has no time, leaves what leads back to its runner.
      ...left.flatMap(([, tags]) => (tags.get('crisol:nonce') === state['nonce'] ? [] : ['a wrong nonce'])),
      ...left.flatMap(([, tags]) => (/^\d+$/u.test(tags.get('crisol:runner') ?? '') ? [] : ['no runner'])),
      ...(isTold && !isLaunched && left.length > 0 ? [`${left.length} instances after ${moment.signal}`] : []),
      ...((post?.status ?? 0) === 0 ? [] : [`a step after the job that failed: ${post?.stdout}`]),
      ...(post !== undefined && after.length !== (isLaunched ? left.length : 0) ? [`${after.length} after it`] : []),
      ...(door.violations.length > 0 ? door.violations : []),
    ]
  }

  /** Has what came up under a label do a job, where the moment says so. */
  const work = async ({ works }: Moment, label: string): Promise<readonly string[]> => {
    if (!works) return []
    const found = await living(label)
    for (const [, tags] of found) {
      const runner = cloud.github.state.runners.find(({ id }) => String(id) === tags.get('crisol:runner'))
      if (runner !== undefined) Object.assign(runner, { status: 'online', busy: true })
    }
    return found.map(([id]) => id)
  }

  /** A pass of the reaper, some minutes from now. */
  const reap = async (minutes: number): Promise<void> => {
    const { status, stdout } = await cloud.step('reap', {}, { env: laterBy(minutes) })
    expect([status, status === 0 ? '' : stdout]).toEqual([0, ''])
  }

  it.each(batches)(
    'SIGKILL at random, runner: launchers leave nothing but what does a job, once the reaper has passed ($number)',
    async ({ moments }) => {
      const numbered = moments.map((moment, number) => ({ moment, label: `killed-${number}` }))
      const wrong = await mapPool(numbered, width, async ({ moment, label }) => {
        const door = await cloud.openDoor()
        const faults = await kill(moment, label, door).finally(door.stop)
        return faults.map((fault) => ({ fault, ...moment }))
      })
      expect(wrong.flat()).toEqual([])
      const working = (await mapPool(numbered, width, ({ moment, label }) => work(moment, label))).flat()
      // Otherwise there would be nothing for the reaper to do, or to spare.
      const left = [working.length, (await cloud.living()).size - working.length, (await templateNames()).length]
      expect(left.every((count) => count > 0)).toBe(true)
      for (const minutes of [15, 30, 110]) await reap(minutes)
      const all = [...(await cloud.living())]
      const momentOf = (label = ''): Moment | undefined => numbered.find((one) => one.label === label)?.moment
      const idle = all.filter(([id]) => !working.includes(id)).map(([, tags]) => momentOf(tags.get('crisol:label')))
      expect([idle, await templateNames()]).toEqual([[], []])
      expect(new Set(all.map(([id]) => id))).toEqual(new Set(working))
      expect(cloud.github.state.runners.filter(({ busy }) => !busy)).toEqual([])
      expect([cloud.ec2.violations, cloud.github.violations]).toEqual([[], []])
    },
    900_000,
  )
})

/** Tells whether a moment has come. */
function whenIn({ calls, delay }: Moment, door: Ec2Proxy): () => boolean {
  let first: number | undefined
  let since: number | undefined
  return () => {
    const now = performance.now()
    if (door.requests.length > 0) first ??= now
    if (door.requests.length >= calls) since ??= now
    const isLate = first !== undefined && now - first > patience && Number.isFinite(calls)
    return isLate || (since !== undefined && now - since >= delay)
  }
}
