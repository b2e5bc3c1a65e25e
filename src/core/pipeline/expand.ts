import { UserError } from '../error.ts'
import { pythonStr } from '../python/repr.ts'
import { isList, isMapping, keyOf, kindOf, type Mapping, type Value } from '../value.ts'
import { type Bound, nameable } from './context.ts'
import { wholeExpression } from './expression.ts'
import { tell } from './place.ts'
import { at, fill, find, type Template } from './template.ts'

/** One of the stages that a `foreach` or `matrix` stands for. */
export interface Variant {
  /** What follows the `@` in its name. */
  readonly key: string
  /** What `item`, and `key` where it has one, stand for in it. */
  readonly bound: ReadonlyMap<string, Bound>
}

/** More stages than anybody means: a matrix multiplies. */
const maxVariants = 100_000

/** A value that a stage is made for. */
interface Item extends Bound {
  /** Whether it was taken from a variable: DVC names it by Python's `str` then, `True` where it else has `true`. */
  readonly isVariable: boolean
}

/**
 * Gives the stages of a `foreach`: one for each item of a list, named by it, or by its index where any item has parts;
 * one for each name of a mapping.
 *
 * @param template filled loosely
 * @throws {UserError} PIPELINE
 */
export function expandForeach(data: Value, template: Template): readonly Variant[] {
  const named = namedItems(data, template)
  if (named !== undefined) return distinct(named.map(([name, item]) => [name, bind(item, name)]))
  const items = itemsOf(data, template)
  if (items === undefined) throw unfit(data, 'a list or a mapping', template)
  const byIndex = items.some(hasParts)
  return distinct(items.map((item, index) => [byIndex ? String(index) : nameOf(item), bind(item)]))
}

/**
 * Gives the stages of a `matrix`: one for each combination of the values of its names, the last name fastest.
 *
 * @param template filled loosely
 * @throws {UserError} PIPELINE
 */
export function expandMatrix(matrix: Mapping, template: Template): readonly Variant[] {
  const columns = [...matrix].map(([written, data]) => {
    const name = fill(written, template)
    if (typeof name !== 'string') throw unfit(written, 'text', template)
    return { name, items: columnOf(data, at(template, written)) }
  })
  const count = columns.reduce((product, { items }) => product * items.length, 1)
  if (count <= maxVariants) return distinct(combine(columns).map(toVariant))
  throw new UserError(`${tell(template.place)} makes ${count} stages; expected at most ${maxVariants}.`, {
    code: 'PIPELINE',
  })
}

/** Fills a value; where it is one expression, tells which variable it is. */
function toItem(data: Value, template: Template): Item {
  const whole = typeof data === 'string' ? wholeExpression(data) : undefined
  if (whole === undefined) return { value: nameable(fill(data, template)), from: undefined, isVariable: false }
  const { value, path } = find(whole, template)
  return { value, from: path, isVariable: true }
}

/** The items of a list; `undefined` for what is none. */
function itemsOf(data: Value, template: Template): readonly Item[] | undefined {
  if (isList(data)) return data.map((item, index) => toItem(item, at(template, index)))
  const { value, from } = toItem(data, template)
  if (!isList(value)) return undefined
  return value.map((item, index) => ({ value: item, from: below(from, String(index)), isVariable: true }))
}

/** The items of a mapping with their names; `undefined` for what is none. */
function namedItems(data: Value, template: Template): readonly (readonly [string, Item])[] | undefined {
  if (isMapping(data)) {
    return [...data].map(([written, item]) => {
      const key = keyOf(data, written)
      const name = typeof key === 'string' ? String(fill(key, template)) : toName(key)
      return [name, toItem(item, at(template, written))]
    })
  }
  const { value, from } = toItem(data, template)
  if (!isMapping(value)) return undefined
  return [...value].map(([name, item]) => [name, { value: item, from: below(from, name), isVariable: true }])
}

function below(from: readonly string[] | undefined, name: string): readonly string[] | undefined {
  return from === undefined ? undefined : [...from, name]
}

/** The values of a name of a matrix. DVC takes a text for the list of its characters, and a mapping for that of its names. */
function columnOf(data: Value, template: Template): readonly Item[] {
  const items = itemsOf(data, template)
  if (items !== undefined) return items
  const { value, isVariable } = toItem(data, template)
  if (!isMapping(value) && (isVariable || typeof value !== 'string')) throw unfit(data, 'a list', template)
  const parts = isMapping(value) ? [...value.keys()] : [...String(value)]
  return parts.map((part) => ({ value: part, from: undefined, isVariable: false }))
}

interface Column {
  readonly name: string
  readonly items: readonly Item[]
}

type Cell = readonly [string, { readonly index: number; readonly item: Item }]

function combine(columns: readonly Column[]): readonly (readonly Cell[])[] {
  return columns.reduce<readonly (readonly Cell[])[]>(
    (rows, { name, items }) =>
      rows.flatMap((row) => items.map((item, index): readonly Cell[] => [...row, [name, { index, item }]])),
    [[]],
  )
}

function toVariant(cells: readonly Cell[]): NamedBound {
  const key = cells.map(([name, { index, item }]) => (hasParts(item) ? `${name}${index}` : nameOf(item))).join('-')
  const item = {
    value: new Map(cells.map(([name, cell]) => [name, cell.item.value])),
    from: undefined,
    partsFrom: new Map(cells.map(([name, cell]) => [name, cell.item.from])),
  }
  return [key, bind(item, key)]
}

function bind(item: Bound, key?: string): ReadonlyMap<string, Bound> {
  const bound = new Map([['item', item]])
  if (key !== undefined) bound.set('key', { value: key, from: undefined })
  return bound
}

type NamedBound = readonly [string, ReadonlyMap<string, Bound>]

/** Of two of one name, the last counts, in the place of the first. */
function distinct(variants: readonly NamedBound[]): readonly Variant[] {
  return [...new Map(variants)].map(([key, bound]) => ({ key, bound }))
}

function hasParts({ value }: Item): boolean {
  return isList(value) || isMapping(value)
}

function nameOf({ value, isVariable }: Item): string {
  return isVariable ? pythonStr(value) : toName(value)
}

function toName(value: Value): string {
  return typeof value === 'boolean' ? String(value) : pythonStr(value)
}

function unfit(data: Value, expected: string, template: Template): UserError {
  const { value } = toItem(data, template)
  return new UserError(`${tell(template.place)} is ${kindOf(value)}; expected ${expected}.`, { code: 'PIPELINE' })
}
