import { constants, createReadStream, createWriteStream } from 'node:fs'
import { chmod, copyFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Hash, objectKey } from '../core/dvc/hash.ts'
import { UserError } from '../core/error.ts'
import type { Cache } from '../ports/data.ts'
import { createContentHash } from './content-hash.ts'
import { isAbsence, refuseLinkedParent, temporaryName } from './workspace.ts'

/** Mode of an object that has been checked: DVC trusts it, and so do we. */
const checkedMode = 0o444

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
      (await sizeIfWhole(at(hash), hash)) === undefined ? undefined : await readFile(at(hash), 'utf8'),
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
  const stats = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (isAbsence(error)) return undefined
    throw error
  })
  if (stats === undefined || !stats.isFile()) return undefined
  if ((stats.mode & 0o777) === checkedMode) return stats.size
  const content = createContentHash(hash.algorithm)
  for await (const chunk of createReadStream(file)) content.update(chunk)
  if (content.hex() !== hash.value.slice(0, 32)) {
    await rm(file, { force: true })
    return undefined
  }
  await chmod(file, checkedMode)
  return stats.size
}

interface Incoming {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly what: string
}

async function admit(file: string, hash: Hash, { bytes, what }: Incoming): Promise<number> {
  await mkdir(dirname(file), { recursive: true })
  const temporary = temporaryName(file)
  const digest = createContentHash(hash.algorithm)
  let size = 0
  try {
    await pipeline(
      bytes,
      async function* (source: AsyncIterable<Uint8Array>) {
        for await (const chunk of source) {
          digest.update(chunk)
          size += chunk.length
          yield chunk
        }
      },
      createWriteStream(temporary),
    )
    refuseOther(hash, digest.hex(), { what, size })
    await chmod(temporary, checkedMode)
    await rename(temporary, file)
    return size
  } catch (error) {
    await rm(temporary, { force: true })
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
  await mkdir(dirname(file), { recursive: true })
  const temporary = temporaryName(file)
  try {
    await copyFile(object, temporary, constants.COPYFILE_FICLONE)
    await chmod(temporary, (0o666 & ~process.umask()) | (executable ? 0o100 : 0))
    await rename(temporary, file).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EISDIR' && error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
      await rm(file, { recursive: true })
      await rename(temporary, file)
    })
  } catch (error) {
    await rm(temporary, { force: true })
    throw explainFull(error, file)
  }
}
