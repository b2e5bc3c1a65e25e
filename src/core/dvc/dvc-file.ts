import { UserError } from '../error.ts'
import { nearestName } from '../text/nearest.ts'
import { readYaml } from '../text/yaml.ts'
import { isList, isMapping, kindOf, type Mapping, type Value } from '../value.ts'
import { type Artifact, expectMapping, parseArtifact } from './artifact.ts'
import type { Hash } from './hash.ts'

/** An output with what its owner says of it. */
export interface TrackedOutput extends Artifact {
  /** Whether the cache holds it; one that git tracks is not pulled. */
  readonly cache: boolean
  /** Whether it may go to a remote. */
  readonly push: boolean
  /** Whether it stays when its stage runs again. */
  readonly persist: boolean
  /** Remote of its own; `undefined` for the default one. */
  readonly remote: string | undefined
}

/** Where imported data comes from. */
export type ImportSource =
  | {
      readonly kind: 'repository'
      /** Address or path of the repository, as written. */
      readonly url: string
      /** Full SHA that was imported; the revision as written where no SHA was locked. */
      readonly revision: string | undefined
      /** Path in that repository. */
      readonly path: string
      /** Remote of that repository; `undefined` for its default one. */
      readonly remote: string | undefined
    }
  | {
      readonly kind: 'address'
      /** As written: a path relative to the `.dvc` file, or an address with its scheme. */
      readonly url: string
      /** What was there; `undefined` where only a tag of the server's is known. */
      readonly hash: Hash | undefined
    }

/** A `.dvc` file. */
export interface DvcFile {
  /** Directory that paths are relative to, itself relative to the file's; `.` by default. */
  readonly wdir: string
  readonly outs: readonly TrackedOutput[]
  /** Where it was imported from; `undefined` where it was added here. */
  readonly source: ImportSource | undefined
  /** Whether it does not follow what it was imported from by itself. */
  readonly frozen: boolean
}

const fileKeys = ['desc', 'md5', 'cmd', 'wdir', 'frozen', 'locked', 'deps', 'outs', 'always_changed', 'meta', 'params']
const outKeys = [
  ...[
    'md5',
    'etag',
    'checksum',
    'size',
    'nfiles',
    'isexec',
    'version_id',
    'cloud',
    'hash',
    'path',
    'fs_config',
    'desc',
  ],
  ...['type', 'labels', 'meta', 'cache', 'metric', 'plot', 'persist', 'checkpoint', 'remote', 'push', 'files'],
]

/**
 * Reads a `.dvc` file.
 *
 * @throws {UserError} SYNTAX with file and line
 */
export function parseDvcFile(text: string, file: string): DvcFile {
  const { value, lineOf } = readYaml(text, file)
  const root = expectMapping(value, file)
  refuseUnknown(root, fileKeys, (key) => `${file}:${lineOf([key])}`)
  const outs = root.get('outs') ?? []
  if (!isList(outs)) throw new UserError(`${file}: outs is ${kindOf(outs)}; expected a list.`, { code: 'SYNTAX' })
  return {
    wdir: String(root.get('wdir') ?? '.'),
    outs: outs.map((out, index) => {
      refuseUnknown(
        expectMapping(out, `${file}: outs[${index}]`),
        outKeys,
        (key) => `${file}:${lineOf(['outs', index, key])}`,
      )
      return parseOut(out, `${file}: outs[${index}]`)
    }),
    source: sourceOf(root, file),
    frozen: root.get('frozen') === true || root.get('locked') === true,
  }
}

function parseOut(value: Value, where: string): TrackedOutput {
  const entry = expectMapping(value, where)
  const remote = entry.get('remote')
  return {
    ...parseArtifact(value, where),
    cache: entry.get('cache') !== false,
    push: entry.get('push') !== false,
    persist: entry.get('persist') === true,
    remote: typeof remote === 'string' ? remote.toLowerCase() : undefined,
  }
}

function sourceOf(root: Mapping, file: string): ImportSource | undefined {
  const deps = root.get('deps')
  const [dep] = isList(deps) ? deps : []
  if (!isMapping(dep)) return undefined
  const path = String(dep.get('path') ?? '')
  const repository = dep.get('repo')
  if (!isMapping(repository)) return { kind: 'address', url: path, hash: parseArtifact(dep, `${file}: deps[0]`).hash }
  const revision = repository.get('rev_lock') ?? repository.get('rev')
  const remote = repository.get('remote')
  return {
    kind: 'repository',
    url: String(repository.get('url') ?? ''),
    revision: revision === undefined || revision === null ? undefined : String(revision),
    path,
    remote: typeof remote === 'string' ? remote.toLowerCase() : undefined,
  }
}

/**
 * Refuses a name that does not belong, with the nearest one that does.
 *
 * @param place file and line of a name
 * @throws {UserError} SYNTAX
 */
export function refuseUnknown(mapping: Mapping, known: readonly string[], place: (key: string) => string): void {
  for (const key of mapping.keys()) {
    if (known.includes(key)) continue
    const nearest = nearestName(key, known)
    const hint = nearest === undefined ? `expected one of ${known.join(', ')}` : `the nearest known one is "${nearest}"`
    throw new UserError(`${place(key)} has the unknown key "${key}"; ${hint}.`, { code: 'SYNTAX' })
  }
}
