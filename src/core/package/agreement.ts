import { isList, isMapping, isNumeric, type Value } from '../value.ts'

/** What a model answered for some rows. */
export interface Answer {
  /** One for each row. */
  readonly predictions: readonly Value[]
  /** A list for each row; `undefined` where the protocol or the model gives none. */
  readonly probabilities: readonly (readonly number[])[] | undefined
}

/** Largest accepted difference, relative to the larger of the two numbers and to 1: what another processor may round. */
const tolerance = 1e-9

/** Tells how an answer differs from what was expected, in words; `undefined` where it does not. */
export function differenceOf(expected: Answer, found: Answer): string | undefined {
  const label = differenceIn('prediction', expected.predictions, found.predictions)
  if (label !== undefined || expected.probabilities === undefined || found.probabilities === undefined) return label
  return differenceIn('probabilities', expected.probabilities, found.probabilities)
}

function differenceIn(what: string, expected: readonly Value[], found: readonly Value[]): string | undefined {
  if (expected.length !== found.length) return `${found.length} rows came back for ${expected.length}`
  const row = expected.findIndex((value, index) => !isAlike(value, found[index]))
  if (row < 0) return undefined
  return `the ${what} of row ${row + 1} is ${show(found[row])}; expected ${show(expected[row])}`
}

/** A label of text, of a number and of true or false come back as they went; `0` and `0.0` are the same. */
function isAlike(one: Value | undefined, other: Value | undefined): boolean {
  if (isList(one))
    return isList(other) && one.length === other.length && one.every((item, at) => isAlike(item, other[at]))
  const [left, right] = [toNumber(one), toNumber(other)]
  if (left === undefined || right === undefined) return one === other
  if (Object.is(left, right)) return true
  return Math.abs(left - right) <= tolerance * Math.max(1, Math.abs(left), Math.abs(right))
}

function toNumber(value: Value | undefined): number | undefined {
  return isNumeric(value) ? Number(value) : undefined
}

function show(value: Value | undefined): string {
  if (isList(value)) return `[${value.slice(0, 6).map(show).join(', ')}${value.length > 6 ? ', …' : ''}]`
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(isMapping(value) ? '{…}' : value)
}

/** Reads `{"predictions": [...], "probabilities": [[...]] | null}`; `undefined` where it is another answer. */
export function toAnswer(value: Value): Answer | undefined {
  if (!isMapping(value)) return undefined
  const [predictions, probabilities] = [value.get('predictions'), value.get('probabilities')]
  if (!isList(predictions)) return undefined
  if (probabilities === undefined || probabilities === null) return { predictions, probabilities: undefined }
  return isNumbers(probabilities)
    ? { predictions, probabilities: probabilities.map((row) => row.map(Number)) }
    : undefined
}

function isNumbers(value: Value): value is readonly (readonly (number | bigint)[])[] {
  return isList(value) && value.every((row) => isList(row) && row.every((item) => isNumeric(item)))
}
