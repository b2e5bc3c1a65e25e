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

/** Quotas by the first letters of the types that they count, in vCPUs: name, code on demand, code on spot. */
const quotas: readonly (readonly [families: RegExp, name: string, onDemand: string, spot: string])[] = [
  [/^(?:g|vt)\d/u, 'G and VT', 'L-DB2E81BA', 'L-3819A6DF'],
  [/^p\d/u, 'P', 'L-417A185B', 'L-7212CCBC'],
  [/^f\d/u, 'F', 'L-74FC7D96', 'L-88CF9481'],
  [/^inf\d/u, 'Inf', 'L-1945791B', 'L-B5D1601B'],
  [/^trn\d/u, 'Trn', 'L-2C3B7624', 'L-6B0D517C'],
  [/^dl\d/u, 'DL', 'L-6E869C2A', 'L-85EED4F7'],
  [/^x\d/u, 'X', 'L-7295265B', 'L-E3A00192'],
  [/^(?:[acdhimrtz]|im|is)\d/u, 'Standard (A, C, D, H, I, M, R, T, Z)', 'L-1216C47A', 'L-34B43A08'],
]

/** Says which quotas bound the types; how high they are only the account's console tells. */
export function sayQuotas(names: readonly string[]): Finding {
  const found = quotas.filter(([families]) => names.some((name) => families.test(name)))
  const says = found.map(([, name, onDemand, spot]) => `${name} (${onDemand} on demand, ${spot} spot)`).join('; ')
  return {
    ...{ check: 'quota', state: 'unknown', add: [] },
    says: `Not looked at. These types count against ${says || 'quotas of their own'}; a new account has 0 vCPUs of GPU families, so look in Service Quotas.`,
  }
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
