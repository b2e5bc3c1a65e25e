import { UserError } from '../../src/core/error.ts'
import { compareCodePoints } from '../../src/core/text/order.ts'
import type { ObjectStore } from '../../src/ports/data.ts'
import { gather, keyOf, pieces } from './cache.ts'

/** A remote in memory. */
export interface FakeStore extends ObjectStore {
  /** Key -> bytes as text, in the order in which they came. */
  objects(): Readonly<Record<string, string>>
  /** Puts texts in as plain objects. */
  hold(...texts: readonly string[]): void
  /** Puts the manifest of a directory in. */
  holdManifest(text: string): void
  /** Puts bytes under a key that is not theirs. */
  spoil(key: string, text: string): void
}

/** How a remote behaves. */
export interface StoreOptions {
  readonly name?: string
  /** `read-only`: takes no writes; `down`: answers nothing. */
  readonly state?: 'up' | 'read-only' | 'down'
}

/** Opens an empty remote. */
export function openStore({ name = 's3://bucket/dvc', state = 'up' }: StoreOptions = {}): FakeStore {
  const stored = new Map<string, Uint8Array>()
  const reach = (): void => {
    if (state === 'down') throw new UserError(`${name} does not answer.`, { code: 'REMOTE' })
  }
  return {
    name,
    objects: () => Object.fromEntries([...stored].map(([key, bytes]) => [key, Buffer.from(bytes).toString('utf8')])),
    hold: (...texts) => {
      for (const text of texts) stored.set(keyOf(text), Buffer.from(text))
    },
    holdManifest: (text) => void stored.set(keyOf(text, '.dir'), Buffer.from(text)),
    spoil: (key, text) => void stored.set(key, Buffer.from(text)),
    has: async (key) => {
      reach()
      return stored.has(key)
    },
    read: async (key) => {
      reach()
      const bytes = stored.get(key)
      return bytes === undefined ? undefined : pieces(bytes)
    },
    list: async (prefix) => {
      reach()
      return [...stored.keys()].filter((key) => key.startsWith(prefix)).sort(compareCodePoints)
    },
    write: async (key, object) => {
      reach()
      if (state === 'read-only') {
        throw new UserError(`${name} takes no writes from these credentials.`, { code: 'READ-ONLY' })
      }
      const bytes = await gather(object.open())
      if (stored.has(key)) return false
      stored.set(key, bytes)
      return true
    },
  }
}
