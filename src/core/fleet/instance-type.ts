import { UserError } from '../error.ts'

/** What a machine's processor runs, as AWS names it. */
export type Architecture = 'x86_64' | 'arm64'

/** Form of the name of an instance type. */
export const instanceTypePattern = /^[a-z][a-z0-9-]{0,30}\.[a-z0-9-]{1,30}$/u

/**
 * Checks instance types; twice the same counts once.
 *
 * @throws {UserError} INPUT for none, for what is no name of a type, for Macs, and for types of two architectures
 */
export function parseInstanceTypes(texts: readonly string[]): readonly string[] {
  const types = [...new Set(texts)]
  const example = 'expected types such as g5.xlarge, split on commas, spaces and newlines'
  const wrong = types.find((type) => !instanceTypePattern.test(type))
  if (wrong !== undefined) throw fault(`Input instance-types has ${JSON.stringify(wrong.slice(0, 80))}; ${example}.`)
  const [first] = types
  if (first === undefined)
    throw fault(`Input instance-types is empty; ${example}, here or as runner.instance-types in crisol.yaml.`)
  const mac = types.find((type) => /^mac\d/u.test(type))
  if (mac !== undefined)
    throw fault(`Input instance-types has ${mac}; Crisol starts Linux, which Macs on EC2 do not run.`)
  const other = types.find((type) => architectureOf(type) !== architectureOf(first))
  if (other === undefined) return types
  throw fault(
    `Input instance-types has ${first} (${architectureOf(first)}) and ${other} (${architectureOf(other)}); expected types of one architecture, since one image is for one.`,
  )
}

function fault(message: string): UserError {
  return new UserError(message, { code: 'INPUT' })
}

/**
 * Architecture of a type: by its family, whose letters behind the generation have a g where the processor is AWS's own.
 *
 * Source: https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
export function architectureOf(type: string): Architecture {
  const family = type.split('.')[0] ?? ''
  const attributes = /^[a-z]+\d+(?<attributes>[a-z]*)/u.exec(family)?.groups?.['attributes'] ?? ''
  return family === 'a1' || attributes.includes('g') || family.includes('-gb') ? 'arm64' : 'x86_64'
}

/** Whether a type has an NVIDIA GPU: families G and P, but for the one with AMD's. */
export function hasNvidia(type: string): boolean {
  return /^(?:g|gr|p)\d/u.test(type) && !type.startsWith('g4ad.')
}
