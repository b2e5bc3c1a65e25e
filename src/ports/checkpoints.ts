import type { Hash } from '../core/dvc/hash.ts'
import type { Cache, StoredObject } from './data.ts'

/** What a run has for itself until it gives it back, or until its process is gone. */
export interface Hold {
  /** The name that was asked for; one with a number after it where another run has that. */
  readonly name: string
  release(): void
}

/** Folders of the workspace in which stages keep what an interrupted run goes on from. */
export interface Checkpoints {
  /** Takes the name of a folder for this run: no other run of this machine has it at the same time. */
  hold(name: string): Hold
  /** Opens a cache of its own at a path of the workspace, for what a checkpoint brings. */
  cacheAt(path: string): Cache
  /** Opens a file of the workspace, of which the hash is known; `undefined` when there is none. */
  open(path: string, hash: Hash): StoredObject | undefined
  /** Whether there is time to send checkpoints away: not once this run has been told to stop twice. */
  maySend(): boolean
}
