import { postOrder } from '../pipeline/search.ts'
import type { Dag } from './dag.ts'
import { widthOfBox } from './heights.ts'
import { type Item, type Layers, toLayers } from './layers.ts'
import { joinLines, type Net } from './net.ts'
import { ordersOf } from './order.ts'
import { halves, placeItems, widthOf } from './place.ts'
import { type Standing, toEnds, widthForLines } from './port.ts'
import { type Channel, type Ends, routeNets } from './route.ts'

/** Boxes in a drawing; more are too much for an eye. */
const mostBoxes = 100
/** How much of a layer boxes may take: all of it, or less where many lines pass between them. */
const parts = [1, 0.8, 0.6]

/** What stands where in a drawing. */
export interface Layout extends Standing {
  readonly layers: Layers
  /** What is drawn below each layer; nothing below the last one. */
  readonly gaps: readonly Gap[]
}

/** The lines between two layers. */
export interface Gap extends Channel {
  readonly nets: readonly Ends[]
}

/**
 * Finds a place for everything in a graph whose parts are all linked.
 *
 * @returns `undefined` when it cannot be drawn within `columns`, or has a cycle
 */
export function layOut(dag: Dag, columns: number): Layout | undefined {
  const { cycle } = postOrder(dag.keys(), (name) => dag.get(name)?.needs ?? [])
  if (cycle !== undefined || dag.size > mostBoxes) return undefined
  for (const part of parts) {
    const best = layOutWithin(dag, { boxes: Math.floor(columns * part), columns })
    if (best !== undefined) return best
  }
  return undefined
}

interface Room {
  /** Columns of the boxes of a layer, at the most. */
  readonly boxes: number
  /** Columns of the boxes and lines of a layer, at the most. */
  readonly columns: number
}

function layOutWithin(dag: Dag, { boxes, columns }: Room): Layout | undefined {
  let best: Layout | undefined
  for (const layers of ordersOf(toLayers(dag, boxes))) {
    const layout = layOutOrdered(layers, columns)
    if (layout === undefined) continue
    if (best === undefined || isBetter(layout, best)) best = layout
    if (costOf(layout).crossings === 0) break
  }
  return best
}

/** Fewer crossings make a better drawing; with as many, fewer rows. */
function isBetter(one: Layout, other: Layout): boolean {
  const [cost, otherCost] = [costOf(one), costOf(other)]
  return cost.crossings < otherCost.crossings || (cost.crossings === otherCost.crossings && cost.rows < otherCost.rows)
}

function costOf({ gaps }: Layout): { readonly crossings: number; readonly rows: number } {
  return {
    crossings: gaps.reduce((sum, gap) => sum + gap.crossings, 0),
    rows: gaps.reduce((sum, { height }) => sum + height, 0),
  }
}

function layOutOrdered(layers: Layers, columns: number): Layout | undefined {
  const nets = layers.map((layer, index) => joinLines(layer, layers[index + 1] ?? []))
  const widths = new Map(layers.flatMap((layer, index) => layer.map((item) => [item, widthIn(item, nets[index - 1])])))
  const width = (item: Item): number => widths.get(item) ?? 0
  if (layers.some((layer) => widthOf(layer, width) > columns)) return undefined
  const places = new Map(placeItems({ layers, width, columns }))
  const gaps = layers.slice(1).map((lower, index) => routeGap(nets[index] ?? [], { places, width, lower }))
  const edge = Math.max(0, ...layers.flat().map((item) => (places.get(item) ?? 0) + halves(width(item))[1]))
  return edge > columns ? undefined : { layers, width, places, gaps }
}

function widthIn(item: Item, above: readonly Net[] = []): number {
  const lines = above.filter(({ targets }) => targets.includes(item)).length
  return item.isLine ? 1 : Math.max(widthOfBox(item.name), widthForLines(lines))
}

interface Moving extends Standing {
  readonly places: Map<Item, number>
  readonly lower: Layers[number]
}

/**
 * Routes the nets below a layer; where two get in each other's way, what one leads to moves to the right, which ends at
 * the latest when it stands beyond all that the nets come from.
 */
function routeGap(nets: readonly Net[], moving: Moving): Gap {
  for (;;) {
    const ends = toEnds(nets, moving)
    const routes = routeNets(ends)
    if ('rows' in routes) return { nets: ends, ...routes }
    moveRight(routes.column, moving)
  }
}

/** Moves the item that a line meets in a column, and all to its right, by one. */
function moveRight(column: number, { lower, places, width }: Moving): void {
  const met = lower.findIndex((item) => (places.get(item) ?? 0) + width(item) / 2 >= column)
  for (const item of lower.slice(met)) places.set(item, (places.get(item) ?? 0) + 1)
}
