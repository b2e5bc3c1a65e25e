import { UserError } from '../../src/core/error.ts'

/** What a user is told. */
export interface Fault {
  readonly code: UserError['code']
  readonly message: string
}

/** Gives the fault that work ends with; `undefined` when it ends well. Anything else that is thrown stays thrown. */
export async function faultOf(work: () => unknown): Promise<Fault | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, message: error.message }
    throw error
  }
}

/** Gives the fault that a call ends with, which must end with one. Anything else that is thrown stays thrown. */
export function refusal(call: () => unknown): Fault {
  try {
    call()
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, code: error.code }
    throw error
  }
  throw new Error('was not refused')
}
