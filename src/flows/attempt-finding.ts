import { UserError } from '../core/error.ts'

/** Looks at something; what a user can repair becomes a finding. */
export async function attemptFinding<T>(
  look: () => Promise<readonly T[]>,
  toFinding: (message: string) => T,
): Promise<readonly T[]> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof UserError) return [toFinding(error.message)]
    throw error
  }
}
