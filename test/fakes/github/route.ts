import type { State } from './state.ts'

/** A call as the routes see it. */
export interface Call {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Record<string, unknown> | undefined
  readonly token: string
  /** Login that the token speaks for. */
  readonly login: string
  /** ISO 8601. */
  readonly now: string
}

/** What a route gives. */
export interface Reply {
  readonly status: number
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One operation of the API. */
export interface Route {
  readonly method: string
  readonly pattern: RegExp
  /** Permission that it needs and at which level. */
  readonly needs: readonly [permission: string, level: 'read' | 'write'] | undefined
  readonly handle: (state: State, call: Call, parts: readonly string[]) => Reply
}

/** Path of a repository, its name the first part of a pattern. */
export const repo = '/repos/([^/]+/[^/]+)'

/** Gives an error body as GitHub writes it. */
export function fault(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    json: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
    headers,
  }
}

/** Gives a page of rows as GitHub does, with the address of the next one. */
export function page(
  rows: readonly unknown[],
  { query, path }: Call,
  wrap: (rows: readonly unknown[]) => unknown = (list) => list,
): Reply {
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const number = Number(query.get('page') ?? 1)
  const part = rows.slice((number - 1) * size, number * size)
  const link =
    number * size < rows.length
      ? { link: `<https://api.github.com${path}?page=${number + 1}&per_page=${size}>; rel="next"` }
      : {}
  return { status: 200, json: wrap(part), headers: link }
}
