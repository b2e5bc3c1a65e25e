import { createHash } from 'node:crypto'
import { UserError } from '../../src/core/error.ts'
import type { PackagePorts } from '../../src/flows/package/ports.ts'
import type { BuiltImage, Descriptor, ImagePlan, RemoteImage } from '../../src/ports/image.ts'
import type { ServerAnswer } from '../../src/ports/server-client.ts'

/** How the server in a container behaves, where it is not as it should be. */
export interface Serving {
  /** What it predicts for a row; whether the first cell is above 1 by default. */
  readonly predict?: (row: readonly unknown[]) => unknown
  /** Looks for readiness that are answered 503. */
  readonly slowLooks?: number
  /** Status of `/health/ready` before the model is loaded. */
  readonly earlyStatus?: number
  /** Status of a body that is no request. */
  readonly malformedStatus?: number
  /** Exit code on SIGTERM. */
  readonly exitCode?: number
  /** What `describe` says before it exits with 2. */
  readonly unloadable?: string
  /** Exit code of `describe` that says nothing. */
  readonly crash?: number
  /** What `sbom` prints. */
  readonly inventory?: string
  /** Python of the base. */
  readonly python?: string
}

/** Registries, a builder and an engine in memory. */
export interface FakeImages {
  readonly ports: Pick<PackagePorts, 'registry' | 'openBuilder' | 'openEngine' | 'client' | 'writeContext'>
  /** Reference -> digest. */
  readonly tags: ReadonlyMap<string, string>
  /** Plans that were built, in order. */
  readonly built: readonly ImagePlan[]
  /** Folder -> plan whose Dockerfile was written there. */
  readonly ejected: ReadonlyMap<string, ImagePlan>
  /** Images that the engine still holds. */
  readonly loaded: ReadonlySet<string>
}

/** What is wrong with them. */
export interface ImagesOptions {
  readonly serving?: Serving
  readonly hasNoBuilder?: boolean
  readonly hasNoEngine?: boolean
  readonly registry?: 'refuses'
}

type Directories = Readonly<Record<string, Readonly<Record<string, string>>>>

const columns = ['a', 'b']

/** Opens them. */
export function openImages(directories: Directories, options: ImagesOptions): FakeImages {
  const tags = new Map<string, string>()
  const stored = new Map<string, RemoteImage>()
  const built: ImagePlan[] = []
  const ejected = new Map<string, ImagePlan>()
  const loaded = new Set<string>()
  const digestOf = (labels: object): string =>
    `sha256:${createHash('sha256')
      .update(JSON.stringify([labels, directories['model']]))
      .digest('hex')}`
  const imageOf = (labels: Readonly<Record<string, string>>): BuiltImage => {
    const blob = (size: number): Descriptor => ({ digest: digestOf(labels), size, mediaType: 'made-up' })
    const layers = (['base', 'server', 'model'] as const).map((name, index) => ({ ...blob(100 * (index + 1)), name }))
    return { layout: '/staging/image/layout', manifest: blob(10), layers }
  }
  const store = (labels: Readonly<Record<string, string>>, reference: string): { digest: string; bytes: number } => {
    if (options.registry === 'refuses') throw new UserError('The registry refuses the push (403).', { code: 'REMOTE' })
    const { manifest, layers } = imageOf(labels)
    stored.set(manifest.digest, { reference: `${reference}@${manifest.digest}`, manifest, layers, labels })
    if (!reference.includes('@')) tags.set(reference, manifest.digest)
    return { digest: manifest.digest, bytes: 300 }
  }
  let last: Readonly<Record<string, string>> = {}
  return {
    ...{ tags, built, ejected, loaded },
    ports: {
      registry: {
        push: async (_, reference) => store(last, reference),
        find: async (reference) => stored.get(tags.get(reference) ?? ''),
        rebase: async (_, change, reference) => store(change.labels, reference),
        tag: async (digest, reference) => void tags.set(reference, digest),
        pull: async (reference) => imageOf(stored.get(reference.split('@')[1] ?? '')?.labels ?? {}),
      },
      openBuilder: async (name) => {
        if (options.hasNoBuilder) throw new UserError('No builder of images was found.', { code: 'ENVIRONMENT' })
        return {
          name: name === 'auto' ? 'buildah' : name,
          build: async (plan) => {
            built.push(plan)
            last = plan.labels
            return imageOf(plan.labels)
          },
        }
      },
      writeContext: async (plan, folder) => void ejected.set(folder, plan),
      ...openEngine(directories, options.serving ?? {}, loaded),
      ...(options.hasNoEngine ? { openEngine: noEngine } : {}),
    },
  }
}

