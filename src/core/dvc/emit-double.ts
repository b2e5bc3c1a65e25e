import type { Position } from './emit-text.ts'

/** Columns of a line. */
const width = 80

const escapes = new Map([
  ['\0', '0'],
  ['\x07', 'a'],
  ['\b', 'b'],
  ['\t', 't'],
  ['\n', 'n'],
  ['\v', 'v'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['\x1b', 'e'],
  ['"', '"'],
  ['\\', '\\'],
  ['\u0085', 'N'],
  ['\u00a0', '_'],
  ['\u2028', 'L'],
  ['\u2029', 'P'],
])

function escapeCharacter(character: string): string {
  const short = escapes.get(character)
  if (short !== undefined) return `\\${short}`
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16).toUpperCase()
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

function needsEscape(character: string): boolean {
  return (
    /["\\\u0085\u2028\u2029\ufeff]/u.test(character) ||
    !/[\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character)
  )
}

/**
 * Writes a text in double quotes, as ruamel.yaml does: anything can be written so. A line folds before the space that
 * would pass the width, with a backslash wherever reading it back could add or lose a space.
 */
export function renderDouble(text: string, position: Position): string {
  return new Writer([...text], position).all()
}

/** Writes a text character by character. A class because it has a life: the line under way. */
class Writer {
  readonly #text: readonly string[]
  readonly #indent: number
  readonly #mayFold: boolean
  #output = '"'
  #column: number
  /** First character that is not yet written: those up to the present one wait, since a fold goes after them. */
  #start = 0

  constructor(text: readonly string[], { column, indent, isKey = false }: Position) {
    this.#text = text
    this.#indent = indent
    this.#mayFold = !isKey
    this.#column = column + 1
  }

  all(): string {
    for (const [at, character] of this.#text.entries()) {
      if (needsEscape(character)) {
        this.#flush(at)
        this.#write(escapeCharacter(character))
        this.#start = at + 1
      }
      if (this.#mustFold(at)) this.#fold(at)
    }
    this.#flush(this.#text.length)
    return `${this.#output}"`
  }

  #mustFold(at: number): boolean {
    const isPlace = at > 0 && at < this.#text.length - 1 && (this.#text[at] === ' ' || this.#start >= at)
    return this.#mayFold && isPlace && this.#column + (at - this.#start) > width
  }

  #fold(at: number): void {
    // Right after an escape ruamel.yaml would lose its place where no space follows: such a fold is marked here.
    const isAfterEscape = this.#start > at && this.#text[this.#start] !== ' '
    const isMarked = this.#start === at || isAfterEscape || !this.#foldsToSpace(at)
    this.#flush(at)
    this.#output += `${isMarked ? '\\' : ''}\n${' '.repeat(this.#indent)}`
    this.#column = this.#indent
    if (this.#text[this.#start] !== ' ') return
    if (isMarked) this.#write('\\')
    else this.#start++
  }

  /** Whether the line end alone reads back as the space at a place: it is single, and what follows it is no quote. */
  #foldsToSpace(at: number): boolean {
    const space = this.#text.indexOf(' ', at)
    const line = this.#text.indexOf('\n', at)
    const end = line >= 0 && line < space ? line : space
    if (end < 0 || end + 1 >= this.#text.length) return false
    const next = this.#text[end + 1] ?? ''
    if (this.#text[end] === '\n' && next !== ' ') return false
    const isQuoted = this.#text.slice(at, end).some((one) => one === '"' || one === "'")
    const isDouble = this.#text[at - 1] === ' ' && this.#text[at] === ' '
    return !isQuoted && !' \n'.includes(next) && !isDouble
  }

  #flush(end: number): void {
    if (this.#start >= end) return
    this.#write(...this.#text.slice(this.#start, end))
    this.#start = end
  }

  #write(...characters: readonly string[]): void {
    const written = characters.join('')
    this.#output += written
    this.#column += [...written].length
  }
}
