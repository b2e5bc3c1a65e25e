/** Takes items one by one and keeps a few of them that stand for all. */
export interface Thinner<T> {
  add(item: T): void
  /** What is kept, in the order in which it came. All, where that is within the limit. */
  finish(): readonly T[]
}

/** Gives a number to compare an item by; `undefined` where it has none. */
export type Measure<T> = (item: T) => number | undefined

interface Kept<T> {
  readonly index: number
  readonly item: T
}

/**
 * Keeps of each of many neighbouring items the least and the greatest, and the first and the last of all, so that a line
 * through what is kept looks like one through all. As more come, neighbourhoods grow to twice their size. What is kept
 * hangs on the items alone. After M4 of Jugel et al., 2014 (https://www.vldb.org/pvldb/vol7/p797-jugel.pdf), whose first
 * and last of each neighbourhood are left out.
 *
 * @param limit items that are kept at the most, >= 4
 */
export function thinLine<T>(limit: number, measure: Measure<T>): Thinner<T> {
  let kept: Kept<T>[] = []
  let last: Kept<T> | undefined
  let count = 0
  return {
    add: (item) => {
      last = { index: count++, item }
      kept.push(last)
      if (kept.length >= 2 * limit) kept = extremes(kept, widthFor(count, limit), measure)
    },
    finish: () => {
      const width = widthFor(count, limit)
      const chosen = width === 1 ? kept : extremes(kept, width, measure)
      if (last !== undefined && chosen.at(-1)?.index !== last.index) chosen.push(last)
      return chosen.map(({ item }) => item)
    },
  }
}

/** Size of the neighbourhoods of which two items each, the first and the last are within the limit: a power of two. */
function widthFor(count: number, limit: number): number {
  let width = 1
  if (count <= limit) return width
  while (2 * Math.ceil(count / width) + 2 > limit) width *= 2
  return width
}

/** The first item, and the least and the greatest of each neighbourhood; its first where nothing in it compares. */
function extremes<T>(kept: readonly Kept<T>[], width: number, measure: Measure<T>): Kept<T>[] {
  const chosen = new Set<Kept<T>>(kept.slice(0, 1))
  for (let start = 0; start < kept.length; ) {
    const bucket = Math.floor((kept[start]?.index ?? 0) / width)
    let end = start + 1
    while (end < kept.length && Math.floor((kept[end]?.index ?? 0) / width) === bucket) end++
    for (const one of leastAndGreatest(kept.slice(start, end), measure)) chosen.add(one)
    start = end
  }
  return [...chosen]
}

function leastAndGreatest<T>(bucket: readonly Kept<T>[], measure: Measure<T>): readonly Kept<T>[] {
  const range = new Range(measure)
  for (const one of bucket) range.add(one)
  return range.ends.length > 0 ? range.ends : bucket.slice(0, 1)
}

/** The least and the greatest of what comes, the earlier of equals. A class because it has a life. */
class Range<T> {
  readonly #measure: Measure<T>
  #least: { readonly one: Kept<T>; readonly value: number } | undefined
  #greatest: { readonly one: Kept<T>; readonly value: number } | undefined

  constructor(measure: Measure<T>) {
    this.#measure = measure
  }

  add(one: Kept<T>): void {
    const value = this.#measure(one.item)
    if (value === undefined) return
    if (this.#least === undefined || value < this.#least.value) this.#least = { one, value }
    if (this.#greatest === undefined || value > this.#greatest.value) this.#greatest = { one, value }
  }

  /** In the order in which they came; one where they are the same. */
  get ends(): readonly Kept<T>[] {
    const ends = [this.#least, this.#greatest].flatMap((end) => (end === undefined ? [] : [end.one]))
    return [...new Set(ends)].sort((one, other) => one.index - other.index)
  }
}

/**
 * Keeps items that are spread evenly over all of them, and the first, the last, and the least and the greatest by each
 * measure, so that a cloud keeps its density and its outline. What is kept hangs on the number of items and the extremes
 * alone. The spread is that of multiplicative hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4.
 *
 * @param limit items that are kept at the most, >= 8
 */
export function thinCloud<T>(limit: number, measures: readonly Measure<T>[]): Thinner<T> {
  const ranges = measures.map((measure) => new Range(measure))
  const room = limit - 2 - 2 * measures.length
  let kept: Kept<T>[] = []
  let ends: readonly Kept<T>[] = []
  let threshold = 2 ** 32
  let count = 0
  return {
    add: (item) => {
      const one = { index: count++, item }
      ends = [ends[0] ?? one, one]
      for (const range of ranges) range.add(one)
      if (spread(one.index) < threshold) kept.push(one)
      while (count > limit && kept.length > room) {
        threshold /= 2
        kept = kept.filter(({ index }) => spread(index) < threshold)
      }
    },
    finish: () => {
      const chosen = new Set([...kept, ...ends, ...ranges.flatMap((range) => range.ends)])
      return [...chosen].sort((one, other) => one.index - other.index).map(({ item }) => item)
    },
  }
}

/** Spreads numbers that follow each other over 0 to 2^32: by the golden ratio. */
function spread(index: number): number {
  return Math.imul(index, 0x9e3779b1) >>> 0
}
