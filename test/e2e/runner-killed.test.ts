import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { depth } from '../depth.ts'
import type { Ec2Rule } from '../servers/ec2-proxy.ts'
import { type Cloud, startCloud } from './runner/cloud.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const

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

/** A moment at which the launcher is killed: once so many calls were made, and some milliseconds later. */
interface Moment {
  readonly trouble: string
  readonly signal: (typeof signals)[number]
  readonly calls: number
  readonly delay: number
}

function aMoment(): Moment {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T
  const [trouble, signal] = [pick(Object.keys(troubles)), pick(signals)]
  return { trouble, signal, calls: Math.floor(Math.random() * 5), delay: Math.floor(Math.random() ** 2 * 400) }
}

const moments: readonly Moment[] = [
  { trouble: 'an answer that never comes', signal: 'SIGINT', calls: 3, delay: 100 },
  { trouble: 'a fleet that never answers', signal: 'SIGTERM', calls: 5, delay: 100 },
  ...Array.from({ length: depth(10, 300) }, aMoment),
]

describeWith(['moto', 'github-openapi'], 'a launcher that is killed', (moto, openapi) => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud(moto, openapi)
  })
  beforeEach(async () => await cloud.reset())
  afterAll(async () => await cloud.stop())

  it.each(moments)(
    'by $signal after $calls calls and $delay ms, with $trouble, leaves what can be found, and nothing once it is cleared up',
    async ({ trouble, signal, calls, delay }) => {
      for (const rule of troubles[trouble] ?? []) cloud.ec2.fail(rule)
      const inputs = {
        count: '2',
        'instance-types': 'c5.large c6i.large m5.large m6i.large',
        market: 'spot-then-on-demand',
      }
      const before = cloud.github.log.length
      let since: number | undefined
      const when = (): boolean => {
        if (cloud.ec2.requests.length + cloud.github.log.length - before < calls) return false
        since ??= performance.now()
        return performance.now() - since >= delay
      }
      const { state } = await cloud.step('main', inputs, { endWith: { signal, when } })
      const living = await cloud.living()
      const isLaunched = state['launched'] === 'true'
      // Nothing hears SIGKILL: what it leaves must lead back to its runner.
      for (const tags of living.values()) {
        expect([tags.get('crisol:nonce'), /^\d+$/u.test(tags.get('crisol:runner') ?? '')]).toEqual([
          state['nonce'],
          true,
        ])
      }
      if (signal !== 'SIGKILL' && !isLaunched) expect(living.size).toBe(0)
      const runners = cloud.github.state.runners.length
      expect((await cloud.step('post', inputs, { state })).status).toBe(0)
      const left = [(await cloud.living()).size, cloud.github.state.runners.length]
      expect(left).toEqual(isLaunched ? [living.size, runners] : [0, 0])
      expect([cloud.ec2.violations, cloud.github.violations]).toEqual([[], []])
    },
  )
})
