import { UserError } from './error.ts'

/** Gives the text of an input of an action or an option of a command; empty when it was not given. */
export type ReadInput = (name: string) => string

/** Gives inputs of which those that are empty are taken from elsewhere: name -> text. */
export function withDefaults(read: ReadInput, defaults: ReadonlyMap<string, string>): ReadInput {
  return (name) => read(name) || (defaults.get(name) ?? '')
}

/** Splits a list input on commas, spaces and newlines; empty parts vanish. */
export function parseList(text: string): readonly string[] {
  return text.split(/[\s,]+/u).filter((part) => part !== '')
}

/**
 * Reads a switch. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything but `true` or `false`
 */
export function parseSwitch(name: string, text: string): boolean | undefined {
  if (text === '') return undefined
  if (text === 'true') return true
  if (text === 'false') return false
  throw new UserError(`Input ${name} is "${text}"; expected true or false.`, { code: 'INPUT' })
}

/**
 * Reads a whole number >= 1. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything else
 */
export function parseCount(name: string, text: string): number | undefined {
  if (text === '') return undefined
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text)
  throw new UserError(`Input ${name} is "${text}"; expected a whole number of at least 1.`, { code: 'INPUT' })
}

/**
 * Reads one of a few words. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for any other word
 */
export function parseChoice<T extends string>(name: string, text: string, choices: readonly T[]): T | undefined {
  if (text === '') return undefined
  const choice = choices.find((one) => one === text)
  if (choice !== undefined) return choice
  throw new UserError(`Input ${name} is "${text}"; expected ${choices.join(', ')}.`, { code: 'INPUT' })
}
