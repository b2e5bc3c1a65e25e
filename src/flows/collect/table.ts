import { UserError } from '../../core/error.ts'
import { SeparatedText } from '../../core/plots/separated.ts'
import { type Columns, type Row, tableOf } from '../../core/plots/table.ts'
import { renderBytes } from '../../core/text/amount.ts'
import { parseDataFile } from '../../core/text/data-file.ts'
import { gatherWithin } from '../data/bytes.ts'

/** A file of rows, to be gone through once. */
export interface OpenTable extends Columns {
  /** Each to be gone through once. */
  readonly batches: AsyncIterable<Iterable<Row>>
  /** Closes the file, whether its rows were gone through or not. */
  close(): Promise<void>
}

/** Bytes of a file that has to be read whole before its rows are known, at the most: JSON, and what takes more to read. */
export const [jsonLimit, otherLimit] = [100_000_000, 4_000_000]

/**
 * Opens a file of rows: CSV and TSV are read as they come, and hold no more than a piece at a time.
 *
 * @param hasHeader whether the first row names the fields; otherwise they are called `0`, `1` and so on
 * @returns `undefined` where there is no row
 * @throws {UserError} SYNTAX, UNSUPPORTED; and so do the rows
 */
export async function openTable(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  hasHeader: boolean,
): Promise<OpenTable | undefined> {
  const end = /\.([^./]+)$/u.exec(file)?.[1]?.toLowerCase() ?? ''
  if (end === 'csv' || end === 'tsv') {
    return await openSeparated(readRows(file, bytes, end === 'csv' ? ',' : '\t'), hasHeader)
  }
  if (['json', 'yaml', 'yml', 'toml', 'py'].includes(end)) return await openWhole(file, bytes)
  throw new UserError(
    `${file} is named in plots of dvc.yaml and is none that can be read; expected a file that ends with .csv, .tsv, .json, .yaml or .yml, or a picture.`,
    { code: 'UNSUPPORTED' },
  )
}

async function openWhole(file: string, bytes: AsyncIterable<Uint8Array>): Promise<OpenTable | undefined> {
  const limit = /\.json$/iu.test(file) ? jsonLimit : otherLimit
  const whole = await gatherWithin(bytes, limit)
  if (whole === undefined) {
    throw new UserError(
      `${file} is larger than ${renderBytes(limit)}, up to which it can be read; write the rows of its plot as CSV or TSV.`,
      { code: 'UNSUPPORTED' },
    )
  }
  const decode = textReader(file)
  const text = decode(whole) + decode()
  const table = text.trim() === '' ? undefined : tableOf(parseDataFile(text, file), file)
  return table === undefined ? undefined : { ...table, batches: once(table.rows), close: async () => undefined }
}

async function* once(rows: Iterable<Row>): AsyncIterable<Iterable<Row>> {
  yield rows
}

async function openSeparated(rows: AsyncGenerator<string[][]>, hasHeader: boolean): Promise<OpenTable | undefined> {
  const begin = await rows.next()
  const [first] = begin.done ? [] : begin.value
  if (begin.done || first === undefined) return undefined
  const fields = hasHeader ? first : first.map((_, index) => String(index))
  const rest = hasHeader ? begin.value.slice(1) : begin.value
  const close = async (): Promise<void> => void (await rows.return(undefined))
  return { fields, last: fields.at(-1) ?? '', batches: continued(rest, rows), close }
}

async function* continued(first: readonly Row[], rest: AsyncIterable<readonly Row[]>): AsyncIterable<readonly Row[]> {
  yield first
  yield* rest
}

/** Gives rows some at a time, never none. */
async function* readRows(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  delimiter: ',' | '\t',
): AsyncGenerator<string[][]> {
  const decode = textReader(file)
  const reader = new SeparatedText(delimiter, file)
  for await (const chunk of bytes) {
    const rows = reader.push(decode(chunk))
    if (rows.length > 0) yield rows
  }
  const last = [...reader.push(decode()), ...reader.end()]
  if (last.length > 0) yield last
}

/** Decodes pieces of a file; without one, what is left. */
function textReader(file: string): (piece?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return (piece) => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
    } catch (error) {
      throw new UserError(`${file} is no UTF-8 text; expected a table in UTF-8.`, { code: 'SYNTAX', cause: error })
    }
  }
}
