import type { Item, Layers } from './layers.ts'

/** Sweeps over the layers, half of them down, half of them up; more bring nothing to graphs that fit a screen. */
const sweeps = 8

/**
 * Gives orders of the items of each layer in which few lines cross, the given one first: each item moves to the mean
 * place of its neighbours in the layer above, then below, in turns (Sugiyama, Tagawa, Toda 1981), then items side by
 * side change places where that helps (Gansner and others 1993).
 */
export function* ordersOf(layers: Layers): Generator<Layers> {
  const below = dependentsOfItems(layers)
  let current = layers
  yield current
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const swept =
      sweep % 2 === 0
        ? sweepOver(current, ({ needs }) => needs)
        : sweepOver(current.toReversed(), (item) => below.get(item) ?? []).toReversed()
    current = switchNeighbours(swept, below)
    yield current
  }
}

/** Gives what hangs on each item. */
export function dependentsOfItems(layers: Layers): ReadonlyMap<Item, readonly Item[]> {
  const dependents = new Map<Item, Item[]>()
  for (const item of layers.flat()) {
    for (const need of item.needs) dependents.set(need, [...(dependents.get(need) ?? []), item])
  }
  return dependents
}

function sweepOver(layers: Layers, neighbours: (item: Item) => readonly Item[]): Layers {
  const places = new Map<Item, number>()
  return layers.map((layer) => {
    const wanted = new Map(layer.map((item, index) => [item, meanOf(neighbours(item), places) ?? index]))
    const sorted = layer.toSorted((one, other) => (wanted.get(one) ?? 0) - (wanted.get(other) ?? 0))
    for (const [index, item] of sorted.entries()) places.set(item, index)
    return sorted
  })
}

/** Lets neighbours change places, from left to right, wherever the lines above and below them then cross less. */
function switchNeighbours(layers: Layers, below: ReadonlyMap<Item, readonly Item[]>): Layers {
  const places = new Map(layers.flatMap((layer) => layer.map((item, place) => [item, place] as const)))
  const ends = (items: readonly Item[]): readonly number[] => items.map((item) => places.get(item) ?? 0)
  const gain = (left: Item, right: Item): number =>
    excess(ends(left.needs), ends(right.needs)) + excess(ends(below.get(left) ?? []), ends(below.get(right) ?? []))
  for (const layer of layers) {
    const sorted = layer.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
    for (let place = 1; place < sorted.length; place++) {
      const [left, right] = sorted.slice(place - 1, place + 1)
      if (left === undefined || right === undefined || gain(left, right) <= 0) continue
      sorted.splice(place - 1, 2, right, left)
      places.set(right, place - 1).set(left, place)
    }
  }
  return layers.map((layer) => layer.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0)))
}

/** How much more often lines from the left to these ends cross those from the right than they would the other way round. */
function excess(left: readonly number[], right: readonly number[]): number {
  let sum = 0
  for (const one of left) for (const other of right) sum += Math.sign(one - other)
  return sum
}

function meanOf(items: readonly Item[], places: ReadonlyMap<Item, number>): number | undefined {
  if (items.length === 0) return undefined
  return items.reduce((sum, item) => sum + (places.get(item) ?? 0), 0) / items.length
}
