import type { Item } from './layers.ts'
import type { Net } from './net.ts'
import { halves } from './place.ts'
import type { Ends } from './route.ts'
import { meanOf, settleInOrder } from './settle.ts'

/** Columns between two lines that meet one box. */
const step = 2
/** How much more a straight line counts than one that meets a box near its middle. */
const straightness = 16

/** Where items stand, and how wide they are. */
export interface Standing {
  /** Column of an item's middle. */
  readonly places: ReadonlyMap<Item, number>
  readonly width: (item: Item) => number
}

/** Gives the columns of a box that so many lines can meet from above. */
export function widthForLines(count: number): number {
  return step * count + 1
}

/** Gives the ends of each net: it leaves boxes in their middles, and meets each box in a column of its own. */
export function toEnds(nets: readonly Net[], { places, width }: Standing): readonly Ends[] {
  const ends = nets.map(({ sources, targets }) => ({
    tops: sources.map((item) => places.get(item) ?? 0),
    bottoms: [] as number[],
    isSingle: sources.length === 1 && targets.length === 1,
  }))
  for (const target of new Set(nets.flatMap(({ targets }) => targets))) {
    const met = ends.filter((_, index) => nets[index]?.targets.includes(target))
    const sorted = met.toSorted((one, other) => middleOf(one) - middleOf(other))
    const columns = columnsOf(sorted, places.get(target) ?? 0, width(target))
    for (const [index, net] of sorted.entries()) net.bottoms.push(columns[index] ?? 0)
  }
  return ends.map(({ tops, bottoms }) => ({ tops, bottoms }))
}

interface Arriving {
  readonly tops: readonly number[]
  /** Whether it is a line between two items. */
  readonly isSingle: boolean
}

/** As near to the middle as there is room; off it where that makes a line straight: a single one, or one nearly so. */
function columnsOf(nets: readonly Arriving[], middle: number, width: number): readonly number[] {
  const [left, right] = halves(width)
  // A line has no edges.
  const [first, last] = width === 1 ? [middle, middle] : [middle - left + 1, middle + right - 2]
  const wishes = nets.map(({ tops, isSingle }, index) => {
    const reach = isSingle ? width : step
    const over = tops.filter((column) => column >= first && column <= last && Math.abs(column - middle) <= reach)
    const nearest = over.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0]
    return { at: (nearest ?? middle) - step * index, weight: nearest === undefined ? 1 : straightness }
  })
  const room = Math.max(first, last - step * (nets.length - 1))
  return settleInOrder(wishes).map((at, index) => Math.round(Math.min(Math.max(at, first), room)) + step * index)
}

function middleOf({ tops }: Arriving): number {
  return meanOf(tops.map((at) => ({ at, weight: 1 }))).at
}
