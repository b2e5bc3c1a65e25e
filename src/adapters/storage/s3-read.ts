import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { askPatiently, backoff, type S3Access, tries } from './s3-request.ts'

/**
 * Tells whether an object is there. The requests are signed here and not by the SDK's client, which spends five times
 * the CPU on each.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
export async function headObject(access: S3Access, key: string): Promise<boolean> {
  const response = await askPatiently(access, { method: 'HEAD', key })
  response?.resume()
  return response !== undefined
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

async function* readOn(access: S3Access, key: string, first: IncomingMessage): AsyncIterable<Uint8Array> {
  const length = Number(first.headers['content-length'])
  const tally = { bytes: 0 }
  let response = first
  for (let attempt = 1; ; attempt++) {
    const fault = yield* passOn(response, tally)
    if (isWhole(tally.bytes, length, fault)) return
    const reason = fault ?? Object.assign(new Error('the connection ended early'), { code: 'ECONNRESET' })
    if (attempt >= tries) throw reason
    await sleep(backoff(attempt))
    const rest = await askPatiently(access, { method: 'GET', key, start: tally.bytes })
    if (rest === undefined) throw reason
    response = rest
  }
}

/** Whether all bytes came; where the server gave no length (NaN), that nothing broke off must do. */
function isWhole(bytes: number, length: number, fault: unknown): boolean {
  return bytes >= length || (Number.isNaN(length) && fault === undefined)
}

/** Passes bytes on and counts them. Gives what broke the stream off; `undefined` when nothing did. */
async function* passOn(
  response: IncomingMessage,
  tally: { bytes: number },
): AsyncGenerator<Uint8Array, unknown, undefined> {
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      tally.bytes += chunk.length
      yield chunk
    }
    return undefined
  } catch (error) {
    return error
  }
}
