import { UserError } from '../../core/error.ts'
import { classOf, type LaunchFault, passesWithTime } from '../../core/fleet/fault.ts'
import {
  clientToken,
  explainTried,
  pauseAfterPass,
  pauseAfterThrottle,
  type Rung,
  type Tried,
  throttleTries,
} from '../../core/fleet/ladder.ts'
import { adviseQuota } from '../../core/fleet/quota.ts'
import type { Order } from '../../core/fleet/request.ts'
import type { Answer, Started } from '../../ports/launch.ts'
import { type LaunchPorts, type Ledger, track } from './ledger.ts'

/** One instance that is to be started. */
export interface Climb {
  /** From 1, in its launch. */
  readonly number: number
  readonly rungs: readonly Rung[]
  /** Milliseconds since the epoch after which nothing is asked for once more. */
  readonly deadline: number
  /** Writes the order for a rung, its token aside. */
  readonly order: (rung: Rung) => Omit<Order, 'rung' | 'token'>
}

/**
 * Starts an instance: asks for one rung after the other, and for all of them again while time may bring room.
 *
 * @throws {UserError} AWS when there is no room or no quota, with all that was tried; INPUT, PERMISSION, AWS for what
 * no rung would mend
 */
export async function climb(request: Climb, ledger: Ledger, ports: LaunchPorts): Promise<Started> {
  const { number, rungs, deadline } = request
  let count = 0
  for (let pass = 1; ; pass++) {
    const tried: Tried[] = []
    for (const rung of rungs) {
      const token = clientToken(ledger.nonce, number, ++count)
      const answer = await askPatiently({ ...request.order(rung), rung, token }, ledger, ports)
      if ('started' in answer) return answer.started
      tried.push({ rung, faults: answer.faults })
    }
    const pause = pauseAfterPass(pass, ports.random())
    const mayPass = tried.some(({ faults }) => faults.some(passesWithTime))
    if (!mayPass || ports.clock.now() + pause > deadline) {
      throw new UserError(`${explainTried(tried)}. ${adviseQuota(tried)}`.trim(), { code: 'AWS' })
    }
    ports.console.info(`${explainTried(tried)}. Asking again in ${Math.round(pause / 1000)} s.`)
    await ports.clock.sleep(pause)
  }
}

/** Asks for one rung, under the same token again while AWS asks to slow down or does not answer. */
async function askPatiently(order: Order, ledger: Ledger, ports: LaunchPorts): Promise<Answer> {
  if (order.rung.placements.length > 1) ledger.hasTemplates = true
  for (let attempt = 1; ; attempt++) {
    if (ledger.isOver) throw new UserError('The launch was cut off; what it had started was ended.', { code: 'AWS' })
    ledger.hasAsked = true
    const answer = await track(ledger, noteInstance(ports.launch.ask(order), ledger))
    const hard = hardFault(answer)
    if (hard === undefined) return answer
    if (classOf(hard) === 'permanent') throw await ports.launch.explain(hard)
    ledger.isUnsure = true
    if (attempt >= throttleTries) throw await ports.launch.explain(hard)
    await ports.clock.sleep(pauseAfterThrottle(attempt, ports.random()))
  }
}

/** Writes an instance down in the moment in which it is known. */
async function noteInstance(asking: Promise<Answer>, ledger: Ledger): Promise<Answer> {
  const answer = await asking
  if ('started' in answer) ledger.instances.add(answer.started.id)
  return answer
}

/** The fault that the next rung would meet, too; `undefined` when there is none. */
function hardFault(answer: Answer): LaunchFault | undefined {
  if ('started' in answer) return undefined
  return answer.faults.find((fault) => ['permanent', 'throttle'].includes(classOf(fault)))
}
