import type { Value } from '../value.ts'

/** Characters of a text on an axis, at the most: the rest of a longer one is cut. */
export const textLimit = 200

const whole = /^-?(?:0|[1-9]\d{0,17})$/u
/** A number as tables have it. Zeros in front make a name of it: `007`. */
const decimal = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu
const words = new Map([
  ['nan', Number.NaN],
  ['inf', Number.POSITIVE_INFINITY],
  ['infinity', Number.POSITIVE_INFINITY],
])

/**
 * Gives what an axis shows of a value: a text that is a number becomes one, as Vega reads it; an empty text and what has
 * parts become nothing. DVC hands texts on, so this is done where points are made and never to whole rows.
 */
export function toCell(value: Value | undefined): Value {
  if (typeof value === 'string') return parseCell(value)
  return value === undefined || typeof value === 'object' ? null : value
}

function parseCell(text: string): Value {
  const bare = text.trim()
  if (bare === '') return null
  if (whole.test(bare)) return BigInt(bare)
  if (decimal.test(bare)) return Number(bare)
  const word = words.get(bare.replace(/^[+-]/u, '').toLowerCase())
  if (word !== undefined) return bare.startsWith('-') ? -word : word
  return cutText(text)
}

/** Cuts a text that is too long for an axis, between two characters. */
export function cutText(text: string): string {
  if (text.length <= textLimit) return text
  const cut = text.slice(0, textLimit - 1)
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`
}

/** Gives a value as a number to compare by; `undefined` for what is none. */
export function magnitudeOf(value: Value): number | undefined {
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'number' && !Number.isNaN(value) ? value : undefined
}
