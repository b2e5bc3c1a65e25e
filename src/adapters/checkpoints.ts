import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Checkpoints, Hold } from '../ports/checkpoints.ts'
import { openBytes, openCache } from './cache.ts'
import { isPressed } from './interruption.ts'
import { isBeingWritten, namesIn, temporaryIn } from './temporary.ts'
import { stampOf } from './workspace.ts'

/**
 * Opens the folders for checkpoints of a project. Who holds one is told by a file in `.dvc/tmp/crisol/holding`, which is
 * void once its process is gone.
 *
 * @param root absolute path of the project
 */
export function openCheckpoints(root: string): Checkpoints {
  const holding = join(root, '.dvc', 'tmp', 'crisol', 'holding')
  // A run that is killed when all its stages are done leaves claims to a next one that makes none.
  for (const claim of namesIn(holding)) removeIfVoid(holding, claim)
  return {
    hold: (name) => holdFirst(holding, name),
    cacheAt: (path) => openCache({ directory: join(root, path), workspace: root, types: ['reflink', 'copy'] }),
    open: (path, hash) => {
      const file = join(root, path)
      const size = stampOf(file)?.size
      return size === undefined
        ? undefined
        : { hash, size, open: (start, end) => openBytes(file, size, { start, end }) }
    },
    maySend: () => !isPressed(),
  }
}

function holdFirst(directory: string, wanted: string): Hold {
  mkdirSync(directory, { recursive: true })
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    const claim = claimIn(directory, name)
    if (claim !== undefined) return { name, release: () => rmSync(claim, { force: true }) }
  }
}

/**
 * Claims a name, and gives the claim back where somebody else has one: of two that claim it at the same moment neither
 * may have it. Claims of processes that are gone go.
 */
function claimIn(directory: string, name: string): string | undefined {
  const own = name + basename(temporaryIn(directory))
  const claim = join(directory, own)
  writeFileSync(claim, '')
  let isTaken = false
  for (const other of readdirSync(directory)) {
    if (removeIfVoid(directory, other)) continue
    if (other !== own && other.startsWith(`${name}.`)) isTaken = true
  }
  if (!isTaken) return claim
  rmSync(claim)
  return undefined
}

/** Removes the claim of a process that is gone. Gives whether it was one. */
function removeIfVoid(directory: string, claim: string): boolean {
  if (isBeingWritten(claim.slice(claim.indexOf('.')))) return false
  rmSync(join(directory, claim), { force: true })
  return true
}
