import { UserError } from '../error.ts'
import { defaultFlags, type FlagStyle } from '../pipeline/flags.ts'
import { nearestName } from '../text/nearest.ts'
import { parseIni, type Section } from './ini.ts'
import { expectedOf, remoteOptions } from './remote-options.ts'

/** One file of DVC's configuration. */
export interface ConfigLayer {
  /** Its path, for messages. */
  readonly file: string
  /** Absolute directory that relative paths in it start from. */
  readonly directory: string
  /** Absolute path that `~` stands for. */
  readonly home: string
  readonly text: string
}

/** A remote: its address and its other options by DVC's names. */
export interface RemoteConfig {
  readonly name: string
  /** An absolute path, or an address with its scheme (`s3://bucket/prefix`). */
  readonly url: string
  readonly options: ReadonlyMap<string, string>
}

/** What DVC is told by its configuration. */
export interface DvcConfig {
  /** Name of the default remote; `undefined` when there is none. */
  readonly remote: string | undefined
  /** Absolute path of the cache; `undefined` for the default one (`.dvc/cache`). */
  readonly cacheDirectory: string | undefined
  /** Ways to link files from the cache, in order of preference. */
  readonly cacheTypes: readonly string[]
  /** Whether the group may write into the cache. */
  readonly isCacheShared: boolean
  readonly remotes: ReadonlyMap<string, RemoteConfig>
}

/** Keys whose relative paths start from the file that holds them. */
const pathKeys = new Set(['url', 'credentialpath', 'configpath', 'keyfile', 'cert_path', 'key_path', 'dir'])

const knownKeys: Readonly<Record<string, readonly string[] | undefined>> = {
  core: [
    ...['remote', 'checksum_jobs', 'interactive', 'analytics', 'hardlink_lock', 'no_scm', 'autostage', 'check_update'],
    ...['site_cache_dir', 'machine', 'experiments'],
  ],
  cache: [
    ...['dir', 'type', 'shared', 'slow_link_warning', 'verify', 'protected', 'local', 's3', 'gs', 'hdfs', 'webhdfs'],
    ...['ssh', 'azure', 'oss'],
  ],
  parsing: ['bool', 'list'],
}

/** What `parsing` may be set to. */
const flagStyles: { readonly [K in keyof FlagStyle]: readonly FlagStyle[K][] } = {
  bool: ['store_true', 'boolean_optional'],
  list: ['nargs', 'append'],
}

/**
 * Joins the layers of DVC's configuration, the last one strongest. `remote://name/path` becomes the address
 * and the options of that remote. Names are lower-case, as DVC makes them.
 *
 * @throws {UserError} SYNTAX with file and line
 */
export function parseDvcConfig(layers: readonly ConfigLayer[]): DvcConfig {
  const merged: Sections = new Map()
  for (const layer of layers) {
    for (const section of parseIni(layer.text, layer.file)) mergeSection(merged, section, layer)
  }
  const cache = merged.get('cache')
  return {
    remote: merged.get('core')?.get('remote')?.value.toLowerCase(),
    cacheDirectory: cache?.get('dir')?.value,
    cacheTypes: (cache?.get('type')?.value ?? 'reflink,copy').split(',').map((type) => type.trim()),
    isCacheShared: parseShared(cache?.get('shared')),
    remotes: resolveRemotes(merged),
  }
}

function parseShared(shared: Entry | undefined): boolean {
  if (shared === undefined) return false
  const expected = expectedOf('group', shared.value)
  if (expected === undefined) return true
  throw new UserError(`${shared.place} sets cache.shared to "${shared.value}"; expected ${expected}.`, {
    code: 'SYNTAX',
  })
}

/**
 * Reads how a mapping in a command becomes flags (`parsing`) from the layers of DVC's configuration, the last one strongest.
 *
 * @throws {UserError} SYNTAX with file and line
 */
export function parseFlagStyle(layers: readonly Pick<ConfigLayer, 'file' | 'text'>[]): FlagStyle {
  let style = defaultFlags
  for (const { file, text } of layers) {
    const sections = parseIni(text, file).filter(({ name }) => name === 'parsing')
    for (const entry of sections.flatMap(({ entries }) => entries)) style = { ...style, ...readFlagStyle(entry, file) }
  }
  return style
}

