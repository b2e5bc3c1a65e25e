import { extentOf } from '../extent.ts'

const levels = '▁▂▃▄▅▆▇█'

/** Makes at most `count` values of many: each the mean of as many neighbours, none left out. */
export function thinValues(values: readonly number[], count: number): readonly number[] {
  if (values.length <= count) return values
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index, index + 1].map((part) => Math.floor((part * values.length) / count))
    const some = values.slice(from, to)
    return some.reduce((sum, value) => sum + value / some.length, 0)
  })
}

/**
 * Draws values as blocks of a line of text, one each, lowest and highest over all that is compared.
 *
 * @param all values that the scale must hold; those that are drawn when absent
 */
export function renderSparkline(values: readonly number[], all: readonly number[] = values): string {
  return values
    .map((value) => levels[Math.min(levels.length - 1, Math.floor(partOf(value, all) * levels.length))])
    .join('')
}

/** Where a value stands between the lowest and the highest, in [0, 1]; in the middle where all are the same. */
export function partOf(value: number, all: readonly number[]): number {
  const [low, high] = extentOf(all)
  // By halves: the difference of the largest numbers is infinite.
  return high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0.5
}
