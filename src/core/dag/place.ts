import { gapColumns as gap } from './heights.ts'
import type { Item, Layers } from './layers.ts'
import { dependentsOfItems } from './order.ts'
import { meanOf, settleInOrder, type Wish } from './settle.ts'

/** Rounds over all layers; places have come to rest before. */
const rounds = 8

type Layer = Layers[number]

/** What is to be placed. */
export interface Frame {
  readonly layers: Layers
  /** Columns of an item. */
  readonly width: (item: Item) => number
  /** Columns of the drawing, at least those of its widest layer. */
  readonly columns: number
}

/** Gives the columns of an item left of its middle, and from its middle on. */
export function halves(width: number): readonly [left: number, right: number] {
  return [Math.floor(width / 2), Math.ceil(width / 2)]
}

/** Gives the columns that a layer takes when its items stand as close as they may. */
export function widthOf(layer: Layer, width: Frame['width']): number {
  return layer.reduce((sum, item) => sum + width(item), gap * Math.max(0, layer.length - 1))
}

/**
 * Gives the column of the middle of each item, from 0: items in order and apart, each as close as that allows to the
 * mean of what it is linked with, lines straight before all else.
 */
export function placeItems(frame: Frame): ReadonlyMap<Item, number> {
  const below = dependentsOfItems(frame.layers)
  const places = new Map<Item, number>()
  const linked = (item: Item): readonly Item[] => [...item.needs, ...(below.get(item) ?? [])]
  for (let round = 0; round < rounds; round++) {
    for (const layer of [...frame.layers, ...frame.layers.toReversed()]) settle(layer, { ...frame, places, linked })
  }
  return straighten(frame, toColumns(frame, places))
}

interface Settling extends Frame {
  readonly places: Map<Item, number>
  readonly linked: (item: Item) => readonly Item[]
}

function settle(layer: Layer, { width, columns, places, linked }: Settling): void {
  const room = columns - widthOf(layer, width)
  const offsets = offsetsOf(layer, width)
  const wishes = layer.map((item, index) => {
    const offset = offsets[index] ?? 0
    const { at, weight } = wishOf(item, linked(item), places) ?? { at: offset + room / 2, weight: 1 }
    return { at: at - offset, weight }
  })
  const settled = settleInOrder(wishes)
  for (const [index, item] of layer.entries()) {
    places.set(item, Math.min(Math.max(settled[index] ?? 0, 0), room) + (offsets[index] ?? 0))
  }
}

/** Middles of the items of a layer that stand as close as they may, at the left edge. */
function offsetsOf(layer: Layer, width: Frame['width']): readonly number[] {
  return layer.map((item, index) => {
    const before = layer.slice(0, index)
    return before.reduce((sum, other) => sum + width(other) + gap, 0) + halves(width(item))[0]
  })
}

/** `undefined` while nothing that an item is linked with has a place. */
function wishOf(item: Item, linked: readonly Item[], places: ReadonlyMap<Item, number>): Wish | undefined {
  const wishes = linked.flatMap((other) => {
    const at = places.get(other)
    return at === undefined ? [] : [{ at, weight: weigh(item, other) }]
  })
  return wishes.length === 0 ? undefined : meanOf(wishes)
}

/** A line that bends on its way is harder to follow than one that bends where it ends. */
function weigh(one: Item, other: Item): number {
  if (one.isLine && other.isLine) return 64
  return one.isLine || other.isLine ? 2 : 1
}

/** Rounds to whole columns, the leftmost of which is 0. */
function toColumns({ layers, width }: Frame, places: ReadonlyMap<Item, number>): ReadonlyMap<Item, number> {
  // What is half a column but for an error of floating point goes one way.
  const whole = new Map([...places].map(([item, at]) => [item, Math.floor(at + 0.501)]))
  const edge = Math.min(...layers.flat().map((item) => (whole.get(item) ?? 0) - halves(width(item))[0]))
  return new Map([...whole].map(([item, at]) => [item, at - edge]))
}

/** Moves lines right below what they come from, wherever there is room. */
function straighten({ layers, width }: Frame, columns: ReadonlyMap<Item, number>): ReadonlyMap<Item, number> {
  const places = new Map(columns)
  const placeOf = (item: Item): number => places.get(item) ?? 0
  for (const layer of layers) {
    const ends = layer.map((item) => placeOf(item) + halves(width(item))[1] + gap)
    const starts = layer.map((item) => placeOf(item) - halves(width(item))[0] - gap)
    for (const [index, item] of layer.entries()) {
      const column = Math.max(0, ...item.needs.map(placeOf))
      const isFree = (ends[index - 1] ?? 0) <= column && column < (starts[index + 1] ?? Number.POSITIVE_INFINITY)
      if (!item.isLine || !isFree) continue
      places.set(item, column)
      ends[index] = column + 1 + gap
    }
  }
  return places
}
