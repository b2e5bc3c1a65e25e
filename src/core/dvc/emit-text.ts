import { isAmbiguous } from '../text/plain-scalar.ts'

/** Where a text begins, which decides where it folds. */
export interface Position {
  /** Column of its first character, from 0. */
  readonly column: number
  /** Column of the lines that follow. */
  readonly indent: number
  /** A key on one line: it does not fold. */
  readonly isKey?: boolean
}

/** A line folds at the first place that allows it beyond this column. */
const width = 80

const lineBreak = /[\n\u0085\u2028\u2029]/u
/** Neither printable in YAML nor a line break. */
const special = /[^\n\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u
/** What cannot begin a plain scalar. */
const indicator = /^(?:[#,[\]{}&*!|>'"%@`]|[-?:](?: |$)|---|\.\.\.)/u

/** Writes a text as ruamel.yaml does: plain, `'single'` or `"double"`, folded with spaces where it is too long. */
export function renderText(text: string, position: Position): string {
  if (isPlain(text)) return fold(text, position, (part) => part)
  if (special.test(text) || /['\n]/u.test(text) || / [\n\u0085\u2028\u2029]|[\n\u0085\u2028\u2029] /u.test(text)) {
    return renderDouble(text, position)
  }
  return renderSingle(text, position)
}

function isPlain(text: string): boolean {
  // Blanks other than the space are letters to YAML.
  if (text === '' || /^ | $/u.test(text) || isAmbiguous(text)) return false
  if (indicator.test(text) || special.test(text) || lineBreak.test(text)) return false
  return !/:(?: |$)| #/u.test(text)
}

function renderSingle(text: string, position: Position): string {
  if (lineBreak.test(text)) return `'${renderBreaks(text, position.indent)}'`
  return `'${fold(text, { ...position, column: position.column + 1 }, (part) => part)}'`
}

/** Line breaks other than `\n` stand as they are, each followed by the indent. */
function renderBreaks(text: string, indent: number): string {
  return text.replace(/[\u0085\u2028\u2029]+/gu, (breaks) => breaks + ' '.repeat(indent))
}

/** Folds at single spaces: the first one beyond the width becomes the end of a line. */
function fold(text: string, position: Position, write: (part: string) => string): string {
  if (position.isKey) return write(text)
  let output = ''
  let column = position.column
  for (const part of text.split(/( +)/u)) {
    const isBreak = part === ' ' && column > width && output !== '' && output.length + 1 < text.length + output.length
    if (isBreak) {
      output += `\n${' '.repeat(position.indent)}`
      column = position.indent
    } else {
      output += write(part)
      column += [...part].length
    }
  }
  return output
}

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

/** Double quotes: anything can be written; a fold ends a line with a backslash, and a space after it is escaped. */
function renderDouble(text: string, position: Position): string {
  const writer = new DoubleWriter(position)
  const characters = [...text]
  for (const [index, character] of characters.entries()) {
    const isInner = index > 0 && index < characters.length - 1
    writer.take(character, isInner && !position.isKey)
  }
  return writer.end()
}

/** Writes a double-quoted text character by character. A class because it has a life: the line under way. */
class DoubleWriter {
  readonly #indent: number
  #output = '"'
  #column: number
  /** Plain characters that are not yet written: a fold goes before them. */
  #pending: string[] = []

  constructor({ column, indent }: Position) {
    this.#indent = indent
    this.#column = column + 1
  }

  take(character: string, mayFold: boolean): void {
    const isEscaped = needsEscape(character)
    if (isEscaped) {
      this.#flush()
      this.#write(escapeCharacter(character))
    }
    if (mayFold && (isEscaped || character === ' ') && this.#column + this.#pending.length > width)
      this.#fold(character)
    if (!isEscaped) this.#pending.push(character)
  }

  end(): string {
    this.#flush()
    return `${this.#output}"`
  }

  #fold(next: string): void {
    this.#flush()
    this.#output += `\\\n${' '.repeat(this.#indent)}`
    this.#column = this.#indent
    if (next === ' ') this.#write('\\')
  }

  #flush(): void {
    this.#write(...this.#pending)
    this.#pending = []
  }

  #write(...characters: readonly string[]): void {
    this.#output += characters.join('')
    this.#column += characters.length === 1 ? [...(characters[0] ?? '')].length : characters.length
  }
}
