import { refuseConflict } from '../text/yaml.ts'
import type { Mapping, Value } from '../value.ts'
import { nesting } from './brackets.ts'
import { readLiteral } from './literal.ts'
import { type Token, tokenize } from './tokens.ts'

/** Words that no variable can be called; those first that open a block. */
const blocks = ['if', 'elif', 'else', 'for', 'while', 'try', 'except', 'finally', 'with', 'def', 'class', 'async']
const keywords = new Set([
  ...blocks,
  ...['False', 'None', 'True', 'and', 'as', 'assert', 'await', 'break', 'continue', 'del', 'from', 'global', 'import'],
  ...['in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'yield'],
])

/**
 * Reads what DVC takes for the parameters of a Python file: names that are given a literal at the top, in classes (a
 * mapping each) and, as `self.name`, in `__init__`. Everything else is passed over; nothing is ever run. Of two of one
 * name the last counts.
 *
 * @throws {UserError} SYNTAX with file and line for a text, bracket or block that is not closed as it should be
 */
export function parsePython(text: string, file: string): Mapping {
  refuseConflict(text, file)
  const reader = new Reader(tokenize(text, file))
  return reader.block('body')
}

/** Brackets round a name; no person writes as many. */
const maxDepth = 200

/** Which names count: all, or those of `self` alone. */
type Scope = 'body' | 'init'

/** Walks the statements of a file. A class because it has a life: the position. */
class Reader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** The statements up to the end of the block, or of the file. */
  block(scope: Scope): Map<string, Value> {
    const found = new Map<string, Value>()
    while (this.#kind() !== 'end' && this.#kind() !== 'dedent') {
      if (this.#kind() === 'indent') this.#skipBlock()
      else this.#statement(scope, found)
    }
    this.#at++
    return found
  }

  #statement(scope: Scope, found: Map<string, Value>): void {
    const [word, next] = [this.#text(), this.#text(1)]
    if (this.#kind() !== 'name') this.#line(scope, found)
    else if (word === 'class' && this.#kind(1) === 'name') found.set(next.normalize('NFKC'), this.#suite('body'))
    else if (word === 'def' && next === '__init__') {
      for (const [name, value] of this.#suite('init')) found.set(name, value)
    } else if (blocks.includes(word)) this.#skipLine()
    else this.#line(scope, found)
  }

  /** What follows the colon of a class or function: a block, or statements on the same line. */
  #suite(scope: Scope): Map<string, Value> {
    this.#toOperator(':')
    const isBlock = this.#kind(1) === 'newline' && this.#kind(2) === 'indent'
    this.#at += isBlock ? 3 : 1
    if (isBlock) return this.block(scope)
    const found = new Map<string, Value>()
    this.#line(scope, found)
    return found
  }

  /** Simple statements up to the end of the line, semicolons between them. */
  #line(scope: Scope, found: Map<string, Value>): void {
    while (this.#kind() !== 'newline' && this.#kind() !== 'end') {
      this.#assignment(scope, found)
      this.#toOperator(';')
      this.#takes(';')
    }
    this.#at++
  }

  #assignment(scope: Scope, found: Map<string, Value>): void {
    const name = this.#target(scope)
    if (name === undefined || !this.#toValue()) return
    const literal = readLiteral(this.#tokens, this.#at)
    if (literal === undefined) return
    this.#at = literal.end
    if (this.#isStatementEnd()) found.set(name, literal.value)
  }

  /** The name that a statement gives a value; `undefined` when it is no such statement. */
  #target(scope: Scope): string | undefined {
    const parts = this.#parts(0)
    if (parts.length === 2) return parts[0] === 'self' ? parts[1] : undefined
    return scope === 'body' && parts.length === 1 ? parts[0] : undefined
  }

  /** Names with dots between them, in any number of brackets; none when something else stands there. */
  #parts(depth: number): readonly string[] {
    const parts: string[] = []
    if (depth < maxDepth && this.#takes('(')) {
      parts.push(...this.#parts(depth + 1))
      if (!this.#takes(')')) return []
    } else parts.push(...this.#name())
    while (parts.length > 0 && this.#takes('.')) parts.push(...this.#name())
    return parts
  }

  #name(): readonly string[] {
    const word = this.#text()
    if (this.#kind() !== 'name' || keywords.has(word)) return []
    this.#at++
    return [word.normalize('NFKC')]
  }

  /** Goes to what follows `=`, an annotation passed over; false when there is no value. */
  #toValue(): boolean {
    if (this.#takes('=')) return true
    return this.#takes(':') && this.#toOperator('=', ';') && this.#takes('=')
  }

  /** Goes to an operator outside brackets, or to the end of the line or to what else stops the search; tells which. */
  #toOperator(wanted: string, stop?: string): boolean {
    let depth = 0
    for (; this.#kind() !== 'newline' && this.#kind() !== 'end'; this.#at++) {
      if (this.#kind() !== 'operator') continue
      if (depth === 0 && this.#text() === wanted) return true
      if (depth === 0 && this.#text() === stop) return false
      depth += nesting(this.#text())
    }
    return false
  }

  #takes(text: string): boolean {
    if (this.#kind() !== 'operator' || this.#text() !== text) return false
    this.#at++
    return true
  }

  #isStatementEnd(): boolean {
    const kind = this.#kind()
    return kind === 'newline' || kind === 'end' || (kind === 'operator' && this.#text() === ';')
  }

  #skipLine(): void {
    while (this.#kind() !== 'newline' && this.#kind() !== 'end') this.#at++
    this.#at++
  }

  #skipBlock(): void {
    let depth = 0
    do {
      if (this.#kind() === 'indent') depth++
      if (this.#kind() === 'dedent') depth--
      this.#at++
    } while (depth > 0 && this.#kind() !== 'end')
  }

  #kind(ahead = 0): Token['kind'] {
    return this.#tokens[this.#at + ahead]?.kind ?? 'end'
  }

  #text(ahead = 0): string {
    return this.#tokens[this.#at + ahead]?.text ?? ''
  }
}
