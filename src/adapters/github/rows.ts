import type { Call, Reply } from './client.ts'

/** The part of GitHub's answers that is read. */
export interface Row {
  readonly id?: unknown
  readonly body?: unknown
  readonly html_url?: unknown
  readonly user?: { readonly login?: unknown } | null
  readonly [name: string]: unknown
}

/** A call that gives a list, page by page. */
export type ListCall = Omit<Call, 'method' | 'path'> & { readonly path: string }

/** How a repository is asked. */
export interface Calls {
  readonly call: (request: Call) => Promise<Reply>
  readonly pages: (request: ListCall, pick?: (json: unknown) => unknown) => Promise<readonly Row[]>
}
