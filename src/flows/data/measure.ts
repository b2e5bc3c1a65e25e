import type { Hash } from '../../core/dvc/hash.ts'
import type { IsIgnored } from '../../core/dvc/ignore.ts'
import { type ManifestEntry, renderManifest } from '../../core/dvc/manifest.ts'
import type { DataPorts, Digest } from '../../ports/data.ts'
import type { FoundFile } from '../../ports/workspace.ts'
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
  /** Gives the files of a directory, hashed as they are by now; none for a file. */
  readonly entries: () => Promise<readonly ManifestEntry[]>
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
    entries: async () => [],
  }
}

async function measureDirectory(path: string, ports: MeasurePorts, algorithm: Hash['algorithm']): Promise<Measured> {
  const files = await ports.workspace.files(path, ports.isIgnored)
  const toMeasured = ({ md5, size }: Digest, hashed?: Hashed): Measured => ({
    ...{ hash: { algorithm, value: `${md5}.dir` }, size, executable: false },
    files: (hashed?.entries ?? files).length,
    entries: async () => (hashed ?? (await hashFiles(path, { files, algorithm }, ports))).entries,
  })
  const known = ports.digests.directory(path, algorithm, files)
  if (known !== undefined) return toMeasured(known)
  const hashed = await hashFiles(path, { files, algorithm }, ports)
  const { md5 } = ports.digests.bytes(renderManifest(hashed.entries))
  if (hashed.entries.length === files.length) {
    ports.digests.learnDirectory(path, algorithm, { md5, size: hashed.size, files })
  }
  return toMeasured({ md5, size: hashed.size }, hashed)
}

interface Hashed {
  readonly entries: readonly ManifestEntry[]
  /** Bytes, all together. */
  readonly size: number
}

async function hashFiles(
  path: string,
  { files, algorithm }: { readonly files: readonly FoundFile[]; readonly algorithm: Hash['algorithm'] },
  { digests }: MeasurePorts,
): Promise<Hashed> {
  const found = await mapPool(files, concurrency, (file) => digests.file(`${path}/${file.path}`, algorithm, file.stamp))
  const entries: ManifestEntry[] = []
  let size = 0
  for (const [index, digest] of found.entries()) {
    if (digest === undefined) continue
    entries.push({ path: files[index]?.path ?? '', md5: digest.md5 })
    size += digest.size
  }
  return { entries, size }
}
