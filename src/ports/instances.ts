import type { Ending } from '../core/fleet/loss.ts'
import type { InstanceTags } from '../core/fleet/tags.ts'

/** An instance of ours, as far as it matters whether it lives. */
export interface Instance {
  /** `i-...` */
  readonly id: string
  readonly state: 'pending' | 'running' | 'shutting-down' | 'stopping' | 'stopped' | 'terminated'
  readonly type: string
  readonly market: 'spot' | 'on-demand'
  /** Milliseconds since the epoch. */
  readonly launched: number
  readonly tags: InstanceTags
  /** Milliseconds since the epoch when the reaper first found it useless; `undefined` when it never did. */
  readonly marked: number | undefined
}

/**
 * Instances of ours: those with all of our tags, of one repository.
 *
 * @throws {UserError} AWS with the name of the fault; PERMISSION with the statement that is missing
 */
export interface Instances {
  /** Those that are not gone yet; with a nonce, those of one launch. */
  list(nonce?: string): Promise<readonly Instance[]>
  /** What became of all of them, those that live included; AWS forgets one about an hour after its end. */
  endings(): Promise<readonly Ending[]>
  terminate(ids: readonly string[]): Promise<void>
  /** Notes that an instance was found useless, at a time in milliseconds since the epoch. */
  mark(id: string, at: number): Promise<void>
  /** Takes such a note back. */
  unmark(id: string): Promise<void>
  /** Last lines of the console; empty when there is nothing yet. */
  consoleOutput(id: string): Promise<string>
}
