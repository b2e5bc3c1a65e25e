import type { UserError } from '../core/error.ts'
import type { LaunchFault } from '../core/fleet/fault.ts'
import type { Image, ImageChoice } from '../core/fleet/image.ts'
import type { Market } from '../core/fleet/ladder.ts'
import type { Order } from '../core/fleet/request.ts'

/** An instance that AWS has begun to start. */
export interface Started {
  /** `i-...` */
  readonly id: string
  readonly type: string
  readonly market: Market
}

/** What came of asking for an instance once. */
export type Answer = { readonly started: Started } | { readonly faults: readonly LaunchFault[] }

/** Starts instances. */
export interface Launch {
  /**
   * Looks an image up, by its id or by the public parameter that holds it, among those of some owners.
   *
   * @throws {UserError} INPUT when there is none; PERMISSION, AWS
   */
  findImage(choice: ImageChoice, owners: readonly string[]): Promise<Image>
  /** Asks for an instance once. What AWS says against it is an answer; it is not asked again here. */
  ask(order: Order): Promise<Answer>
  /** Says what a fault that nothing else helps against means, and what to do. */
  explain(fault: LaunchFault): Promise<UserError>
  /** Removes what a launch made on the way to an instance; that there is nothing is no fault. */
  tidy(nonce: string): Promise<void>
}
