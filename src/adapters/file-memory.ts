import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Hash } from '../core/dvc/hash.ts'
import { directoryOf } from '../core/dvc/path.ts'
import type { Stamp } from '../ports/workspace.ts'
import { readSealed, writeSealed } from './sealed-file.ts'
import { stampOf } from './workspace.ts'

/**
 * What files of a workspace were hashed to, by their stamps, from run to run. It is only a memory: without it, or with
 * nonsense in it, files are hashed again.
 */
export interface FileMemory {
  /** The md5 that a file had with this stamp; `undefined` when it is not known. */
  recall(path: string, algorithm: Hash['algorithm'], stamp: Stamp): string | undefined
  /** Takes note of what a file with this stamp, taken before, was hashed to. */
  remember(path: string, hash: Hash, stamp: Stamp): void
  /** Takes note of a file that was just written. */
  wrote(path: string, hash: Hash): void
  /** Writes it down. */
  keep(): void
}

/** inode, size, modified, changed, md5 */
type Row = readonly [number, number, number, number, string]

/** Rows by algorithm and path: `md5:data/a.csv`. */
type Rows = Map<string, Row>

const schema = 3

/**
 * Opens the memory of a project, which lies in `.dvc/tmp/crisol/`.
 *
 * @param root absolute path of the project
 */
export function openFileMemory(root: string): FileMemory {
  const shelves = openShelves(join(root, '.dvc', 'tmp', 'crisol', 'state.json'))
  const written = new Map<string, { readonly path: string; readonly row: Row }>()
  let isNew = false
  const settle = (): void => {
    for (const [key, { path, row }] of written) if (isSettled({ changed: row[3] })) shelves.at(path).set(key, row)
    isNew ||= written.size > 0
    written.clear()
  }
  return {
    recall: (path, algorithm, stamp) => {
      const row = shelves.at(path).get(`${algorithm}:${path}`)
      return row !== undefined && fits(row, stamp) ? row[4] : undefined
    },
    remember: (path, hash, stamp) => {
      if (!isSettled(stamp)) return
      shelves.at(path).set(`${hash.algorithm}:${path}`, toRow(stamp, hash))
      isNew = true
    },
    wrote: (path, hash) => {
      const stamp = stampOf(join(root, path))
      if (stamp !== undefined) written.set(`${hash.algorithm}:${path}`, { path, row: toRow(stamp, hash) })
    },
    keep: () => {
      settle()
      if (isNew && existsSync(join(root, '.dvc'))) shelves.write()
      isNew = false
    },
  }
}

interface Shelves {
  /** Rows of the directory that a file lies in. */
  at(path: string): Rows
  write(): void
}

/** Opens rows that are read directory by directory: of thousands, a few are looked at most of the time. */
function openShelves(file: string): Shelves {
  let texts: Map<string, string> | undefined
  const opened = new Map<string, Rows>()
  return {
    at: (path) => {
      const directory = directoryOf(path)
      const known = opened.get(directory)
      if (known !== undefined) return known
      texts ??= readSealed(file, schema)
      const rows = parseRows(texts.get(directory))
      opened.set(directory, rows)
      return rows
    },
    write: () => {
      const all = new Map(texts)
      for (const [directory, rows] of opened) {
        if (rows.size > 0) all.set(directory, JSON.stringify(Object.fromEntries(rows)))
      }
      writeSealed(file, schema, all)
    },
  }
}

function parseRows(text: string | undefined): Rows {
  try {
    return new Map(Object.entries(JSON.parse(text ?? '{}')).filter(isRow))
  } catch {
    return new Map()
  }
}

function toRow({ inode, size, modified, changed }: Stamp, { value }: Hash): Row {
  return [inode, size, modified, changed, value]
}

function fits([inode, size, modified, changed]: Row, stamp: Stamp): boolean {
  return inode === stamp.inode && size === stamp.size && modified === stamp.modified && changed === stamp.changed
}

/**
 * Whether a file was left alone for longer than its clock ticks: otherwise it can change and keep its stamp. Disks that
 * count whole seconds tell so by their times.
 */
export function isSettled({ changed }: Pick<Stamp, 'changed'>): boolean {
  return Date.now() - changed > (changed % 1000 === 0 ? 2_000 : 20)
}

function isRow(entry: [string, unknown]): entry is [string, Row] {
  const [, row] = entry
  if (!Array.isArray(row) || row.length !== 5) return false
  return row.slice(0, 4).every((part) => typeof part === 'number') && /^[0-9a-f]{32}$/u.test(String(row[4]))
}
