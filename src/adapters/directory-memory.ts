import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Hash } from '../core/dvc/hash.ts'
import type { Digest } from '../ports/data.ts'
import type { FoundFile } from '../ports/workspace.ts'
import { isSettled } from './file-memory.ts'
import { readSealed, writeSealed } from './sealed-file.ts'

/**
 * What directories of a workspace were hashed to, by the names and stamps of all their files, from run to run: an
 * unchanged directory is judged without a look at what is remembered of each file. It is only a memory.
 */
export interface DirectoryMemory {
  /** The md5 of the manifest and the bytes of all files that a directory had with these; `undefined` when not known. */
  recall(path: string, algorithm: Hash['algorithm'], files: readonly FoundFile[]): Digest | undefined
  /** Takes note of what a directory was hashed to whose files had these stamps before they were read. */
  remember(path: string, algorithm: Hash['algorithm'], known: Digest & { readonly files: readonly FoundFile[] }): void
  /** Writes it down. */
  keep(): void
}

/** signature, md5 of the manifest, bytes */
type Row = readonly [string, string, number]

const schema = 1

/**
 * Opens the memory of a project, which lies in `.dvc/tmp/crisol/`.
 *
 * @param root absolute path of the project
 */
export function openDirectoryMemory(root: string): DirectoryMemory {
  const file = join(root, '.dvc', 'tmp', 'crisol', 'directories.json')
  let known: Map<string, string> | undefined
  const rows = (): Map<string, string> => {
    known ??= readSealed(file, schema)
    return known
  }
  let isNew = false
  return {
    recall: (path, algorithm, files) => {
      const row = parseRow(rows().get(`${algorithm}:${path}`))
      return row !== undefined && row[0] === signatureOf(files) ? { md5: row[1], size: row[2] } : undefined
    },
    remember: (path, algorithm, { files, md5, size }) => {
      if (!files.every(({ stamp }) => isSettled(stamp))) return
      rows().set(`${algorithm}:${path}`, JSON.stringify([signatureOf(files), md5, size] satisfies Row))
      isNew = true
    },
    keep: () => {
      if (isNew && existsSync(join(root, '.dvc'))) writeSealed(file, schema, rows())
      isNew = false
    },
  }
}

/** SHA-256 of the names and stamps of files, in their order. */
function signatureOf(files: readonly FoundFile[]): string {
  const stamps = new Float64Array(files.length * 4)
  let at = 0
  for (const { stamp } of files) {
    stamps[at++] = stamp.inode
    stamps[at++] = stamp.size
    stamps[at++] = stamp.modified
    stamps[at++] = stamp.changed
  }
  // A name holds no NUL: it ends one.
  const names = files.map(({ path }) => path).join('\0')
  return createHash('sha256').update(names).update(stamps).digest('hex')
}

function parseRow(text: string | undefined): Row | undefined {
  try {
    const row: unknown = JSON.parse(text ?? 'null')
    return isRow(row) ? row : undefined
  } catch {
    return undefined
  }
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 3) return false
  const [signature, md5, size] = row as readonly unknown[]
  return typeof signature === 'string' && /^[0-9a-f]{32}$/u.test(String(md5)) && typeof size === 'number'
}
