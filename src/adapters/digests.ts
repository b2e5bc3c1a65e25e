import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hash } from '../core/dvc/hash.ts'
import type { Digest, Digests } from '../ports/data.ts'
import type { Stamp } from '../ports/workspace.ts'
import { createContentHash } from './content-hash.ts'
import { openDirectoryMemory } from './directory-memory.ts'
import { openFileMemory } from './file-memory.ts'
import { followHash } from './hash-pool.ts'
import { largeFile, smallFile } from './incoming-file.ts'
import { isAbsence, stampOf } from './workspace.ts'

/** Bytes of a file that is hashed in less time than it takes to open what is remembered of thousands. */
const trifle = 4096
/** So many of them are hashed each time; where there are more, it is worth to remember. */
const trifles = 16

/** Opens the hashing of files below a directory. */
export function openDigests(root: string): Digests {
  const memory = openFileMemory(root)
  let spared = 0
  /** Whether a file is hashed sooner than the memory is opened. */
  const isTrifle = ({ size }: Stamp): boolean => size <= trifle && spared++ < trifles
  const directories = openDirectoryMemory(root)
  return {
    file: async (path, algorithm = 'md5', known = undefined) => {
      const file = join(root, path)
      const stamp = known ?? stampOf(file)
      if (stamp === undefined) return undefined
      if (isTrifle(stamp)) return await digestFile(file, algorithm, stamp.size)
      const recalled = memory.recall(path, algorithm, stamp)
      if (recalled !== undefined) return { md5: recalled, size: stamp.size }
      const found = await digestFile(file, algorithm, stamp.size)
      if (found !== undefined) memory.remember(path, { algorithm, value: found.md5 }, stamp)
      return found
    },
    bytes: (content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      return { md5: createHash('md5').update(bytes).digest('hex'), size: bytes.length }
    },
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    learn: memory.wrote,
    directory: directories.recall,
    learnDirectory: directories.remember,
    keep: () => {
      memory.keep()
      directories.keep()
    },
  }
}

async function digestFile(file: string, algorithm: Hash['algorithm'], size: number): Promise<Digest | undefined> {
  try {
    if (size > largeFile && algorithm === 'md5') return { md5: await followHash(file).end(size), size }
    if (size > smallFile) return await digest(createReadStream(file, { highWaterMark: smallFile }), algorithm)
    const bytes = readFileSync(file)
    const content = createContentHash(algorithm)
    content.update(bytes)
    return { md5: content.hex(), size: bytes.length }
  } catch (error) {
    if (isAbsence(error as NodeJS.ErrnoException)) return undefined
    throw error
  }
}

async function digest(stream: AsyncIterable<Uint8Array>, algorithm: Hash['algorithm']): Promise<Digest> {
  const content = createContentHash(algorithm)
  let size = 0
  for await (const chunk of stream) {
    content.update(chunk)
    size += chunk.length
  }
  return { md5: content.hex(), size }
}
