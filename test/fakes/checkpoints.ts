import { basename } from 'node:path'
import type { Checkpoints } from '../../src/ports/checkpoints.ts'
import { openCache, pieces } from './cache.ts'
import type { FakeWorkspace } from './workspace.ts'

/** Folders for checkpoints in memory. */
export interface FakeCheckpoints extends Checkpoints {
  /** Names that are held. */
  readonly held: ReadonlySet<string>
  /** Tells the run to stop for the second time. */
  press(): void
}

/** Opens the folders of a workspace in memory. */
export function openCheckpoints(workspace: FakeWorkspace): FakeCheckpoints {
  const held = new Set<string>()
  let isPressed = false
  return {
    held,
    press: () => {
      isPressed = true
    },
    hold: (wanted) => {
      let name = wanted
      for (let number = 2; held.has(name); number++) name = `${wanted}-${number}`
      held.add(name)
      return { name, release: () => void held.delete(name) }
    },
    cacheAt: (path) => {
      workspace.put(`${path}/${basename(path)}`, 'a cache')
      return openCache(workspace)
    },
    open: (path, hash) => {
      const bytes = workspace.bytesAt(path)
      if (bytes === undefined) return undefined
      return {
        hash,
        size: bytes.length,
        open: (start = 0, end = bytes.length) => pieces(bytes.subarray(start, end + 1)),
      }
    },
    maySend: () => !isPressed,
  }
}
