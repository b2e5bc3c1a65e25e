/** The ends of a net, in columns: where it leaves boxes above and where it meets those below. */
export interface Ends {
  readonly tops: readonly number[]
  readonly bottoms: readonly number[]
}

/** Nets that get in each other's way, whichever runs higher. */
export interface Clash {
  /** Where one of them comes from above and another leads down. */
  readonly column: number
}

/** How nets run between two layers. */
export interface Channel {
  /** The row in which each net runs from side to side, from 0, in the order of the nets. */
  readonly rows: readonly number[]
  /** Rows that all of them take, at least one. */
  readonly height: number
  /** How often one passes over another. */
  readonly crossings: number
}

/**
 * Gives each net a row of its own between two layers, or one that it shares with nets far enough to its left or right,
 * with few crossings and few rows (channel routing, Hashimoto and Stevens 1971).
 */
export function routeNets(nets: readonly Ends[]): Channel | Clash {
  const rows = nets.map(() => 0)
  const placed: number[] = []
  const rest = new Set(nets.keys())
  while (rest.size > 0) {
    const next = pickNext(nets, [...rest])
    if (typeof next !== 'number') return next
    rest.delete(next)
    const above = placed.filter((other) => mustPart(nets, other, next)).map((other) => (rows[other] ?? 0) + 1)
    rows[next] = Math.max(0, ...above)
    placed.push(next)
  }
  const crossings = placed.flatMap((upper, index) =>
    placed.slice(index + 1).map((lower) => countCrossings(nets[upper], nets[lower])),
  )
  return { rows, height: Math.max(0, ...rows) + 1, crossings: crossings.reduce((sum, count) => sum + count, 0) }
}

/** Picks the net that may run above all others and crosses them least. */
function pickNext(nets: readonly Ends[], rest: readonly number[]): number | Clash {
  let best: { readonly net: number; readonly cost: number } | undefined
  let clash: Clash = { column: 0 }
  for (const net of rest) {
    const others = rest.filter((other) => other !== net)
    const blocked = others.map((other) => sharedColumn(nets[other], nets[net])).find((column) => column !== undefined)
    if (blocked !== undefined) {
      clash = { column: blocked }
      continue
    }
    const cost = others.reduce(
      (sum, other) => sum + countCrossings(nets[net], nets[other]) - countCrossings(nets[other], nets[net]),
      0,
    )
    if (best === undefined || cost < best.cost) best = { net, cost }
  }
  return best?.net ?? clash
}

/** A column in which the upper net comes from above and the lower one leads down, so that it must run higher. */
function sharedColumn(upper: Ends = nowhere, lower: Ends = nowhere): number | undefined {
  return upper.tops.find((column) => lower.bottoms.includes(column))
}

const nowhere: Ends = { tops: [], bottoms: [] }

/** Leftmost and rightmost column of a net. */
export function spanOf({ tops, bottoms }: Ends): readonly [first: number, last: number] {
  return [Math.min(...tops, ...bottoms), Math.max(...tops, ...bottoms)]
}

/** Tells whether two nets need rows of their own: both run from side to side, and meet or nearly so. */
function mustPart(nets: readonly Ends[], one: number, other: number): boolean {
  const [[first, last], [otherFirst, otherLast]] = [spanOf(nets[one] ?? nowhere), spanOf(nets[other] ?? nowhere)]
  if (first === last || otherFirst === otherLast) return false
  return first <= otherLast + 1 && otherFirst <= last + 1
}

/** Counts how often two nets cross when one runs above the other. */
function countCrossings(upper: Ends = nowhere, lower: Ends = nowhere): number {
  const within = (columns: readonly number[], [first, last]: readonly [number, number]): number =>
    columns.filter((column) => column > first && column < last).length
  return within(lower.tops, spanOf(upper)) + within(upper.bottoms, spanOf(lower))
}
