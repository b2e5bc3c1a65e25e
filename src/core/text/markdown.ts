import { toLine } from './line.ts'

/** Characters that Markdown, HTML or GitHub would read as more than themselves. */
const active = /[\\`*_{}[\]<>()#+!|~&@$:^=-]/gu

/** A number that would begin a list. */
const listNumber = /^(\d+)\.(?= |$)/u

/**
 * Writes text from data so that Markdown shows it and nothing else: no table, emphasis, link, image, mention,
 * reference or HTML comes of it. One line.
 *
 * @param limit characters that are shown at the most
 */
export function escapeMarkdown(text: string, limit?: number): string {
  const inert = toLine(text, limit).replace(active, (character) => `&#${character.charCodeAt(0)};`)
  return breakReferences(inert.replace(listNumber, '$1&#46;'))
}

/**
 * Keeps GitHub from linking people, issues, commits and bare addresses. It looks for them in the rendered text,
 * where a character reference is a character again: an invisible joiner breaks them there.
 */
function breakReferences(text: string): string {
  return text
    .replaceAll('&#64;', '&#64;&#8288;')
    .replaceAll('&#35;', '&#35;&#8288;')
    .replace(/\b(www)\./giu, '$1&#46;')
    .replace(/\b(gh)(&#45;)(\d)/giu, '$1&#8288;$2$3')
    .replace(/\b([0-9a-f]{6})([0-9a-f]+)\b/giu, (whole, start: string, end: string) =>
      /^\d+$/u.test(whole) ? whole : `${start}&#8288;${end}`,
    )
}

/** Puts text into a fence longer than any run of backticks in it; control characters but line ends vanish. */
export function fence(text: string, language = ''): string {
  const body = text.replace(/\r\n?/gu, '\n').replace(/[^\P{C}\n\t]/gu, '')
  const longest = Math.max(2, ...[...body.matchAll(/`+/gu)].map(([run]) => run.length))
  const mark = '`'.repeat(longest + 1)
  return `${mark}${language}\n${body.replace(/\n+$/u, '')}\n${mark}`
}

/** Which side a column's text stands on. */
export type Align = 'left' | 'right'

/** Writes a table of cells that are Markdown already. */
export function renderTable(
  header: readonly string[],
  align: readonly Align[],
  rows: readonly (readonly string[])[],
): string {
  const rule = align.map((side) => (side === 'right' ? '---:' : '---'))
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Writes a block that is folded until it is opened. */
export function renderDetails(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}
