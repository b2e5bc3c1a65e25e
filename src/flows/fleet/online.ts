import { UserError } from '../../core/error.ts'
import type { Launched } from './launch.ts'
import type { LaunchPorts } from './ledger.ts'

/** Milliseconds between two looks at a runner, and looks between two at its instance. */
const period = 1_500
const looksPerInstance = 7
/** Milliseconds that a machine may take until its runner is online. */
const patience = 10 * 60_000
/** Lines of the console that are shown. */
const lastLines = 60

/**
 * Waits until a runner is online. One that GitHub has no more did its job, as quick as that, or was removed.
 *
 * @throws {UserError} AWS when its instance ends before, or nothing comes in time; with what its console says
 */
export async function untilOnline(launched: Launched, nonce: string, ports: LaunchPorts): Promise<void> {
  const end = ports.clock.now() + patience
  for (let look = 1; ; look++) {
    const runner = await ports.runners.find(launched.runnerId)
    if (runner === undefined) {
      ports.console.notice(`Runner ${launched.runnerId} is gone already: it did a job, or somebody removed it.`)
      return
    }
    if (runner.isOnline) return
    const isGone = look % looksPerInstance === 0 && !(await lives(launched, nonce, ports))
    if (isGone) throw await failure(launched, 'ended before its runner was online', ports)
    if (ports.clock.now() > end) throw await failure(launched, 'has no runner online after 10 minutes', ports)
    await ports.clock.sleep(period)
  }
}

async function lives({ instanceId }: Launched, nonce: string, { instances }: LaunchPorts): Promise<boolean> {
  return (await instances.list(nonce)).some(({ id }) => id === instanceId)
}

async function failure({ instanceId }: Launched, what: string, ports: LaunchPorts): Promise<UserError> {
  const output = await ports.instances.consoleOutput(instanceId).catch(() => '')
  const lines = output.trimEnd().split('\n').slice(-lastLines)
  const hasOutput = output.trim() !== ''
  if (hasOutput) {
    await ports.console.group(`Console of ${instanceId}`, async () => {
      for (const line of lines) ports.console.info(line)
    })
  }
  const hint = hasOutput
    ? 'its console is above'
    : 'its console is empty: look at the way out of its subnet and at the image'
  return new UserError(`The instance ${instanceId} ${what}; ${hint}.`, { code: 'AWS' })
}
