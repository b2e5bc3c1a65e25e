import {
  chmodSync,
  createReadStream,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statfsSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Hash, objectKey } from '../core/dvc/hash.ts'
import { UserError } from '../core/error.ts'
import { renderBytes } from '../core/text/amount.ts'
import type { Cache } from '../ports/data.ts'
import { openCacheListing } from './cache-listing.ts'
import { createContentHash } from './content-hash.ts'
import { putInto } from './directories.ts'
import { checkedMode, IncomingFile, smallFile } from './incoming-file.ts'
import { openIncomingFolder } from './incoming-folder.ts'
import { openLinker } from './link.ts'
import { hasNoSpace } from './no-space.ts'
import { temporaryBeside } from './temporary.ts'
import { isAbsence, refuseLinkedParent } from './workspace.ts'

/** Where a cache lies and whom it serves. */
export interface CachePlace {
  /** Absolute path of the cache. */
  readonly directory: string
  /** Absolute path of the workspace that it serves. */
  readonly workspace: string
  /** Ways to bring files into the workspace, in order of preference. */
  readonly types: readonly string[]
  /** Whether the group may write into it. */
  readonly isShared?: boolean
}

/** Opens DVC's cache. */
export function openCache({ directory, workspace, types, isShared = false }: CachePlace): Cache {
  const at = (hash: Hash): string => `${directory}/${objectKey(hash)}`
  const incoming = openIncomingFolder(join(directory, 'crisol-incoming'), isShared)
  const outgoing = openIncomingFolder(join(workspace, '.dvc', 'tmp', 'crisol', 'incoming'))
  const linker = openLinker(types)
  const listing = openCacheListing(directory, workspace)
  const bring = openWay(workspace, outgoing)
  /** Bytes of what was just brought and checked, by their paths. */
  const fresh = new Map<string, number>()
  const sizeOf = async (hash: Hash): Promise<number | undefined> =>
    fresh.get(at(hash)) ?? (await sizeIfWhole(at(hash), hash))
  const has = async (hash: Hash): Promise<boolean> => (await sizeOf(hash)) !== undefined
  return {
    has,
    hasAll: async (hashes) => {
      for (const hash of hashes) if (!isTrusted(statIfThere(at(hash))) && !(await has(hash))) return false
      return true
    },
    lists: listing.lists,
    keep: listing.keep,
    size: sizeOf,
    readText: async (hash) => ((await has(hash)) ? readFileSync(at(hash), 'utf8') : undefined),
    open: async (hash) => {
      const size = await sizeOf(hash)
      if (size === undefined) return undefined
      return { hash, size, open: (start, end) => openBytes(at(hash), size, { start, end }) }
    },
    admit: async (hash, bytes, what) => {
      const size = await admit(at(hash), hash, { bytes, what, temporary: incoming(), isShared })
      fresh.set(at(hash), size)
      return size
    },
    adopt: async (hash, path) => {
      const bytes = createReadStream(join(workspace, path))
      const what = `${path} (changed while it was read)`
      await admit(at(hash), hash, { bytes, what, temporary: incoming(), isShared })
    },
    requireRoom: async (bytes, sample) => {
      const left = roomLeft(workspace)
      if (bytes <= left || !(await linker.copies(at(sample), outgoing()))) return
      throw diskFull(`the workspace needs ${renderBytes(bytes)}`, { left, where: workspace })
    },
    materialise: async (hash, path, options) =>
      await bring(path, async (temporary) => await linker.link(at(hash), temporary, options)),
  }
}

/**
 * Opens the way of files into a workspace: each is made under a temporary name and then moved into place.
 *
 * @param outgoing gives a temporary name on the disk of `.dvc`
 */
function openWay(
  workspace: string,
  outgoing: () => string,
): (path: string, make: (temporary: string) => Promise<void>) => Promise<void> {
  let checked: string | undefined
  return async (path, make) => {
    // Files come directory by directory: the last one that was looked at is the next one's, nearly always.
    if (dirname(path) !== checked) await refuseLinkedParent(workspace, path)
    checked = dirname(path)
    const file = join(workspace, path)
    const temporary = outgoing()
    await make(temporary)
    if (place(temporary, file)) return
    // The file's disk is another one than that of `.dvc`: it is made beside it.
    mkdirSync(dirname(file), { recursive: true })
    const beside = temporaryBeside(file)
    await make(beside)
    place(beside, file)
  }
}

