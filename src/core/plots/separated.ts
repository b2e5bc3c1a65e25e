import { UserError } from '../error.ts'

/** Characters of one row, at the most: a quote that is never closed would take the rest of the file. */
export const rowLimit = 1_000_000

/**
 * Reads CSV or TSV in pieces, as Python's `csv` module with its default dialect reads it: `"` quotes, `""` within is one,
 * what follows a closing quote belongs to the field, lines end by `\n`, `\r\n` or `\r`, and lines without anything are
 * passed over. A class because it has a life: a row may come in pieces.
 */
export class SeparatedText {
  readonly #delimiter: string
  readonly #file: string
  /** What no row was made of yet. */
  #text = ''
  #endsInReturn = false
  /** Where the next quote is: it is looked for once, however many rows come before it. */
  #quote = -1
  #isFirst = true

  constructor(delimiter: ',' | '\t', file: string) {
    this.#delimiter = delimiter
    this.#file = file
  }

  /**
   * Takes a piece and gives the rows that are whole.
   *
   * @throws {UserError} SYNTAX for a row that does not end
   */
  push(piece: string): string[][] {
    this.#text += this.#withoutReturns(piece)
    const rows: string[][] = []
    const end = this.#readRows(rows)
    this.#text = this.#text.slice(end)
    if (this.#text.length > rowLimit) throw this.#endless()
    return rows
  }

  /** Gives the row that no line break ended. */
  end(): string[][] {
    const rest = this.#text
    this.#text = ''
    if (rest === '') return []
    return [this.#readQuoted(`${rest}\n`, 0)?.fields ?? this.#unclosed(rest)]
  }

  #endless(): UserError {
    return new UserError(
      `${this.#file} has a row of more than ${rowLimit} characters; expected rows of a table. Look for a quote that is not closed.`,
      { code: 'SYNTAX' },
    )
  }

  #withoutReturns(piece: string): string {
    let text = this.#isFirst && piece.startsWith('\ufeff') ? piece.slice(1) : piece
    if (piece !== '') this.#isFirst = false
    // Of a pair that two pieces share, the first has made the line break.
    if (this.#endsInReturn && text.startsWith('\n')) text = text.slice(1)
    if (piece !== '') this.#endsInReturn = piece.endsWith('\r')
    return text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text
  }

  /** Adds the rows that are whole, and gives where the rest begins. */
  #readRows(rows: string[][]): number {
    this.#quote = this.#text.indexOf('"')
    for (let start = 0; ; ) {
      const row = this.#readRow(start)
      if (row === undefined) return start
      if (row.fields !== undefined) rows.push(row.fields)
      start = row.end
    }
  }

  /** Reads a row; none where its end is not there, and one without fields of a line without anything. */
  #readRow(start: number): { readonly fields: string[] | undefined; readonly end: number } | undefined {
    const text = this.#text
    const end = text.indexOf('\n', start)
    if (end < 0) return undefined
    if (this.#quote >= 0 && this.#quote < start) this.#quote = text.indexOf('"', start)
    if (this.#quote >= 0 && this.#quote < end) return this.#readQuoted(text, start)
    return { fields: end > start ? text.slice(start, end).split(this.#delimiter) : undefined, end: end + 1 }
  }

  /** Reads a row that has quotes; `undefined` where its end is not there. */
  #readQuoted(text: string, start: number): { readonly fields: string[]; readonly end: number } | undefined {
    const fields: string[] = []
    let at = start
    for (;;) {
      const field = text[at] === '"' ? readField(text, at) : { content: '', end: at }
      if (field === undefined) return undefined
      const end = this.#endOfField(text, field.end)
      if (end < 0) return undefined
      fields.push(field.content + text.slice(field.end, end))
      at = end + 1
      if (text[end] === '\n') return { fields, end: at }
    }
  }

  /** Where the rest of a field ends, in which a quote is a character like any other. */
  #endOfField(text: string, start: number): number {
    for (let at = start; at < text.length; at++) {
      if (text[at] === '\n' || text[at] === this.#delimiter) return at
    }
    return -1
  }

  /** The file ends within quotes: they are taken as closed there. */
  #unclosed(rest: string): string[] {
    return this.#readQuoted(`${rest}"\n`, 0)?.fields ?? []
  }
}

/** Reads from a quote to the one that closes it; `undefined` where none does. */
function readField(text: string, start: number): { readonly content: string; readonly end: number } | undefined {
  let content = ''
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return undefined
    content += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { content, end: quote + 1 }
    content += '"'
    at = quote + 2
  }
}
