import { type BootRequest, deadlineMinutes, renderUserData } from '../../core/box/boot.ts'
import { UserError } from '../../core/error.ts'
import { type Archive, archiveFor } from '../../core/fleet/archive.ts'
import { checkImage, type Image, type ImageChoice } from '../../core/fleet/image.ts'
import { architectureOf } from '../../core/fleet/instance-type.ts'
import { type Market, type MarketChoice, rungsOf } from '../../core/fleet/ladder.ts'
import type { Machine, Order } from '../../core/fleet/request.ts'
import { renderRunnerName } from '../../core/fleet/runner-name.ts'
import { encodeTags } from '../../core/fleet/tags.ts'
import { toBase64 } from '../../core/text/base64.ts'
import type { JitRunner } from '../../ports/runners.ts'
import { mapPool } from '../pool.ts'
import { climb } from './climb.ts'
import { type LaunchPorts, type Ledger, track, undo } from './ledger.ts'

/** What is to be launched. */
export interface LaunchRequest {
  /** `owner/name`, or the organisation. */
  readonly repository: string
  /** 0 from a terminal. */
  readonly runId: number
  /** One for each runner, which gets an instance of its own. */
  readonly labels: readonly string[]
  readonly types: readonly string[]
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly market: MarketChoice
  readonly instanceProfile: string | undefined
  readonly image: ImageChoice
  /** Whose images are taken. */
  readonly owners: readonly string[]
  /** Of the root volume; `undefined` for the image's own. */
  readonly gibibytes: number | undefined
  readonly maxMinutes: number
  readonly idleMinutes: number
  /** Minutes in which AWS is asked again when it has no room. */
  readonly capacityWait: number
  /** An archive of the caller's, or the directory of a runner that the image has; `undefined` for the pinned one. */
  readonly runner: Archive | string | undefined
  /** User that jobs run as. */
  readonly user: string
}

/** A runner and the instance that it will come up on. */
export interface Launched {
  readonly runnerId: number
  readonly instanceId: string
  readonly type: string
  readonly market: Market
}

/** Milliseconds that a machine may take to boot, after which its own time begins. */
const allowance = 10 * 60_000
/** Names that one runner is given before it is given up. */
const nameTries = 3
/** Instances that are asked for at once. */
const width = 8

/**
 * Launches runners: all of them, or none. Registers them while the image is looked up, then asks for their instances.
 *
 * @throws {UserError} what went wrong; what had been begun is undone then
 */
export async function launch(request: LaunchRequest, ledger: Ledger, ports: LaunchPorts): Promise<readonly Launched[]> {
  try {
    const registering = registerAll(request, ledger, ports)
    // Both at once: the image's fault counts first, but the runners must be known before they can be undone.
    const [found, registered] = await Promise.allSettled([
      ports.launch.findImage(request.image, request.owners),
      registering,
    ])
    const machine = toMachine(settled(found), request)
    const runners = settled(registered).map((runner, index) => ({
      runner,
      number: index + 1,
      label: request.labels[index] ?? '',
    }))
    const deadline = ports.clock.now() + request.capacityWait * 60_000
    return await mapPool(runners, width, async ({ runner, number, label }) => {
      const order = await orderFor({ request, runner, label, machine, nonce: ledger.nonce }, ports)
      const started = await climb({ number, rungs: rungsOf(request), deadline, order }, ledger, ports).catch(
        stop(ledger),
      )
      return { runnerId: runner.id, instanceId: started.id, type: started.type, market: started.market }
    })
  } catch (error) {
    await undo(ledger, ports)
    throw error
  }
}

function settled<T>(end: PromiseSettledResult<T>): T {
  if (end.status === 'rejected') throw end.reason
  return end.value
}

function toMachine(image: Image, { types, gibibytes, securityGroups, instanceProfile }: LaunchRequest): Machine {
  checkImage(image, types[0] ?? '', gibibytes)
  const { id, rootDevice, rootGibibytes } = image
  return { image: id, rootDevice, rootGibibytes: gibibytes ?? rootGibibytes, securityGroups, instanceProfile }
}

/** One that cannot be started is the end of all: the others need not go on. */
function stop(ledger: Ledger): (error: unknown) => never {
  return (error) => {
    ledger.isOver = true
    throw error
  }
}

interface Ordering {
  readonly request: LaunchRequest
  readonly runner: JitRunner
  readonly label: string
  readonly machine: Machine
  readonly nonce: string
}

/** Gives what writes orders: what a machine boots with, and the tags by which it is found. */
async function orderFor(
  { request, runner, label, machine, nonce }: Ordering,
  { clock }: LaunchPorts,
): Promise<() => Omit<Order, 'rung' | 'token'>> {
  const { userData: bytes } = await renderUserData(bootRequest(request, runner, label))
  const userData = toBase64(bytes)
  const { repository, runId } = request
  const life = deadlineMinutes(request) * 60_000 + allowance
  return () => {
    const expires = Math.ceil(clock.now() + life)
    return { machine, userData, tags: encodeTags({ repository, runId, label, runnerId: runner.id, nonce, expires }) }
  }
}

function bootRequest(request: LaunchRequest, { config }: JitRunner, label: string): BootRequest {
  const { idleMinutes, maxMinutes, user, types, runner } = request
  const archive = typeof runner === 'object' ? runner : archiveFor(architectureOf(types[0] ?? ''))
  return {
    ...{ jitConfig: config, label, idleMinutes, maxMinutes, user },
    runner: typeof runner === 'string' ? { kind: 'installed', directory: runner } : { kind: 'archive', ...archive },
  }
}

async function registerAll(
  { labels }: LaunchRequest,
  ledger: Ledger,
  ports: LaunchPorts,
): Promise<readonly JitRunner[]> {
  return await mapPool(labels, width, async (label) => await register(label, ledger, ports))
}

/**
 * Registers a runner. Where it cannot be known whether GitHub has done so, the runner that may be there is removed and
 * another name is tried: under one name GitHub registers only once.
 */
async function register(label: string, ledger: Ledger, ports: LaunchPorts): Promise<JitRunner> {
  for (let attempt = 1; ; attempt++) {
    const name = renderRunnerName({ registered: ports.clock.now(), nonce: ledger.nonce, index: ledger.names++ })
    try {
      return await track(ledger, noteRunner(ports.runners.register(name, [label]), ledger))
    } catch (error) {
      const isUnsure = error instanceof UserError && error.code === 'AMBIGUOUS'
      if (!isUnsure || attempt >= nameTries || ledger.isOver) throw error
      await removeNamed(name, ports)
    }
  }
}

/** Writes a runner down in the moment in which it is known. */
async function noteRunner(registering: Promise<JitRunner>, ledger: Ledger): Promise<JitRunner> {
  const runner = await registering
  ledger.runners.add(runner.id)
  return runner
}

async function removeNamed(name: string, { runners }: LaunchPorts): Promise<void> {
  const found = (await runners.list()).filter((runner) => runner.name === name && !runner.isBusy)
  for (const { id } of found) await runners.remove(id)
}
