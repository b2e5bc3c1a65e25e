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
