import { UserError } from '../../core/error.ts'
import type { Problem } from '../../core/results/results.ts'

/** Reads something; what a user can repair becomes a problem of a file, and nothing is read. */
export async function attempt<T>(file: string, problems: Problem[], read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    problems.push({ file, message: error.message })
    return undefined
  }
}
