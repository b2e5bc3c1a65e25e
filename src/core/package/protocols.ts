import type { Example } from '../model/example.ts'
import { renderJson } from '../python/json.ts'
import { isList, isMapping, isNumeric, type Mapping, type Value } from '../value.ts'
import { type Answer, toAnswer } from './agreement.ts'

/** One way to ask the server for the predictions of the example. */
export interface Ask {
  /** For the table of the summary: `MLflow, dataframe_split`. */
  readonly protocol: string
  readonly path: string
  readonly contentType: string
  readonly body: string
  /** Reads the answer; `undefined` where it has another form. */
  readonly read: (answer: Value) => Answer | undefined
}

/** What the server says of its model in V2. */
export interface Tensors {
  readonly inputs: readonly { readonly name: string; readonly datatype: string; readonly width: number }[]
}

function record(...entries: readonly (readonly [string, Value])[]): Mapping {
  return new Map(entries)
}

function recordsOf({ columns, rows }: Example): readonly Mapping[] {
  return rows.map((row) => new Map(columns.map((name, index) => [name, row[index] ?? null])))
}

/** Gives the example in every protocol that the server speaks. V2 has no nulls: an example with one is not sent there. */
export function asksFor(example: Example, name: string, tensors: Tensors): readonly Ask[] {
  const { columns, rows } = example
  const records = recordsOf(example)
  const json = (protocol: string, path: string, body: Mapping): Ask => ({
    ...{ protocol, path, contentType: 'application/json', body: renderJson(body), read: toAnswer },
  })
  const csv = (protocol: string, contentType: string, lines: readonly string[]): Ask => ({
    ...{ protocol, path: '/invocations', contentType, body: lines.map((line) => `${line}\n`).join(''), read: toAnswer },
  })
  const byColumn = new Map(columns.map((column, index) => [column, rows.map((row) => row[index] ?? null)]))
  const table = rows.map(toCsv)
  const plain = [
    json('Typed predict', '/predict', record(['inputs', records])),
    json(
      'MLflow dataframe_split',
      '/invocations',
      record(['dataframe_split', record(['columns', columns], ['data', rows])]),
    ),
    json('MLflow dataframe_records', '/invocations', record(['dataframe_records', records])),
    json('MLflow instances', '/invocations', record(['instances', rows])),
    json('MLflow inputs', '/invocations', record(['inputs', byColumn])),
    csv('MLflow CSV, with a header', 'text/csv; header=present', [toCsv(columns), ...table]),
    csv('SageMaker CSV, without', 'text/csv; header=absent', table),
    json('KServe V1', `/v1/models/${name}:predict`, record(['instances', rows])),
  ]
  if (rows.some((row) => row.includes(null))) return plain
  const body = record(['inputs', toTensors(example, tensors)])
  return [...plain, { ...json('Open Inference V2', `/v2/models/${name}/infer`, body), read: readTensors }]
}

/** Body of a request for the first row of an example. */
export function requestOfOneRow(example: Example): string {
  return renderJson(record(['inputs', recordsOf(example).slice(0, 1)]))
}

/** A row of CSV: what has a comma, a quote or a line end in it is quoted. */
function toCsv(cells: readonly Value[]): string {
  return cells.map((cell) => quote(typeof cell === 'string' ? cell : cell === null ? '' : renderJson(cell))).join(',')
}

function quote(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function toTensors({ columns, rows }: Example, { inputs }: Tensors): readonly Mapping[] {
  const count = BigInt(rows.length)
  return inputs.map(({ name, datatype, width }) => {
    const index = columns.indexOf(name)
    const isWhole = index < 0 || width > 1
    const data = isWhole ? rows.flat() : rows.map((row) => row[index] ?? null)
    return record(['name', name], ['datatype', datatype], ['shape', [count, BigInt(width)]], ['data', data])
  })
}

function readTensors(answer: Value): Answer | undefined {
  const outputs = isMapping(answer) ? answer.get('outputs') : undefined
  if (!isList(outputs)) return undefined
  const named = new Map(outputs.filter(isMapping).map((one) => [one.get('name'), one]))
  const predictions = named.get('predictions')?.get('data')
  return isList(predictions) ? { predictions, probabilities: readMatrix(named.get('probabilities')) } : undefined
}

function readMatrix(tensor: Mapping | undefined): Answer['probabilities'] {
  const [shape, data] = [tensor?.get('shape'), tensor?.get('data')]
  if (!isList(shape) || !isList(data) || !data.every((item) => isNumeric(item))) return undefined
  const [height, width] = [countOf(shape[0]), countOf(shape[1] ?? 1n)]
  // No more rows than numbers, whatever the shape says.
  if (height === undefined || width === undefined || height * width > data.length) return undefined
  return Array.from({ length: height }, (_, row) => data.slice(row * width, (row + 1) * width).map(Number))
}

/** A number of rows or columns; `undefined` for what is none. */
function countOf(value: Value | undefined): number | undefined {
  const isCount = typeof value === 'bigint' && value > 0n && value <= BigInt(Number.MAX_SAFE_INTEGER)
  return isCount ? Number(value) : undefined
}

/** Reads what `GET /v2/models/NAME` answers; `undefined` where it is something else. */
export function parseTensors(answer: Value): Tensors | undefined {
  const inputs = isMapping(answer) ? answer.get('inputs') : undefined
  if (!isList(inputs)) return undefined
  return {
    inputs: inputs.filter(isMapping).map((one) => {
      const shape = one.get('shape')
      const width = isList(shape) && shape.length > 1 ? countOf(shape[1]) : 1
      return { name: String(one.get('name')), datatype: String(one.get('datatype')), width: width ?? 1 }
    }),
  }
}

/** Bodies that are no request, each with the path that must answer 400. */
export const malformed: readonly Pick<Ask, 'path' | 'body'>[] = [
  { path: '/predict', body: '{"inputs": [' },
  { path: '/predict', body: '{"inputs": [{"no such column": 1}]}' },
  { path: '/invocations', body: '{"instances": "none"}' },
  { path: '/invocations', body: '[]' },
]
