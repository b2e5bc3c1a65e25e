import { isList, isMapping, keyOf, type Value } from '../value.ts'
import { floatRepr } from './float.ts'

/** Writes a value as Python's `repr` does: `[1, 'a', True, None, 1.0]`. */
export function pythonRepr(value: Value): string {
  return typeof value === 'string' ? quote(value) : pythonStr(value)
}

/** Writes a value as Python's `str` does: text as it is, anything else as its `repr`. */
export function pythonStr(value: Value): string {
  if (typeof value === 'string') return value
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'number') return floatRepr(value)
  if (isList(value)) return `[${value.map(pythonRepr).join(', ')}]`
  if (isMapping(value))
    return `{${[...value].map(([name, item]) => `${pythonRepr(keyOf(value, name))}: ${pythonRepr(item)}`).join(', ')}}`
  return String(value)
}

const shortEscapes = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\\', '\\\\'],
])

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'"
  let body = ''
  for (const character of text) {
    body += character === mark ? `\\${mark}` : (shortEscapes.get(character) ?? escapeUnprintable(character))
  }
  return mark + body + mark
}

/** Python prints what Unicode calls letters, marks, numbers, punctuation, symbols and the plain space. */
function escapeUnprintable(character: string): string {
  if (character === ' ' || /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character)) return character
  const code = character.codePointAt(0) ?? 0
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`
  return `\\U${code.toString(16).padStart(8, '0')}`
}
