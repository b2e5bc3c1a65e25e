import type { Finding as Found } from '../finding.ts'
import * as found from '../finding.ts'
import type { Statement } from './policy.ts'
import type { Quota } from './quota.ts'

/** What a look at one thing found, and what a role lacks. */
export interface Finding extends Found {
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
  return { ...found.ok(check, says), add: [] }
}

/** A thing that must be mended, by statements where a role lacks them. */
export function missing(check: string, says: string, add: readonly Statement[] = []): Finding {
  return { ...found.missing(check, says), add }
}

/** A thing that could not be looked at. */
export function unknown(check: string, says: string): Finding {
  return { ...found.unknown(check, says), add: [] }
}

/** Writes findings for a reader, and last the statements to add, each once, as JSON that is pasted into a policy. */
export function renderFindings(findings: readonly Finding[]): string {
  const lines = findings.map(found.renderFinding)
  const add = [...new Set(findings.flatMap(({ add }) => add.map((statement) => JSON.stringify(statement, null, 2))))]
  return add.length === 0
    ? lines.join('\n')
    : `${lines.join('\n')}\n\nAdd to the policy of the role:\n${add.join(',\n')}`
}
