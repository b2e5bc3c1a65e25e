import { execFile } from 'node:child_process'
import { type Hash, objectKey } from '../core/dvc/hash.ts'
import { UserError } from '../core/error.ts'
import type { ResultsPorts } from '../flows/collect/ports.ts'
import { findRunByKey } from '../flows/data/run-cache.ts'
import type { Console } from '../ports/console.ts'
import type { ObjectStore } from '../ports/data.ts'
import { type GitAccess, openRepository } from './git.ts'
import { cacheDirectoryOf, openData, readDvcConfig } from './project.ts'
import { openRunCache } from './run-cache.ts'
import { commitSnapshot, workspaceSnapshot } from './snapshot.ts'
import { openRemote } from './storage/remote.ts'

/** What the wiring of results is told. */
export interface ResultsOptions {
  readonly console: Console
  readonly git: GitAccess
  /** Name of the remote for metrics that DVC caches; `undefined` for the default one. */
  readonly remote: string | undefined
  /** Told of each secret in DVC's configuration. */
  readonly mask: (secret: string) => void
}

/**
 * Wires what reading results asks of the world.
 *
 * @throws {UserError} SYNTAX
 */
export async function resultsPorts(
  root: string,
  { console, git, remote, mask }: ResultsOptions,
): Promise<ResultsPorts> {
  const config = await readDvcConfig(root)
  const { workspace, digests, cache } = openData(root, config)
  const repository = openRepository(root, git)
  const runCache = openRunCache(cacheDirectoryOf(root, config), config.isCacheShared)
  let opened: Promise<ObjectStore | undefined> | undefined
  const openStore = async (): Promise<ObjectStore | undefined> => {
    opened ??= openRemote(config, remote, { mask, notice: console.notice }).catch(withoutRemote)
    return await opened
  }
  const openCached = async (hash: Hash): Promise<AsyncIterable<Uint8Array> | undefined> =>
    (await cache.open(hash))?.open()
  const openObject = async (hash: Hash): Promise<AsyncIterable<Uint8Array> | undefined> => {
    const cached = await openCached(hash)
    if (cached !== undefined) return cached
    const store = await openStore()
    const bytes = await store?.read(objectKey(hash))
    if (store === undefined || bytes === undefined) return undefined
    await cache.admit(hash, bytes, `${objectKey(hash)} from ${store.name}`)
    return await openCached(hash)
  }
  return {
    console,
    workspace,
    digests,
    images: new Map(),
    repository,
    snapshot: workspaceSnapshot(workspace),
    openCommit: (sha) => commitSnapshot(repository, sha),
    openCached,
    openObject: async (hash) => await openObject(hash).catch(withoutRemote),
    findRun: async (key) => await findRunByKey(key, { runCache, openRemote: openStore, digests, console }),
    readEnvironment: async () => await readEnvironment(root),
  }
}

/** A remote that cannot be reached makes one metric unknown, and not the report. */
function withoutRemote(error: unknown): undefined {
  if (error instanceof UserError && (error.code === 'REMOTE' || error.code === 'UNSUPPORTED')) return undefined
  throw error
}

/** The version of the Python that stages find on the PATH; empty where there is none. */
async function readEnvironment(root: string): Promise<ReadonlyMap<string, string>> {
  return await new Promise((resolve) => {
    execFile('python3', ['--version'], { cwd: root, encoding: 'utf8' }, (error, stdout) => {
      const version = /^Python (\S+)/u.exec(stdout)?.[1]
      resolve(error !== null || version === undefined ? new Map() : new Map([['python', version]]))
    })
  })
}
