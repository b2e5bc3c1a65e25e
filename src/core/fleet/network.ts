import { UserError } from '../error.ts'

/** Form of the id of a subnet. */
export const subnetPattern = /^subnet-[0-9a-f]{8,17}$/u
/** Form of the id of a security group. */
export const securityGroupPattern = /^sg-[0-9a-f]{8,17}$/u

/**
 * Checks subnets; twice the same counts once. None means the default network of the account.
 *
 * @throws {UserError} INPUT
 */
export function parseSubnets(texts: readonly string[]): readonly string[] {
  return parseIds(texts, { input: 'subnets', prefix: 'subnet', pattern: subnetPattern })
}

/**
 * Checks security groups; twice the same counts once. None means the default group of the network.
 *
 * @throws {UserError} INPUT
 */
export function parseSecurityGroups(texts: readonly string[]): readonly string[] {
  return parseIds(texts, { input: 'security-groups', prefix: 'sg', pattern: securityGroupPattern })
}

function parseIds(
  texts: readonly string[],
  { input, prefix, pattern }: { readonly input: string; readonly prefix: string; readonly pattern: RegExp },
): readonly string[] {
  const wrong = texts.find((text) => !pattern.test(text))
  if (wrong === undefined) return [...new Set(texts)]
  throw new UserError(
    `Input ${input} has ${JSON.stringify(wrong.slice(0, 80))}; expected ids such as ${prefix}-0123456789abcdef0, split on commas, spaces and newlines.`,
    { code: 'INPUT' },
  )
}

/**
 * Reads the role of an instance: the name of its profile, or the whole ARN. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
export function parseInstanceProfile(text: string): string | undefined {
  if (text === '') return undefined
  if (/^(?:arn:aws[a-z-]*:iam::\d{12}:instance-profile\/[\w+=,.@/-]{1,512}|[\w+=,.@-]{1,128})$/u.test(text)) return text
  throw new UserError(
    `Input instance-profile is ${JSON.stringify(text.slice(0, 80))}; expected the name of an instance profile or its ARN.`,
    { code: 'INPUT' },
  )
}
