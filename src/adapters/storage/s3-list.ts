import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { compareCodePoints } from '../../core/text/order.ts'
import { askPatiently, type S3Access, textOf } from './s3-request.ts'

/** Bytes of a page of a listing, at the most: 1,000 keys of 1,024 bytes, percent-encoded, and what is said of each. */
const maxPage = 16 * 1024 ** 2

/** One answer of a listing. */
interface Page {
  readonly keys: readonly string[]
  /** Where the next page starts; `undefined` on the last one. */
  readonly next: string | undefined
}

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
    keys.push(...page.keys)
    token = page.next
  } while (token !== undefined)
  return keys.sort(compareCodePoints)
}

async function readPage(access: S3Access, prefix: string, token: string | undefined): Promise<Page> {
  const query = { 'list-type': '2', 'encoding-type': 'url', prefix }
  const response = await askPatiently(access, {
    method: 'GET',
    key: '',
    query: token === undefined ? query : { ...query, 'continuation-token': token },
  })
  return response === undefined ? { keys: [], next: undefined } : parsePage(await textOf(response, maxPage))
}

function parsePage(text: string): Page {
  const { root } = parseXml(text)
  if (root?.name !== 'ListBucketResult') throw new Error(`the answer to a listing is <${root?.name}>`)
  const isEncoded = textIn(root, 'EncodingType') === 'url'
  const keys = elementsIn(root)
    .filter(({ name }) => name === 'Contents')
    .flatMap((contents) => textIn(contents, 'Key') ?? [])
  return {
    keys: isEncoded ? keys.map((key) => decodeURIComponent(key.replaceAll('+', ' '))) : keys,
    next: textIn(root, 'IsTruncated') === 'true' ? textIn(root, 'NextContinuationToken') : undefined,
  }
}

function elementsIn(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement)
}

function textIn(parent: XmlElement, name: string): string | undefined {
  return elementsIn(parent).find((element) => element.name === name)?.text
}
