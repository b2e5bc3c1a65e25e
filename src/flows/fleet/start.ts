import { type Launched, type LaunchRequest, launch } from './launch.ts'
import { clear, type LaunchPorts, openLedger, undo } from './ledger.ts'

/** What a launch asks of the world that may be cut off at any moment. */
export interface StartPorts extends LaunchPorts {
  /** Eight random digits and small letters. */
  readonly nonce: string
  /** Leaves a value for the step that clears up. */
  saveState(name: keyof StartState, value: string): void
  /** Has work done when this process is told to end. Gives what takes that back. */
  onCancel(work: () => Promise<void>): () => void
}

/** What a launch leaves for the step that clears up; texts are empty where it came to nothing. */
export interface StartState {
  readonly nonce: string
  /** `true` once the runners were launched. */
  readonly launched: string
}

/**
 * Launches runners, and waits for them where that is asked. Whatever ends it before, nothing is left.
 *
 * @param settle waits for what was launched
 * @throws {UserError} INPUT, AWS, PERMISSION, GITHUB
 */
export async function start(
  request: LaunchRequest,
  ports: StartPorts,
  settle: (launched: readonly Launched[]) => Promise<unknown>,
): Promise<readonly Launched[]> {
  const ledger = openLedger(ports.nonce)
  ports.saveState('nonce', ports.nonce)
  const release = ports.onCancel(() => undo(ledger, ports))
  try {
    const launched = await launch(request, ledger, ports)
    for (const { instanceId, type, market } of launched) {
      ports.console.info(`Started ${instanceId}, ${type} (${market}).`)
    }
    await settle(launched).catch(async (error: unknown) => {
      await undo(ledger, ports)
      throw error
    })
    ports.saveState('launched', 'true')
    return launched
  } finally {
    release()
  }
}

/** Clears up after a launch that did not come to its end; runners that were launched have their own limits. */
export async function clearUp({ nonce, launched }: StartState, ports: LaunchPorts): Promise<void> {
  if (nonce === '' || launched === 'true') return
  ports.console.info('The launch did not come to its end; what it left is ended.')
  await clear(nonce, ports)
  await ports.launch.tidy(nonce)
}
