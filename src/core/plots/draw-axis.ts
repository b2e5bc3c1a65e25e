import type { Value } from '../value.ts'
import { pictureWidth, type Spec } from './draw-frame.ts'
import { areNumbers, categoryOf, numberOf } from './draw-traces.ts'

/** How values along one axis are drawn. */
export interface Axis {
  /** Gives the place of a value: a number, a category, or nothing. */
  readonly place: (value: Value) => number | string | undefined
  readonly isNumber: boolean
  /** `scale`, `type` and `axis` of the channel. */
  readonly channel: Spec
}

/** Range that an axis shows, where it is known before the values are. */
export interface AxisOptions {
  readonly title: string
  /** Least and greatest value of a curve that is always shown whole. */
  readonly domain?: readonly [number, number] | undefined
  /** Fraction of the range that is left free on each side. */
  readonly margin: number
  /** Labels, about. */
  readonly ticks: number
}

/** Values are spread over so many powers of ten, at least, before an axis becomes logarithmic. */
const decades = 3

/** Finds how values are drawn: numbers on a linear or a logarithmic axis, all else as categories in their order. */
export function axisOf(values: readonly Value[], options: AxisOptions): Axis {
  if (!areNumbers(values)) return categoryAxis(values, options.title)
  const numbers = values.map(numberOf).filter((value) => value !== undefined)
  const isLog = options.domain === undefined && isLogarithmic(numbers)
  const title = isLog ? `${options.title} (log scale)` : options.title
  const scale = isLog ? logScale(numbers) : linearScale(numbers, options)
  return {
    place: numberOf,
    isNumber: true,
    channel: { type: 'quantitative', title, scale, axis: isLog ? powers(numbers) : labels(numbers, options.ticks) },
  }
}

function categoryAxis(values: readonly Value[], title: string): Axis {
  const domain = [...new Set(values.map(categoryOf).filter((value) => value !== undefined))]
  const axis = { labelOverlap: true, labelAngle: domain.length > 8 ? -45 : 0, grid: false }
  return {
    place: categoryOf,
    isNumber: false,
    channel: { type: 'nominal', title, scale: { domain }, sort: null, axis },
  }
}

function linearScale(numbers: readonly number[], { domain, margin }: AxisOptions): Spec {
  if (domain !== undefined) return { domain: [...domain], nice: false }
  const [least, most] = extentOf(numbers)
  const free = most > least ? (most - least) * margin : Math.abs(most) * 0.1 || 1
  const lowest = least >= 0 ? Math.max(0, least - free) : least - free
  return { domain: [lowest, most + free], zero: false, nice: margin > 0 }
}

function logScale(numbers: readonly number[]): Spec {
  return { type: 'log', domain: extentOf(numbers), nice: true }
}

/** A plane of two axes as wide as the picture, below so many CSS pixels of a legend. */
export function plane(x: Axis, y: Axis, legendHeight: number): Spec {
  return {
    width: pictureWidth,
    height: 310 + legendHeight,
    autosize: { type: 'fit', contains: 'padding' },
    encoding: {
      x: { field: 'x', ...x.channel },
      y: { field: 'y', ...y.channel },
    },
  }
}

/** Least and greatest of at least one number. */
export function extentOf(numbers: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const number of numbers) [least, most] = [Math.min(least, number), Math.max(most, number)]
  return [least, most]
}

/** Whether positive numbers reach over decades and half of them lie nearer to the geometric middle than to the other. */
function isLogarithmic(numbers: readonly number[]): boolean {
  const [least, most] = extentOf(numbers)
  if (!(least > 0) || most / least < 10 ** decades) return false
  const median = numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? least
  return median / Math.sqrt(least * most) < (least + most) / 2 / median
}

/** Writes small numbers as powers of ten. */
const labelExpr = "format(datum.value, datum.value < 1e-3 ? '~e' : '~g')"

/** Powers of ten, or every second or third of them, where there are many. */
function powers(numbers: readonly number[]): Spec {
  const [first = 0, last = 0] = extentOf(numbers).map(Math.log10)
  const all = Array.from({ length: Math.ceil(last) - Math.floor(first) + 1 }, (_, index) => Math.floor(first) + index)
  const step = Math.ceil(all.length / 8)
  return { values: all.filter((power) => power % step === 0).map((power) => Number(`1e${power}`)), labelExpr }
}

/** Whole steps for whole numbers; powers of ten for what would not fit. */
function labels(numbers: readonly number[], tickCount: number): Spec {
  const [least, most] = extentOf(numbers)
  const largest = Math.max(Math.abs(least), Math.abs(most))
  return {
    tickCount,
    ...(numbers.every(Number.isInteger) ? { tickMinStep: 1 } : {}),
    ...(largest >= 1e5 ? { format: '~s' } : {}),
    ...(largest > 0 && largest < 1e-3 ? { format: '~e' } : {}),
  }
}
