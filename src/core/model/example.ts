import { UserError } from '../error.ts'
import { parseJson } from '../python/json.ts'
import { isList, isMapping, isNumeric, kindOf, type Mapping, type Value } from '../value.ts'

/** Rows that a model is known to take, and what it was seen to answer. */
export interface Example {
  /** Names of the columns, distinct. */
  readonly columns: readonly string[]
  /** At least one row; each has a value (a number, a text, true, false or null) for every column. */
  readonly rows: readonly (readonly Value[])[]
  /** What training predicted, one for each row; `undefined` where it was not recorded. */
  readonly predictions: readonly Value[] | undefined
  /** Probabilities that training saw, a list for each row in the order of the model's classes; `undefined` likewise. */
  readonly probabilities: readonly (readonly number[])[] | undefined
  /** Package -> version that trained the model; `python` too. Empty where it was not recorded. */
  readonly versions: ReadonlyMap<string, string>
}

const form = 'expected {"inputs": {"columns": [...], "data": [[...]]}, "predictions": [...]}'

/**
 * Reads `example.json`, or the input example of an MLflow model, which is its inputs alone.
 *
 * @throws {UserError} SYNTAX, MODEL with what was found and what was expected
 */
export function parseExample(text: string, file: string): Example {
  const root = parseJson(text, file)
  if (!isMapping(root)) throw fault(`${file} is ${kindOf(root)}; ${form}`)
  const inputs = root.get('inputs') ?? root.get('dataframe_split') ?? root
  if (!isMapping(inputs)) throw fault(`inputs in ${file} is ${kindOf(inputs)}; ${form}`)
  const columns = parseColumns(inputs.get('columns'), file)
  const rows = parseRows(inputs.get('data'), columns.length, file)
  const predictions = root.get('predictions')
  return {
    columns,
    rows,
    predictions:
      predictions === undefined || predictions === null
        ? undefined
        : ofRows(predictions, rows, `predictions in ${file}`),
    probabilities: parseProbabilities(root.get('probabilities'), rows, file),
    versions: parseVersions(root.get('versions'), file),
  }
}

function parseColumns(value: Value | undefined, file: string): readonly string[] {
  if (!isList(value) || value.length === 0) throw fault(`${file} has no columns (${kindOf(value)}); ${form}`)
  const names = value.map((name) => {
    if (typeof name === 'string') return name
    throw fault(`A column in ${file} is ${kindOf(name)}; expected a name`)
  })
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw fault(`${file} has the column "${twice}" twice; expected names that differ`)
  return names
}

function parseRows(value: Value | undefined, width: number, file: string): readonly (readonly Value[])[] {
  if (!isList(value) || value.length === 0) throw fault(`${file} has no rows (data is ${kindOf(value)}); ${form}`)
  return value.map((row, index) => {
    if (!isList(row)) throw fault(`Row ${index + 1} in ${file} is ${kindOf(row)}; expected a list of ${width} values`)
    if (row.length !== width)
      throw fault(`Row ${index + 1} in ${file} has ${row.length} values; expected ${width}, one for each column`)
    const wrong = row.findIndex((cell) => isList(cell) || isMapping(cell) || !travels(cell))
    if (wrong < 0) return row
    throw fault(
      `Row ${index + 1}, value ${wrong + 1} in ${file} is ${sayCell(row[wrong])}; expected a finite number, a text, true, false or null`,
    )
  })
}

/** What is no number is not asked; JSON that travels has neither NaN nor infinities. */
function travels(value: Value): boolean {
  return typeof value !== 'number' || Number.isFinite(value)
}

function sayCell(value: Value | undefined): string {
  return typeof value === 'number' ? String(value) : kindOf(value)
}

function ofRows(value: Value, rows: readonly unknown[], where: string): readonly Value[] {
  if (!isList(value)) throw fault(`${where} is ${kindOf(value)}; expected a list of one for each row`)
  if (value.length === rows.length) return value
  throw fault(`${where} has ${value.length} items; expected ${rows.length}, one for each row`)
}

function parseProbabilities(
  value: Value | undefined,
  rows: readonly unknown[],
  file: string,
): Example['probabilities'] {
  if (value === undefined || value === null) return undefined
  const where = `probabilities in ${file}`
  const lists = ofRows(value, rows, where)
  return lists.map((list, index) => {
    const isNumbers = isList(list) && list.every((item) => isNumeric(item))
    if (!isNumbers)
      throw fault(`${where}, row ${index + 1}, is ${kindOf(list)}; expected a list of numbers, one for each class`)
    return list.map(Number)
  })
}

function parseVersions(value: Value | undefined, file: string): ReadonlyMap<string, string> {
  if (value === undefined || value === null) return new Map()
  if (!isMapping(value)) throw fault(`versions in ${file} is ${kindOf(value)}; expected package: "version"`)
  return new Map([...value].map(([name, version]) => [name, versionOf(version, name, file)]))
}

function versionOf(version: Value, name: string, file: string): string {
  if (typeof version === 'string') return version
  throw fault(`versions.${name} in ${file} is ${kindOf(version)}; expected a text such as "1.7.2"`)
}

function fault(message: string): UserError {
  return new UserError(`${message}.`, { code: 'MODEL' })
}

/** Writes the part of an example that the image carries, as JSON. */
export function exampleValue({ columns, rows, predictions, probabilities, versions }: Example): Mapping {
  const entries: [string, Value][] = [
    [
      'inputs',
      new Map<string, Value>([
        ['columns', columns],
        ['data', rows],
      ]),
    ],
  ]
  if (predictions !== undefined) entries.push(['predictions', predictions])
  if (probabilities !== undefined) entries.push(['probabilities', probabilities])
  if (versions.size > 0) entries.push(['versions', versions])
  return new Map(entries)
}
