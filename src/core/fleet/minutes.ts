import { UserError } from '../error.ts'

/** Bounds of an input in minutes, both allowed. */
export interface Bounds {
  readonly least: number
  readonly most: number
  /** Why there is a most, as the end of a sentence without a full stop. */
  readonly because: string
}

/**
 * Reads whole minutes. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything else, and beyond the bounds
 */
export function parseMinutes(name: string, text: string, { least, most, because }: Bounds): number | undefined {
  if (text === '') return undefined
  const minutes = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN
  if (minutes >= least && minutes <= most) return minutes
  throw new UserError(`Input ${name} is "${text}"; expected whole minutes from ${least} to ${most}: ${because}.`, {
    code: 'INPUT',
  })
}

/** What GitHub and a machine of ours bear. */
export const minuteBounds = {
  max: { least: 1, most: 7_200, because: 'GitHub ends a job on such a runner after five days' },
  idle: { least: 1, most: 1_440, because: 'GitHub keeps a job waiting for a day' },
  wait: { least: 0, most: 45, because: 'the configuration of a runner is good for about an hour' },
} as const satisfies Readonly<Record<string, Bounds>>
