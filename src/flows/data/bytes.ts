import type { Digests, StoredObject } from '../../ports/data.ts'

/** Gives bytes that are at hand as what is read piece by piece. */
export async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** Puts together what is read piece by piece. */
export async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return joined(parts)
}

/**
 * Puts together what is read piece by piece, and reads no more than that.
 *
 * @param limit bytes at the most
 * @returns `undefined` where there are more
 */
export async function gatherWithin(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > limit) return undefined
    parts.push(part)
  }
  return joined(parts)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

/** Gives bytes that are at hand as an object to be stored. */
export function toStored(bytes: Uint8Array, digests: Pick<Digests, 'bytes'>): StoredObject {
  const { md5, size } = digests.bytes(bytes)
  return { hash: { algorithm: 'md5', value: md5 }, size, open: () => once(bytes) }
}
