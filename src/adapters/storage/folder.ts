import {
  chmodSync,
  copyFileSync,
  createReadStream,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../core/error.ts'
import { compareCodePoints } from '../../core/text/order.ts'
import type { ObjectStore, StoredObject } from '../../ports/data.ts'
import { makeDirectories, putInto } from '../directories.ts'
import { checkedMode, IncomingFile, smallFile } from '../incoming-file.ts'
import { openIncomingFolder } from '../incoming-folder.ts'
import { temporaryBeside } from '../temporary.ts'
import { isAbsence } from '../workspace.ts'
import { explainFolder, type FolderVerb } from './folder-errors.ts'
import { keysBelow } from './folder-keys.ts'
import { requireMd5 } from './stored-md5.ts'

/**
 * Opens a remote that is a folder of this machine or of a mounted disk. What is written lies under a name of its own
 * until it is whole, in a folder that whoever writes next sweeps.
 *
 * @param isShared whether the group may write into directories that are new
 */
export function openFolder(directory: string, isShared = false): ObjectStore {
  const newName = openIncoming(directory, isShared)
  const attempt = <T>(verb: FolderVerb, key: string, work: (file: string) => T): T => {
    try {
      return work(`${directory}/${key}`)
    } catch (error) {
      throw explainFolder(error, { directory, verb, key })
    }
  }
  return {
    name: directory,
    has: async (key) => attempt('read', key, sizeOf) !== undefined,
    read: async (key) => {
      const size = attempt('read', key, sizeOf)
      if (size === undefined) requireFolder(directory)
      return size === undefined ? undefined : readBytes(directory, key, size)
    },
    write: async (key, object) => {
      if (attempt('write', key, sizeOf) !== undefined) return false
      const file = `${directory}/${key}`
      try {
        return await writeObject(file, object, { temporary: newName(), isShared })
      } catch (error) {
        throw explainFolder(error, { directory, verb: 'write', key, size: object.size })
      }
    },
    list: async (prefix) => {
      requireFolder(directory)
      const keys = attempt('list', prefix, () => keysBelow(directory, prefix))
      return [...keys].sort(compareCodePoints)
    },
  }
}

/** Gives names for what is not whole yet. Whoever may write to the remote may write there, too. */
function openIncoming(directory: string, isShared: boolean): () => string {
  const folder = join(directory, 'crisol-incoming')
  const incoming = openIncomingFolder(folder)
  let isOpen = false
  return () => {
    if (!isOpen && makeDirectory(folder, isShared)) chmodSync(folder, statSync(directory).mode & 0o7777)
    isOpen = true
    return incoming()
  }
}

/** Makes a directory where there is none; tells whether it did. Of a disk that is read-only the plain way alone says so. */
function makeDirectory(directory: string, isShared: boolean): boolean {
  try {
    mkdirSync(directory)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code !== 'ENOENT') throw error
    makeDirectories(directory, isShared)
    return true
  }
}

/** Bytes of a file, a link followed; `undefined` when there is none. */
function sizeOf(file: string): number | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    return stats?.isFile() ? stats.size : undefined
  } catch (error) {
    const fault = error as NodeJS.ErrnoException
    // A link that leads round in circles may stand before a whole remote: that is no absence.
    if (fault.code !== 'ELOOP' && isAbsence(fault)) return undefined
    throw error
  }
}

/** A disk that is not mounted must not look like one that is empty. */
function requireFolder(directory: string): void {
  const stats = statSync(directory, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return
  const found = stats === undefined ? 'which is not there; mount it, or' : 'which is a file;'
  throw new UserError(`The remote is the folder ${directory}, ${found} set its url with dvc remote modify.`, {
    code: 'REMOTE',
  })
}

/** Opens the bytes of an object; those of a small one at one go. */
async function* readBytes(directory: string, key: string, size: number): AsyncIterable<Uint8Array> {
  const file = `${directory}/${key}`
  try {
    if (size <= smallFile) yield readFileSync(file)
    else yield* createReadStream(file)
  } catch (error) {
    throw explainFolder(error, { directory, verb: 'read', key })
  }
}

/** How a file comes to its place. */
interface Arrival {
  /** Where it is kept until it is whole. */
  readonly temporary: string
  readonly isShared: boolean
}

async function writeObject(file: string, object: StoredObject, arrival: Arrival): Promise<boolean> {
  const incoming = new IncomingFile(arrival.temporary, object.hash.algorithm)
  try {
    for await (const chunk of object.open()) await incoming.write(chunk)
    requireMd5(object.hash, (await incoming.end()).md5)
    return publish(file, arrival)
  } catch (error) {
    await incoming.abandon()
    throw error
  }
}

/** Gives a whole file its name; false when somebody else's has it already. */
function publish(file: string, { temporary, isShared }: Arrival): boolean {
  try {
    link(temporary, file, isShared)
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST' && sizeOf(file) !== undefined
    if (!isTaken) return move(temporary, file)
    rmSync(temporary)
    return false
  }
  rmSync(temporary)
  return true
}

/** Links a file to where the directory may have to be made first. A link, other than a move, overwrites nothing. */
function link(temporary: string, file: string, isShared: boolean): void {
  putInto(file, isShared, () => linkSync(temporary, file))
}

/** Moves a file into place where its disk knows no links, where a link leads to another disk, or over a broken link. */
function move(temporary: string, file: string): true {
  try {
    renameSync(temporary, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    copyBeside(temporary, file)
    rmSync(temporary)
  }
  return true
}

function copyBeside(temporary: string, file: string): void {
  const beside = temporaryBeside(file)
  try {
    copyFileSync(temporary, beside)
    chmodSync(beside, checkedMode)
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
