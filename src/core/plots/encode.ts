import {
  amountOf,
  decodeValue,
  encodeValue,
  fault,
  listOf,
  mappingOf,
  optionalText,
  textOf,
} from '../results/fields.ts'
import { isList, isMapping, kindOf, type Mapping, type Value } from '../value.ts'
import { textLimit } from './cell.ts'
import { type DataPlot, type ImagePlot, type Plot, type Point, pointLimit, type Series } from './plot.ts'
import { imageLimit } from './room.ts'
import { templateLimit } from './template.ts'

/** Gives the JSON form of a plot. A point is a list of x and y, of its count where that is not 1, and of its row. */
export function encodePlot(plot: Plot): Value {
  if (plot.kind === 'image') {
    const { id, md5, size } = plot
    return new Map<string, Value>([
      ['kind', 'image'],
      ['id', id],
      ['md5', md5],
      ['size', BigInt(size)],
    ])
  }
  return new Map<string, Value>([
    ['kind', 'data'],
    ['id', plot.id],
    ['template', plot.template],
    ['ownTemplate', plot.ownTemplate ?? null],
    ['title', plot.title],
    ['xLabel', plot.xLabel],
    ['yLabel', plot.yLabel],
    ['series', plot.series.map(encodeSeries)],
  ])
}

function encodeSeries({ file, x, y, rowCount, points }: Series): Value {
  return new Map<string, Value>([
    ['file', file],
    ['x', x],
    ['y', y],
    ['rowCount', BigInt(rowCount)],
    ['points', points.map(encodePoint)],
  ])
}

function encodePoint({ x, y, count, row }: Point): Value {
  const cells = [encodeValue(x), encodeValue(y)]
  if (row !== undefined) return [...cells, BigInt(count), encodeValue(row)]
  return count === 1 ? cells : [...cells, BigInt(count)]
}

/**
 * Reads the JSON forms of plots. They may come from a stranger.
 *
 * @throws {UserError} SYNTAX
 */
export function parsePlots(values: readonly Value[], where: string): readonly Plot[] {
  const plots = values.map((value, index) => parsePlot(mappingOf(value, `${where}[${index}]`), `${where}[${index}]`))
  const first = new Map(plots.toReversed().map((plot) => [plot.id, plot]))
  const twice = plots.findIndex((plot) => first.get(plot.id) !== plot)
  if (twice >= 0) throw fault(`${where}[${twice}]`, 'has the id of one before it')
  return plots
}

function parsePlot(plot: Mapping, where: string): Plot {
  const kind = textOf(plot, 'kind', where)
  if (kind === 'image') return parseImage(plot, where)
  if (kind === 'data') return parseData(plot, where)
  throw fault(`${where}.kind`, `is ${JSON.stringify(kind.slice(0, 80))}; expected data or image`)
}

function parseImage(plot: Mapping, where: string): ImagePlot {
  const md5 = textOf(plot, 'md5', where)
  if (!/^[0-9a-f]{32}$/u.test(md5)) throw fault(`${where}.md5`, 'is no MD5; expected 32 hexadecimal digits')
  const size = whole(plot, 'size', where)
  if (size > imageLimit) throw fault(`${where}.size`, `is ${size}; expected at most ${imageLimit}`)
  return { kind: 'image', id: textOf(plot, 'id', where), md5, size }
}

function parseData(plot: Mapping, where: string): DataPlot {
  const ownTemplate = optionalText(plot, 'ownTemplate', where)
  if ((ownTemplate?.length ?? 0) > templateLimit) {
    throw fault(`${where}.ownTemplate`, `is longer than ${templateLimit} characters`)
  }
  return {
    kind: 'data',
    id: textOf(plot, 'id', where),
    template: textOf(plot, 'template', where),
    ownTemplate,
    title: textOf(plot, 'title', where),
    xLabel: textOf(plot, 'xLabel', where),
    yLabel: textOf(plot, 'yLabel', where),
    series: listOf(plot, 'series', where).map((one, index) => parseSeries(one, `${where}.series[${index}]`)),
  }
}

function parseSeries(value: Value, where: string): Series {
  const series = mappingOf(value, where)
  const points = listOf(series, 'points', where)
  const rowCount = whole(series, 'rowCount', where)
  if (points.length > Math.min(pointLimit, rowCount)) {
    throw fault(`${where}.points`, `has ${points.length} points; expected at most ${Math.min(pointLimit, rowCount)}`)
  }
  return {
    file: textOf(series, 'file', where),
    x: textOf(series, 'x', where),
    y: textOf(series, 'y', where),
    points: points.map((point, index) => parsePoint(point, `${where}.points[${index}]`)),
    rowCount,
  }
}

function parsePoint(value: Value, where: string): Point {
  if (!isList(value) || value.length < 2 || value.length > 4) throw fault(where, 'is not a list of x, y, count and row')
  const [x = null, y = null, count = 1n, row] = value
  if (typeof count !== 'bigint' || count < 1n || count > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw fault(`${where}[2]`, `is ${kindOf(count)}; expected a whole number of at least 1`)
  }
  return {
    x: parseCell(x, `${where}[0]`),
    y: parseCell(y, `${where}[1]`),
    count: Number(count),
    row: row === undefined ? undefined : decodeRow(mappingOf(row, `${where}[3]`)),
  }
}

/** A row may have one field alone that is called `number`: only what is in it was encoded. */
function decodeRow(row: Mapping): Mapping {
  return new Map([...row].map(([field, value]) => [field, decodeValue(value)]))
}

function parseCell(value: Value, where: string): Value {
  const cell = decodeValue(value)
  if (isList(cell) || isMapping(cell)) throw fault(where, `is ${kindOf(cell)}; expected a value without parts`)
  if (typeof cell === 'string' && cell.length > textLimit) throw fault(where, `is longer than ${textLimit} characters`)
  return cell
}

function whole(mapping: Mapping, key: string, where: string): number {
  const number = amountOf(mapping, key, where)
  if (Number.isSafeInteger(number)) return number
  throw fault(`${where}.${key}`, `is ${number}; expected a whole number`)
}
