import { UserError } from '../../core/error.ts'
import { type Listed, selectListed } from '../../core/fleet/listing.ts'
import type { Instances } from '../../ports/instances.ts'
import type { Runners } from '../../ports/runners.ts'
import { mapPool } from '../pool.ts'

/** What is asked of the world about what runs. */
export interface StopPorts {
  readonly instances: Instances
  readonly runners: Runners
}

/** Runners that are looked at at once. */
const width = 8

/**
 * Lists what runs, each instance with what its runner does.
 *
 * @throws {UserError} AWS, PERMISSION, GITHUB
 */
export async function listFleet({ instances, runners }: StopPorts): Promise<readonly Listed[]> {
  return await mapPool(await instances.list(), width, async ({ id, type, market, launched, tags }): Promise<Listed> => {
    const { label, runId, runnerId } = tags
    const found = await runners.find(runnerId)
    const state = found === undefined ? 'gone' : found.isBusy ? 'busy' : found.isOnline ? 'idle' : 'offline'
    return { id, type, market, launched, label, runId, runnerId, runner: state }
  })
}

/**
 * Ends the instances that names mean, and takes their runners away.
 *
 * @param isForced whether a job may be lost
 * @throws {UserError} MISSING for a name that means nothing; INPUT for one whose runner does a job
 */
export async function stopFleet(
  names: readonly string[],
  isForced: boolean,
  ports: StopPorts,
): Promise<readonly Listed[]> {
  const listed = await listFleet(ports)
  const lost = names.find((name) => selectListed(listed, name).length === 0)
  if (lost !== undefined) {
    throw new UserError(
      `No runner of Crisol here is ${JSON.stringify(lost)}; expected an instance, a label or a workflow run that crisol runner list shows.`,
      { code: 'MISSING' },
    )
  }
  const chosen = listed.filter((one) => names.some((name) => selectListed([one], name).length > 0))
  const busy = chosen.find(({ runner }) => runner === 'busy')
  if (busy !== undefined && !isForced) {
    throw new UserError(`The runner of ${busy.id} does a job; give --force to lose it.`, { code: 'INPUT' })
  }
  await ports.instances.terminate(chosen.map(({ id }) => id))
  // GitHub does not take a runner away that does a job: it notes itself that the machine is gone.
  const idle = chosen.filter(({ runner }) => runner === 'idle' || runner === 'offline')
  await mapPool(idle, width, async ({ runnerId }) => await ports.runners.remove(runnerId))
  return chosen
}
