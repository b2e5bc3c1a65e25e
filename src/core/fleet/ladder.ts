import { backoff } from '../backoff.ts'
import { type LaunchFault, wordsOf } from './fault.ts'

/** How an instance is paid for: spot can be taken back at two minutes' notice. */
export type Market = 'spot' | 'on-demand'

/** What the caller wants to pay. */
export const marketChoices = ['spot', 'on-demand', 'spot-then-on-demand'] as const

/** What the caller wants to pay. */
export type MarketChoice = (typeof marketChoices)[number]

/** A type in a subnet; without one, in the account's default network. */
export interface Placement {
  readonly type: string
  readonly subnet: string | undefined
}

/** One thing to ask AWS for: a placement, or whichever of several it has room for, the first ones rather. */
export interface Rung {
  readonly market: Market
  readonly placements: readonly Placement[]
}

/** Placements that are asked for one by one before a fleet is asked for all of them: that takes three calls. */
const mostSingle = 3

/**
 * Orders what is asked for: the first choice alone, which is the quickest when there is room; then the others, one by
 * one or, where they are many, as a fleet; then all of it on the other market.
 */
export function rungsOf(choice: {
  readonly types: readonly string[]
  readonly subnets: readonly string[]
  readonly market: MarketChoice
}): readonly Rung[] {
  const subnets = choice.subnets.length === 0 ? [undefined] : choice.subnets
  const placements = choice.types.flatMap((type) => subnets.map((subnet) => ({ type, subnet })))
  const markets: readonly Market[] = choice.market === 'spot-then-on-demand' ? ['spot', 'on-demand'] : [choice.market]
  const [first, ...others] = placements.map((placement) => [placement])
  const rest = placements.length > mostSingle ? [placements.slice(1)] : others
  return markets.flatMap((market) =>
    [first ?? [], ...rest].filter((group) => group.length > 0).map((group) => ({ market, placements: group })),
  )
}

/** What was asked for and what came of it. */
export interface Tried {
  readonly rung: Rung
  readonly faults: readonly LaunchFault[]
}

/** Says in a sentence what was tried and why nothing came of it, each reason with what it is for, once. */
export function explainTried(tried: readonly Tried[]): string {
  const places = new Map<string, Set<string>>()
  for (const { rung, faults } of tried) {
    for (const fault of faults) {
      const names = places.get(wordsOf(fault)) ?? new Set()
      places.set(wordsOf(fault), names.add(nameOf(rung)))
    }
  }
  const reasons = [...places].map(([reason, names]) => `${[...names].join(', ')} (${reason})`)
  return `AWS has none of what was asked for: ${reasons.join('; ')}`
}

function nameOf({ market, placements }: Rung): string {
  const names = placements.map(({ type, subnet }) => (subnet === undefined ? type : `${type} in ${subnet}`))
  return `${market} ${names.join(', ')}`
}

/**
 * Milliseconds before all is asked for again: doubled each time up to a minute, with jitter so that many launches do not
 * come back at once.
 *
 * @param pass number of the pass that found nothing, from 1
 * @param random a fraction in [0, 1)
 */
export function pauseAfterPass(pass: number, random: number): number {
  return backoff(pass, { first: 5_000, longest: 60_000 }, random)
}

/** Milliseconds before the same is asked again after AWS asked to slow down or did not answer. */
export function pauseAfterThrottle(attempt: number, random: number): number {
  return backoff(attempt, { first: 500, longest: 10_000 }, random)
}

/** Times that the same is asked before a fault that should pass is told. */
export const throttleTries = 6

/**
 * Token of a request, by which AWS knows one that it has heard before. The same for a request that is sent again, another
 * for each rung: under one token AWS takes no other parameters.
 */
export function clientToken(nonce: string, number: number, count: number): string {
  return `crisol-${nonce}-${number}-${count}`
}
