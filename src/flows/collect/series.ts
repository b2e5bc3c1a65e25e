import { UserError } from '../../core/error.ts'
import { type Gatherer, gatherPoints, type Purpose } from '../../core/plots/gather.ts'
import type { Series } from '../../core/plots/plot.ts'
import { rowNumber, type SeriesSource } from '../../core/plots/sources.ts'
import { indexOfField, type Row } from '../../core/plots/table.ts'
import type { Value } from '../../core/value.ts'
import type { OpenTable } from './table.ts'

/** Opens a file of rows; `undefined` where there is none, or no row in it. */
export type OpenRows = (file: string) => Promise<OpenTable | undefined>

/** What the series of a plot are read for. */
export interface SeriesPurpose extends Omit<Purpose, 'fields'> {
  /** Whether whole rows are kept. */
  readonly hasRows: boolean
}

/**
 * Reads the series of one file, which is gone through once; files that give the x axis, row by row beside it.
 *
 * @param sources of the same file, at least one
 * @returns none where there is no row
 * @throws {UserError} SYNTAX for a field that is not there, and for files whose rows are not as many
 */
export async function readSeries(
  sources: readonly SeriesSource[],
  purpose: SeriesPurpose,
  open: OpenRows,
): Promise<readonly Series[]> {
  const opened: OpenTable[] = []
  const openHere: OpenRows = async (file) => {
    const table = await open(file)
    if (table !== undefined) opened.push(table)
    return table
  }
  try {
    return await readLines(sources, purpose, openHere)
  } finally {
    for (const table of opened) await table.close()
  }
}

async function readLines(
  sources: readonly SeriesSource[],
  purpose: SeriesPurpose,
  open: OpenRows,
): Promise<readonly Series[]> {
  const file = sources[0]?.file ?? ''
  const table = await open(file)
  if (table === undefined) return []
  const fields = purpose.hasRows ? table.fields : undefined
  const lines: Line[] = []
  for (const source of sources) {
    const y = source.y ?? table.last
    const axis = await openAxis(source, table, open)
    lines.push({ y, yIndex: indexOfField(y, table, file), axis, gatherer: gatherPoints({ ...purpose, fields }) })
  }
  for await (const batch of table.batches) for (const line of lines) await addRows(line, batch)
  for (const { axis } of lines) await axis.end()
  return lines.flatMap(({ y, axis, gatherer }) => {
    const { points, rowCount } = gatherer.finish(axis.field)
    return rowCount === 0 ? [] : [{ file, x: axis.field, y, points, rowCount }]
  })
}

/** One series under way. */
interface Line {
  readonly y: string
  readonly yIndex: number
  readonly axis: Axis
  readonly gatherer: Gatherer
}

/** What gives a row its x. */
interface Axis {
  readonly field: string
  /** Gives the x of the next row, which a file of its own may have to be read for. */
  next(row: Row): Value | undefined | Promise<Value | undefined>
  /** Refuses rows that are left over. */
  end(): Promise<void>
}

/** Nothing is waited for unless another file gives the x: a promise for each row would be most of the time. */
async function addRows({ yIndex, axis, gatherer }: Line, batch: Iterable<Row>): Promise<void> {
  for (const row of batch) {
    const x = axis.next(row)
    gatherer.add(x instanceof Promise ? await x : x, row[yIndex], row)
  }
}

const nothing = async (): Promise<void> => undefined

async function openAxis({ file, x }: SeriesSource, table: OpenTable, open: OpenRows): Promise<Axis> {
  if (x === undefined) {
    let count = 0n
    return { field: rowNumber, next: () => count++, end: nothing }
  }
  if (x.file === file) {
    const index = indexOfField(x.field, table, file)
    return { field: x.field, next: (row) => row[index], end: nothing }
  }
  const other = await open(x.file)
  if (other === undefined) throw uneven(file, x.file)
  const values = columnOf(other, indexOfField(x.field, other, x.file))
  const next = async (): Promise<Value | undefined> => {
    const one = await values.next()
    if (one.done) throw uneven(file, x.file)
    return one.value
  }
  const end = async (): Promise<void> => {
    if (!(await values.next()).done) throw uneven(file, x.file)
  }
  return { field: x.field, next, end }
}

async function* columnOf({ batches }: OpenTable, index: number): AsyncGenerator<Value | undefined, void> {
  for await (const batch of batches) for (const row of batch) yield row[index]
}

function uneven(file: string, other: string): UserError {
  return new UserError(
    `${file} and ${other}, which gives the x axis of its plot, do not have the same number of rows; expected one x for each y.`,
    { code: 'SYNTAX' },
  )
}
