import { createReadStream } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { measure } from '../flows/data/measure.ts'
import type { ImportedPath } from '../flows/data/ports.ts'
import { openDigests } from './digests.ts'
import { openWorkspace } from './workspace.ts'

/**
 * Opens what data was imported from on this machine.
 *
 * @param path relative to the project's root, or absolute
 */
export function openImportedPath(root: string, path: string): ImportedPath {
  const place = resolve(root, path)
  const [directory, name] = [dirname(place), basename(place)]
  return {
    measure: async (algorithm) =>
      await measure(name, { workspace: openWorkspace(directory), digests: openDigests(directory) }, algorithm),
    read: (below) => createReadStream(below === undefined ? place : join(place, below)),
  }
}
