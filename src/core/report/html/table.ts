import { escapeHtml, takeFitting } from '../../text/html.ts'
import { leftOut } from '../sections.ts'

/** A table of a page. */
export interface PageTable {
  /** Says what it holds, for those who do not see it. */
  readonly caption: string
  readonly classes: string
  /** Markup of the cells of its head. */
  readonly head: readonly string[]
  /** Markup of rows, as `renderRow` gives it. */
  readonly rows: readonly string[]
  /** What a row is about, in the singular. */
  readonly noun: string
  /** Bytes that the rows may take. */
  readonly bytes: number
}

/** Writes a table, as many rows as there is room for, and how many more there are. */
export function renderPageTable({ caption, classes, head, rows, noun, bytes }: PageTable): string {
  const shown = takeFitting(rows, bytes)
  const heads = head.map((cell) => (cell.startsWith('<') ? cell : `<th scope="col">${cell}</th>`))
  return [
    `<table class="${classes}"><caption class="vh">${caption}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${shown.join('\n')}</tbody></table>`,
    renderMore(rows.length - shown.length, noun),
  ].join('\n')
}

/** Says how many there are that the page has no room for; empty when there are none. */
export function renderMore(count: number, noun: string): string {
  return count <= 0 ? '' : `<p class="more">${leftOut(count, noun).trim()}</p>`
}

/** Writes a row; its end and those of its cells go without saying in HTML, which is a third of a large table. */
export function renderRow(classes: string, name: string, cells: readonly string[]): string {
  return `<tr${classes === '' ? '' : ` class="${classes}"`}><th scope=row>${name}${cells.join('')}`
}

/** Writes a cell of text. Long ones wrap, short ones stay in one line. */
export function renderCell(text: string, classes: string): string {
  const all = [classes, text.length > longest ? 'wide' : ''].filter((one) => one !== '').join(' ')
  return `<td${all === '' ? '' : ` class="${all}"`}>${escapeHtml(text)}`
}

/** Characters of a cell that is kept in one line. */
const longest = 16
