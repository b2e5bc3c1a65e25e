import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hash } from '../core/dvc/hash.ts'
import type { Stamp } from '../ports/workspace.ts'
import { temporaryBeside } from './temporary.ts'
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

/** What the file begins with: the md5 of all rows, so that one that was damaged is not believed. */
const head = /^\{"schema":2,"md5":"(?<md5>[0-9a-f]{32})","files":/u

/**
 * Opens the memory of a project, which lies in `.dvc/tmp/crisol/`.
 *
 * @param root absolute path of the project
 */
export function openFileMemory(root: string): FileMemory {
  const folder = join(root, '.dvc', 'tmp', 'crisol')
  let known: Map<string, Row> | undefined
  const rows = (): Map<string, Row> => {
    known ??= read(join(folder, 'state.json'))
    return known
  }
  const written = new Map<string, Row>()
  let isNew = false
  const settle = (): void => {
    for (const [key, row] of written) {
      const stamp = stampOf(join(root, key.slice(key.indexOf(':') + 1)))
      if (stamp !== undefined && fits(row, stamp) && isSettled(stamp)) rows().set(key, row)
    }
    isNew ||= written.size > 0
    written.clear()
  }
  return {
    recall: (path, algorithm, stamp) => {
      const row = rows().get(`${algorithm}:${path}`)
      return row !== undefined && fits(row, stamp) ? row[4] : undefined
    },
    remember: (path, hash, stamp) => {
      if (!isSettled(stamp)) return
      rows().set(`${hash.algorithm}:${path}`, toRow(stamp, hash))
      isNew = true
    },
    wrote: (path, hash) => {
      const stamp = stampOf(join(root, path))
      if (stamp !== undefined) written.set(`${hash.algorithm}:${path}`, toRow(stamp, hash))
    },
    keep: () => {
      settle()
      if (isNew && existsSync(join(root, '.dvc'))) write(folder, rows())
      isNew = false
    },
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
function isSettled({ changed }: Stamp): boolean {
  return Date.now() - changed > (changed % 1000 === 0 ? 2_000 : 20)
}

function read(file: string): Map<string, Row> {
  try {
    const text = readFileSync(file, 'utf8')
    const found = head.exec(text)
    const rows = text.slice(found?.[0].length, -1)
    return found?.groups?.['md5'] === md5Of(rows) ? new Map(Object.entries(JSON.parse(rows)).filter(isRow)) : new Map()
  } catch {
    return new Map()
  }
}

function md5Of(text: string): string {
  return createHash('md5').update(text).digest('hex')
}

function isRow(entry: [string, unknown]): entry is [string, Row] {
  const [, row] = entry
  if (!Array.isArray(row) || row.length !== 5) return false
  return row.slice(0, 4).every((part) => typeof part === 'number') && /^[0-9a-f]{32}$/u.test(String(row[4]))
}

/** Nothing depends on it: where it cannot be written, the next run hashes again. */
function write(folder: string, rows: ReadonlyMap<string, Row>): void {
  const file = join(folder, 'state.json')
  try {
    mkdirSync(folder, { recursive: true })
    const temporary = temporaryBeside(file)
    const text = JSON.stringify(Object.fromEntries(rows))
    writeFileSync(temporary, `{"schema":2,"md5":"${md5Of(text)}","files":${text}}`)
    renameSync(temporary, file)
  } catch {
    return
  }
}
