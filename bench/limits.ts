import { type Cost, medianOf } from './measure.ts'
import type { Row } from './rows.ts'

/**
 * How we shall stand to a peer: it costs so many times ours at the least, or ours so many times its own at the most; or
 * nothing is wanted, as beside one that stands in for another.
 */
export type Proportion = { readonly timesLess: number } | { readonly atMost: number } | { readonly isShown: true }

/** What a piece of work may cost us, beside a peer or as such. */
export type Limit =
  | ({ readonly peer: string; readonly cost: keyof Cost } & Proportion)
  /** Our peak, in 10^6 bytes, at the most. */
  | { readonly cost: 'memory'; readonly megabytes: number }
  /** Our time, at the most. */
  | { readonly cost: 'wall'; readonly seconds: number }

const words = { wall: 'time', cpu: 'CPU', memory: 'peak memory' } as const

/** Bytes of a MiB, in 10^6 bytes. */
const megabytesOfMebibyte = 1.048576

/** How a number is written with its unit. */
export type Unit = (value: number) => string

const time: Unit = (milliseconds) =>
  milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
const memory: Unit = (mebibytes) => `${(mebibytes * megabytesOfMebibyte).toFixed(0)} MB`
const units: Readonly<Record<keyof Cost, Unit>> = { wall: time, cpu: time, memory }

/** Two numbers of one kind. */
export interface Compared extends Pick<Row, 'work' | 'what' | 'peer'> {
  readonly ours: number
  readonly theirs: number
  readonly unit: Unit
}

/** Holds a number beside that of a peer. */
export function beside({ work, what, peer, ours, theirs, unit }: Compared, wanted: Proportion): Row {
  const both = { work, what, peer, ours: unit(ours), theirs: unit(theirs) }
  const ratio = ours / theirs
  if ('isShown' in wanted) return { ...both, limit: '', ratio: `${ratio.toFixed(2)} x`, isMet: undefined }
  if ('atMost' in wanted) {
    return { ...both, limit: `<= ${wanted.atMost} x`, ratio: `${ratio.toFixed(2)} x`, isMet: ratio <= wanted.atMost }
  }
  const times = theirs / ours
  const limit = `${wanted.timesLess} x less`
  return { ...both, limit, ratio: `${times.toFixed(1)} x less`, isMet: times >= wanted.timesLess }
}

/** Holds a number of ours against the most that it may be. */
export function within(
  { work, what, ours, unit }: Pick<Compared, 'work' | 'what' | 'ours' | 'unit'>,
  most: number,
): Row {
  return {
    work,
    what,
    peer: '',
    ours: unit(ours),
    theirs: '',
    limit: `<= ${unit(most)}`,
    ratio: '',
    isMet: ours <= most,
  }
}

/**
 * Holds medians against limits.
 *
 * @param costs by name; ours are the first
 * @returns one row a limit
 */
export function judge(
  { name, limits }: { readonly name: string; readonly limits: readonly Limit[] },
  costs: ReadonlyMap<string, readonly Cost[]>,
): readonly Row[] {
  const medians = new Map([...costs].map(([contender, all]) => [contender, medianOf(all)]))
  const [ours] = medians.values()
  if (ours === undefined) return []
  return limits.map((limit) => {
    const { cost } = limit
    const one = { work: name, what: words[cost], ours: ours[cost], unit: units[cost] }
    if ('megabytes' in limit) return within(one, limit.megabytes / megabytesOfMebibyte)
    if ('seconds' in limit) return within(one, limit.seconds * 1000)
    const theirs = medians.get(limit.peer)
    if (theirs === undefined) throw new Error(`There is no peer "${limit.peer}".`)
    return beside({ ...one, peer: limit.peer, theirs: theirs[cost] }, limit)
  })
}
