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
