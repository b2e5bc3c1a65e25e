import type { Hash } from '../dvc/hash.ts'

/** A checkpoint that a remote holds whole: the manifest of its folder, and how many came before it, from 1. */
export interface SavedCheckpoint {
  readonly number: number
  readonly hash: Hash
}

/** Where all checkpoints of a run lie below the root of a remote, with a slash at the end. */
export function checkpointFolder(key: string): string {
  return `crisol/checkpoints/${key}/`
}

/** Folder of the names of the checkpoints that are whole, below that of their run. */
export const savedFolder = 'saved/'

/** Gives the name under which a checkpoint is known to be whole, below the folder of its run. */
export function savedName({ number, hash }: SavedCheckpoint): string {
  return `${savedFolder}${String(number).padStart(8, '0')}-${hash.value}`
}

/** Finds the checkpoint that was saved last by the names of all; what is no such name is passed over. */
export function newestSaved(names: readonly string[]): SavedCheckpoint | undefined {
  const found = names.flatMap(parseSaved)
  return found.toSorted((one, other) => other.number - one.number || (one.hash.value < other.hash.value ? 1 : -1))[0]
}

function parseSaved(name: string): readonly SavedCheckpoint[] {
  const [, number, value] = /^saved\/(\d{8,15})-([0-9a-f]{32}\.dir)$/u.exec(name) ?? []
  return number === undefined || value === undefined
    ? []
    : [{ number: Number(number), hash: { algorithm: 'md5', value } }]
}
