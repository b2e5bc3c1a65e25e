import { UserError } from '../error.ts'

/** A section of an INI file as ConfigObj writes it; names and keys lower-case. */
export interface Section {
  readonly name: string
  readonly entries: readonly { readonly key: string; readonly value: string; readonly line: number }[]
}

/**
 * Reads INI as DVC's configuration has it: `['remote "name"']` with or without the outer quotes, values
 * with or without quotes, `#` comments. A line ends at a line feed alone: separators of Unicode are part of a value.
 *
 * @throws {UserError} SYNTAX with file and line
 */
export function parseIni(text: string, file: string): readonly Section[] {
  const sections: { name: string; entries: Section['entries'][number][] }[] = []
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const content = raw.trim()
    if (content === '' || content.startsWith('#')) continue
    const header = /^\[(.*)\]\s*(?:#.*)?$/su.exec(content)?.[1]
    const entry = parseEntry(content, index + 1)
    if (header !== undefined) sections.push({ name: sectionName(header), entries: [] })
    else if (entry !== undefined && sections.length > 0) sections.at(-1)?.entries.push(entry)
    else throw stranger(`${file}:${index + 1}`, content)
  }
  return sections
}

function parseEntry(content: string, line: number): Section['entries'][number] | undefined {
  const [, key, value] = /^([^=]+?)\s*=\s*(.*)$/su.exec(content) ?? []
  if (key === undefined || value === undefined) return undefined
  return { key: unquote(key).toLowerCase(), value: unquote(withoutComment(value)), line }
}

function stranger(place: string, content: string): UserError {
  return new UserError(`${place} is "${content}"; expected [section] or key = value.`, { code: 'SYNTAX' })
}

function sectionName(text: string): string {
  const named = /^(remote|machine|db)\s*"(.*)"$/su.exec(unquote(text.trim()).trim())
  return (named === null ? unquote(text.trim()).trim() : `${named[1]} "${named[2]}"`).toLowerCase()
}

function withoutComment(value: string): string {
  return /^(?:""".*?"""|'''.*?'''|"[^"]*"|'[^']*'|[^#]*)/su.exec(value)?.[0]?.trim() ?? ''
}

function unquote(text: string): string {
  const quoted = /^('''|"""|'|")(.*)\1$/su.exec(text)
  return quoted === null ? text : (quoted[2] ?? '')
}
