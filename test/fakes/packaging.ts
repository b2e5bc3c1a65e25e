import { createHash } from 'node:crypto'
import { gunzipSync, inflateSync } from 'node:zlib'
import { UserError } from '../../src/core/error.ts'
import { compressionOf } from '../../src/core/model/compression.ts'
import type { PackagePorts } from '../../src/flows/package/ports.ts'
import type { Resolution } from '../../src/ports/python.ts'
import type { Placed, Staging } from '../../src/ports/staging.ts'
import { fakeConsole } from './console.ts'
import { openDigests } from './digests.ts'
import { openInstantClock } from './instant-clock.ts'
import { type FakeImages, openImages, type Serving } from './packaging-images.ts'
import { openRepository } from './repository.ts'
import { snapshotOfWorkspace } from './snapshot.ts'
import { type FakeWorkspace, type Files, openWorkspace } from './workspace.ts'

/** A machine that packages. */
export interface FakePackaging {
  readonly ports: PackagePorts
  readonly workspace: FakeWorkspace
  /** What was told. */
  readonly lines: readonly string[]
  /** Directories that were put together: name -> path -> text. */
  readonly directories: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Locks that were installed, in order. */
  readonly installed: readonly string[]
  /** What was resolved, in order. */
  readonly resolved: readonly Resolution[]
  /** Registries, builder and engine. */
  readonly images: FakeImages
}

/** How the machine is. */
export interface PackagingOptions {
  /** Bytes of files, beside those of text. */
  readonly bytes?: Readonly<Record<string, Uint8Array>>
  readonly dirty?: boolean
  /** Files that the commit has. */
  readonly committed?: readonly string[]
  /** What packages resolve to; absent where none can be had. */
  readonly resolution?: string
  /** What the model answers outside of a container. */
  readonly outside?: string
  /** How the server in a container behaves. */
  readonly serving?: Serving
  /** Whether there is no builder. */
  readonly hasNoBuilder?: boolean
  readonly hasNoEngine?: boolean
  /** `refuses`: takes no pushes. */
  readonly registry?: 'refuses'
  readonly serverLock?: string
}

const serverLock = 'fastapi==1.0 --hash=sha256:aa\ntyping-extensions==4.16.0 --hash=sha256:bb\n'

/** Opens a machine with a project. */
export function openPackaging(files: Files, options: PackagingOptions = {}): FakePackaging {
  const workspace = openWorkspace(files)
  for (const [path, bytes] of Object.entries(options.bytes ?? {})) workspace.put(path, bytes)
  const directories: Record<string, Record<string, string>> = {}
  const { console, lines } = fakeConsole()
  const [installed, resolved]: [string[], Resolution[]] = [[], []]
  const images = openImages(directories, options)
  const snapshot = snapshotOfWorkspace(workspace)
  const python: PackagePorts['python'] = {
    version: async () => '3.12.4',
    resolve: async (resolution) => {
      resolved.push(resolution)
      if (options.resolution !== undefined) return options.resolution
      throw new UserError(`The package nothing==1 of ${resolution.file} cannot be had.`, { code: 'MISSING' })
    },
    exportLock: async (file) => `# from ${file}\nscikit-learn==1.7.2 --hash=sha256:cc\n`,
    install: async (lock) => {
      installed.push(lock)
      return `/packages/${installed.length}`
    },
    predict: async () => options.outside ?? '{"predictions": [1, 0], "probabilities": null}',
  }
  return {
    ...{ workspace, lines, directories, installed, resolved, images },
    ports: {
      ...{ console, workspace, snapshot, python, clock: openInstantClock() },
      digests: openDigests(workspace),
      repository: openRepository({
        commits: [{ sha: 'c0ffee', files: Object.fromEntries((options.committed ?? []).map((path) => [path, ''])) }],
        head: 'c0ffee',
        dirty: options.dirty ?? false,
      }),
      openObject: async () => undefined,
      staging: openStaging(workspace, directories, options.serverLock ?? serverLock),
      ...images.ports,
      source: 'https://github.com/me/model',
      repositoryName: 'model',
    },
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

type Directories = Record<string, Record<string, string>>

function openStaging(workspace: FakeWorkspace, directories: Directories, lock: string): Staging {
  const put = (name: string, path: string, content: Uint8Array): Placed => {
    directories[name] = { ...directories[name], [path]: Buffer.from(content).toString('latin1') }
    return { path, sha256: sha256(content) }
  }
  const bytesOf = (path: string): Uint8Array => {
    const bytes = workspace.bytesAt(path)
    if (bytes === undefined) throw new Error(`${path} is not there.`)
    return bytes
  }
  return {
    directory: (name) => `/staging/${name}`,
    place: async (name, files) => [...files].map(([from, to]) => put(name, to, bytesOf(from))),
    placeServer: async (name) => [put(name, 'crisol_serving/__main__.py', Buffer.from('# the server'))],
    write: async (name, path, text) => put(name, path, Buffer.from(text)),
    readServer: async (file) => (file === 'requirements.lock' ? lock : 'fastapi\n'),
    readHead: async (path, bytes) => workspace.bytesAt(path)?.subarray(0, bytes),
    readUnpacked: async (path) => {
      const bytes = bytesOf(path)
      const compression = compressionOf(bytes)
      return compression === 'zlib' ? inflateSync(bytes) : compression === 'gzip' ? gunzipSync(bytes) : bytes
    },
    sha256,
  }
}
