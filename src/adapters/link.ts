import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { UserError } from '../core/error.ts'
import type { FileOptions } from '../ports/data.ts'
import { smallFile } from './incoming-file.ts'

/** Ways to bring an object of the cache into the workspace, as `cache.type` names them. */
export type LinkType = 'reflink' | 'hardlink' | 'symlink' | 'copy'

/** What a disk says to a way that it does not know, or that does not lead to another disk. */
const unable = new Set(['ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EINVAL', 'ENOSYS', 'ENOTTY', 'EPERM', 'EMLINK'])

/** Makes files of objects; how depends on what the disks can. */
export interface Linker {
  /** Makes a file of an object. */
  link(object: string, file: string, options: FileOptions): Promise<void>
  /** Whether files take room of their own; found out by making one under a name that is then free again. */
  copies(object: string, file: string): Promise<boolean>
}

/**
 * Gives the way to make files of objects: the first of the types that works here, a copy where none does. A way that
 * failed is not tried again.
 *
 * @throws {UserError} SYNTAX for a type that DVC does not know
 */
export function openLinker(types: readonly string[]): Linker {
  const ways = new Set(types.map(parseType))
  const take = async (candidates: readonly LinkType[], ...made: Parameters<Maker>): Promise<LinkType | undefined> => {
    for (const way of candidates) {
      if (await attempt(way, ...made)) return way
      // Many files are made at once: another one may have found that out already.
      ways.delete(way)
    }
    return undefined
  }
  return {
    link: async (object, file, { executable, isCopied }) => {
      // An executable file has a mode of its own.
      const fitting = [...ways].filter((one) => !((executable || isCopied) && isLink(one)))
      if ((await take(fitting, object, file, executable)) === undefined) await makers.copy(object, file, executable)
    },
    copies: async (object, file) => {
      const all = [...ways]
      const first = all.indexOf('copy')
      const way = await take(all.slice(0, first < 0 ? undefined : first), object, file, false)
      rmSync(file, { force: true })
      return way === undefined
    },
  }
}

function parseType(type: string): LinkType {
  if (Object.hasOwn(makers, type)) return type as LinkType
  throw new UserError(
    `DVC's configuration has cache.type = ${type}; expected reflink, hardlink, symlink or copy, or some of them with commas between.`,
    { code: 'SYNTAX' },
  )
}

function isLink(way: LinkType): boolean {
  return way === 'hardlink' || way === 'symlink'
}

/** Whether the disks can do it that way. */
async function attempt(way: LinkType, ...[object, file, executable]: Parameters<Maker>): Promise<boolean> {
  try {
    await makers[way](object, file, executable)
    return true
  } catch (error) {
    rmSync(file, { force: true })
    if (way === 'copy' || !unable.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    return false
  }
}

/** Makes a file of an object; one that is no link is the user's own, with a mode of its own. */
type Maker = (object: string, file: string, executable: boolean) => Promise<void> | void

const makers: Readonly<Record<LinkType, Maker>> = {
  reflink: (object, file, executable) => {
    copyFileSync(object, file, constants.COPYFILE_FICLONE_FORCE)
    makeOwn(file, executable)
  },
  // An empty file is not worth a hard link: as under DVC, it is one of its own.
  hardlink: (object, file) => (statSync(object).size === 0 ? writeFileSync(file, '') : linkSync(object, file)),
  symlink: (object, file) => symlinkSync(object, file),
  copy: async (object, file, executable) => {
    // A file that is made by its bytes has the right mode from the start.
    const isSmall = copySmall(object, file)
    if (!isSmall) await copyFile(object, file)
    if (!isSmall || executable) makeOwn(file, executable)
  },
}

/** Where the bytes of a small file are on their way: one room for all of them, so that thousands leave no litter. */
let room: Buffer | undefined

/**
 * Copies a small file in half the time of `copyFileSync`, which makes twice the system calls. False, and nothing is
 * copied, where it is none.
 */
function copySmall(object: string, file: string): boolean {
  room ??= Buffer.allocUnsafe(smallFile + 1)
  const size = readUpTo(object, room)
  if (size > smallFile) return false
  writeFileSync(file, room.subarray(0, size))
  return true
}

/** Reads as much of a file as there is room for. Gives the number of bytes. */
function readUpTo(file: string, bytes: Buffer): number {
  const descriptor = openSync(file, 'r')
  try {
    let read = 0
    for (let count = -1; count !== 0 && read < bytes.length; read += count) {
      count = readSync(descriptor, bytes, read, bytes.length - read, null)
    }
    return read
  } finally {
    closeSync(descriptor)
  }
}

/** A copy is the user's own: writable, other than the object. */
function makeOwn(file: string, executable: boolean): void {
  chmodSync(file, (0o666 & ~process.umask()) | (executable ? 0o100 : 0))
}
