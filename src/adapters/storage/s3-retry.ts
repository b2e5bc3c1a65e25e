import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from './s3-answer.ts'
import { S3Refusal } from './s3-refusal.ts'
import { ask, type Question, type S3Access } from './s3-request.ts'

/** Tries before a fault is told; a server that is asked too much gets more time, what arrives altered gets less. */
const tries = { usual: 5, throttled: 7, altered: 2 } as const
/** Milliseconds before the next try, at the most; longer than that no server is left alone that asks for it. */
const longestPause = 5_000
const longestRetryAfter = 30_000
/** Milliseconds after which no new try starts, where the time for one request is not longer. */
const patience = 120_000

/** Refusals that say more than their status: name -> tries. */
const triesByName: ReadonlyMap<string, number> = new Map([
  ...[
    'SlowDown',
    'Throttling',
    'ThrottlingException',
    'RequestLimitExceeded',
    'TooManyRequests',
    'ServiceUnavailable',
  ].map((name) => [name, tries.throttled] as const),
  ...['RequestTimeout', 'InternalError', 'ConditionalRequestConflict', 'OperationAborted'].map(
    (name) => [name, tries.usual] as const,
  ),
  ...['BadDigest', 'NotS3'].map((name) => [name, tries.altered] as const),
])
/** Faults of a connection that another one may not have. */
const passingCodes = new Set([
  ...['ECONNRESET', 'ECONNABORTED', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'],
])

/** How often a fault is met before it is told; 1 for one that does not pass. */
export function triesFor(error: unknown): number {
  if (error instanceof S3Refusal) return triesByName.get(error.name) ?? triesByStatus(error.status)
  return passingCodes.has((error as NodeJS.ErrnoException).code ?? '') ? tries.usual : 1
}

function triesByStatus(status: number): number {
  if (status === 429 || status === 503) return tries.throttled
  return status === 307 || (status >= 500 && status !== 501) ? tries.usual : 1
}

/**
 * Milliseconds before the next try: doubled each time, with jitter so that many do not come back at once, and no less
 * than the server asks for, within limits.
 *
 * @param attempt number of the try that failed, from 1
 * @param random a fraction in [0, 1)
 */
export function pauseAfter(attempt: number, error: unknown, random = Math.random()): number {
  const own = Math.min(longestPause, 100 * 2 ** attempt) * (0.5 + random)
  const asked = error instanceof S3Refusal ? (error.retryAfter ?? 0) : 0
  return Math.max(own, Math.min(asked, longestRetryAfter) * (1 + random / 4))
}

/**
 * Does work with the server until it succeeds, within limits of number and time. A bucket that turns out to be in another
 * region is asked there.
 *
 * @throws what the work throws, after some tries
 */
export async function patiently<T>(access: S3Access, work: () => Promise<T>): Promise<T> {
  const end = Date.now() + Math.max(patience, 2 * access.idleTimeout)
  for (let attempt = 1; ; attempt++) {
    const { region } = access
    try {
      return await work()
    } catch (error) {
      await prepare(access, { attempt, region, end }, error)
    }
  }
}

/** A try that failed. */
interface Failed {
  readonly attempt: number
  /** The region that was asked. */
  readonly region: string
  /** Milliseconds since the epoch after which no try starts. */
  readonly end: number
}

/** Waits for the next try, or throws what another one would not mend. */
async function prepare(access: S3Access, { attempt, region, end }: Failed, error: unknown): Promise<void> {
  if (error instanceof S3Refusal && error.region !== undefined && error.region !== region) {
    if (attempt >= tries.usual) throw error
    await access.moveTo(error.region)
    return
  }
  const pause = pauseAfter(attempt, error)
  if (attempt >= triesFor(error) || Date.now() + pause > end) throw error
  await sleep(pause)
}

/**
 * Asks until there is an answer, within limits; `undefined` when there is no such object.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
export async function askPatiently(access: S3Access, question: Question): Promise<Answer | undefined> {
  try {
    return await patiently(access, () => ask(access, question))
  } catch (error) {
    if (error instanceof S3Refusal && (error.name === 'NoSuchKey' || error.name === 'NotFound')) return undefined
    throw error
  }
}
