import { createHash } from 'node:crypto'
import { constants, createReadStream, existsSync, mkdirSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzip, inflate } from 'node:zlib'
import { UserError } from '../core/error.ts'
import { compressionOf } from '../core/model/compression.ts'
import type { Placed, Staging } from '../ports/staging.ts'
import { noSpace } from './no-space.ts'
import { refuseLinkedParent } from './workspace.ts'

/** Bytes of a pickle that are gone through at the most, unpacked. */
const mostBytes = 2 ** 31 - 1

/** Where files come from and go to. */
export interface StagingPlaces {
  /** Absolute path of the project. */
  readonly root: string
  /** Absolute path of DVC's cache, into which it may have linked files. */
  readonly cache: string
  /** Absolute path of an empty folder. */
  readonly folder: string
}

/** Opens a folder in which directories of an image are put together. */
export function openStaging(places: StagingPlaces): Staging {
  const { root, folder } = places
  const directory = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true })
    return join(folder, name)
  }
  return {
    directory,
    place: async (name, files) => {
      const placed: Placed[] = []
      for (const [from, to] of files) placed.push(await copy(await sourceOf(from, places), directory(name), to))
      return placed
    },
    placeServer: async (name) => {
      const source = join(serverFolder(), 'src')
      const files = (await readdir(source, { recursive: true }))
        .filter((file) => /(?:\.py|\/py\.typed)$/u.test(file))
        .sort()
      const placed: Placed[] = []
      for (const file of files) placed.push(await copy(join(source, file), directory(name), file))
      return placed
    },
    write: async (name, path, text) => {
      await writeFile(join(directory(name), path), text)
      return { path, sha256: sha256(text) }
    },
    readServer: async (file) => await readFile(join(serverFolder(), file), 'utf8'),
    readHead: async (path, bytes) => await readHead(root, path, bytes),
    readUnpacked: async (path) => await readUnpacked(await sourceOf(path, places), path),
    sha256,
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The server lies beside the bundle, and beside the sources that it is made of. */
function serverFolder(): string {
  const places = ['../serving/', '../../serving/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  const found = places.find((place) => existsSync(join(place, 'pyproject.toml')))
  if (found === undefined) throw new Error(`The server is not where it belongs: ${places.join(' nor ')}.`)
  return found
}

/** Gives a file of the project; a link may lead to DVC's cache and to nothing else outside. */
async function sourceOf(path: string, { root, cache }: StagingPlaces): Promise<string> {
  await refuseLinkedParent(root, path)
  const [real, ...allowed] = await Promise.all(
    [join(root, path), root, cache].map(async (one) => await realpath(one).catch(() => one)),
  )
  if (real !== undefined && allowed.some((place) => real.startsWith(place + sep))) return real
  throw new UserError(`${path} is a link that leads out of the project; put the file itself there.`, { code: 'PATH' })
}

async function copy(from: string, directory: string, path: string): Promise<Placed> {
  const to = join(directory, path)
  try {
    await mkdir(dirname(to), { recursive: true })
    await copyFile(from, to, constants.COPYFILE_FICLONE)
  } catch (cause) {
    throw noSpace(cause, directory)
  }
  const hash = createHash('sha256')
  await pipeline(createReadStream(to), hash)
  return { path: relative(directory, to), sha256: hash.digest('hex') }
}

async function readHead(root: string, path: string, bytes: number): Promise<Uint8Array | undefined> {
  await refuseLinkedParent(root, path)
  const file = await open(join(root, path)).catch(() => undefined)
  try {
    if (file === undefined || !(await file.stat()).isFile()) return undefined
    const buffer = Buffer.alloc(bytes)
    const { bytesRead } = await file.read(buffer, 0, bytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file?.close()
  }
}

const unpackers = { zlib: promisify(inflate), gzip: promisify(gunzip) } as const

async function readUnpacked(file: string, path: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(file)
    const compression = compressionOf(bytes)
    if (compression !== 'zlib' && compression !== 'gzip') return bytes
    return await unpackers[compression](bytes, { maxOutputLength: mostBytes })
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException
    const isLarge = ['ERR_FS_FILE_TOO_LARGE', 'ERR_BUFFER_TOO_LARGE'].includes(code)
    if (!isLarge && !code.startsWith('Z_')) throw cause
    const reason = isLarge
      ? `has more than ${mostBytes} bytes, which are not gone through`
      : 'is compressed, and its data is broken'
    throw new UserError(`The pickle ${path} ${reason}; save the model in its library's own format.`, {
      code: 'MODEL',
      cause,
    })
  }
}