function readFlagStyle({ key, value, line }: Section['entries'][number], file: string): Partial<FlagStyle> {
  const place = `${file}:${line}`
  if (key !== 'bool' && key !== 'list') throw unknownKey(place, key, Object.keys(flagStyles))
  const known: readonly string[] = flagStyles[key]
  if (known.includes(value.toLowerCase())) return { [key]: value.toLowerCase() }
  throw new UserError(`${place} sets parsing.${key} to "${value}"; expected ${known.join(' or ')}.`, { code: 'SYNTAX' })
}

/** What a key was last set to, and where: `file:line`. */
interface Entry {
  readonly value: string
  readonly place: string
}

/** Name of a section -> its keys, of all layers. */
type Sections = Map<string, Map<string, Entry>>

function mergeSection(merged: Sections, section: Section, layer: ConfigLayer): void {
  const known = knownKeys[section.name]
  const entries = merged.get(section.name) ?? new Map<string, Entry>()
  for (const { key, value, line } of section.entries) {
    const place = `${layer.file}:${line}`
    if (known !== undefined && !known.includes(key)) throw unknownKey(place, key, known)
    entries.set(key, { value: pathKeys.has(key) ? absolute(value, layer) : value, place })
  }
  merged.set(section.name, entries)
}

function unknownKey(place: string, key: string, known: readonly string[]): UserError {
  const nearest = nearestName(key, known)
  const hint = nearest === undefined ? '' : ` The nearest known one is "${nearest}".`
  return new UserError(`${place} has the unknown key "${key}".${hint}`, { code: 'SYNTAX' })
}

function absolute(value: string, { directory, home }: ConfigLayer): string {
  if (/^\w+:\/\//u.test(value) || value.startsWith('/')) return value
  if (value === '~' || value.startsWith('~/')) return home + value.slice(1)
  const names: string[] = []
  for (const name of `${directory}/${value}`.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return `/${names.join('/')}`
}

function resolveRemotes(merged: Sections): DvcConfig['remotes'] {
  const remotes = new Map<string, RemoteConfig>()
  for (const section of merged.keys()) {
    const name = /^remote "(.*)"$/u.exec(section)?.[1]
    if (name === undefined) continue
    const remote = resolveRemote(name, merged, [])
    for (const [key, entry] of merged.get(section) ?? []) checkOption(remote, key, entry)
    remotes.set(name, remote)
  }
  return remotes
}

function checkOption({ name, url }: RemoteConfig, key: string, { value, place }: Entry): void {
  const known = remoteOptions(url)
  if (known === undefined) return
  const kind = known[key]
  if (kind === undefined) throw unknownKey(place, key, Object.keys(known))
  const expected = expectedOf(kind, value)
  if (expected === undefined) return
  throw new UserError(`${place} sets ${key} of the remote "${name}" to "${value}"; expected ${expected}.`, {
    code: 'SYNTAX',
  })
}

function resolveRemote(name: string, merged: Sections, through: readonly string[]): RemoteConfig {
  const entries = merged.get(`remote "${name}"`)
  const options = new Map([...(entries ?? [])].map(([key, { value }]) => [key, value]))
  const url = options.get('url')
  if (url === undefined) {
    const what =
      entries === undefined
        ? `names the remote "${name}", which it does not define`
        : `gives the remote "${name}" no url`
    throw new UserError(`DVC's configuration ${what}; set it with dvc remote add ${name} <url>.`, { code: 'SYNTAX' })
  }
  if (through.includes(name)) {
    throw new UserError(`DVC's configuration has remotes that name each other: ${[...through, name].join(' -> ')}.`, {
      code: 'SYNTAX',
    })
  }
  const chained = /^remote:\/\/([^/]+)(\/.*)?$/u.exec(url)
  if (chained === null) return { name, url, options }
  const base = resolveRemote((chained[1] ?? '').toLowerCase(), merged, [...through, name])
  const joined = base.url.replace(/\/+$/u, '') + (chained[2] ?? '')
  return { name, url: joined, options: new Map([...base.options, ...options, ['url', joined]]) }
}
