import { UserError } from '../error.ts'
import { compareCodePoints } from '../text/order.ts'
import { isList, isMapping, keyOf, type Mapping, type Value } from '../value.ts'
import { floatRepr } from './float.ts'

/** Nesting beyond this is refused: no data file of a person is that deep. */
const maxDepth = 200

/** Number of Python's JSON, with the literals that JSON itself does not have. */
const numberOrWord = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|-?Infinity|NaN|true|false|null/uy

const words = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])

/**
 * Reads JSON as Python's `json.load` does: integers of any size, `NaN` and infinities, the last of
 * two equal keys.
 *
 * @throws {UserError} SYNTAX with file, line and column
 */
export function parseJson(text: string, file: string): Value {
  const reader = new Reader(text, file)
  const value = reader.value(0)
  reader.end()
  return value
}

/** Walks a text once. A class because it has a life: the position. */
class Reader {
  readonly #text: string
  readonly #file: string
  #at: number

  constructor(text: string, file: string) {
    this.#text = text
    this.#file = file
    this.#at = text.startsWith('\ufeff') ? 1 : 0
  }

  value(depth: number): Value {
    if (depth > maxDepth) throw this.#fault(`nesting deeper than ${maxDepth}`)
    this.#space()
    const character = this.#text[this.#at]
    if (character === '{') return this.#object(depth)
    if (character === '[') return this.#array(depth)
    if (character === '"') return this.#string()
    return this.#numberOrWord()
  }

  end(): void {
    this.#space()
    if (this.#at < this.#text.length) throw this.#fault(`${this.#found()} after the end of the value`)
  }

  #object(depth: number): Value {
    const entries = new Map<string, Value>()
    this.#at++
    if (this.#take('}')) return entries
    do {
      this.#space()
      if (this.#text[this.#at] !== '"') throw this.#fault(`${this.#found()}; expected a name in double quotes`)
      const name = this.#string()
      if (!this.#take(':')) throw this.#fault(`${this.#found()}; expected a colon`)
      entries.set(name, this.value(depth + 1))
    } while (this.#take(','))
    if (!this.#take('}')) throw this.#fault(`${this.#found()}; expected a comma or }`)
    return entries
  }

  #array(depth: number): Value {
    const items: Value[] = []
    this.#at++
    if (this.#take(']')) return items
    do items.push(this.value(depth + 1))
    while (this.#take(','))
    if (!this.#take(']')) throw this.#fault(`${this.#found()}; expected a comma or ]`)
    return items
  }

  #string(): string {
    const start = this.#at
    let end = start + 1
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1
    if (end >= this.#text.length) throw this.#fault('a text without its closing quote')
    this.#at = end + 1
    const literal = this.#text.slice(start, end + 1)
    if (!literal.includes('\\') && !/\p{Cc}/u.test(literal)) return literal.slice(1, -1)
    try {
      return JSON.parse(literal) as string
    } catch (cause) {
      this.#at = start
      throw this.#fault('a text with a bad escape or a control character', cause)
    }
  }

  #numberOrWord(): Value {
    numberOrWord.lastIndex = this.#at
    const literal = numberOrWord.exec(this.#text)?.[0]
    if (literal === undefined) throw this.#fault(`${this.#found()}; expected a value`)
    this.#at += literal.length
    const word = words.get(literal)
    if (word !== undefined) return word
    return /[.eE]/u.test(literal) ? Number(literal) : BigInt(literal)
  }

  #take(character: string): boolean {
    this.#space()
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #space(): void {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'x')) this.#at++
  }

  #found(): string {
    const character = this.#text[this.#at]
    return character === undefined ? 'the end of the file' : JSON.stringify(character)
  }

  #fault(found: string, cause?: unknown): UserError {
    const before = this.#text.slice(0, this.#at).split('\n')
    const place = `${this.#file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
    return new UserError(`${place} is not JSON: found ${found}.`, { code: 'SYNTAX', cause })
  }
}

/** How JSON is written. */
export interface JsonStyle {
  /** Keys of mappings in order of code points, as `sort_keys=True`. */
  readonly sortKeys?: boolean
}

/** Writes a value as Python's `json.dumps` does with its defaults: `{"a": [1, 2.0, "\u00e9"]}`. */
export function renderJson(value: Value, style: JsonStyle = {}): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return renderText(value)
  if (typeof value === 'number') return renderFloat(value)
  if (isList(value)) return `[${value.map((item) => renderJson(item, style)).join(', ')}]`
  if (!isMapping(value)) return String(value)
  const names = style.sortKeys ? sortedNames(value) : [...value.keys()]
  return `{${names.map((name) => `${renderKey(value, name)}: ${renderJson(value.get(name) ?? null, style)}`).join(', ')}}`
}

/** A key that is no text stands as text all the same: `{"0": 1, "true": 2}`. */
function renderKey(mapping: Mapping, name: string): string {
  const key = keyOf(mapping, name)
  return renderText(typeof key === 'string' ? key : renderJson(key))
}

/** Python sorts keys by what they are: numbers by their size. Where it cannot, text comes last. */
function sortedNames(mapping: Mapping): readonly string[] {
  const numberOf = (name: string): number => Number(keyOf(mapping, name))
  const [numbers, texts]: [string[], string[]] = [[], []]
  for (const name of mapping.keys()) (typeof keyOf(mapping, name) === 'string' ? texts : numbers).push(name)
  return [...numbers.sort((one, other) => numberOf(one) - numberOf(other)), ...texts.sort(compareCodePoints)]
}

function renderFloat(number: number): string {
  if (Number.isNaN(number)) return 'NaN'
  if (!Number.isFinite(number)) return number > 0 ? 'Infinity' : '-Infinity'
  return floatRepr(number)
}

function renderText(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/gu, (character) => {
    let escaped = ''
    for (let unit = 0; unit < character.length; unit++) {
      escaped += `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`
    }
    return escaped
  })
}
