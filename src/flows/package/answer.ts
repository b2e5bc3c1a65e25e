import { UserError } from '../../core/error.ts'
import { parseJson } from '../../core/python/json.ts'
import type { Value } from '../../core/value.ts'

/** Reads what a server or a program answered; `undefined` where it is no JSON. */
export function readJson(text: string): Value | undefined {
  try {
    return parseJson(text, 'the answer')
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
