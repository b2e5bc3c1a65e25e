import { summarizeSample } from '../gate/welch.ts'
import { pythonStr } from '../python/repr.ts'
import { isList, isNumeric, type Value } from '../value.ts'

/** Significant digits that a value is shown with, unless a change hides behind them. */
const significant = 4

/** How two values of a metric and their change are written. */
export interface ShownPair {
  readonly base: string
  readonly head: string
  /** Signed; empty where there is none to tell. */
  readonly change: string
}

/** Writes both sides of a metric with the same decimals, as many as the change needs to be seen. */
export function showPair(base: Value | undefined, head: Value | undefined, change: number | undefined): ShownPair {
  const decimals = decimalsFor([meanOf(base), meanOf(head)], change)
  const isWhole = typeof (base ?? head) === 'bigint' && typeof (head ?? base) === 'bigint'
  return {
    base: showValue(base, decimals),
    head: showValue(head, decimals),
    change: change === undefined ? '' : showSigned(change, isWhole ? 0 : decimals),
  }
}

function meanOf(value: Value | undefined): number | undefined {
  if (isNumeric(value)) return Number(value)
  return isList(value) && value.length > 0 && value.every(isNumeric)
    ? summarizeSample(value.map(Number)).mean
    : undefined
}

function decimalsFor(values: readonly (number | undefined)[], change: number | undefined): number {
  const largest = Math.max(
    0,
    ...values.map((value) => (value !== undefined && Number.isFinite(value) ? Math.abs(value) : 0)),
  )
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
  if (size !== 0 && (size >= 1e9 || size < 1e-4))
    return minus(number.toExponential(significant - 1).replace(/e\+?(-?)(\d+)$/u, 'e$1$2'))
  return minus(number.toFixed(decimals))
}

function showSigned(number: number, decimals: number): string {
  return `${number > 0 ? '+' : number === 0 ? '±' : ''}${showNumber(number, decimals)}`
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
