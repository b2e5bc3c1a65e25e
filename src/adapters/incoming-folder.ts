import { mkdirSync } from 'node:fs'
import { temporaryIn } from './temporary.ts'

/**
 * Opens a folder for files that are not whole yet, so that what a killed process leaves lies in one place, where the
 * next one finds and removes it. Gives a function that gives a new path.
 *
 * @param folder absolute path, on the disk that the files are to end on
 */
export function openIncomingFolder(folder: string): () => string {
  let isThere = false
  return () => {
    if (!isThere) mkdirSync(folder, { recursive: true })
    isThere = true
    return temporaryIn(folder)
  }
}
