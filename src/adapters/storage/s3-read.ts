import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from './s3-answer.ts'
import { S3Refusal } from './s3-refusal.ts'
import type { S3Access } from './s3-request.ts'
import { askPatiently, pauseAfter, triesFor } from './s3-retry.ts'

/** Bytes after which a connection that breaks off again counts as the first one to do so. */
const progress = 1024 ** 2

/**
 * Tells whether an object is there.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
export async function headObject(access: S3Access, key: string): Promise<boolean> {
  const answer = await askPatiently(access, { method: 'HEAD', key })
  answer?.discard()
  return answer !== undefined
}

/**
 * Opens the bytes of an object; `undefined` when there is none. A connection that breaks off is taken up where it
 * ended, within limits; whoever reads checks the whole by its hash.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} like `headObject`, while reading too
 */
export async function getObject(access: S3Access, key: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  const first = await askPatiently(access, { method: 'GET', key })
  return first === undefined ? undefined : readOn(access, key, first)
}

async function* readOn(access: S3Access, key: string, first: Answer): AsyncIterable<Uint8Array> {
  const length = Number(first.headers['content-length'])
  const tally = { bytes: 0 }
  let answer = first
  for (let attempt = 1; ; attempt++) {
    const before = tally.bytes
    const fault = yield* passOn(answer, tally)
    if (isWhole(tally.bytes, length, fault)) return
    const reason = fault ?? Object.assign(new Error('the connection ended early'), { code: 'ECONNRESET' })
    if (tally.bytes - before >= progress) attempt = 1
    if (attempt >= triesFor(reason)) throw reason
    await sleep(pauseAfter(attempt, reason))
    const rest = await getRest(access, key, tally.bytes)
    if (rest === undefined) return
    answer = rest
  }
}

/** Asks for the bytes from `start` on; `undefined` where there are none: then it was the length that was wrong. */
async function getRest(access: S3Access, key: string, start: number): Promise<Answer | undefined> {
  if (start === 0) return await askPatiently(access, { method: 'GET', key })
  try {
    return await askPatiently(access, { method: 'GET', key, plain: { range: `bytes=${start}-` } })
  } catch (error) {
    if (error instanceof S3Refusal && error.status === 416) return undefined
    throw error
  }
}

/** Whether all bytes came; where the server gave no length (NaN), that nothing broke off must do. */
function isWhole(bytes: number, length: number, fault: unknown): boolean {
  return bytes >= length || (Number.isNaN(length) && fault === undefined)
}

/** Passes bytes on and counts them. Gives what broke the stream off; `undefined` when nothing did. */
async function* passOn(answer: Answer, tally: { bytes: number }): AsyncGenerator<Uint8Array, unknown, undefined> {
  // A server that does not know ranges starts anew.
  let known = answer.status === 206 ? 0 : tally.bytes
  try {
    for await (const chunk of answer.body) {
      const fresh = chunk.subarray(known)
      known -= chunk.length - fresh.length
      if (fresh.length === 0) continue
      tally.bytes += fresh.length
      yield fresh
    }
    return undefined
  } catch (error) {
    return error
  }
}
