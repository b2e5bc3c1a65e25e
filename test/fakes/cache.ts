import { type Hash, objectKey } from '../../src/core/dvc/hash.ts'
import { UserError } from '../../src/core/error.ts'
import type { Cache } from '../../src/ports/data.ts'
import { md5 } from './digests.ts'
import type { FakeWorkspace } from './workspace.ts'

/** A cache in memory. */
export interface FakeCache extends Cache {
  /** Key -> bytes as text, in the order in which they came. */
  objects(): Readonly<Record<string, string>>
  /** Puts texts in as plain objects. */
  hold(...texts: readonly string[]): void
  /** Puts the manifest of a directory in. */
  holdManifest(text: string): void
  /** Loses everything. */
  clear(): void
}

/** Gives the key of a text as a plain object. */
export function keyOf(text: string, suffix: '' | '.dir' = ''): string {
  return objectKey({ algorithm: 'md5', value: md5(text) + suffix })
}

/** Gives bytes in pieces, as a stream would: in small ones of what is small. */
export async function* pieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  const size = bytes.length < 10_000 ? 7 : 1 << 16
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

/** Joins the pieces of a stream. */
export async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

/** Opens an empty cache beside a workspace. */
export function openCache(workspace: FakeWorkspace): FakeCache {
  const stored = new Map<string, Uint8Array>()
  const admit = (hash: Hash, bytes: Uint8Array, what: string): number => {
    const found = md5(bytes, hash.algorithm)
    if (found !== hash.value.slice(0, 32)) {
      throw new UserError(`${what} has the md5 ${found}.`, { code: 'CORRUPT' })
    }
    stored.set(objectKey(hash), bytes)
    return bytes.length
  }
  return {
    objects: () => Object.fromEntries([...stored].map(([key, bytes]) => [key, Buffer.from(bytes).toString('utf8')])),
    hold: (...texts) => {
      for (const text of texts) stored.set(keyOf(text), Buffer.from(text))
    },
    holdManifest: (text) => void stored.set(keyOf(text, '.dir'), Buffer.from(text)),
    clear: () => stored.clear(),
    has: async (hash) => stored.has(objectKey(hash)),
    keep: () => undefined,
    lists: async (_, objects) => [...(await objects())].every((hash) => stored.has(objectKey(hash))),
    hasAll: async (hashes) => [...hashes].every((hash) => stored.has(objectKey(hash))),
    size: async (hash) => stored.get(objectKey(hash))?.length,
    readText: async (hash) => {
      const bytes = stored.get(objectKey(hash))
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8')
    },
    open: async (hash) => {
      const bytes = stored.get(objectKey(hash))
      if (bytes === undefined) return undefined
      return {
        hash,
        size: bytes.length,
        open: (start = 0, end = bytes.length) => pieces(bytes.subarray(start, end + 1)),
      }
    },
    admit: async (hash, bytes, what) => admit(hash, await gather(bytes), what),
    adopt: async (hash, path) => {
      admit(hash, workspace.bytesAt(path) ?? new Uint8Array(), path)
    },
    requireRoom: async () => undefined,
    materialise: async (hash, path, { executable }) => {
      const bytes = stored.get(objectKey(hash))
      if (bytes === undefined) throw new Error(`The cache lacks ${objectKey(hash)}.`)
      await workspace.remove(path)
      workspace.put(path, Buffer.from(bytes).toString('utf8'), executable ? 0o744 : 0o644)
    },
  }
}
