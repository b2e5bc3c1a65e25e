import { backoff, pauseAsked } from '../../core/backoff.ts'
import { retry } from '../retry.ts'
import type { Answer } from './s3-answer.ts'
import { S3Refusal } from './s3-refusal.ts'
import { ask, type Question, type S3Access } from './s3-request.ts'

/** Tries before a fault is told; a server that is asked too much gets more time, what arrives altered gets less. */
const tries = { usual: 5, throttled: 7, altered: 2 } as const
/** Milliseconds between tries. */
const pace = { first: 200, longest: 5_000 } as const
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
 * Milliseconds before the next try, no less than the server asks for, within limits.
 *
 * @param attempt number of the try that failed, from 1
 * @param random a fraction in [0, 1)
 */
export function pauseAfter(attempt: number, error: unknown, random = Math.random()): number {
  const asked = error instanceof S3Refusal ? (error.retryAfter ?? 0) : 0
  return Math.max(backoff(attempt, pace, random), pauseAsked(asked, random))
}

/**
 * Does work with the server until it succeeds, within limits of number and time. A bucket that turns out to be in another
 * region is asked there.
 *
 * @throws what the work throws, after some tries
 */
export async function patiently<T>(access: S3Access, work: () => Promise<T>): Promise<T> {
  let region = access.region
  const tryOnce = async (): Promise<T> => {
    region = access.region
    return await work()
  }
  return await retry(tryOnce, {
    budget: Math.max(patience, 2 * access.idleTimeout),
    pauseAfter: async (error, attempt) => {
      if (!(error instanceof S3Refusal) || error.region === undefined || error.region === region)
        return attempt < triesFor(error) ? pauseAfter(attempt, error) : undefined
      if (attempt >= tries.usual) return undefined
      await access.moveTo(error.region)
      return 0
    },
  })
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
