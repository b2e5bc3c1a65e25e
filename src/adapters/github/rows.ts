import type { Document } from '../../core/document.ts'
import type { Call, Reply } from './client.ts'

/** A call that gives a list, page by page. */
export type ListCall = Omit<Call, 'method' | 'path'> & { readonly path: string }

/** How a repository is asked. */
export interface Calls {
  readonly call: (request: Call) => Promise<Reply>
  readonly pages: (request: ListCall, pick?: (json: unknown) => unknown) => Promise<readonly Document[]>
}
