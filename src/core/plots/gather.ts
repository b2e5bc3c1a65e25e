import type { Mapping, Value } from '../value.ts'
import { cutText, magnitudeOf, toCell } from './cell.ts'
import { type Counted, countPairs } from './count.ts'
import { type Point, pointLimit } from './plot.ts'
import type { Row } from './table.ts'
import { thinCloud, thinLine } from './thin.ts'

/** Points that a series has at the least, however many share what there is. */
const fewest = 50
/** Points of all plots of a commit together, about. */
const budget = 200_000

/** Gives how many points each of so many series may have. */
export function pointsFor(series: number): number {
  return Math.max(fewest, Math.min(pointLimit, Math.floor(budget / Math.max(series, 1))))
}

/** What a series is gathered for. */
export interface Purpose {
  /** Name of the template. */
  readonly template: string
  /** Names of the fields of a row, where rows are to be kept; `undefined` where points are enough. */
  readonly fields: readonly string[] | undefined
  /** Points at the most. */
  readonly limit: number
}

/** Makes points of rows as they come. */
export interface Gatherer {
  /** @param x value as the file has it, which the row is given under `xField` */
  add(x: Value | undefined, y: Value | undefined, row: Row): void
  finish(xField: string): { readonly points: readonly Point[]; readonly rowCount: number }
}

interface Item {
  readonly x: Value
  readonly y: Value
  /** As the file has it. */
  readonly written: Value | undefined
  readonly row: Row | undefined
}

/** Starts a series. A confusion matrix counts its rows; other templates get some that stand for all. */
export function gatherPoints({ template, fields, limit }: Purpose): Gatherer {
  const keeper = keeperFor(fields === undefined ? template : '', limit)
  let rowCount = 0
  return {
    add: (x, y, row) => {
      rowCount++
      keeper.add({ x: toCell(x), y: toCell(y), written: x, row: fields === undefined ? undefined : row })
    },
    finish: (xField) => ({
      rowCount,
      points: keeper.finish().map(({ item: { x, y, written, row }, count }) => ({
        ...{ x, y, count },
        row: row === undefined ? undefined : toMapping(fields ?? [], row, [xField, written]),
      })),
    }),
  }
}

interface Keeper {
  add(item: Item): void
  finish(): readonly Counted<Item>[]
}

function keeperFor(template: string, limit: number): Keeper {
  if (template.startsWith('confusion')) return countPairs(limit)
  const [byX, byY] = [({ x }: Item) => magnitudeOf(x), ({ y }: Item) => magnitudeOf(y)]
  const thinner = template.startsWith('scatter')
    ? thinCloud<Item>(limit, [byX, byY])
    : thinLine<Item>(limit, (item) => byY(item) ?? byX(item))
  return { add: thinner.add, finish: () => thinner.finish().map((item) => ({ item, count: 1 })) }
}

/** The row as DVC hands it to a template: with its texts, and with what the x axis shows. */
function toMapping(fields: readonly string[], row: Row, [xField, x]: readonly [string, Value | undefined]): Mapping {
  const mapping = new Map<string, Value>()
  for (const [index, field] of fields.entries()) {
    const value = row[index]
    if (value !== undefined) mapping.set(field, typeof value === 'string' ? cutText(value) : value)
  }
  if (x !== undefined) mapping.set(xField, typeof x === 'string' ? cutText(x) : x)
  return mapping
}
