import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Hash, isHashValue, isSameHash } from '../core/dvc/hash.ts'
import { checkPath } from '../core/dvc/path.ts'
import type { Placements } from '../ports/placements.ts'
import { temporaryBeside } from './temporary.ts'

const schema = 1

/**
 * Opens the memory of what was brought into a workspace, which lies in `.dvc/tmp/crisol/`.
 *
 * @param root absolute path of the project
 */
export function openPlacements(root: string): Placements {
  const file = join(root, '.dvc', 'tmp', 'crisol', 'placed.json')
  let known: Map<string, Hash> | undefined
  const rows = (): Map<string, Hash> => {
    known ??= read(file)
    return known
  }
  return {
    all: rows,
    keep: (placed, gone) => {
      const isSame = gone.length === 0 && [...placed].every(([path, hash]) => isSameHash(rows().get(path), hash))
      if (isSame) return
      for (const path of gone) rows().delete(path)
      for (const [path, hash] of placed) rows().set(path, hash)
      write(file, rows())
    },
  }
}

function read(file: string): Map<string, Hash> {
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as { readonly schema?: unknown; readonly outputs?: object }
    return state.schema === schema ? new Map(Object.entries(state.outputs ?? {}).flatMap(toRow)) : new Map()
  } catch {
    return new Map()
  }
}

/** A row is `md5:` or `md5-dos2unix:` and the hash. One whose path leads elsewhere is not ours. */
function toRow([path, text]: readonly [string, unknown]): readonly (readonly [string, Hash])[] {
  const [algorithm, value = ''] = String(text).split(':')
  const isHash = (algorithm === 'md5' || algorithm === 'md5-dos2unix') && isHashValue(value)
  return isHash && isInside(path) ? [[path, { algorithm, value }]] : []
}

function isInside(path: string): boolean {
  try {
    return checkPath(path, 'placed.json') === path
  } catch {
    return false
  }
}

/** Nothing depends on it: where it cannot be written, nothing is taken away later. */
function write(file: string, rows: ReadonlyMap<string, Hash>): void {
  const outputs = Object.fromEntries([...rows].map(([path, { algorithm, value }]) => [path, `${algorithm}:${value}`]))
  try {
    mkdirSync(dirname(file), { recursive: true })
    const temporary = temporaryBeside(file)
    writeFileSync(temporary, JSON.stringify({ schema, outputs }))
    renameSync(temporary, file)
  } catch {
    return
  }
}
