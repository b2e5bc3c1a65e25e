import type { Selected } from '../../core/dvc/select.ts'
import { renderBytes, renderCount, renderSeconds } from '../../core/text/amount.ts'
import { bringIntoCache, missingObjects } from '../../flows/data/bring.ts'
import { measure } from '../../flows/data/measure.ts'
import { placeOutputs } from '../../flows/data/place.ts'
import type { TransferPorts } from '../../flows/data/ports.ts'
import { type CachedOutput, findWanted } from '../../flows/data/wanted.ts'
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

/**
 * Brings the tracked outputs into the workspace: from the remote what the cache lacks, then from the cache
 * what the workspace lacks.
 *
 * @throws {UserError} MISSING with every object that is nowhere; CORRUPT, REMOTE, PATH, SYNTAX, UNSUPPORTED
 */
export async function run(inputs: Inputs, ports: TransferPorts): Promise<Result> {
  const started = ports.clock.now()
  const wanted = await findWanted(ports.snapshot, inputs)
  if (wanted.length === 0) ports.console.info('This repository has no data that DVC tracks; there is nothing to pull.')
  const needed = await withoutPresent(wanted, ports)
  const { objects, bytes, missing } = await bringIntoCache(needed, inputs, ports)
  if (missing.length > 0 && !inputs.allowMissing) throw missingObjects(missing)
  const lost = new Set(missing.map(({ path }) => path))
  const whole = needed.filter(({ output }) => !isLost(output.place, lost))
  const { changed, parts } = await placeOutputs(whole, inputs.force, ports)
  const seconds = (ports.clock.now() - started) / 1000
  const summary = summarize([...(objects > 0 ? [`${renderCount(objects, 'file')} fetched`] : []), ...parts])
  ports.console.info(summary)
  return {
    fetched: objects,
    bytes,
    changed,
    summary,
    markdown: `**Data:** ${summary} (${renderBytes(bytes)} in ${renderSeconds(seconds)})`,
  }
}

/** What the workspace holds already, whole, needs neither remote nor cache. */
async function withoutPresent(
  wanted: readonly Selected<CachedOutput>[],
  ports: TransferPorts,
): Promise<readonly Selected<CachedOutput>[]> {
  const needed: Selected<CachedOutput>[] = []
  for (const one of wanted) {
    const measured = await measure(one.output.place, ports, one.output.hash.algorithm)
    if (measured?.hash.value !== one.output.hash.value) needed.push(one)
  }
  return needed
}

function isLost(place: string, lost: ReadonlySet<string>): boolean {
  return [...lost].some((path) => path === place || path.startsWith(`${place}/`))
}

function summarize(said: readonly string[]): string {
  if (said.length === 0) return 'Everything is up to date.'
  return said.length === 1 ? `${said[0]}` : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
}