async function noEngine(): Promise<never> {
  throw new UserError('No docker or podman answers on this machine.', { code: 'ENVIRONMENT' })
}

function openEngine(
  directories: Directories,
  serving: Serving,
  loaded: Set<string>,
): Pick<PackagePorts, 'openEngine' | 'client'> {
  let looks = serving.slowLooks ?? 1
  const answer = (path: string, text: string | undefined): ServerAnswer => {
    if (path === '/health/ready' && looks-- > 0) return { status: serving.earlyStatus ?? 503, text: '{}' }
    if (text === undefined) return { status: 200, text: describe(path, directories['model']?.['crisol.json'] ?? '') }
    const rows = rowsOf(text)
    if (rows === undefined) return { status: serving.malformedStatus ?? 400, text: '{"error": "no"}' }
    return {
      status: 200,
      text: JSON.stringify(render(path, rows.map(serving.predict ?? (([a]) => (Number(a) > 1 ? 1 : 0))))),
    }
  }
  return {
    client: { ask: async (url, body) => answer(new URL(url).pathname, body?.text) },
    openEngine: async () => ({
      name: 'podman',
      load: async ({ manifest }) => {
        loaded.add(manifest.digest)
        return manifest.digest
      },
      forget: async (image) => void loaded.delete(image),
      run: async (_, { command }) => {
        const told = { exitCode: 0, stdout: '', stderr: '' }
        if (command[0] === 'sbom') return { ...told, stdout: serving.inventory ?? '{"bomFormat": "CycloneDX"}' }
        if (serving.unloadable !== undefined) return { ...told, exitCode: 2, stderr: `${serving.unloadable}\n` }
        return {
          ...told,
          exitCode: serving.crash ?? 0,
          stdout: serving.crash ? '' : `{"python": "${serving.python ?? '3.12.1'}"}\n`,
        }
      },
      start: async () => ({
        url: 'http://127.0.0.1:1',
        log: async () => 'what the container printed',
        stop: async () => serving.exitCode ?? 0,
      }),
    }),
  }
}

function describe(path: string, manifest: string): string {
  if (path === '/version') return JSON.stringify({ digest: createHash('sha256').update(manifest).digest('hex') })
  return JSON.stringify({ inputs: [{ name: 'inputs', datatype: 'FP64', shape: [-1, columns.length] }] })
}

/** Rows of a request in any protocol; `undefined` where it is none. */
function rowsOf(text: string): readonly (readonly unknown[])[] | undefined {
  if (!text.startsWith('{') && !text.startsWith('['))
    return text
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('a,'))
      .map((line) => line.split(','))
  const body = parse(text)
  const rows = body?.['inputs'] ?? body?.['instances'] ?? body?.['dataframe_records'] ?? body?.['dataframe_split']
  if (Array.isArray(rows)) return rows.length > 0 && rows.every(isRow) ? fromList(rows) : undefined
  return typeof rows === 'object' && rows !== null ? fromColumns(rows as Record<string, unknown[]>) : undefined
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}

function isRow(row: unknown): boolean {
  return Array.isArray(row) || (typeof row === 'object' && row !== null && ('a' in row || 'datatype' in row))
}

function fromList(rows: readonly Record<string, unknown>[]): readonly (readonly unknown[])[] {
  return rows.flatMap((row) => {
    if (Array.isArray(row)) return [row]
    if (!('datatype' in row)) return [columns.map((name) => row[name])]
    const data = row['data'] as readonly unknown[]
    return Array.from({ length: data.length / columns.length }, (_, at) =>
      data.slice(at * columns.length, (at + 1) * columns.length),
    )
  })
}

function fromColumns(rows: Record<string, unknown[]>): readonly (readonly unknown[])[] {
  if (rows['data'] !== undefined) return rows['data'] as unknown as readonly (readonly unknown[])[]
  return (rows['a'] ?? []).map((_, row) => columns.map((name) => rows[name]?.[row]))
}

function render(path: string, predictions: readonly unknown[]): object {
  if (!path.startsWith('/v2/')) return { predictions }
  return { outputs: [{ name: 'predictions', datatype: 'INT64', shape: [predictions.length], data: predictions }] }
}
