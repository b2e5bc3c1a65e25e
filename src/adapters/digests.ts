import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Hash } from '../core/dvc/hash.ts'
import type { Digest, Digests } from '../ports/data.ts'
import { createContentHash } from './content-hash.ts'
import { smallFile } from './incoming-file.ts'
import { isAbsence } from './workspace.ts'

/** Opens the hashing of files below a directory. */
export function openDigests(root: string): Digests {
  return {
    file: async (path, algorithm = 'md5') => {
      try {
        return await digestFile(join(root, path), algorithm)
      } catch (error) {
        if (isAbsence(error as NodeJS.ErrnoException)) return undefined
        throw error
      }
    },
    bytes: (content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      return { md5: createHash('md5').update(bytes).digest('hex'), size: bytes.length }
    },
  }
}

async function digestFile(file: string, algorithm: Hash['algorithm']): Promise<Digest> {
  if (statSync(file).size > smallFile) {
    return await digest(createReadStream(file, { highWaterMark: smallFile }), algorithm)
  }
  const bytes = readFileSync(file)
  const content = createContentHash(algorithm)
  content.update(bytes)
  return { md5: content.hex(), size: bytes.length }
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
