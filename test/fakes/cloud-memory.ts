import { UserError } from '../../src/core/error.ts'
import type { LaunchFault } from '../../src/core/fleet/fault.ts'
import type { Image } from '../../src/core/fleet/image.ts'
import type { Order } from '../../src/core/fleet/request.ts'
import { parseTags } from '../../src/core/fleet/tags.ts'
import type { Answer, Launch } from '../../src/ports/launch.ts'
import type { Fleet } from './fleet.ts'

/** What becomes of an order: it is refused, it is carried out and the answer lost, or neither. */
export type Mood = readonly LaunchFault[] | 'lost' | undefined

/** A cloud in memory that starts instances into a fleet. */
export interface CloudMemory extends Launch {
  /** Every order, in order. */
  readonly orders: readonly Order[]
  image: Image | UserError
}

/** A fault as AWS names it. */
export function aFault(code: string, message = 'Not now.'): LaunchFault {
  return { code, message, status: 400 }
}

/**
 * Opens a cloud that carries every order out once, by its token.
 *
 * @param moodFor what becomes of an order, of which the first has the number 0
 */
export function openCloudMemory(fleet: Fleet, moodFor: (order: Order, number: number) => Mood): CloudMemory {
  const orders: Order[] = []
  const byToken = new Map<string, string>()
  const start = (order: Order): Answer => {
    const [placement] = order.rung.placements
    const tags = parseTags(order.tags)
    if (placement === undefined || tags === undefined) throw new Error('an order without a place or without tags')
    const id = byToken.get(order.token) ?? `i-${byToken.size + 1}`
    const { market } = order.rung
    const common = { id, type: placement.type, market }
    byToken.set(order.token, id)
    fleet.instances.set(id, { ...common, state: 'pending', launched: 0, tags, marked: undefined })
    return { started: common }
  }
  const cloud: CloudMemory = {
    orders,
    image: { id: 'ami-12345678', architecture: 'x86_64', rootDevice: '/dev/sda1', rootGibibytes: 8 },
    findImage: async () => {
      if (cloud.image instanceof UserError) throw cloud.image
      return cloud.image
    },
    ask: async (order) => {
      const mood = moodFor(order, orders.length)
      orders.push(order)
      if (mood === undefined) return start(order)
      if (mood !== 'lost') return { faults: mood }
      start(order)
      return { faults: [{ code: 'ECONNRESET', message: 'gone', status: 0 }] }
    },
    explain: async ({ code }) => new UserError(`AWS said ${code}.`, { code: 'AWS' }),
    tidy: async (nonce) => void fleet.done.push(`tidy ${nonce}`),
  }
  return cloud
}
