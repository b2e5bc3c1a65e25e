import { UserError } from '../../core/error.ts'
import { renderBytes, renderCount, renderSeconds } from '../../core/text/amount.ts'
import { objectOf, type WantedObject } from '../../flows/data/objects.ts'
import type { TransferPorts } from '../../flows/data/ports.ts'
import { openProgress } from '../../flows/data/progress.ts'
import { pushObjects } from '../../flows/data/push.ts'
import { groupByRemote } from '../../flows/data/remotes.ts'
import { findWanted } from '../../flows/data/wanted.ts'
import type { Inputs } from './inputs.ts'

/** What `push` did. */
export interface Result {
  /** Objects that the remote did not have. */
  readonly pushed: number
  /** Bytes of them. */
  readonly bytes: number
  /** One line: `3 files pushed`, `Everything is up to date.`. */
  readonly summary: string
  /** The same with bytes and seconds, as Markdown for the job summary. */
  readonly markdown: string
}

/**
 * Sends what the cache holds of the tracked outputs to the remote. Where the remote takes no writes (a pull
 * request's read-only credentials), one notice says so and nothing fails.
 *
 * @throws {UserError} MISSING, REMOTE, SYNTAX, UNSUPPORTED
 */
export async function run(inputs: Inputs, ports: TransferPorts): Promise<Result> {
  const started = ports.clock.now()
  const wanted = await findWanted(ports.snapshot, inputs)
  const pushable = wanted.filter(({ output }) => output.push && output.source?.kind !== 'repository')
  const progress = openProgress({ what: 'checked', bytes: 0 }, ports)
  const total = { pushed: 0, bytes: 0, missing: [] as WantedObject[] }
  try {
    for (const { remote, outputs } of await groupByRemote(pushable, inputs.remote, ports)) {
      const request = { cache: ports.cache, remote, jobs: inputs.jobs, progress }
      const { bytes, objects, missing } = await pushObjects(outputs.map(objectOf), request)
      total.pushed += objects
      total.bytes += bytes
      total.missing.push(...missing)
    }
  } catch (error) {
    if (!isReadOnly(error)) throw error
    ports.console.notice(`Nothing was pushed: ${error.message}`)
  }
  if (total.missing.length > 0) throw missingObjects(total.missing)
  const summary = total.pushed === 0 ? 'Everything is up to date.' : `${renderCount(total.pushed, 'file')} pushed`
  ports.console.info(summary)
  const seconds = (ports.clock.now() - started) / 1000
  return {
    pushed: total.pushed,
    bytes: total.bytes,
    summary,
    markdown: `**Data:** ${summary} (${renderBytes(total.bytes)} in ${renderSeconds(seconds)})`,
  }
}

function isReadOnly(error: unknown): error is UserError {
  return error instanceof UserError && error.code === 'READ-ONLY'
}

function missingObjects(missing: readonly WantedObject[]): UserError {
  const shown = missing.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`)
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : ''
  return new UserError(
    `Neither the cache nor the remote has ${renderCount(missing.length, 'object')}: ${shown.join(', ')}${more}. Run crisol train or dvc pull where the data is.`,
    { code: 'MISSING' },
  )
}
