import { readdirSync, statSync } from 'node:fs'
import { isAbsence } from '../workspace.ts'

/**
 * Gives the keys of the files of a folder that start with a prefix, in no order. What is not whole yet is none; a link is
 * followed to a file and not to a directory, which could be one around it.
 *
 * @throws {NodeJS.ErrnoException} when a directory cannot be read
 */
export function keysBelow(directory: string, prefix: string): readonly string[] {
  const parent = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  return filesBelow(directory, parent, prefix)
}

function filesBelow(directory: string, parent: string, prefix: string): readonly string[] {
  return entriesOf(`${directory}/${parent}`).flatMap((entry) => {
    const key = parent + entry.name
    if (entry.name.endsWith('.crisol-tmp') || !(key.startsWith(prefix) || prefix.startsWith(`${key}/`))) return []
    if (entry.isDirectory()) return filesBelow(directory, `${key}/`, prefix)
    return entry.isFile() || leadsToFile(`${directory}/${key}`) ? [key] : []
  })
}

function entriesOf(directory: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(directory)
  } catch (error) {
    if (isAbsence(error as NodeJS.ErrnoException)) return []
    throw error
  }
}

function readEntries(directory: string) {
  return readdirSync(directory, { withFileTypes: true })
}

function leadsToFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true
  } catch {
    return false
  }
}
