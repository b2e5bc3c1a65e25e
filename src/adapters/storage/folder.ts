import { constants, createReadStream } from 'node:fs'
import { access, mkdir, readdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Hash } from '../../core/dvc/hash.ts'
import { type ErrorCode, UserError } from '../../core/error.ts'
import { compareCodePoints } from '../../core/text/order.ts'
import type { ObjectStore, StoredObject } from '../../ports/data.ts'
import { IncomingFile } from '../incoming-file.ts'
import { openIncomingFolder } from '../incoming-folder.ts'
import { isAbsence } from '../workspace.ts'

/** What the system says when it will not: code -> what that means. */
const refusals: ReadonlyMap<string, { readonly reason: string; readonly code: ErrorCode }> = new Map([
  ['EACCES', { reason: 'this user may not do that', code: 'READ-ONLY' }],
  ['EPERM', { reason: 'this user may not do that', code: 'READ-ONLY' }],
  ['EROFS', { reason: 'it is read-only', code: 'READ-ONLY' }],
  ['ENOSPC', { reason: 'the disk is full', code: 'REMOTE' }],
])

/** Opens a remote that is a folder of this machine or of a mounted disk. */
export function openFolder(directory: string): ObjectStore {
  const incoming = openIncomingFolder(join(directory, 'crisol-incoming'))
  return {
    name: directory,
    has: async (key) => await isThere(join(directory, key)),
    read: async (key) => {
      await requireFolder(directory)
      const file = join(directory, key)
      return (await isThere(file)) ? createReadStream(file) : undefined
    },
    write: async (key, object) => {
      const file = join(directory, key)
      if (await isThere(file)) return false
      try {
        await writeObject(file, object, incoming())
      } catch (error) {
        throw refusal(directory, error as NodeJS.ErrnoException)
      }
      return true
    },
    list: async (prefix) => {
      await requireFolder(directory)
      const parent = prefix.slice(0, prefix.lastIndexOf('/') + 1)
      const keys = await keysBelow(directory, parent)
      return keys.filter((key) => key.startsWith(prefix)).sort(compareCodePoints)
    },
  }
}

/** Keys of the files below a directory; what a killed process left half written is none. Links are followed to files. */
async function keysBelow(directory: string, parent: string): Promise<readonly string[]> {
  const entries = await readdir(join(directory, parent), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (isAbsence(error)) return []
      throw refusal(join(directory, parent), error)
    },
  )
  const below = entries
    .filter(({ name }) => !name.endsWith('.crisol-tmp'))
    .map(async (entry) => {
      const key = parent + entry.name
      if (entry.isDirectory()) return await keysBelow(directory, `${key}/`)
      return entry.isFile() || (await isThere(join(directory, key))) ? [key] : []
    })
  return (await Promise.all(below)).flat()
}

async function isThere(file: string): Promise<boolean> {
  return await stat(file).then(
    (stats) => stats.isFile(),
    (error: NodeJS.ErrnoException) => {
      if (isAbsence(error)) return false
      throw refusal(file, error)
    },
  )
}

async function requireFolder(directory: string): Promise<void> {
  await access(directory, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw refusal(directory, error)
    throw new UserError(
      `The remote is the folder ${directory}, which is not there; mount it, or set its url with dvc remote modify.`,
      {
        code: 'REMOTE',
        cause: error,
      },
    )
  })
}

/** Copies an object in, read-only as DVC has it, and only if it is what its name promises. */
async function writeObject(file: string, { hash, open }: StoredObject, temporary: string): Promise<void> {
  const copy = new IncomingFile(temporary, hash.algorithm)
  try {
    for await (const chunk of open()) await copy.write(chunk)
    const { md5, size } = await copy.end()
    if (md5 !== hash.value.slice(0, 32)) throw spoilt(hash, md5, size)
    await move(temporary, file)
  } catch (error) {
    await copy.abandon()
    throw error
  }
}

function spoilt({ value }: Hash, md5: string, size: number): UserError {
  return new UserError(
    `The object ${value} of the cache has the md5 ${md5} (${size} bytes) and was not pushed: something wrote into it. Remove it from the cache, and bring it back with crisol pull or dvc commit.`,
    { code: 'CORRUPT' },
  )
}

async function move(temporary: string, file: string): Promise<void> {
  await rename(temporary, file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    await mkdir(dirname(file), { recursive: true })
    await rename(temporary, file)
  })
}

function refusal(where: string, error: NodeJS.ErrnoException): Error {
  const refused = refusals.get(error.code ?? '')
  if (refused === undefined) return error
  return new UserError(`The remote ${where} refuses: ${refused.reason}.`, { code: refused.code, cause: error })
}
