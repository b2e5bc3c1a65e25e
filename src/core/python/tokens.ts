import { UserError } from '../error.ts'
import { nesting } from './brackets.ts'
import { endOfText } from './string-end.ts'

/** A word of a Python file. */
export interface Token {
  /** `newline` ends a logical line; `indent` and `dedent` stand round a block; `end` is the last of all. */
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end'
  /** As it was written; empty for what has no text of its own. */
  readonly text: string
}

const name = /[\p{ID_Start}_]\p{ID_Continue}*/uy
const number =
  /0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*|\d(?:_?\d)*)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?/uy
const stringStart = /(?:[rR][bBfF]?|[bBfF][rR]?|[uU])?('''|"""|'|")/uy
const operator = /\.\.\.|->|:=|(?:\*\*|\/\/|<<|>>|[-+*/%@&|^<>=!])=?|[\s\S]/uy
const gap = /(?:[ \t\f]|\\\n)+|#[^\n]*/uy

/**
 * Cuts a Python file into its words, comments left out.
 *
 * @throws {UserError} SYNTAX with file and line for a text, bracket or block that is not closed as it should be
 */
export function tokenize(text: string, file: string): readonly Token[] {
  return new Tokenizer(text.replace(/^\ufeff/u, '').replaceAll(/\r\n?/gu, '\n'), file).all()
}

/** Walks a file once. A class because it has a life: the position, the open brackets and the open blocks. */
class Tokenizer {
  readonly #text: string
  readonly #file: string
  readonly #tokens: Token[] = []
  readonly #indents = [0]
  #brackets = 0
  #at = 0

  constructor(text: string, file: string) {
    this.#text = text
    this.#file = file
  }

  all(): readonly Token[] {
    while (this.#at < this.#text.length) {
      if (this.#isLineStart()) this.#openLine()
      else this.#next()
    }
    if (this.#brackets > 0) throw this.#fault('a bracket that is not closed')
    this.#endLine()
    for (const depth of this.#indents) if (depth > 0) this.#add('dedent', '')
    this.#add('end', '')
    return this.#tokens
  }

  /** Blocks matter where a logical line begins: not within brackets, not after a line that goes on. */
  #isLineStart(): boolean {
    if (this.#brackets > 0) return false
    return this.#at === 0 || (this.#text[this.#at - 1] === '\n' && this.#text[this.#at - 2] !== '\\')
  }

  #openLine(): void {
    const column = this.#column()
    const character = this.#text[this.#at] ?? '\n'
    if (character !== '\n' && character !== '#') this.#indent(column)
    this.#next()
  }

  /** Goes past the blanks that a line begins with; a tab goes to the next column that 8 divides. */
  #column(): number {
    let column = 0
    for (; ' \t\f'.includes(this.#text[this.#at] ?? 'x'); this.#at++) {
      const character = this.#text[this.#at]
      column = character === '\f' ? 0 : character === ' ' ? column + 1 : column - (column % 8) + 8
    }
    return column
  }

  #indent(column: number): void {
    if (column > (this.#indents.at(-1) ?? 0)) {
      this.#indents.push(column)
      this.#add('indent', '')
    }
    while (column < (this.#indents.at(-1) ?? 0)) {
      this.#indents.pop()
      this.#add('dedent', '')
    }
    if (column !== this.#indents.at(-1)) throw this.#fault('a line that is indented unlike those around it')
  }

  #next(): void {
    if (this.#take(gap) !== undefined || this.#at >= this.#text.length) return
    if (this.#text[this.#at] === '\n') {
      this.#at++
      if (this.#brackets === 0) this.#endLine()
    } else if (!this.#string()) this.#word()
  }

  #word(): void {
    const named = this.#take(name)
    const counted = named === undefined ? this.#take(number) : undefined
    if (named !== undefined) this.#add('name', named)
    else if (counted !== undefined) this.#add('number', counted)
    else this.#operator()
  }

  #operator(): void {
    const text = this.#take(operator) ?? ''
    this.#brackets += nesting(text)
    if (this.#brackets < 0) throw this.#fault(`a ${text} that nothing opens`)
    this.#add('operator', text)
  }

  #string(): boolean {
    stringStart.lastIndex = this.#at
    const [opening = '', quote = ''] = stringStart.exec(this.#text) ?? []
    if (opening === '') return false
    const end = endOfText(this.#text, this.#at + opening.length, { quote, hasFields: /f/iu.test(opening) })
    if (end === undefined) throw this.#fault('a text without its closing quote')
    this.#add('string', this.#text.slice(this.#at, end))
    this.#at = end
    return true
  }

  #endLine(): void {
    const last = this.#tokens.at(-1)?.kind ?? 'newline'
    if (last !== 'newline' && last !== 'indent' && last !== 'dedent') this.#add('newline', '')
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const text = pattern.exec(this.#text)?.[0]
    this.#at += text?.length ?? 0
    return text
  }

  #add(kind: Token['kind'], text: string): void {
    this.#tokens.push({ kind, text })
  }

  #fault(found: string): UserError {
    const line = this.#text.slice(0, this.#at).split('\n').length
    return new UserError(`${this.#file}:${line} is not Python: found ${found}.`, { code: 'SYNTAX' })
  }
}
