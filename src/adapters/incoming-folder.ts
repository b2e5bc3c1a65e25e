import { makeDirectories } from './directories.ts'
import { temporaryIn } from './temporary.ts'

/**
 * Opens a folder for files that are not whole yet, so that what a killed process leaves lies in one place, where the
 * next one finds and removes it. Gives a function that gives a new path.
 *
 * @param folder absolute path, on the disk that the files are to end on
 * @param isShared whether the group may write there too
 */
export function openIncomingFolder(folder: string, isShared = false): () => string {
  let isThere = false
  return () => {
    if (!isThere) makeDirectories(folder, isShared)
    isThere = true
    return temporaryIn(folder)
  }
}
