import type { XmlElement } from '@rgrove/parse-xml'
import { compareCodePoints } from '../../core/text/order.ts'
import type { S3Access } from './s3-request.ts'
import { askText, decodeKey, elementsIn, notS3, textIn } from './s3-text.ts'

/**
 * Gives the keys of a bucket that start with a prefix, sorted by code point.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
export async function listObjects(access: S3Access, prefix: string): Promise<readonly string[]> {
  const keys: string[] = []
  let token: string | undefined
  do {
    const page = await readPage(access, prefix, token)
    keys.push(...keysIn(page))
    const next = textIn(page, 'IsTruncated') === 'true' ? textIn(page, 'NextContinuationToken') : undefined
    if (next !== undefined && next === token) throw notS3('it gives the same page of a listing again and again')
    token = next
  } while (token !== undefined)
  return keys.sort(compareCodePoints)
}

async function readPage(access: S3Access, prefix: string, token: string | undefined): Promise<XmlElement> {
  // XML cannot hold every character of a key: the server is asked to percent-encode them.
  const query = { 'list-type': '2', 'encoding-type': 'url', prefix }
  const continued = token === undefined ? query : { ...query, 'continuation-token': token }
  return await askText(access, { method: 'GET', key: '', query: continued }, 'ListBucketResult')
}

/** Gives the keys of a page, as the server has them. */
export function keysIn(page: XmlElement): readonly string[] {
  const isEncoded = textIn(page, 'EncodingType') === 'url'
  const keys = elementsIn(page, 'Contents').flatMap((contents) => textIn(contents, 'Key') ?? [])
  return isEncoded ? keys.map(decodeKey) : keys
}
