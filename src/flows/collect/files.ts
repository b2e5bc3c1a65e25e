import { type Hash, isDirectory } from '../../core/dvc/hash.ts'
import { isWithin } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { compareCodePoints } from '../../core/text/order.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { filesOfDirectory } from '../data/directory.ts'
import type { RepositoryOutput } from '../data/outputs.ts'

/** The files of a commit with what DVC caches of it, or those of the workspace as they are. */
export interface ProjectFiles {
  /** Files below a directory, sorted; the place itself where it is none. */
  find(place: string): Promise<readonly string[]>
  /**
   * Bytes of a file in pieces; `undefined` when there is none.
   *
   * @throws {UserError} MISSING for one that DVC caches and that neither the cache nor the remote has
   */
  open(path: string): Promise<AsyncIterable<Uint8Array> | undefined>
}

/** What files are read from. */
export interface FileSources {
  readonly snapshot: Snapshot
  /** What DVC tracks. */
  readonly outputs: readonly RepositoryOutput[]
  readonly openObject: (hash: Hash) => Promise<AsyncIterable<Uint8Array> | undefined>
}

/** Opens the files. Of a commit, git does not hold what DVC caches: the lock names the object. */
export function openFiles({ snapshot, outputs, openObject }: FileSources): ProjectFiles {
  const isCommit = snapshot.commit !== undefined
  const directories = new Map<string, ReturnType<typeof filesOfDirectory>>()
  const filesOf = async ({ place, hash }: RepositoryOutput): Promise<ReadonlyMap<string, Hash>> => {
    if (hash === undefined) return new Map()
    if (!isDirectory(hash)) return new Map([[place, hash]])
    const files = directories.get(place) ?? filesOfDirectory(place, hash, openObject)
    directories.set(place, files)
    return await files
  }
  /** What DVC caches at a place, below it, or of the directory around it. */
  const cachedAt = async (place: string): Promise<ReadonlyMap<string, Hash>> => {
    const near = isCommit ? outputs.filter((one) => isWithin(one.place, place) || isWithin(place, one.place)) : []
    const files = await Promise.all(near.map(filesOf))
    return new Map(files.flatMap((one) => [...one]).filter(([path]) => isWithin(path, place)))
  }
  let all: Promise<readonly string[]> | undefined
  /** Of a commit everything is listed once: git is another process. */
  const listAt = async (place: string): Promise<readonly string[]> => {
    if (!isCommit) return await snapshot.list(place)
    all ??= snapshot.list('')
    return (await all).filter((path) => path !== place && isWithin(path, place))
  }
  return {
    find: async (place) => {
      const cached = await cachedAt(place)
      const found = new Set([...(await listAt(place)), ...cached.keys()])
      return found.size === 0 ? [place] : [...found].sort(compareCodePoints)
    },
    open: async (path) => {
      const here = await snapshot.openFile(path)
      if (here !== undefined || !isCommit) return here
      const hash = (await cachedAt(path)).get(path) ?? outputs.find(({ place }) => place === path)?.hash
      return hash === undefined ? undefined : await expectObject(path, hash, openObject)
    },
  }
}

async function expectObject(
  file: string,
  hash: Hash,
  openObject: FileSources['openObject'],
): Promise<AsyncIterable<Uint8Array>> {
  const bytes = await openObject(hash)
  if (bytes !== undefined && !isDirectory(hash)) return bytes
  throw new UserError(`${file} is cached by DVC as ${hash.value}, which neither the cache nor the remote has.`, {
    code: 'MISSING',
  })
}
