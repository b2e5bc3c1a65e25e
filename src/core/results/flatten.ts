import { isList, isMapping, isNumeric, type Value } from '../value.ts'

/** Metrics that results hold at the most, and parameters: those of all files together. */
export const mostValues = 100_000

/**
 * Flattens a file of metrics as `dvc metrics show` does: numbers, text and truths by their dotted names.
 * Lists of numbers are kept too, one value per seed; DVC drops them. A file that is one value has the
 * empty name.
 */
export function flattenMetrics(value: Value): ReadonlyMap<string, Value> {
  const flat = new Map<string, Value>()
  walk(value, '', (name, leaf) => {
    const isSeeds = isList(leaf) && leaf.length > 0 && leaf.every(isNumeric)
    const isKept = isNumeric(leaf) || typeof leaf === 'string' || typeof leaf === 'boolean'
    if (isKept || isSeeds) flat.set(name, leaf)
  })
  return flat
}

/** Flattens a file of parameters as `dvc params diff` does: every leaf by its dotted name, lists whole. */
export function flattenParams(value: Value): ReadonlyMap<string, Value> {
  const flat = new Map<string, Value>()
  walk(value, '', (name, leaf) => flat.set(name, leaf))
  return flat
}

function walk(value: Value, name: string, visit: (name: string, leaf: Value) => void): void {
  if (!isMapping(value)) {
    visit(name, value)
    return
  }
  for (const [key, item] of value) walk(item, name === '' ? key : `${name}.${key}`, visit)
}
