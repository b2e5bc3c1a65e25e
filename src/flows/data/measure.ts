import type { Hash } from '../../core/dvc/hash.ts'
import type { IsIgnored } from '../../core/dvc/ignore.ts'
import { type ManifestEntry, renderManifest } from '../../core/dvc/manifest.ts'
import type { DataPorts } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'

/** What a file or directory of the workspace holds. */
export interface Measured {
  readonly hash: Hash
  /** Bytes, all files of a directory together. */
  readonly size: number
  /** Number of files of a directory; `undefined` for a file. */
  readonly files: number | undefined
  /** Whether the owner may execute the file; false for a directory. */
  readonly executable: boolean
  /** Files of a directory; `undefined` for a file. */
  readonly entries: readonly ManifestEntry[] | undefined
}

/** What measuring asks of the world. */
export type MeasurePorts = Pick<DataPorts, 'workspace' | 'digests'> & {
  /** What `.dvcignore` passes over; nothing when absent. */
  readonly isIgnored?: IsIgnored
}

/** Files hashed at once. */
const concurrency = 16

/**
 * Hashes a file or a directory as DVC does. `undefined` when there is none.
 *
 * @param algorithm by which it was recorded, so that what DVC 2 recorded is judged as DVC 2 would
 */
export async function measure(
  path: string,
  ports: MeasurePorts,
  algorithm: Hash['algorithm'] = 'md5',
): Promise<Measured | undefined> {
  const entry = await ports.workspace.stat(path)
  if (entry === undefined) return undefined
  if (entry.kind === 'directory') return await measureDirectory(path, ports, algorithm)
  const digest = await ports.digests.file(path, algorithm)
  if (digest === undefined) return undefined
  return {
    hash: { algorithm, value: digest.md5 },
    size: digest.size,
    files: undefined,
    executable: (entry.mode & 0o100) !== 0,
    entries: undefined,
  }
}

async function measureDirectory(path: string, ports: MeasurePorts, algorithm: Hash['algorithm']): Promise<Measured> {
  const files = await ports.workspace.files(path, ports.isIgnored)
  const digests = await mapPool(files, concurrency, (file) =>
    ports.digests.file(`${path}/${file.path}`, algorithm, file.stamp),
  )
  const entries: ManifestEntry[] = []
  let size = 0
  for (const [index, digest] of digests.entries()) {
    if (digest === undefined) continue
    entries.push({ path: files[index]?.path ?? '', md5: digest.md5 })
    size += digest.size
  }
  const { md5 } = ports.digests.bytes(renderManifest(entries))
  return { hash: { algorithm, value: `${md5}.dir` }, size, files: entries.length, executable: false, entries }
}
