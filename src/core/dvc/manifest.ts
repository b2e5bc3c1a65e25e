import { UserError } from '../error.ts'
import { parseJson, renderJson } from '../python/json.ts'
import { compareCodePoints } from '../text/order.ts'
import { isList, isMapping, kindOf, type Value } from '../value.ts'
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
  const list = parseJson(text, name)
  if (!isList(list)) throw corrupt(name, kindOf(list))
  const entries = list.map((item, index) => parseEntry(item, `${name}[${index}]`))
  checkNames(
    entries.map(({ path }) => path),
    name,
  )
  return entries
}

function parseEntry(item: Value, where: string): ManifestEntry {
  const path = isMapping(item) ? item.get('relpath') : undefined
  const md5 = isMapping(item) ? item.get('md5') : undefined
  if (typeof path !== 'string' || typeof md5 !== 'string' || !/^[0-9a-f]{32}$/u.test(md5)) {
    throw corrupt(where, 'an entry without relpath and md5')
  }
  return { path: checkPath(path, where), md5 }
}

function corrupt(where: string, found: string): UserError {
  return new UserError(`${where} is ${found}; expected a list of files as DVC writes it.`, { code: 'CORRUPT' })
}

/** Writes the manifest of a directory in DVC's own bytes, sorted by path; the md5 of them names it. */
export function renderManifest(entries: readonly ManifestEntry[]): string {
  const sorted = [...entries].sort((one, other) => compareCodePoints(one.path, other.path))
  return renderJson(
    sorted.map(
      ({ path, md5 }) =>
        new Map([
          ['md5', md5],
          ['relpath', path],
        ]),
    ),
  )
}
