import { marked, type Token, type Tokens } from 'marked'

/** Writes Markdown for a terminal as a reader of the comment would see it: tables aligned, folds opened. */
export function showMarkdown(markdown: string): string {
  return marked
    .lexer(markdown, { gfm: true })
    .map(showBlock)
    .filter((block) => block !== '')
    .join('\n\n')
}

function showBlock(token: Token): string {
  switch (token.type) {
    case 'heading':
      return `${'#'.repeat((token as Tokens.Heading).depth)} ${plain(token.raw.replace(/^#+\s*/u, ''))}`
    case 'table':
      return showTable(token as Tokens.Table)
    case 'code':
      return (token as Tokens.Code).text.replace(/^/gmu, '    ')
    case 'list':
      return (token as Tokens.List).items.map((item) => `- ${plain(item.text)}`).join('\n')
    case 'html':
      return showHtml(token.raw)
    case 'blockquote':
      return plain((token as Tokens.Blockquote).text).replace(/^/gmu, '> ')
    case 'space':
      return ''
    default:
      return plain(token.raw)
  }
}

function showHtml(raw: string): string {
  const summary = /<summary>(.*?)<\/summary>/su.exec(raw)?.[1]
  return summary === undefined ? plain(raw) : `▾ ${plain(summary)}`
}

function showTable({ header, rows, align }: Tokens.Table): string {
  const lines = [header, ...rows].map((cells) => cells.map(({ text }) => plain(text)))
  const widths = header.map((_, column) => Math.max(...lines.map((cells) => width(cells[column] ?? ''))))
  const pad = (cell: string, column: number): string => {
    const space = ' '.repeat((widths[column] ?? 0) - width(cell))
    return align[column] === 'right' ? space + cell : cell + space
  }
  return lines.map((cells) => cells.map(pad).join('  ').trimEnd()).join('\n')
}

/** Columns that a terminal gives a text: emoji take two. */
function width(text: string): number {
  return [...text.replace(/\ufe0f/gu, '')].reduce(
    (sum, letter) => sum + (/\p{Emoji_Presentation}|⚠/u.test(letter) ? 2 : 1),
    0,
  )
}

/** Inline Markdown and HTML as its text. */
function plain(text: string): string {
  return text
    .replace(/<!--.*?-->/gsu, '')
    .replace(/<br\s*\/?>/gu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[`*]/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/gu, ' ')
    .replace(/\u2060/gu, '')
    .trim()
}
