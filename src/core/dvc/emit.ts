import { floatRepr } from '../python/float.ts'
import { isList, isMapping, keyOf, type Mapping, type Scalar, type Value } from '../value.ts'
import { foldPlain, type Position, renderText } from './emit-text.ts'

/** Keys from this length on are written as `? key`. */
const longKey = 123

/**
 * Writes a mapping as DVC writes YAML (ruamel.yaml's block style): two spaces a level, lists not indented
 * under their name, text folded after column 80, `null` as nothing. Ends with a newline.
 *
 * @param indent columns that every line is moved to the right
 */
export function renderYaml(mapping: Mapping, indent = 0): string {
  return mapping.size === 0 ? '{}\n' : ' '.repeat(indent) + renderEntries(mapping, indent)
}

/** The entries of a mapping; the indent of the first line is the caller's. */
function renderEntries(mapping: Mapping, indent: number): string {
  return [...mapping].map(([name, value]) => renderPair(keyOf(mapping, name), value, indent)).join(' '.repeat(indent))
}

/** The items of a list; the indent of the first line is the caller's. */
function renderItems(list: readonly Value[], indent: number): string {
  return list.map((item) => `-${renderItem(item, indent + 2)}`).join(' '.repeat(indent))
}

function renderItem(item: Value, indent: number): string {
  if (isList(item) && item.length > 0) return ` ${renderItems(item, indent)}`
  if (isMapping(item) && item.size > 0) return ` ${renderEntries(item, indent)}`
  // Other than after a name, ruamel leaves its blank before nothing.
  if (item === null) return ' \n'
  return renderLeaf(item, { column: indent, indent })
}

function renderPair(key: Scalar, value: Value, indent: number): string {
  const written = renderKey(key, indent)
  if (isList(value) && value.length > 0) return `${written}\n${' '.repeat(indent)}${renderItems(value, indent)}`
  if (isMapping(value) && value.size > 0)
    return `${written}\n${' '.repeat(indent + 2)}${renderEntries(value, indent + 2)}`
  const line = written.lastIndexOf('\n')
  const length = [...written.slice(line + 1)].length
  const column = line < 0 ? indent + length : length
  return written + renderLeaf(value, { column: column + 1, indent: indent + 2 })
}

function renderKey(key: Scalar, indent: number): string {
  if (key === null) return 'null:'
  if (typeof key !== 'string') return `${renderScalar(key, { column: indent, indent, isKey: true })}:`
  const isSimple = key.length < longKey && !/[\n\u0085\u2028\u2029]/u.test(key)
  if (isSimple) return `${renderText(key, { column: indent, indent: indent + 2, isKey: true })}:`
  return `? ${renderText(key, { column: indent + 2, indent: indent + 2 })}\n${' '.repeat(indent)}:`
}

/** The rest of a line whose value has no lines of its own. */
function renderLeaf(value: Value, position: Position): string {
  const text = renderScalar(value, position)
  return text === '' ? '\n' : ` ${text}\n`
}

function renderScalar(value: Value, position: Position): string {
  if (value === null) return ''
  if (isList(value)) return '[]'
  if (isMapping(value)) return '{}'
  if (typeof value === 'string') return renderText(value, position)
  return foldPlain(typeof value === 'number' ? renderFloat(value) : String(value), position)
}

function renderFloat(number: number): string {
  if (Number.isNaN(number)) return '.nan'
  if (!Number.isFinite(number)) return number > 0 ? '.inf' : '-.inf'
  return floatRepr(number)
}
