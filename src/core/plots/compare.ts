import type { Plot } from './plot.ts'

/** One plot on both sides of a change; at least one side is there, and both are of the same kind. */
export interface ComparedPlot<P extends Plot = Plot> {
  readonly id: string
  /** `undefined` when the plot is new, or there is no base. */
  readonly base: P | undefined
  /** `undefined` when the plot is gone. */
  readonly head: P | undefined
  /** Whether both sides are there and hold the same. */
  readonly isUnchanged: boolean
}
