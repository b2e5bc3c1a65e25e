import { extentOf } from '../extent.ts'
/** A point of a line. */
export interface LinePoint {
  readonly x: number
  readonly y: number
}

/** Lines over one even grid. */
export interface Resampled {
  readonly from: number
  readonly to: number
  /** Values of each line at the same places, evenly from `from` to `to`. */
  readonly lines: readonly (readonly number[])[]
  /** Whether a line goes on beyond `from` or `to`, where another has nothing. */
  readonly isCut: boolean
}

/**
 * Puts lines over one even grid, over what all of them cover, by linear interpolation. Lines over the same even
 * places keep their very values. `undefined` where they share less than two places.
 *
 * @param limit points of a line at the most
 */
export function resample(lines: readonly (readonly LinePoint[])[], limit: number): Resampled | undefined {
  const sorted = lines.map((line) => [...line].sort((one, other) => one.x - other.x))
  if (sorted.length === 0 || sorted.some((line) => line.length < 2)) return undefined
  const [starts, ends] = [sorted.map((line) => line[0]?.x ?? 0), sorted.map((line) => line.at(-1)?.x ?? 0)]
  const [[least, from], [to, most]] = [extentOf(starts), extentOf(ends)]
  if (!(from < to)) return undefined
  const places = sorted.map((line) => new Set(line.map(({ x }) => x).filter((x) => x >= from && x <= to)).size)
  const count = Math.max(2, Math.min(limit, extentOf(places)[1]))
  const grid = Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1))
  return {
    from,
    to,
    lines: sorted.map((line) => grid.map((x) => valueAt(line, x))),
    isCut: least < from || most > to,
  }
}

/** Value of a sorted line at a place that it covers; at a jump, where it lands. */
function valueAt(line: readonly LinePoint[], x: number): number {
  // The grid ends where the line does, but for rounding.
  const found = line.findLastIndex((point) => point.x <= x)
  const index = Math.max(0, found)
  const [left, right] = [line[index], line[index + 1]]
  if (left === undefined) return 0
  if (right === undefined || x <= left.x) return left.y
  return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x)
}
