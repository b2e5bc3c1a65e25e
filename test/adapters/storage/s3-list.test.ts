import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { listObjects } from '../../../src/adapters/storage/s3-list.ts'
import type { S3Access } from '../../../src/adapters/storage/s3-request.ts'
import { describeWith } from '../../counterparts.ts'
import { faultOf } from '../../fakes/fault.ts'
import type { Fault } from '../../servers/fault-proxy.ts'
import { type FaultyS3, objectOf, optionsFor, startFaultyS3 } from '../../servers/faulty-s3.ts'

/** A server that gives every question the same listing. */
function accessTo(listing: string): S3Access {
  const body = async function* (): AsyncIterable<Buffer> {
    yield Buffer.from(`<ListBucketResult><EncodingType>url</EncodingType>${listing}</ListBucketResult>`)
  }
  return {
    ...{ base: 'http://127.0.0.1:1/b', region: 'eu-west-1', agent: new Agent(), connectTimeout: 1, idleTimeout: 1 },
    seen: { isBucketThere: false, lacksConditions: false, credentials: undefined },
    credentials: async () => undefined,
    moveTo: async () => undefined,
    reader: async () => ({ status: 200, headers: { 'x-amz-request-id': 'x' }, body: body(), discard: () => undefined }),
  }
}

it('a listing of S3 has a key as it is where nobody encoded it', async () => {
  const listing = '<Contents><Key>100%</Key></Contents><Contents><Key>a%20b+c</Key></Contents>'
  expect(await listObjects(accessTo(listing), '')).toEqual(['100%', 'a b c'])
})

it('a listing of S3 does not go on for ever', async () => {
  const listing = '<IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>'
  await expect(listObjects(accessTo(listing), 'runs/')).rejects.toMatchObject({
    name: 'NotS3',
    message: 'it gives the same page of a listing again and again',
  })
})

describeWith(['versitygw'], 'a listing of S3', (versitygw) => {
  let server: FaultyS3
  const keys = ['runs/ab/x/1', 'runs/ab/x/2', 'runs/cd/y/1']

  beforeAll(async () => {
    server = await startFaultyS3(versitygw)
    for (const key of keys) await server.direct().write(key, objectOf(Buffer.from(key)))
  })
  afterAll(async () => await server.stop())

  it.each<readonly [string, number, Fault]>([
    ['connections that break off in the middle', 2, 'drop'],
    ['resets', 2, 'reset'],
    ['answers that stop', 2, 'stall'],
    ['answers that come late', 1, 'slow'],
    ['503 SlowDown', 2, { status: 503, code: 'SlowDown' }],
    ['500 InternalError', 2, { status: 500, code: 'InternalError' }],
    ['an answer that is cut short', 1, 'truncate'],
  ])('is whole through %s', async (_, times, does) => {
    server.proxy.fail({ method: 'GET', times, does })
    expect(await server.through(optionsFor(does)).list('runs/')).toEqual(keys)
    expect(server.proxy.failed()).toBe(times)
  })

  it.each<readonly [string, Fault, string]>([
    [
      'a page of a proxy',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
      'it answers with text/html, and not as S3 does; check its address and what lies between',
    ],
    [
      'another answer',
      { status: 200, headers: { 'x-amz-request-id': 'x' }, body: '<Other/>' },
      'it answers <Other/>, and not as S3 does; check its address and what lies between',
    ],
    ['a denial', { status: 403, code: 'AccessDenied' }, 'access is denied; the credentials lack s3:ListBucket for it'],
  ])('is refused where the answer is %s', async (_, does, reason) => {
    server.proxy.fail({ method: 'GET', times: 100, does })
    expect(await faultOf(() => server.through().list('runs/'))).toEqual({
      code: 'REMOTE',
      message: `The remote s3://crisol/some refuses to list runs/: ${reason}.`,
    })
  })
})
