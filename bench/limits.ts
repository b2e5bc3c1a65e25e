import { type Cost, medianOf } from './measure.ts'

/** What a piece of work may cost us, beside a peer or as such. */
export type Limit =
  /** The peer's cost is so many times ours, at the least. */
  | { readonly peer: string; readonly cost: 'wall' | 'cpu'; readonly timesLess: number }
  /** Our cost is so many times the peer's, at the most. */
  | { readonly peer: string; readonly cost: 'wall' | 'cpu'; readonly atMost: number }
  /** Our peak, in 10^6 bytes, at the most. */
  | { readonly cost: 'memory'; readonly megabytes: number }

/** Bytes of a MiB, in 10^6 bytes. */
const megabytesOfMebibyte = 1.048576
const words = { wall: 'time', cpu: 'CPU' } as const

/**
 * Holds medians against limits.
 *
 * @param costs by name; ours are the first
 * @returns one row a limit: what, wanted, found, met or not
 */
export function judge(
  { limits }: { readonly limits: readonly Limit[] },
  costs: ReadonlyMap<string, readonly Cost[]>,
): readonly (readonly [string, string, string, string])[] {
  const medians = new Map([...costs].map(([name, all]) => [name, medianOf(all)]))
  const [ours] = medians.values()
  if (ours === undefined) return []
  return limits.map((limit) => {
    if (!('peer' in limit)) {
      const found = ours.memory * megabytesOfMebibyte
      return ['peak memory', `<= ${limit.megabytes} MB`, `${found.toFixed(0)} MB`, met(found <= limit.megabytes)]
    }
    const theirs = medians.get(limit.peer)
    if (theirs === undefined) throw new Error(`There is no peer "${limit.peer}".`)
    const ratio = ours[limit.cost] / theirs[limit.cost]
    const what = `${words[limit.cost]} beside ${limit.peer}`
    if ('atMost' in limit) return [what, `<= ${limit.atMost} x`, `${ratio.toFixed(2)} x`, met(ratio <= limit.atMost)]
    return [what, `${limit.timesLess} x less`, `${(1 / ratio).toFixed(1)} x less`, met(1 / ratio >= limit.timesLess)]
  })
}

function met(isMet: boolean): string {
  return isMet ? 'met' : 'not met'
}
