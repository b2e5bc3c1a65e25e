import { UserError } from '../error.ts'

/** Directories that only git and DVC write. */
const reserved = new Set(['.git', '.dvc', '.hg'])

/** Bytes of one name that every file system takes. */
const longestName = 255

type Faults = readonly (readonly [isAtFault: (path: string) => boolean, found: string])[]

/** What a path as it is written may not be. */
const textFaults: Faults = [
  [(path) => path === '', 'an empty path'],
  [(path) => path.includes('\0'), 'which holds a NUL'],
  [(path) => path.includes('\\'), 'which holds a backslash'],
  [(path) => !path.isWellFormed(), 'which holds half a character'],
  [(path) => path.startsWith('/'), 'an absolute path'],
  [(path) => /^[a-z]:/iu.test(path), 'which begins with a drive letter'],
]

/** What it may not be once it is resolved. */
const placeFaults: Faults = [
  [(path) => path === '..' || path.startsWith('../'), 'which leaves the repository'],
  [(path) => path === '', 'which is the repository itself'],
  [(path) => path.split('/').some(isReserved), 'which belongs to git or DVC'],
  [(path) => path.split('/').some(isTooLong), `with a name of more than ${longestName} bytes`],
]

/**
 * Normalises a repository-relative path and refuses one that leads anywhere else: absolute, with a drive
 * letter, a backslash or a NUL, above the root, or into `.git` or `.dvc` (however their case is spelt). Names that no
 * file system takes are refused too.
 *
 * @param where file and place for the message
 * @throws {UserError} PATH
 */
export function checkPath(path: string, where: string): string {
  const normal = joinPath('', path)
  const fault =
    textFaults.find(([isAtFault]) => isAtFault(path)) ?? placeFaults.find(([isAtFault]) => isAtFault(normal))
  if (fault === undefined) return normal
  const shown = JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}...` : path)
  throw new UserError(`${where} names ${shown}, ${fault[1]}; expected a path inside the repository.`, { code: 'PATH' })
}

/** Tells whether a name is `.git`, `.dvc` or `.hg` for a file system that ignores case, dots or spaces at the end. */
function isReserved(name: string): boolean {
  return reserved.has(name.toLowerCase().replace(/[. ]+$/u, ''))
}

function isTooLong(name: string): boolean {
  // A UTF-16 unit makes three bytes at the most.
  return name.length * 3 > longestName && new TextEncoder().encode(name).length > longestName
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
 * Refuses paths of files that a file system without case would take for one another, at any level, and those that no
 * file system can hold together: one path twice, or a file where another needs a directory.
 *
 * @param where what lists them, for the message
 * @throws {UserError} PATH
 */
export function checkNames(paths: Iterable<string>, where: string): void {
  // Folded -> as it was written, a directory with a slash at its end.
  const seen = new Map<string, string>()
  const claim = (folded: string, owner: string): void => {
    const twin = seen.get(folded)
    if (twin !== undefined) throw collision(twin, owner, where)
    seen.set(folded, owner)
  }
  // Files come directory by directory, nearly always: what is above the last one needs no second look.
  let last = ''
  for (const path of paths) {
    const parent = path.slice(0, path.lastIndexOf('/') + 1)
    for (let slash = path.indexOf('/'); parent !== last && slash >= 0; slash = path.indexOf('/', slash + 1)) {
      const [folded, directory] = [fold(path.slice(0, slash)), path.slice(0, slash + 1)]
      if (seen.get(folded) !== directory) claim(folded, directory)
    }
    last = parent
    claim(fold(path), path)
  }
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

function collision(one: string, other: string, where: string): UserError {
  const [first, second] = [one, other].map((name) => JSON.stringify(name.replace(/\/$/u, '')))
  const same = one === other ? 'twice; expected each path once' : 'and what is inside it; expected one of them'
  const twins = `and ${second}, which some file systems cannot tell apart; rename one`
  return new UserError(`${where} names ${first} ${first === second ? same : twins}.`, { code: 'PATH' })
}
