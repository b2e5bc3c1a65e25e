import { UserError } from '../error.ts'
import { isMapping, kindOf, type Mapping, type Value } from '../value.ts'
import { type Hash, isHashValue } from './hash.ts'

/** A dependency or output as `dvc.lock` and `.dvc` files record it. */
export interface Artifact {
  /** Path as written, relative to the stage's or file's working directory. */
  readonly path: string
  /** `undefined` where nothing was recorded. */
  readonly hash: Hash | undefined
  /** Bytes, all files of a directory together. */
  readonly size: number | undefined
  /** Number of files of a directory; `undefined` for a file. */
  readonly files: number | undefined
  readonly executable: boolean
}

/**
 * Reads one entry of `deps` or `outs`.
 *
 * @param where file and place for messages, e.g. `dvc.lock: stages.train.outs[0]`
 * @throws {UserError} SYNTAX
 */
export function parseArtifact(value: Value, where: string): Artifact {
  const entry = expectMapping(value, where)
  const path = entry.get('path')
  if (typeof path !== 'string' || path === '') {
    throw new UserError(`${where}.path is ${kindOf(path)}; expected a path.`, { code: 'SYNTAX' })
  }
  return {
    path,
    hash: parseHash(entry, where),
    size: parseWhole(entry, 'size', where),
    files: parseWhole(entry, 'nfiles', where),
    executable: entry.get('isexec') === true,
  }
}

/**
 * Gives a value that must be a mapping.
 *
 * @throws {UserError} SYNTAX
 */
export function expectMapping(value: Value | undefined, where: string): Mapping {
  if (isMapping(value)) return value
  throw new UserError(`${where} is ${kindOf(value)}; expected a mapping.`, { code: 'SYNTAX' })
}

function parseHash(entry: Mapping, where: string): Hash | undefined {
  const written = entry.get('md5')
  if (written === undefined || written === null) return undefined
  const value = typeof written === 'bigint' ? written.toString() : String(written).toLowerCase()
  if (!isHashValue(value)) {
    throw new UserError(`${where}.md5 is "${value}"; expected 32 hexadecimal digits, with .dir for a directory.`, {
      code: 'SYNTAX',
    })
  }
  return { algorithm: entry.get('hash') === 'md5' ? 'md5' : 'md5-dos2unix', value }
}

function parseWhole(entry: Mapping, name: string, where: string): number | undefined {
  const value = entry.get(name)
  if (value === undefined || value === null) return undefined
  if (typeof value === 'bigint' && value >= 0n && value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value)
  throw new UserError(`${where}.${name} is ${kindOf(value)}; expected a whole number.`, { code: 'SYNTAX' })
}