/** Size of an object; `undefined` where there is none or where it is not what its name says, and then it is removed. */
async function sizeIfWhole(file: string, hash: Hash): Promise<number | undefined> {
  const stats = statIfThere(file)
  if (stats === undefined || !stats.isFile()) return undefined
  if (isTrusted(stats)) return stats.size
  const content = createContentHash(hash.algorithm)
  for await (const chunk of createReadStream(file)) content.update(chunk)
  if (content.hex() !== hash.value.slice(0, 32)) {
    rmSync(file, { force: true })
    return undefined
  }
  chmodSync(file, checkedMode | (stats.mode & 0o111))
  return stats.size
}

/** Whether an object was checked and left alone since. DVC makes one executable whose link in the workspace is to be. */
function isTrusted(stats: Stats | undefined): boolean {
  return stats?.isFile() === true && (stats.mode & 0o666) === checkedMode
}

function statIfThere(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch (error) {
    if (isAbsence(error as NodeJS.ErrnoException)) return undefined
    throw error
  }
}

/** A part of a file, both ends inclusive. */
export interface Range {
  readonly start: number | undefined
  readonly end: number | undefined
}

/**
 * Opens bytes of a file; those of a small one at one go.
 *
 * @param size bytes of the whole file
 */
export function openBytes(file: string, size: number, { start = 0, end = size - 1 }: Range): AsyncIterable<Uint8Array> {
  return size <= smallFile ? readAtOnce(file, start, end) : createReadStream(file, { start, end })
}

async function* readAtOnce(file: string, start: number, end: number): AsyncIterable<Uint8Array> {
  yield readFileSync(file).subarray(start, end + 1)
}

interface Incoming {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly what: string
  /** Where it is kept until it is whole. */
  readonly temporary: string
  /** Whether the group may write into directories that are new. */
  readonly isShared: boolean
}

async function admit(file: string, hash: Hash, { bytes, what, temporary, isShared }: Incoming): Promise<number> {
  const incoming = new IncomingFile(temporary, hash.algorithm)
  try {
    for await (const chunk of bytes) await incoming.write(chunk)
    const { md5, size } = await incoming.end()
    refuseOther(hash, md5, { what, size })
    move(temporary, file, isShared)
    return size
  } catch (error) {
    await incoming.abandon()
    throw explainFull(error, what, { file: temporary, bytes: incoming.size })
  }
}

/** A file whose bytes are not those that its name promises is refused before it is visible. */
function refuseOther(
  hash: Hash,
  found: string,
  { what, size }: { readonly what: string; readonly size: number },
): void {
  const expected = hash.value.slice(0, 32)
  if (found === expected) return
  throw new UserError(`${what} has the md5 ${found} (${size} bytes); expected ${expected}. It was not stored.`, {
    code: 'CORRUPT',
  })
}

/** Says of a full disk what was needed and what is left. */
function explainFull(
  error: unknown,
  what: string,
  { file, bytes }: { readonly file: string; readonly bytes: number },
): unknown {
  if (!hasNoSpace(error)) return error
  const where = dirname(file)
  return diskFull(`${what} needs more than ${renderBytes(bytes)}`, { left: roomLeft(where), where, cause: error })
}

interface Room {
  /** Bytes. */
  readonly left: number
  readonly where: string
  readonly cause?: unknown
}

function diskFull(need: string, { left, where, cause }: Room): UserError {
  return new UserError(
    `The disk is full: ${need}, and ${renderBytes(left)} are left at ${where}. Free some space and run again.`,
    {
      code: 'ENVIRONMENT',
      cause,
    },
  )
}

/** Bytes that are free on the disk of a directory. */
export function roomLeft(directory: string): number {
  const { bavail, bsize } = statfsSync(directory)
  return bavail * bsize
}

/** Moves a file into the workspace; false, and it is gone, where that is on another disk. */
function place(temporary: string, file: string): boolean {
  try {
    moveOver(temporary, file)
    return true
  } catch (error) {
    rmSync(temporary, { force: true })
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false
    throw error
  }
}

/** Moves a file into place, over a directory too. */
function moveOver(temporary: string, file: string): void {
  try {
    move(temporary, file)
  } catch (error) {
    if (!['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    rmSync(file, { recursive: true })
    renameSync(temporary, file)
  }
}

/** Moves a file to where the directory may have to be made first. */
function move(temporary: string, file: string, isShared = false): void {
  putInto(file, isShared, () => renameSync(temporary, file))
}
