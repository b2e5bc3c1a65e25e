import { labelOf } from '../../core/fleet/label.ts'
import { type Launched, launch } from '../../flows/fleet/launch.ts'
import { clear, type LaunchPorts, openLedger, undo } from '../../flows/fleet/ledger.ts'
import { untilOnline } from '../../flows/fleet/online.ts'
import type { Inputs } from './inputs.ts'

/** What `runner` asks of the world. */
export interface RunnerPorts extends LaunchPorts {
  /** `owner/name` of the repository. */
  readonly repository: string
  /** Id of the workflow run; 0 from a terminal. */
  readonly runId: number
  /** Id of the job; empty from a terminal. */
  readonly job: string
  /** Eight random digits and small letters. */
  readonly nonce: string
  /** Leaves a value for the step that clears up. */
  saveState(name: keyof State, value: string): void
  /** Has work done when this process is told to end. Gives what takes that back. */
  onCancel(work: () => Promise<void>): () => void
}

/** What a launch leaves for the step that clears up; texts are empty where it came to nothing. */
export interface State {
  readonly nonce: string
  /** `true` once the runners were launched. */
  readonly launched: string
}

/** What came of a launch. */
export interface Result {
  /** What jobs ask for by `runs-on`. */
  readonly label: string
  readonly launched: readonly Launched[]
}

/**
 * Launches runners. Whatever ends it before they are launched, nothing is left.
 *
 * @throws {UserError} INPUT, AWS, PERMISSION, GITHUB
 */
export async function run(inputs: Inputs, ports: RunnerPorts): Promise<Result> {
  const { nonce, runId, job, console } = ports
  const label = inputs.label ?? labelOf({ runId, job, nonce })
  const ledger = openLedger(nonce)
  ports.saveState('nonce', nonce)
  const release = ports.onCancel(() => undo(ledger, ports))
  try {
    const { organisation, access: _, role: __, ...rest } = inputs
    const repository = organisation ?? ports.repository
    const launched = await launch({ ...rest, repository, runId, label }, ledger, ports)
    for (const { instanceId, type, market } of launched) console.info(`Started ${instanceId}, ${type} (${market}).`)
    if (inputs.wait === 'online') {
      await Promise.all(launched.map((one) => untilOnline(one, nonce, ports))).catch(async (error: unknown) => {
        await undo(ledger, ports)
        throw error
      })
    }
    ports.saveState('launched', 'true')
    return { label, launched }
  } finally {
    release()
  }
}

/** Clears up after a launch that did not come to its end; runners that were launched have their own limits. */
export async function clearUp({ nonce, launched }: State, ports: LaunchPorts): Promise<void> {
  if (nonce === '' || launched === 'true') return
  ports.console.info('The launch did not come to its end; what it left is ended.')
  await clear(nonce, ports)
  await ports.launch.tidy(nonce)
}
