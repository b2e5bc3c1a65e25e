import type { Runner } from '../core/fleet/reaper.ts'

export type { Runner } from '../core/fleet/reaper.ts'

/** What a runner starts with, once. */
export interface JitRunner {
  readonly id: number
  /** Base64 for `run.sh --jitconfig`; a secret. */
  readonly config: string
}

/**
 * The self-hosted runners of a repository or an organisation.
 *
 * @throws {UserError} PERMISSION, GITHUB
 */
export interface Runners {
  /**
   * Registers a runner that does one job; it is offline until its machine is up.
   *
   * @throws {UserError} AMBIGUOUS when a runner of that name is there, or may be: only another name can be tried
   */
  register(name: string, labels: readonly string[]): Promise<JitRunner>
  /** `undefined` when GitHub says that there is none; every other answer that is no runner is thrown. */
  find(id: number): Promise<Runner | undefined>
  /** All of them, page by page. */
  list(): Promise<readonly Runner[]>
  /** Takes a runner away; that it was gone already is no fault. */
  remove(id: number): Promise<void>
}
