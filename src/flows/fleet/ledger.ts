import { parseRunnerName } from '../../core/fleet/runner-name.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Console } from '../../ports/console.ts'
import type { Instances } from '../../ports/instances.ts'
import type { Launch } from '../../ports/launch.ts'
import type { Runners } from '../../ports/runners.ts'

/** What a launch asks of the world. */
export interface LaunchPorts {
  readonly launch: Launch
  readonly instances: Instances
  readonly runners: Runners
  readonly clock: Clock
  readonly console: Console
  /** A fraction in [0, 1). */
  random(): number
}

/** What a launch has begun, so that it can be undone at any moment. */
export interface Ledger {
  /** Random, of this launch alone: tags and names lead back to it. */
  readonly nonce: string
  /** Ids of instances that are known to be. */
  readonly instances: Set<string>
  /** Ids of runners that are known to be. */
  readonly runners: Set<number>
  /** Calls that may make more of them. */
  readonly pending: Set<Promise<unknown>>
  /** Names that runners were given so far. */
  names: number
  /** Whether an instance was ever asked for. */
  hasAsked: boolean
  /** Whether a call was lost that may have started an instance. */
  isUnsure: boolean
  /** Whether a fleet was asked for, which leaves a template behind when it is cut off. */
  hasTemplates: boolean
  /** Whether nothing more may be begun. */
  isOver: boolean
}

/** Opens the ledger of a launch that has begun nothing. */
export function openLedger(nonce: string): Ledger {
  return {
    ...{ nonce, instances: new Set(), runners: new Set(), pending: new Set(), names: 0 },
    ...{ hasAsked: false, isUnsure: false, hasTemplates: false, isOver: false },
  }
}

/** Does work that makes something, so that whoever undoes the launch can wait for it. */
export async function track<T>(ledger: Ledger, work: Promise<T>): Promise<T> {
  ledger.pending.add(work)
  try {
    return await work
  } finally {
    ledger.pending.delete(work)
  }
}

/** Milliseconds between two looks for what a call made that is not answered, and looks at the most. */
const lookPeriod = 750
const mostLooks = 40

/** Milliseconds after which AWS lists an instance that it has begun to start. */
const listingLag = 2_000

/**
 * Ends all that a launch has begun: at once what is known, here or by its nonce at AWS and GitHub; then what was still on
 * its way, which may never be heard of. What cannot be ended is told; it ends by itself.
 */
export async function undo(ledger: Ledger, ports: LaunchPorts): Promise<void> {
  ledger.isOver = true
  const isSettled = ledger.pending.size === 0 && !ledger.hasTemplates
  const ended = new Set<string>()
  await endAll(ledger, ended, ports)
  if (!isSettled) {
    await endPending(ledger, ended, ports)
    if (ledger.hasTemplates) await ports.launch.tidy(ledger.nonce)
  }
  if (!ledger.isUnsure) return
  await ports.clock.sleep(listingLag)
  await clearInstances(ledger.nonce, ports)
}

/** Looks again and again while calls are on their way: what they made may be seen before they are answered, if ever. */
async function endPending(ledger: Ledger, ended: Set<string>, ports: LaunchPorts): Promise<void> {
  const settling = Promise.allSettled(ledger.pending).then(() => true)
  for (let look = 0; look < mostLooks; look++) {
    const isSettled = await Promise.race([settling, ports.clock.sleep(lookPeriod).then(() => false)])
    await endAll(ledger, ended, ports)
    if (isSettled) return
  }
}

async function endAll(ledger: Ledger, ended: Set<string>, ports: LaunchPorts): Promise<void> {
  await Promise.all([
    endKnown(ledger, ended, ports),
    removeKnown(ledger, ports),
    ledger.hasAsked ? clearInstances(ledger.nonce, ports) : undefined,
    ledger.names > 0 ? clearRunners(ledger.nonce, ports) : undefined,
  ])
}

/** Ends the instances and removes the runners of a launch, of which nothing but its nonce is known. */
export async function clear(nonce: string, ports: LaunchPorts): Promise<void> {
  await Promise.all([clearInstances(nonce, ports), clearRunners(nonce, ports)])
}

async function clearInstances(nonce: string, { instances, console }: LaunchPorts): Promise<void> {
  await told('The instances of this launch could not be ended', console, async () => {
    const found = await instances.list(nonce)
    await instances.terminate(found.map(({ id }) => id))
  })
}

async function clearRunners(nonce: string, { runners, console }: LaunchPorts): Promise<void> {
  await told('The runners of this launch could not be removed', console, async () => {
    const found = await runners.list()
    const own = found.filter(({ name, isBusy }) => parseRunnerName(name)?.nonce === nonce && !isBusy)
    for (const { id } of own) await runners.remove(id)
  })
}

async function endKnown(ledger: Ledger, ended: Set<string>, { instances, console }: LaunchPorts): Promise<void> {
  const ids = [...ledger.instances].filter((id) => !ended.has(id))
  if (ids.length === 0) return
  await told(`${ids.join(', ')} could not be ended`, console, async () => {
    await instances.terminate(ids)
    for (const id of ids) ended.add(id)
  })
}

async function removeKnown({ runners: ids }: Ledger, { runners, console }: LaunchPorts): Promise<void> {
  for (const id of [...ids]) {
    await told(`Runner ${id} could not be removed`, console, async () => {
      await runners.remove(id)
      ids.delete(id)
    })
  }
}

/** A fault on the way out must not hide the one that led there. */
async function told(what: string, console: Console, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.warning(`${what}; it ends by itself when its time is over. ${error instanceof Error ? error.message : ''}`)
  }
}
