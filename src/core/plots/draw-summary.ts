import { directionOf } from '../gate/direction.ts'
import { type ShownPair, showPair } from '../text/number.ts'

/** A point that is drawn, in the order of x. */
export interface Placed {
  readonly x: number | string
  /** `undefined` leaves a gap. */
  readonly y: number | undefined
}

/** What sums up a line: `AUC`, `best`, `last`. */
export interface Summary {
  readonly kind: string
  readonly value: number
  /** The point that it is of; `undefined` where it is of all. */
  readonly at: Placed | undefined
}

/** A curve that is known by the fields that it is of. */
export interface Curve {
  /** What the area below it is called; `undefined` where it has no meaning. */
  readonly area: 'AUC' | 'AP' | undefined
  /** Whether a model that guesses, or that is right on the average, lies on the diagonal. */
  readonly hasDiagonal: boolean
}

const names: readonly (readonly [RegExp, RegExp, Curve])[] = [
  [/^(?:fpr|falsepositiverate)$/u, /^(?:tpr|truepositiverate)$/u, { area: 'AUC', hasDiagonal: true }],
  [/^recall$/u, /^precision$/u, { area: 'AP', hasDiagonal: false }],
  [/^probpred$/u, /^probtrue$/u, { area: undefined, hasDiagonal: true }],
  [/^(?:fpr|falsepositiverate)$/u, /^(?:fnr|falsenegativerate)$/u, { area: undefined, hasDiagonal: false }],
]

/** Finds what curve two fields make: a ROC curve, precision over recall, a calibration curve, detection errors. */
export function curveOf(x: string, y: string): Curve | undefined {
  const [plainX, plainY] = [x, y].map((name) => name.toLowerCase().replaceAll(/[^a-z]/gu, '')) as [string, string]
  return names.find(([ofX, ofY]) => ofX.test(plainX) && ofY.test(plainY))?.[2]
}

/** Sums up a line, what counts most first: the area below a known curve, or the best value and the last one. */
export function summariesOf(points: readonly Placed[], x: string, y: string): readonly Summary[] {
  const known = points.filter((point) => point.y !== undefined) as readonly { x: number | string; y: number }[]
  const curve = curveOf(x, y)
  if (curve !== undefined) return curve.area === undefined ? [] : areaOf(known, curve.area)
  const last = known.at(-1)
  if (last === undefined) return []
  const direction = directionOf(x) === 'none' ? directionOf(y) : 'none'
  const best =
    direction === 'none'
      ? []
      : [known.reduce((one, other) => ((direction === 'higher' ? other.y > one.y : other.y < one.y) ? other : one))]
  return [
    ...best.map((point) => ({ kind: 'best', value: point.y, at: point })),
    { kind: 'last', value: last.y, at: last },
  ]
}

/** Area below a curve: by trapezoids, or by the steps of average precision, each as high as its right end. */
function areaOf(points: readonly { x: number | string; y: number }[], kind: 'AUC' | 'AP'): readonly Summary[] {
  if (points.length < 2 || points.some(({ x }) => typeof x === 'string')) return []
  let area = 0
  points.forEach(({ x, y }, index) => {
    const before = points[index - 1]
    if (before === undefined) return
    const height = kind === 'AUC' ? (y + before.y) / 2 : y
    area += (Number(x) - Number(before.x)) * height
  })
  return [{ kind, value: area, at: undefined }]
}

/** Writes a number as a report does, with as many digits as a reader needs. */
export function shortNumber(value: number): string {
  return showNumbers(undefined, value).head
}

/** Writes both sides of a number and its change as a report does; whole ones whole. */
export function showNumbers(base: number | undefined, head: number): ShownPair {
  const isWhole = Number.isSafeInteger(base ?? head) && Number.isSafeInteger(head)
  const change = base === undefined ? undefined : head - base
  return isWhole
    ? showPair(base === undefined ? undefined : BigInt(base), BigInt(head), change)
    : showPair(base, head, change)
}

/** Writes both sides of a number: `base 0.95 → head 0.98 (+0.03)`, or the side that is there. */
export function showSides(base: number | undefined, head: number | undefined): string {
  if (base === undefined || head === undefined) {
    const [side, value] = head === undefined ? ['base', base] : ['head', head]
    return value === undefined ? 'no values' : `${side} ${shortNumber(value)}`
  }
  const shown = showNumbers(base, head)
  return `base ${shown.base} → head ${shown.head} (${shown.change})`
}
