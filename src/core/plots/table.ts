import { UserError } from '../error.ts'
import { extentOf } from '../extent.ts'
import { isList, isMapping, type Mapping, type Value } from '../value.ts'

/** A row: values in the order of the fields; `undefined` where it has none. */
export type Row = readonly (Value | undefined)[]

/** What the beginning of a file says of its rows. */
export interface Columns {
  readonly fields: readonly string[]
  /** The one that is drawn where nothing is said. */
  readonly last: string
}

/** A file of rows. */
export interface Table extends Columns {
  /** Made as they are asked for: the mappings that they come from are many times their size. */
  readonly rows: Iterable<Row>
}

/**
 * Finds the rows of a data file as DVC does: the value itself, or every list of mappings however deep in mappings, put
 * together row by row. A list whose mappings do not have the same names is passed over.
 *
 * @returns `undefined` where there is no row
 * @throws {UserError} SYNTAX where there is no list of mappings
 */
export function tableOf(value: Value, file: string): Table | undefined {
  const all = listsIn(value)
  const lists = all.filter((list) => list.length > 0 && list.every(isMapping)) as readonly (readonly Mapping[])[]
  const [first] = lists
  if (first === undefined && all.some((list) => list.length === 0)) return undefined
  const even = lists.filter(isEven)
  const fields = [...new Set(even.flatMap(([row]) => [...(row?.keys() ?? [])]))]
  const last = [...(first?.[0]?.keys() ?? [])].at(-1)
  if (last === undefined || fields.length === 0) {
    throw new UserError(`${file} holds no rows to draw; expected a list of mappings that all have the same names.`, {
      code: 'SYNTAX',
    })
  }
  return { fields, last, rows: { [Symbol.iterator]: () => rowsOf(even, fields) } }
}

function listsIn(value: Value): readonly (readonly Value[])[] {
  if (isList(value)) return [value]
  if (!isMapping(value)) return []
  return [...value.values()].flatMap((part) => (isMapping(part) || isList(part) ? listsIn(part) : []))
}

function* rowsOf(lists: readonly (readonly Mapping[])[], fields: readonly string[]): Generator<Row> {
  const [, longest] = extentOf(lists.map(({ length }) => length))
  for (let index = 0; index < longest; index++) yield fields.map((field) => lastOf(lists, index, field))
}

function isEven(list: readonly Mapping[]): boolean {
  const names = list[0]
  return (
    names !== undefined && list.every((row) => row.size === names.size && [...row.keys()].every((k) => names.has(k)))
  )
}

/** What the last list that has a field says of it: one that comes later wins. */
function lastOf(lists: readonly (readonly Mapping[])[], index: number, field: string): Value | undefined {
  return lists.findLast((list) => list[index]?.has(field))?.[index]?.get(field)
}

/**
 * Gives the place of a field in rows: of two with one name the last, as Python keeps them.
 *
 * @throws {UserError} SYNTAX where there is none
 */
export function indexOfField(field: string, { fields }: Columns, file: string): number {
  const index = fields.lastIndexOf(field)
  if (index >= 0) return index
  const known = fields.slice(0, 20).map((name) => JSON.stringify(name))
  throw new UserError(`${file} has no field "${field}", which dvc.yaml names; its fields are ${known.join(', ')}.`, {
    code: 'SYNTAX',
  })
}
