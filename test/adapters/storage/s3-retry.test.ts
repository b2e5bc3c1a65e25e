import { describe, expect, it } from '@jest/globals'
import { S3Refusal } from '../../../src/adapters/storage/s3-refusal.ts'
import { pauseAfter, triesFor } from '../../../src/adapters/storage/s3-retry.ts'

function refusal(name: string, status: number, retryAfter?: number): S3Refusal {
  return new S3Refusal(name, 'made up', { status, retryAfter })
}

describe('triesFor', () => {
  it.each<readonly [string, unknown, number]>([
    ['SlowDown', refusal('SlowDown', 503), 7],
    ['429', refusal('Status429', 429), 7],
    ['500', refusal('InternalError', 500), 5],
    ['502 without a word', refusal('Status502', 502), 5],
    ['a time-out of the server', refusal('RequestTimeout', 400), 5],
    ['a conflict', refusal('ConditionalRequestConflict', 409), 5],
    ['bytes that arrived wrong', refusal('BadDigest', 400), 2],
    ['a page of a proxy', refusal('NotS3', 200), 2],
    ['501', refusal('NotImplemented', 501), 1],
    ['denied access', refusal('AccessDenied', 403), 1],
    ['a missing bucket', refusal('NoSuchBucket', 404), 1],
    ['a condition that does not hold', refusal('PreconditionFailed', 412), 1],
    ['a reset', Object.assign(new Error('reset'), { code: 'ECONNRESET' }), 5],
    ['a refused connection', Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), 5],
    ['an unknown host', Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }), 1],
    ['a certificate', Object.assign(new Error('expired'), { code: 'CERT_HAS_EXPIRED' }), 1],
    ['a fault of ours', new TypeError('ours'), 1],
  ])('gives the tries for %s', (_, error, expected) => {
    expect(triesFor(error)).toBe(expected)
  })
})

describe('pauseAfter', () => {
  it.each([
    [undefined, 200],
    [100, 200],
    [3_000, 3_375],
  ])('leaves a server alone that asks for %s ms, and no less than is usual', (retryAfter, expected) => {
    expect(pauseAfter(1, refusal('SlowDown', 503, retryAfter), 0.5)).toBe(expected)
  })
})
