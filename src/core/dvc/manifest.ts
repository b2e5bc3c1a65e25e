import { UserError } from '../error.ts'
import { renderJson } from '../python/json.ts'
import { compareCodePoints } from '../text/order.ts'
import { checkNames, checkPath } from './path.ts'

/** One file of a directory. */
export interface ManifestEntry {
  /** Path relative to the directory. */
  readonly path: string
  /** 32 lower-case hexadecimal digits. */
  readonly md5: string
}

/**
 * Reads the manifest of a directory (a `.dir` object). Paths are checked: nothing leaves the directory.
 *
 * @param name what is read, for messages
 * @throws {UserError} CORRUPT, PATH
 */
export function parseManifest(text: string, name: string): readonly ManifestEntry[] {
  const list = parseList(text, name)
  const entries = list.map((item, index) => parseEntry(item, name, index))
  checkNames(
    entries.map(({ path }) => path),
    name,
  )
  return entries
}

/** Manifests hold texts alone, so that JavaScript's own reader, the fastest, does. */
function parseList(text: string, name: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text)
    if (Array.isArray(list)) return list
    throw corrupt(name, 'no list')
  } catch (error) {
    if (error instanceof SyntaxError) throw corrupt(name, 'not JSON')
    throw error
  }
}

/** What every file system takes as it is: most names, most of the time. */
const plain = /^\w(?:[\w.-]*\w)?(?:\/\w(?:[\w.-]*\w)?)*$/u

function parseEntry(item: unknown, name: string, index: number): ManifestEntry {
  const { relpath, md5 } = (item ?? {}) as { readonly relpath?: unknown; readonly md5?: unknown }
  const where = `${name}[${index}]`
  if (typeof relpath !== 'string' || typeof md5 !== 'string' || !/^[0-9a-f]{32}$/u.test(md5)) {
    throw corrupt(where, 'an entry without relpath and md5')
  }
  const isPlain = relpath.length < 256 && plain.test(relpath)
  return { path: isPlain ? relpath : checkPath(relpath, where), md5 }
}

function corrupt(where: string, found: string): UserError {
  return new UserError(`${where} is ${found}; expected a list of files as DVC writes it.`, { code: 'CORRUPT' })
}

/** Writes the manifest of a directory in DVC's own bytes, sorted by path; the md5 of them names it. */
export function renderManifest(entries: readonly ManifestEntry[]): string {
  const sorted = [...entries].sort((one, other) => compareCodePoints(one.path, other.path))
  return `[${sorted.map(({ path, md5 }) => `{"md5": "${md5}", "relpath": ${renderPath(path)}}`).join(', ')}]`
}

function renderPath(path: string): string {
  return plain.test(path) ? `"${path}"` : renderJson(path)
}
