import {
  chmodSync,
  constants,
  copyFileSync,
  createReadStream,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Hash, objectKey } from '../core/dvc/hash.ts'
import { UserError } from '../core/error.ts'
import type { Cache } from '../ports/data.ts'
import { createContentHash } from './content-hash.ts'
import { checkedMode, IncomingFile, smallFile } from './incoming-file.ts'
import { isAbsence, refuseLinkedParent, temporaryName } from './workspace.ts'

/**
 * Opens DVC's cache.
 *
 * @param directory absolute path of the cache
 * @param workspace absolute path of the workspace that it serves
 */
export function openCache(directory: string, workspace: string): Cache {
  const at = (hash: Hash): string => join(directory, objectKey(hash))
  return {
    has: async (hash) => (await sizeIfWhole(at(hash), hash)) !== undefined,
    readText: async (hash) =>
      (await sizeIfWhole(at(hash), hash)) === undefined ? undefined : readFileSync(at(hash), 'utf8'),
    open: async (hash) => {
      const size = await sizeIfWhole(at(hash), hash)
      return size === undefined ? undefined : { size, open: () => createReadStream(at(hash)) }
    },
    admit: async (hash, bytes, what) => await admit(at(hash), hash, { bytes, what }),
    adopt: async (hash, path) => {
      const bytes = createReadStream(join(workspace, path))
      await admit(at(hash), hash, { bytes, what: `${path} (changed while it was read)` })
    },
    materialise: async (hash, path, { executable }) => {
      await refuseLinkedParent(workspace, path)
      await place(at(hash), join(workspace, path), executable)
    },
  }
}

/** Size of an object; `undefined` where there is none or where it is not what its name says, and then it is removed. */
async function sizeIfWhole(file: string, hash: Hash): Promise<number | undefined> {
  const stats = statIfThere(file)
  if (stats === undefined || !stats.isFile()) return undefined
  if ((stats.mode & 0o777) === checkedMode) return stats.size
  const content = createContentHash(hash.algorithm)
  for await (const chunk of createReadStream(file)) content.update(chunk)
  if (content.hex() !== hash.value.slice(0, 32)) {
    rmSync(file, { force: true })
    return undefined
  }
  chmodSync(file, checkedMode)
  return stats.size
}

function statIfThere(file: string): Stats | undefined {
  try {
    return statSync(file)
  } catch (error) {
    if (isAbsence(error as NodeJS.ErrnoException)) return undefined
    throw error
  }
}

interface Incoming {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly what: string
}

async function admit(file: string, hash: Hash, { bytes, what }: Incoming): Promise<number> {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = temporaryName(file)
  const incoming = new IncomingFile(temporary, hash.algorithm)
  try {
    for await (const chunk of bytes) await incoming.write(chunk)
    const { md5, size } = await incoming.end()
    refuseOther(hash, md5, { what, size })
    renameSync(temporary, file)
    return size
  } catch (error) {
    await incoming.abandon()
    throw explainFull(error, what)
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

function explainFull(error: unknown, what: string): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') return error
  return new UserError(`The disk is full: ${what} could not be stored. Free some space and run again.`, {
    code: 'ENVIRONMENT',
    cause: error,
  })
}

/** Copies an object into the workspace (sharing its blocks where the file system can), whole or not at all. */
async function place(object: string, file: string, executable: boolean): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = temporaryName(file)
  try {
    if (statSync(object).size > smallFile) await copyFile(object, temporary, constants.COPYFILE_FICLONE)
    else copyFileSync(object, temporary, constants.COPYFILE_FICLONE)
    chmodSync(temporary, (0o666 & ~process.umask()) | (executable ? 0o100 : 0))
    moveOver(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw explainFull(error, file)
  }
}

/** Moves a file into place, over a directory too. */
function moveOver(temporary: string, file: string): void {
  try {
    renameSync(temporary, file)
  } catch (error) {
    if (!['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    rmSync(file, { recursive: true })
    renameSync(temporary, file)
  }
}
