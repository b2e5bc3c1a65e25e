import { isHashValue } from '../../core/dvc/hash.ts'
import { selectOutputs } from '../../core/dvc/select.ts'
import { UserError } from '../../core/error.ts'
import { renderBytes, renderCount, renderSeconds } from '../../core/text/amount.ts'
import { type Change, checkout } from '../../flows/data/checkout.ts'
import { fetchObjects } from '../../flows/data/fetch.ts'
import { measure } from '../../flows/data/measure.ts'
import { objectsWithin, type WantedObject } from '../../flows/data/objects.ts'
import { type RepositoryOutput, trackedOutputs } from '../../flows/data/outputs.ts'
import type { TransferPorts } from '../../flows/data/ports.ts'
import { groupByRemote } from '../../flows/data/remotes.ts'
import type { Inputs } from './inputs.ts'

/** What `pull` did. */
export interface Result {
  /** Objects that came from a remote. */
  readonly fetched: number
  /** Bytes of them. */
  readonly bytes: number
  /** Paths that are other than before. */
  readonly changed: readonly string[]
  /** One line as DVC writes it: `3 files fetched and 1 file added`. */
  readonly summary: string
  /** The same with bytes and seconds, as Markdown for the job summary. */
  readonly markdown: string
}

/** An output with a hash to bring. */
type Wanted = RepositoryOutput & { readonly hash: NonNullable<RepositoryOutput['hash']> }

/** Milliseconds between two lines of progress. */
const period = 10_000

/**
 * Brings the tracked outputs into the workspace: from the remote what the cache lacks, then from the cache
 * what the workspace lacks.
 *
 * @throws {UserError} MISSING with every object that is nowhere; CORRUPT, REMOTE, PATH, SYNTAX, UNSUPPORTED
 */
export async function run(inputs: Inputs, ports: TransferPorts): Promise<Result> {
  const started = ports.clock.now()
  const outputs = selectOutputs(await trackedOutputs(ports.snapshot), inputs.targets)
  const wanted = outputs.filter((output): output is Wanted => output.cache && output.hash !== undefined)
  if (outputs.length === 0) ports.console.info('This repository has no data that DVC tracks; there is nothing to pull.')
  const needed = await withoutPresent(wanted, ports)
  const { objects, bytes, missing } = await fetchAll(needed, inputs, ports)
  if (missing.length > 0 && !inputs.allowMissing) throw missingObjects(missing)
  const lost = new Set(missing.map(({ path }) => path))
  const changes = await checkoutAll(
    needed.filter(({ place }) => !isLost(place, lost)),
    inputs,
    ports,
  )
  const seconds = (ports.clock.now() - started) / 1000
  const summary = summarize(objects, changes)
  ports.console.info(summary)
  return {
    fetched: objects,
    bytes,
    changed: [...changes.keys()],
    summary,
    markdown: `**Data:** ${summary} (${renderBytes(bytes)} in ${renderSeconds(seconds)})`,
  }
}

/** What the workspace holds already, whole, needs neither remote nor cache. */
async function withoutPresent(wanted: readonly Wanted[], ports: TransferPorts): Promise<readonly Wanted[]> {
  const needed: Wanted[] = []
  for (const output of wanted) {
    const measured = await measure(output.place, ports, output.hash.algorithm)
    if (measured?.hash.value !== output.hash.value) needed.push(output)
  }
  return needed
}

async function fetchAll(
  needed: readonly Wanted[],
  inputs: Inputs,
  ports: TransferPorts,
): Promise<{ readonly objects: number; readonly bytes: number; readonly missing: readonly WantedObject[] }> {
  const absent: Wanted[] = []
  for (const output of needed) if (!(await isCached(output, ports))) absent.push(output)
  const total = { objects: 0, bytes: 0, missing: [] as WantedObject[] }
  if (absent.length === 0) return total
  refuseImports(absent)
  let told = ports.clock.now()
  const onObject = (size: number): void => {
    total.objects++
    total.bytes += size
    if (ports.clock.now() - told < period) return
    told = ports.clock.now()
    ports.console.info(`${renderCount(total.objects, 'file')}, ${renderBytes(total.bytes)} so far`)
  }
  for (const { remote, outputs } of await groupByRemote(absent, inputs.remote, ports)) {
    const objects = outputs.flatMap(({ hash, place }) => (hash === undefined ? [] : [{ hash, path: place }]))
    const fetched = await fetchObjects(objects, { cache: ports.cache, remote, jobs: inputs.jobs, onObject })
    total.missing.push(...fetched.missing)
  }
  return total
}

async function isCached(output: Wanted, { cache }: TransferPorts): Promise<boolean> {
  if (!(await cache.has(output.hash))) return false
  for (const { hash } of await objectsWithin({ hash: output.hash, path: output.place }, cache)) {
    if (!(await cache.has(hash))) return false
  }
  return true
}

function refuseImports(outputs: readonly Wanted[]): void {
  const imported = outputs.find(({ isImport }) => isImport)
  if (imported === undefined) return
  throw new UserError(
    `${imported.owner} imports ${imported.place} from elsewhere, which Crisol does not fetch; run dvc pull ${imported.owner} first.`,
    {
      code: 'UNSUPPORTED',
    },
  )
}

function missingObjects(missing: readonly WantedObject[]): UserError {
  const shown = missing.slice(0, 10).map(({ path, hash }) => `${path} (${isHashValue(hash.value) ? hash.value : '?'})`)
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : ''
  return new UserError(
    `The remote lacks ${renderCount(missing.length, 'object')}: ${shown.join(', ')}${more}. Whoever has the data runs dvc push; allow-missing goes on without.`,
    { code: 'MISSING' },
  )
}

function isLost(place: string, lost: ReadonlySet<string>): boolean {
  return [...lost].some((path) => path === place || path.startsWith(`${place}/`))
}

async function checkoutAll(
  outputs: readonly Wanted[],
  { force }: Inputs,
  ports: TransferPorts,
): Promise<ReadonlyMap<string, Change>> {
  const changes = new Map<string, Change>()
  for (const { place, hash, executable } of outputs) {
    const change = await checkout({ path: place, hash, executable, force }, ports)
    if (change !== 'unchanged') changes.set(place, change)
  }
  return changes
}

function summarize(fetched: number, changes: ReadonlyMap<string, Change>): string {
  const count = (change: Change): number => [...changes.values()].filter((one) => one === change).length
  const parts = [
    [fetched, 'fetched'],
    [count('modified'), 'modified'],
    [count('added'), 'added'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${renderCount(number, 'file')} ${what}`)
  if (said.length === 0) return 'Everything is up to date.'
  return said.length === 1 ? `${said[0]}` : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
}
