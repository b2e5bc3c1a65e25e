import type { Digests, ObjectStore } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'

/** Where entries of the run cache go from and to. */
export interface RunTransfer {
  readonly from: ObjectStore
  readonly to: ObjectStore
  /** Entries on their way at once, >= 1. */
  readonly jobs: number
  readonly digests: Pick<Digests, 'bytes'>
}

/** `runs/ab/abc.../def...`: the hash of what a stage ran with, and of that with what came of it. */
const runKey = /^runs\/([0-9a-f]{2})\/\1[0-9a-f]{62}\/[0-9a-f]{64}$/u

/**
 * Copies the entries of the run cache that the other side lacks. Gives their number.
 *
 * @throws {UserError} REMOTE, READ-ONLY
 */
export async function copyRuns({ from, to, jobs, digests }: RunTransfer): Promise<number> {
  const known = new Set(await to.list('runs/'))
  const lacking = (await from.list('runs/')).filter((key) => runKey.test(key) && !known.has(key))
  const copied = await mapPool(lacking, jobs, async (key) => {
    const stream = await from.read(key)
    if (stream === undefined) return false
    const bytes = await gather(stream)
    const { md5, size } = digests.bytes(bytes)
    return await to.write(key, { hash: { algorithm: 'md5', value: md5 }, size, open: () => once(bytes) })
  })
  return copied.filter(Boolean).length
}

async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
