import { summarizeSample } from '../gate/welch.ts'
import { pythonStr } from '../python/repr.ts'
import { isList, isNumeric, type Value } from '../value.ts'

/** Significant digits that a value is shown with, unless a change hides behind them. */
const significant = 4
/** Below the one and from the other on, a number has a power of ten. */
const [smallest, huge] = [1e-4, 1e9]

/** How two values of a metric and their change are written. */
export interface ShownPair {
  readonly base: string
  readonly head: string
  /** Signed; empty where there is none to tell. */
  readonly change: string
}

/** Writes both sides of a metric with the same decimals, as many as the change needs to be seen. */
export function showPair(base: Value | undefined, head: Value | undefined, change: number | undefined): ShownPair {
  const largest = largestOf([meanOf(base), meanOf(head)])
  const decimals = decimalsFor(largest, change)
  const isWhole = typeof (base ?? head) === 'bigint' && typeof (head ?? base) === 'bigint'
  return {
    base: showValue(base, decimals),
    head: showValue(head, decimals),
    change: change === undefined ? '' : showChange(change, isWhole ? 0 : decimals, largest),
  }
}

/** Writes a change like the values beside it: without a power of ten where they have none and it can be seen. */
function showChange(change: number, decimals: number, largest: number): string {
  const isFixed = largest >= smallest && largest < huge && Math.abs(change) >= 10 ** (1 - decimals)
  return isFixed ? signOf(change) + minus(change.toFixed(decimals)) : showSigned(change, decimals)
}

function meanOf(value: Value | undefined): number | undefined {
  if (isNumeric(value)) return Number(value)
  return isList(value) && value.length > 0 && value.every(isNumeric)
    ? summarizeSample(value.map(Number)).mean
    : undefined
}

function largestOf(values: readonly (number | undefined)[]): number {
  return Math.max(0, ...values.map((value) => (value !== undefined && Number.isFinite(value) ? Math.abs(value) : 0)))
}

function decimalsFor(largest: number, change: number | undefined): number {
  const usual = largest === 0 ? significant - 1 : significant - 1 - magnitudeOf(largest)
  const needed = change === undefined || change === 0 ? usual : 1 - magnitudeOf(Math.abs(change))
  return Math.min(12, Math.max(0, usual, Math.min(needed, usual + 4)))
}

/** Power of ten of the first digit. */
function magnitudeOf(number: number): number {
  return Math.floor(Math.log10(number))
}

function showValue(value: Value | undefined, decimals: number): string {
  if (value === undefined) return '–'
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return showNumber(value, decimals)
  if (!isList(value) || value.length === 0 || !value.every(isNumeric)) return pythonStr(value)
  if (value.length === 1) return showValue(value[0], decimals)
  const { mean, variance, count } = summarizeSample(value.map(Number))
  return `${showNumber(mean, decimals)} ± ${showNumber(Math.sqrt(variance), decimals)} (n = ${count})`
}

/** Writes a number with fixed decimals; very large and very small ones with a power of ten; NaN as `n/a`. */
export function showNumber(number: number, decimals: number): string {
  if (Number.isNaN(number)) return 'n/a'
  if (!Number.isFinite(number)) return number > 0 ? '∞' : '−∞'
  const size = Math.abs(number)
  if (size !== 0 && (size >= huge || size < smallest))
    return minus(number.toExponential(significant - 1).replace(/e\+?(-?)(\d+)$/u, 'e$1$2'))
  return minus(number.toFixed(decimals))
}

function showSigned(number: number, decimals: number): string {
  return signOf(number) + showNumber(number, decimals)
}

/** The sign that a number does not bring itself. */
function signOf(number: number): string {
  if (number > 0) return '+'
  return number === 0 ? '±' : ''
}

/** Writes a fraction as a signed percentage with as many digits as it needs: `+1.2 %`, `−0.034 %`. */
export function showPercent(fraction: number): string {
  const percent = fraction * 100
  const size = Math.abs(percent)
  const decimals = size === 0 || size >= 10 ? 1 : Math.min(6, 1 - magnitudeOf(size))
  return `${showSigned(percent, Math.max(1, decimals))} %`
}

function minus(text: string): string {
  return text.startsWith('-') ? `−${text.slice(1)}` : text
}
