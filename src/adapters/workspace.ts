import { type Dirent, lstatSync, readdirSync, rmdirSync, type Stats, statSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { IsIgnored } from '../core/dvc/ignore.ts'
import { UserError } from '../core/error.ts'
import { sortByCodePoint } from '../core/text/order.ts'
import type { Entry, FoundFile, Stamp, Workspace } from '../ports/workspace.ts'
import { noSpace } from './no-space.ts'
import { isTemporary, temporaryBeside } from './temporary.ts'

/** Opens the files below a directory. */
export function openWorkspace(root: string): Workspace {
  const at = async (path: string): Promise<string> => {
    await refuseLinkedParent(root, path)
    return join(root, path)
  }
  return {
    root,
    readText: async (path) => (await readIfThere(await at(path)))?.toString('utf8'),
    readBytes: async (path) => await readIfThere(await at(path)),
    write: async (path, content) => await writeWhole(await at(path), content),
    makeDirectory: async (path) => void (await mkdir(await at(path), { recursive: true })),
    remove: async (path) => await rm(await at(path), { recursive: true, force: true }),
    removeEmpty: async (path) => removeEmpty(await at(path)),
    stat: async (path) => entryOf(await at(path)),
    files: async (path, isIgnored) => filesBelow(await at(path), path, isIgnored),
  }
}

/** Bytes of a whole path that systems take, at the most. */
const longestPath = 4_000

/**
 * Refuses a path that would be reached through a symlink: a repository can hold one that leads anywhere. One that is
 * longer than systems take is refused too.
 *
 * @throws {UserError} PATH
 */
export async function refuseLinkedParent(root: string, path: string): Promise<void> {
  refuseLong(root, path)
  const names = path.split('/')
  for (let length = 1; length < names.length; length++) {
    const parent = names.slice(0, length).join('/')
    const stats = unlessAbsent(() => lstatSync(join(root, parent), { throwIfNoEntry: false }), undefined)
    if (stats === undefined) return
    if (stats.isSymbolicLink()) {
      throw new UserError(
        `${path} lies behind the symlink ${parent}; nothing is read or written through it. Replace the link by a directory.`,
        {
          code: 'PATH',
        },
      )
    }
  }
}

function refuseLong(root: string, path: string): void {
  const bytes = Buffer.byteLength(root) + 1 + Buffer.byteLength(path)
  if (bytes <= longestPath) return
  throw new UserError(
    `The path ${path.slice(0, 80)}... has ${bytes} bytes from the root of the disk; expected no more than ${longestPath}.`,
    { code: 'PATH' },
  )
}

async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = temporaryBeside(file)
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(temporary, content)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw noSpace(error, file)
  }
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  return await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (isAbsence(error)) return undefined
    throw error
  })
}

const absences = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'])

/** Tells whether an error says that nothing is there, or not a file, or a symlink that leads nowhere. */
export function isAbsence(error: NodeJS.ErrnoException): boolean {
  return absences.has(error.code ?? '')
}

/** Gives what a look finds, or the fallback where nothing is there. */
export function unlessAbsent<T>(look: () => T, fallback: T): T {
  try {
    return look()
  } catch (error) {
    if (isAbsence(error as NodeJS.ErrnoException)) return fallback
    throw error
  }
}

function removeEmpty(directory: string): boolean {
  try {
    rmdirSync(directory)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return false
    throw error
  }
}

function entryOf(file: string): Entry | undefined {
  const stats = unlessAbsent(() => lstatSync(file), undefined)
  if (stats === undefined) return undefined
  const kind = stats.isFile()
    ? 'file'
    : stats.isDirectory()
      ? 'directory'
      : stats.isSymbolicLink()
        ? 'symlink'
        : 'other'
  const mode = kind === 'symlink' ? (unlessAbsent(() => statSync(file), undefined)?.mode ?? 0) : stats.mode
  return { kind, size: kind === 'file' ? stats.size : 0, mode: mode & 0o777 }
}

/** Gives the stamp of a file; `undefined` when there is no file. */
export function stampOf(file: string): Stamp | undefined {
  const stats = unlessAbsent(() => statSync(file, { throwIfNoEntry: false }), undefined)
  return stats?.isFile() ? toStamp(stats) : undefined
}

function toStamp({ ino, size, mtimeMs, ctimeMs }: Stats): Stamp {
  return { inode: ino, size, modified: mtimeMs, changed: ctimeMs }
}

function filesBelow(directory: string, path: string, isIgnored: IsIgnored | undefined): readonly FoundFile[] {
  const names: string[] = []
  walk(directory, (name, isDirectory) => {
    if (isIgnored?.(`${path}/${name}`, isDirectory) === true) return false
    if (!isDirectory) names.push(name)
    return isDirectory
  })
  return sortByCodePoint(names).flatMap((name) => {
    const stamp = stampOf(`${directory}/${name}`)
    return stamp === undefined ? [] : [{ path: name, stamp }]
  })
}

/** Goes through a directory and those in it that are to be entered, by their names relative to it. */
function walk(directory: string, enter: (name: string, isDirectory: boolean) => boolean, prefix = ''): void {
  for (const entry of entriesIn(prefix === '' ? directory : `${directory}/${prefix}`)) {
    const name = prefix + entry.name
    if (enter(name, entry.isDirectory())) walk(directory, enter, `${name}/`)
  }
}

function entriesIn(directory: string): readonly Dirent[] {
  const entries = unlessAbsent(() => readdirSync(directory, { withFileTypes: true }), [])
  for (const { name } of entries) if (name.includes('\ufffd')) refuseUnreadable(directory, name)
  return entries.filter(({ name }) => !isTemporary(name))
}

/** A name whose bytes are no text cannot be said, and without it the directory would be another. DVC cannot either. */
function refuseUnreadable(directory: string, name: string): void {
  if (unlessAbsent(() => lstatSync(join(directory, name)), undefined) !== undefined) return
  throw new UserError(
    `${directory} holds a file or directory whose name is not UTF-8 text: ${JSON.stringify(name)}, the bytes that are none shown as \ufffd. Rename it.`,
    { code: 'PATH' },
  )
}
