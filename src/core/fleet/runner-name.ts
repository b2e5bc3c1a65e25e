/** What the name of a runner of ours says. */
export interface RunnerName {
  /** Milliseconds since the epoch. */
  readonly registered: number
  /** Random, the same for all runners of one launch. */
  readonly nonce: string
  /** Number of the try, from 0: a name is never used twice. */
  readonly index: number
}

const pattern = /^crisol-(?<time>[0-9a-z]{7,9})-(?<nonce>[0-9a-z]{4,32})-(?<index>\d{1,6})$/u

/** Writes the name of a runner; it tells when it was registered, which GitHub does not. */
export function renderRunnerName({ registered, nonce, index }: RunnerName): string {
  return `crisol-${registered.toString(36)}-${nonce}-${index}`
}

/** Reads the name of a runner; `undefined` for one that is not of ours. */
export function parseRunnerName(name: string): RunnerName | undefined {
  const { time, nonce, index } = pattern.exec(name)?.groups ?? {}
  if (time === undefined || nonce === undefined || index === undefined) return undefined
  return { registered: Number.parseInt(time, 36), nonce, index: Number(index) }
}
