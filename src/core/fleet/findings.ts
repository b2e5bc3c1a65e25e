import type { Market } from './ladder.ts'
import type { Statement } from './policy.ts'

/** What a look at one thing found. */
export interface Finding {
  /** `permission ec2:RunInstances`. */
  readonly check: string
  /** `unknown` where it could not be looked at. */
  readonly state: 'ok' | 'missing' | 'unknown'
  /** A sentence. */
  readonly says: string
  /** Statements that would mend it; empty when none would. */
  readonly add: readonly Statement[]
}

/**
 * Judges whether the region has the types that are to be launched.
 *
 * @param found those of them that it has
 */
export function judgeTypes(names: readonly string[], found: readonly string[]): Finding {
  const check = 'instance types'
  const lost = names.filter((name) => !found.includes(name))
  if (lost.length === 0) return ok(check, `The region has ${names.join(', ')}.`)
  return missing(check, `The region has no ${lost.join(', ')}; choose other types, or another region.`)
}

/** Judges whether instances in a subnet reach GitHub. */
export function judgeSubnet(subnet: {
  readonly id: string
  readonly hasPublicAddresses: boolean
  readonly wayOut: string | undefined
}): Finding {
  const { id, wayOut, hasPublicAddresses } = subnet
  const check = `subnet ${id}`
  if (wayOut === undefined) {
    return missing(check, `Subnet ${id} has no route to 0.0.0.0/0; add one to a NAT or an internet gateway.`)
  }
  if (wayOut.startsWith('igw-') && !hasPublicAddresses) {
    const repair = 'turn on its public addresses, or route it to a NAT gateway'
    return missing(check, `Subnet ${id} leads to ${wayOut} and gives instances no public address; ${repair}.`)
  }
  return ok(check, `Subnet ${id} leads out by ${wayOut}.`)
}

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

/**
 * Judges whether a quota has room for one instance of each type.
 *
 * @param height in vCPUs; `undefined` when AWS does not say
 * @param cpus of the types that the region has
 */
export function judgeQuota(
  { families, market, code, types }: Quota,
  height: number | undefined,
  cpus: ReadonlyMap<string, number>,
): Finding {
  const check = `quota ${families}, ${market}`
  if (height === undefined) return unknown(check, `AWS does not say how high ${code} is; look in Service Quotas.`)
  const large = types.filter((type) => (cpus.get(type) ?? 0) > height)
  if (large.length === 0) return ok(check, `${height} vCPUs (${code}).`)
  const list = large.map((type) => `${type} has ${cpus.get(type)}`).join(', ')
  return missing(check, `It is ${height} vCPUs and ${list}; ask for more of ${code} in Service Quotas.`)
}

/** A thing that is as it must be. */
export function ok(check: string, says: string): Finding {
  return { check, state: 'ok', says, add: [] }
}

/** A thing that must be mended. */
export function missing(check: string, says: string, add: readonly Statement[] = []): Finding {
  return { check, state: 'missing', says, add }
}

/** A thing that could not be looked at. */
export function unknown(check: string, says: string): Finding {
  return { check, state: 'unknown', says, add: [] }
}

const signs = { ok: '✓', missing: '✗', unknown: '?' } as const

/** Writes findings for a reader, and last the statements to add, each once, as JSON that is pasted into a policy. */
export function renderFindings(findings: readonly Finding[]): string {
  const lines = findings.map(({ check, state, says }) => `${signs[state]} ${check}: ${says}`)
  const add = [...new Set(findings.flatMap(({ add }) => add.map((statement) => JSON.stringify(statement, null, 2))))]
  return add.length === 0
    ? lines.join('\n')
    : `${lines.join('\n')}\n\nAdd to the policy of the role:\n${add.join(',\n')}`
}
