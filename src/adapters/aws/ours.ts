import type { XmlElement } from '@rgrove/parse-xml'
import { UserError } from '../../core/error.ts'
import type { Parameters } from '../../core/fleet/request.ts'
import { type InstanceTags, tagName } from '../../core/fleet/tags.ts'
import { AwsFault, itemsIn, textAt } from './call.ts'

/** What is looked for by our tags. */
export interface Search {
  readonly repository: string
  /** Of one launch; `undefined` for those of all. */
  readonly nonce: string | undefined
  /** Filters besides those for the tags. */
  readonly filters?: readonly Parameters[]
  /** Things that are asked for at once. */
  readonly pageSize: number
}

/**
 * Lists what carries the tags of a repository, page by page.
 *
 * @param ask gives the root of the answer to some parameters; `read` what is in it
 */
export async function listOurs<T extends { readonly tags: InstanceTags }>(
  { repository, nonce, filters = [], pageSize }: Search,
  ask: (parameters: Parameters) => Promise<XmlElement>,
  read: (root: XmlElement) => readonly T[],
): Promise<readonly T[]> {
  const byTag = [
    filterFor(`tag:${tagName('repository')}`, repository),
    ...(nonce === undefined ? [] : [filterFor(`tag:${tagName('nonce')}`, nonce)]),
  ]
  const found: T[] = []
  let token = ''
  do {
    const page = { MaxResults: pageSize, ...(token === '' ? {} : { NextToken: token }) }
    const root = await ask({ Filter: [...byTag, ...filters], ...page })
    found.push(...read(root))
    const next = textAt(root, 'nextToken')
    if (next !== '' && next === token) throw endless()
    token = next
  } while (token !== '')
  // A filter takes * and ? for anything.
  return found.filter(({ tags }) => tags.repository === repository)
}

function endless(): UserError {
  return new UserError(
    'AWS gives the same page of a list again and again; check AWS_ENDPOINT_URL and any proxy on the way.',
    { code: 'AWS' },
  )
}

/** Writes a filter as EC2 takes it. */
export function filterFor(name: string, ...values: readonly string[]): Parameters {
  return { Name: name, Value: values }
}

/** Reads the tags of something: name -> value. */
export function tagsIn(item: XmlElement): ReadonlyMap<string, string> {
  return new Map(itemsIn(item, 'tagSet').map((tag) => [textAt(tag, 'key'), textAt(tag, 'value')]))
}

/**
 * Takes it for done that AWS forgot what something was to be done to.
 *
 * @param code by which AWS says so
 */
export function unlessGone(code: string): (error: unknown) => void {
  return (error) => {
    const { cause } = error as Error
    if (!(cause instanceof AwsFault) || cause.code !== code) throw error
  }
}
