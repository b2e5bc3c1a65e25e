import { isAmbiguous } from '../text/plain-scalar.ts'
import { renderDouble } from './emit-double.ts'

/** Where a text begins, which decides where it folds. */
export interface Position {
  /** Column of its first character, from 0. */
  readonly column: number
  /** Column of the lines that follow. */
  readonly indent: number
  /** A key on one line: it does not fold. */
  readonly isKey?: boolean
}

/** Columns of a line. */
const width = 80

const lineBreak = /[\n\u0085\u2028\u2029]/u
/** Neither printable in YAML nor a line break. */
const special = /[^\n\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u
/** What cannot begin a plain scalar. */
const indicator = /^(?:[#,[\]{}&*!|>'"%@`]|[-?:](?: |$)|---|\.\.\.)/u

/** Writes a text as ruamel.yaml does: plain, `'single'` or `"double"`, folded with spaces where it is too long. */
export function renderText(text: string, position: Position): string {
  if (isPlain(text)) return foldPlain(text, position)
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

/**
 * Writes a text, or what is written like one, without quotes: it folds before the word that would pass the width, and
 * the space before it stays where it was. Other than with ruamel.yaml, keys do not fold, nor places with several spaces:
 * it could not read them back.
 */
export function foldPlain(text: string, { column: start, indent, isKey = false }: Position): string {
  if (isKey) return text
  let output = ''
  let column = start
  const fold = (): void => {
    output += `\n${' '.repeat(indent)}`
    column = indent
  }
  for (const [index, word] of text.split(/(?<! ) (?! )/u).entries()) {
    const length = [...word].length
    if (index > 0 && column >= width) fold()
    else if (index > 0) {
      output += ' '
      column++
    }
    if (column + length > width && column > indent) fold()
    output += word
    column += length
  }
  return output
}

function renderSingle(text: string, position: Position): string {
  if (lineBreak.test(text)) return `'${renderBreaks(text, position.indent)}'`
  return `'${foldSingle(text, { ...position, column: position.column + 1 })}'`
}

/** Line breaks other than `\n` stand as they are, each followed by the indent. */
function renderBreaks(text: string, indent: number): string {
  return text.replace(/[\u0085\u2028\u2029]+/gu, (breaks) => breaks + ' '.repeat(indent))
}

/** Folds at the first single space beyond the width, in place of it. */
function foldSingle(text: string, { column: start, indent, isKey = false }: Position): string {
  let output = ''
  let column = start
  const parts = text.split(/( +)/u)
  for (const [index, part] of parts.entries()) {
    const isInner = output !== '' && parts[index + 1] !== ''
    if (part === ' ' && column > width && isInner && !isKey) {
      output += `\n${' '.repeat(indent)}`
      column = indent
    } else {
      output += part
      column += [...part].length
    }
  }
  return output
}
