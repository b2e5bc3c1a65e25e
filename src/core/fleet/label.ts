import { UserError } from '../error.ts'

/** What reaches AWS, GitHub and a machine as a name: nothing that a shell, JSON or a URL would read as more. */
const pattern = /^[A-Za-z0-9._-]{1,64}$/u

/**
 * Reads a label that the caller chose. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT
 */
export function parseLabel(text: string): string | undefined {
  if (text === '') return undefined
  if (pattern.test(text)) return text
  const shown = JSON.stringify(text.slice(0, 80))
  throw new UserError(`Input label is ${shown}; expected 1 to 64 letters, digits, dots, underscores and hyphens.`, {
    code: 'INPUT',
  })
}

/** What tells one launch from every other. */
export interface LaunchPlace {
  /** 0 from a terminal. */
  readonly runId: number
  /** Id of the job in its workflow; empty from a terminal. */
  readonly job: string
  /** Random, 8 letters and digits. */
  readonly nonce: string
}

/**
 * Makes a label that no other launch has. It names no attempt of the run: a job that is run again asks for the same
 * label.
 */
export function labelOf({ runId, job, nonce }: LaunchPlace): string {
  const name = job.replaceAll(/[^A-Za-z0-9._-]+/gu, '-').slice(0, 24)
  return ['crisol', ...(runId === 0 ? [] : [runId]), ...(name === '' ? [] : [name]), nonce].join('-')
}
