import { UserError } from '../../core/error.ts'
import { renderCount } from '../../core/text/amount.ts'
import { isHeld } from '../../flows/data/bring.ts'
import { handToDvc } from '../../flows/data/hand-over.ts'
import { jobsFor } from '../../flows/data/jobs.ts'
import { objectOf, renderObjects, type WantedObject } from '../../flows/data/objects.ts'
import { type Outcome, toOutcome } from '../../flows/data/outcome.ts'
import type { TransferPorts } from '../../flows/data/ports.ts'
import { openProgress } from '../../flows/data/progress.ts'
import { pushObjects } from '../../flows/data/push.ts'
import { groupByRemote, requireRemote } from '../../flows/data/remotes.ts'
import { copyRuns } from '../../flows/data/run-cache.ts'
import { findCopied, findWanted } from '../../flows/data/wanted.ts'
import { mapPool } from '../../flows/pool.ts'
import type { Inputs } from './inputs.ts'

interface Tally {
  objects: number
  bytes: number
  readonly missing: WantedObject[]
}

/**
 * Sends what the cache holds of the tracked outputs to the remote. Where the remote takes no writes (a pull
 * request's read-only credentials), one notice says so and nothing fails.
 *
 * @throws {UserError} MISSING, REMOTE, SYNTAX, UNSUPPORTED, ENVIRONMENT
 */
export async function run(inputs: Inputs, ports: TransferPorts): Promise<Outcome> {
  if (inputs.withDvc) return await handToDvc(toCall(inputs), ports.dvc)
  const started = ports.clock.now()
  const tally: Tally = { objects: 0, bytes: 0, missing: [] }
  const refusal = await send(inputs, ports, tally).catch(refusalOf)
  if (refusal !== undefined) ports.console.notice(`The data stays here: ${refusal.message}`)
  if (tally.missing.length > 0) throw missingObjects(tally.missing)
  const { objects, bytes } = tally
  const seconds = (ports.clock.now() - started) / 1000
  const outcome = toOutcome({ moved: { verb: 'pushed', objects, bytes }, changes: [], seconds })
  if (refusal === undefined || objects > 0) return outcome
  const summary = 'Nothing was pushed.'
  return { ...outcome, summary, markdown: `**Data:** ${summary} ${refusal.message}` }
}

async function send(inputs: Inputs, ports: TransferPorts, tally: Tally): Promise<undefined> {
  const wanted = await findWanted(ports.snapshot, inputs)
  const pushable = wanted.filter(({ output }) => output.push && output.source?.kind !== 'repository')
  const progress = openProgress({ what: 'checked', bytes: 0 }, ports)
  for (const { remote, outputs } of await groupByRemote(pushable, inputs.remote, ports)) {
    const request = { cache: ports.cache, remote, jobs: jobsFor(remote, inputs.jobs), progress }
    const { bytes, objects, missing } = await pushObjects(outputs.map(objectOf), request)
    tally.objects += objects
    tally.bytes += bytes
    tally.missing.push(...missing)
  }
  if (inputs.runCache && (await ports.runCache.list('runs/')).length > 0) await sendRuns(inputs, ports, tally)
}

/** An entry of the run cache goes after the objects that it names, and those that git tracks are among them. */
async function sendRuns(inputs: Inputs, ports: TransferPorts, tally: Tally): Promise<void> {
  const to = await requireRemote(inputs.remote, ports)
  const jobs = jobsFor(to, inputs.jobs)
  const copied = (await findCopied(ports.snapshot, inputs)).filter(({ output }) => output.push).map(objectOf)
  const isHere = await mapPool(copied, jobs, async (object) => await isHeld(object, ports.cache))
  const { objects, bytes } = await pushObjects(
    copied.filter((_, index) => isHere[index]),
    { cache: ports.cache, remote: to, jobs },
  )
  tally.objects += objects + (await copyRuns({ ...ports, from: ports.runCache, to, jobs }))
  tally.bytes += bytes
}

/** Credentials that may read and not write end the push, and not the job. */
function refusalOf(error: unknown): UserError {
  if (error instanceof UserError && error.code === 'READ-ONLY') return error
  throw error
}

function missingObjects(missing: readonly WantedObject[]): UserError {
  return new UserError(
    `Neither the cache nor the remote has ${renderCount(missing.length, 'object')}: ${renderObjects(missing)}. Run crisol train or dvc pull where the data is.`,
    { code: 'MISSING' },
  )
}

function toCall({ remote, jobs, runCache, withDeps, glob, targets }: Inputs): Parameters<typeof handToDvc>[0] {
  const options = { remote, jobs: jobs?.toString(), 'run-cache': runCache, 'with-deps': withDeps, glob }
  return { command: 'push', options, targets }
}
