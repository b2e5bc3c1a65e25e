import { isEqual } from '../equal.ts'
import { isList, isMapping, type Scalar, type Value } from '../value.ts'
import { type KeyedEntry, mappingOf } from './mapping.ts'
import type { Token } from './tokens.ts'
import { unquote } from './unquote.ts'

/** Nesting beyond this is no literal: Python's own parser stops there too. */
const maxDepth = 200

/** What `readLiteral` found. */
export interface Literal {
  readonly value: Value
  /** Index of the first token after it. */
  readonly end: number
}

/**
 * Reads a literal as Python's `ast.literal_eval` does: numbers, texts, truths, `None`, tuples, lists, sets and
 * dictionaries of them. Tuples and sets become lists. Nothing is computed but a sign.
 *
 * @param bare whether commas outside brackets make a tuple: `1, 2`
 * @returns `undefined` for anything else, and for what no data file can hold: bytes, complex numbers, keys with parts
 */
export function readLiteral(tokens: readonly Token[], at: number, bare = true): Literal | undefined {
  const reader = new Reader(tokens, at)
  const value = bare ? reader.tuple(0) : reader.value(0)
  return value === undefined ? undefined : { value, end: reader.at }
}

/** Walks the tokens of one literal. A class because it has a life: the position. */
class Reader {
  readonly #tokens: readonly Token[]
  at: number

  constructor(tokens: readonly Token[], at: number) {
    this.#tokens = tokens
    this.at = at
  }

  /** One value, or several with commas between them, up to a token that ends them. */
  tuple(depth: number): Value | undefined {
    const first = this.value(depth)
    if (first === undefined || !this.#take(',')) return first
    const items = [first]
    while (!this.#isEnd()) {
      const item = this.value(depth)
      if (item === undefined) return undefined
      items.push(item)
      if (!this.#take(',')) break
    }
    return items
  }

  value(depth: number): Value | undefined {
    const { kind, text } = this.#token()
    if (depth > maxDepth) return undefined
    if (kind === 'string') return this.#strings()
    if (kind === 'number' || text === '-' || text === '+') return this.#number()
    if (kind === 'name') return this.#word()
    this.at++
    if (text === '(') return this.#parenthesis(depth + 1)
    if (text === '[') return this.#items(']', depth + 1)
    return text === '{' ? this.#braces(depth + 1) : undefined
  }

  #strings(): string | undefined {
    let whole = ''
    for (; this.#token().kind === 'string'; this.at++) {
      const text = unquote(this.#token().text)
      if (text === undefined) return undefined
      whole += text
    }
    return whole
  }

  /** A number with at most one sign; brackets round the number change nothing. */
  #number(): Value | undefined {
    const sign = this.#take('-') ? -1 : 1
    if (sign === 1) this.#take('+')
    let open = 0
    while (this.#take('(')) open++
    const { kind, text } = this.#token()
    const number = kind === 'number' ? numberOf(text) : undefined
    this.at++
    while (open > 0 && this.#take(')')) open--
    if (number === undefined || open > 0) return undefined
    return typeof number === 'bigint' ? number * BigInt(sign) : number * sign
  }

  #word(): Value | undefined {
    const word = this.#token().text
    this.at++
    if (word === 'None') return null
    if (word === 'True' || word === 'False') return word === 'True'
    return word === 'set' && this.#take('(') && this.#take(')') ? [] : undefined
  }

  #parenthesis(depth: number): Value | undefined {
    if (this.#take(')')) return []
    const value = this.tuple(depth)
    return value !== undefined && this.#take(')') ? value : undefined
  }

  #items(closing: string, depth: number): readonly Value[] | undefined {
    const items: Value[] = []
    while (!this.#take(closing)) {
      const item = this.value(depth)
      if (item === undefined) return undefined
      items.push(item)
      if (!this.#take(',') && this.#token().text !== closing) return undefined
    }
    return items
  }

  #braces(depth: number): Value | undefined {
    const start = this.at
    const first = this.#take('}') ? null : this.value(depth)
    if (first === undefined) return undefined
    const isDictionary = this.#tokens[this.at - 1]?.text === '}' && this.at === start + 1
    if (isDictionary) return new Map()
    if (this.#token().text !== ':') {
      this.at = start
      return distinct(this.#items('}', depth))
    }
    this.at = start
    return this.#dictionary(depth)
  }

  #dictionary(depth: number): Value | undefined {
    const entries: KeyedEntry[] = []
    while (!this.#take('}')) {
      const key = this.value(depth)
      const item = key !== undefined && this.#take(':') ? this.value(depth) : undefined
      if (!isKey(key) || item === undefined) return undefined
      entries.push([key, item])
      if (!this.#take(',') && this.#token().text !== '}') return undefined
    }
    return mappingOf(entries)
  }

  #take(text: string): boolean {
    const token = this.#token()
    if (token.kind !== 'operator' || token.text !== text) return false
    this.at++
    return true
  }

  #isEnd(): boolean {
    const { kind, text } = this.#token()
    return kind === 'newline' || kind === 'end' || text === ')' || text === ';'
  }

  #token(): Token {
    return this.#tokens[this.at] ?? { kind: 'end', text: '' }
  }
}

function isKey(value: Value | undefined): value is Scalar {
  return value !== undefined && !isList(value) && !isMapping(value)
}

function distinct(items: readonly Value[] | undefined): readonly Value[] | undefined {
  return items?.filter((item, index) => items.findIndex((other) => isEqual(item, other)) === index)
}

/** Gives the number of a token; `undefined` for a complex one and for a leading zero, which Python refuses. */
function numberOf(text: string): bigint | number | undefined {
  const digits = text.replaceAll('_', '')
  if (/^0[xob]/iu.test(digits)) return BigInt(digits.toLowerCase())
  if (/j$/iu.test(digits)) return undefined
  if (/[.e]/iu.test(digits)) return Number(digits)
  return /^0+[1-9]/u.test(digits) ? undefined : BigInt(digits)
}
