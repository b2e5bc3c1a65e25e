import { classOf } from './fault.ts'
import type { Market, Tried } from './ladder.ts'

/** A quota in vCPUs, and what counts against it. */
export interface Quota {
  /** Families, as AWS names the quota. */
  readonly families: string
  readonly market: Market
  /** By which AWS knows it. */
  readonly code: string
  /** Types that were asked for. */
  readonly types: readonly string[]
}

/**
 * Quotas by the first letters of the types: families, code on demand, code on spot.
 *
 * Source: https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-quotas.html
 */
const quotas: readonly (readonly [types: RegExp, families: string, onDemand: string, spot: string])[] = [
  [/^(?:g|gr|vt)\d/u, 'G and VT', 'L-DB2E81BA', 'L-3819A6DF'],
  [/^p\d/u, 'P', 'L-417A185B', 'L-7212CCBC'],
  [/^f\d/u, 'F', 'L-74FC7D96', 'L-88CF9481'],
  [/^inf\d/u, 'Inf', 'L-1945791B', 'L-B5D1601B'],
  [/^trn\d/u, 'Trn', 'L-2C3B7624', 'L-6B0D517C'],
  [/^dl\d/u, 'DL', 'L-6E869C2A', 'L-85EED4F7'],
  [/^x\d/u, 'X', 'L-7295265B', 'L-E3A00192'],
  [/^(?:[acdhimrtz]|im|is)\d/u, 'Standard', 'L-1216C47A', 'L-34B43A08'],
]

/** Gives the quotas that bound types on markets. */
export function quotasOf(types: readonly string[], markets: readonly Market[]): readonly Quota[] {
  return quotas.flatMap(([pattern, families, onDemand, spot]) => {
    const found = types.filter((type) => pattern.test(type))
    if (found.length === 0) return []
    return markets.map((market) => ({ families, market, types: found, code: market === 'spot' ? spot : onDemand }))
  })
}

/** Says in a sentence which quotas stood in the way of what was tried; empty when none did. */
export function adviseQuota(tried: readonly Tried[]): string {
  const full = tried.filter(({ faults }) => faults.some((fault) => classOf(fault) === 'quota'))
  const found = full.flatMap(({ rung: { placements, market } }) =>
    quotasOf([...new Set(placements.map(({ type }) => type))], [market]),
  )
  const names = [...new Set(found.map(({ code, families, market }) => `${code} (${families}, ${market})`))]
  return names.length === 0 ? '' : `Ask for more of ${names.join(', ')} in Service Quotas.`
}
