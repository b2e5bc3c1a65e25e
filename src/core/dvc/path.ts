import { UserError } from '../error.ts'

/** Directories that only git and DVC write. */
const reserved = new Set(['.git', '.dvc', '.hg'])

/**
 * Normalises a repository-relative path and refuses one that leads anywhere else: absolute, with a drive
 * letter, a backslash or a NUL, above the root, or into `.git` or `.dvc` (however their case is spelt).
 *
 * @param where file and place for the message
 * @throws {UserError} PATH
 */
export function checkPath(path: string, where: string): string {
  const refuse = (found: string): never => {
    const shown = JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}...` : path)
    throw new UserError(`${where} names ${shown}, ${found}; expected a path inside the repository.`, { code: 'PATH' })
  }
  if (path === '') return refuse('an empty path')
  if (path.includes('\0')) return refuse('which holds a NUL')
  if (path.includes('\\')) return refuse('which holds a backslash')
  if (path.startsWith('/')) return refuse('an absolute path')
  if (/^[a-z]:/iu.test(path)) return refuse('which begins with a drive letter')
  const normal = joinPath('', path)
  if (normal === '..' || normal.startsWith('../')) return refuse('which leaves the repository')
  if (normal === '') return refuse('which is the repository itself')
  if (normal.split('/').some((name) => isReserved(name))) return refuse('which belongs to git or DVC')
  return normal
}

/** Tells whether a name is `.git`, `.dvc` or `.hg` for a file system that ignores case, dots or spaces at the end. */
function isReserved(name: string): boolean {
  return reserved.has(name.toLowerCase().replace(/[. ]+$/u, ''))
}

/**
 * Joins a directory ('' is the root) and a path written relative to it, resolving `.` and `..` by their
 * text alone. The result may begin with `..`; `checkPath` judges it.
 */
export function joinPath(directory: string, path: string): string {
  const names: string[] = []
  for (const name of `${directory}/${path}`.split('/')) {
    if (name === '' || name === '.') continue
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop()
    else names.push(name)
  }
  return names.join('/')
}

/** Gives the directory of a path; '' for a name at the root. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

/** Tells whether a path is another or lies below it. */
export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || ancestor === '' || path.startsWith(`${ancestor}/`)
}

/**
 * Refuses paths that a file system without case would take for one another, at any level.
 *
 * @param where what lists them, for the message
 * @throws {UserError} PATH
 */
export function checkNames(paths: Iterable<string>, where: string): void {
  const seen = new Map<string, string>()
  for (const path of paths) {
    for (const prefix of prefixesOf(path)) {
      const folded = prefix.normalize('NFC').toLowerCase()
      const twin = seen.get(folded)
      if (twin === undefined) seen.set(folded, prefix)
      else if (twin !== prefix) throw collision([twin, prefix], where)
    }
  }
}

function collision(names: readonly string[], where: string): UserError {
  const pair = names.map((name) => JSON.stringify(name)).join(' and ')
  return new UserError(`${where} names ${pair}, which some file systems cannot tell apart; rename one.`, {
    code: 'PATH',
  })
}

/** A path and the directories above it, the outermost first. */
function* prefixesOf(path: string): Iterable<string> {
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) yield path.slice(0, slash)
  yield path
}
