/** Time, so that a test can hold it still. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `milliseconds`. */
  sleep(milliseconds: number): Promise<void>
}
