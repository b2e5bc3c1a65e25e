import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { S3Refusal } from '../../../src/adapters/storage/s3-refusal.ts'

function read(status: number, headers: IncomingHttpHeaders, text = ''): S3Refusal {
  return S3Refusal.read({ status, headers }, text)
}

const error = (code: string, more = ''): string =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>Made up.</Message>${more}</Error>`

describe('S3Refusal.read', () => {
  it.each([
    [403, error('AccessDenied'), 'AccessDenied', 'Made up.'],
    [404, '', 'NotFound', 'it answers 404'],
    [403, '', 'Forbidden', 'it answers 403'],
    [502, '<html>Bad gateway</html>', 'Status502', 'it answers 502'],
  ])('names %i %s', (status, text, name, message) => {
    const refusal = read(status, {}, text)
    expect([refusal.name, refusal.message, refusal.status]).toEqual([name, message, status])
  })

  it('reads the words of a server as it meant them', () => {
    const text = '<Error><Message>a &amp;amp; &lt;b&gt; &quot;c&apos; &#37;&#x2B; &odd; &#999999;</Message></Error>'
    expect(read(403, {}, text).message).toBe('a &amp; <b> "c\' %+ &odd; \u{f423f}')
  })

  it('reads how long a server wants to be left alone, in seconds or as a date', () => {
    expect([undefined, '3', 'soon', '0'].map((text) => read(503, { 'retry-after': text }).retryAfter)).toEqual([
      undefined,
      3000,
      undefined,
      0,
    ])
    const wait = read(503, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }).retryAfter
    expect(Math.round((wait ?? 0) / 5_000)).toBe(12)
    expect(read(503, { 'retry-after': new Date(0).toUTCString() }).retryAfter).toBe(0)
  })

  it('reads by how much the clock of the server is ahead', () => {
    const date = new Date(Date.now() + 600_000).toUTCString()
    expect(Math.round((read(403, { date }).skew ?? 0) / 60_000)).toBe(10)
    expect(read(403, {}).skew).toBeUndefined()
  })

  it.each([
    [301, { 'x-amz-bucket-region': 'eu-west-1' }, '', 'eu-west-1'],
    [400, {}, error('AuthorizationHeaderMalformed', '<Region>eu-west-1</Region>'), 'eu-west-1'],
    [403, { 'x-amz-bucket-region': 'eu-west-1' }, '', undefined],
    [301, {}, '', undefined],
  ])('reads from %i %j %s where the bucket is', (status, headers, text, region) => {
    expect(read(status, headers, text).region).toBe(region)
  })
})
