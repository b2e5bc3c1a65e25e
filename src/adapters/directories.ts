import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** The group may write, and what is made within belongs to it too. */
const sharedMode = 0o2775

/**
 * Makes a directory and those above it that are not there.
 *
 * @param isShared whether the group may write into each new one: DVC's `shared = group`
 */
export function makeDirectories(directory: string, isShared: boolean): void {
  const first = mkdirSync(directory, { recursive: true })
  if (!isShared || first === undefined) return
  for (let one = directory; one.length >= first.length; one = dirname(one)) chmodSync(one, sharedMode)
}

/**
 * Puts a file into a directory, which is made first where it is not there.
 *
 * @param file where it goes
 * @param put does it; called again where the directory had to be made
 * @throws what `put` throws
 */
export function putInto(file: string, isShared: boolean, put: () => void): void {
  try {
    put()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    makeDirectories(dirname(file), isShared)
    put()
  }
}
