/**
 * Gives the lowest and the highest of numbers, infinities the wrong way round where there is none. Not
 * `Math.min(...values)`: what a pull request holds may have more values than a call takes arguments, and the report would be
 * lost.
 */
export function extentOf(values: Iterable<number>): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return [low, high]
}
