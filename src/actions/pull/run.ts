import { isWithin } from '../../core/dvc/path.ts'
import type { Selected } from '../../core/dvc/select.ts'
import { bringIntoCache, missingObjects } from '../../flows/data/bring.ts'
import { handToDvc } from '../../flows/data/hand-over.ts'
import { type Outcome, toOutcome } from '../../flows/data/outcome.ts'
import { placeOutputs } from '../../flows/data/place.ts'
import type { TransferPorts } from '../../flows/data/ports.ts'
import { withoutPresent } from '../../flows/data/present.ts'
import { fetchRuns } from '../../flows/data/run-cache.ts'
import { type CachedOutput, findFetchable } from '../../flows/data/wanted.ts'
import type { Inputs } from './inputs.ts'

/**
 * Brings the tracked outputs into the workspace: from the remote what the cache lacks, then from the cache
 * what the workspace lacks.
 *
 * @throws {UserError} MISSING with every object that is nowhere; CORRUPT, REMOTE, PATH, SYNTAX, UNSUPPORTED,
 * ENVIRONMENT
 */
export async function run(inputs: Inputs, ports: TransferPorts): Promise<Outcome> {
  if (inputs.withDvc) return await handToDvc(toCall(inputs), ports.dvc)
  const started = ports.clock.now()
  if (inputs.runCache) await fetchRuns(inputs, ports)
  const wanted = await findFetchable(ports.snapshot, inputs)
  if (wanted.length === 0) ports.console.info('This repository has no data that DVC tracks; there is nothing to pull.')
  const needed = await withoutPresent(wanted, ports)
  const { objects, bytes, missing } = await bringIntoCache(needed, inputs, ports)
  if (missing.length > 0 && !inputs.allowMissing) throw missingObjects(missing)
  const lost = new Set(missing.map(({ path }) => path))
  const whole = needed.filter((one) => !isLost(one, lost))
  const options = { force: inputs.force, everything: inputs.targets.length === 0 }
  const changes = await placeOutputs(whole, options, ports)
  const seconds = (ports.clock.now() - started) / 1000
  return toOutcome({ moved: { verb: 'fetched', objects, bytes }, changes, seconds })
}

function isLost({ output: { place } }: Selected<CachedOutput>, lost: ReadonlySet<string>): boolean {
  return [...lost].some((path) => isWithin(path, place))
}

function toCall({
  remote,
  jobs,
  allowMissing,
  force,
  runCache,
  withDeps,
  glob,
  targets,
}: Inputs): Parameters<typeof handToDvc>[0] {
  const options = {
    ...{ remote, jobs: jobs?.toString(), 'allow-missing': allowMissing, force },
    ...{ 'run-cache': runCache, 'with-deps': withDeps, glob },
  }
  return { command: 'pull', options, targets }
}
