import { UserError } from '../error.ts'
import { isNumeric, kindOf, type Value } from '../value.ts'

/** A place in a YAML file, to be told in a message. */
export interface Place {
  readonly file: string
  /** Line of the value at a path, or of its nearest parent. */
  readonly lineOf: (path: readonly (string | number)[]) => number
  readonly path: readonly (string | number)[]
  /** Stage that was being made of a `foreach` or `matrix`; `undefined` outside one. */
  readonly stage?: string
}

/** Gives a place below another. */
export function below(place: Place, ...keys: readonly (string | number)[]): Place {
  return { ...place, path: [...place.path, ...keys] }
}

/** Tells a place as `dvc.yaml:3: stages.train.deps[0]`, with the stage that was made where there is one. */
export function tell({ file, lineOf, path, stage }: Place): string {
  const made = stage === undefined ? '' : ` (of ${stage})`
  return path.length === 0 ? file : `${file}:${lineOf(path)}: ${nameOf(path)}${made}`
}

/** Writes a path as `stages.train.deps[0]`, names with other characters in quotes. */
function nameOf(path: readonly (string | number)[]): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`
      return `${index > 0 ? '.' : ''}${/^[\w@-]+$/u.test(key) ? key : JSON.stringify(key)}`
    })
    .join('')
}

/** Gives the error for a value that is not what stands at its place: `... is "yes"; expected true or false.` */
export function unexpected(value: Value | undefined, expected: string, place: Place): UserError {
  return new UserError(`${tell(place)} is ${foundOf(value)}; expected ${expected}.`, { code: 'SYNTAX' })
}

function foundOf(value: Value | undefined): string {
  if (typeof value === 'string' && value.length <= 60) return JSON.stringify(value)
  return isNumeric(value) || typeof value === 'boolean' ? String(value) : kindOf(value)
}
