import { UserError } from '../error.ts'

/** A section of an INI file as ConfigObj writes it; names and keys lower-case. */
export interface Section {
  readonly name: string
  readonly entries: readonly { readonly key: string; readonly value: string; readonly line: number }[]
}

/**
 * Reads INI as DVC's configuration has it: `['remote "name"']` with or without the outer quotes, values
 * with or without quotes, `#` comments.
 *
 * @throws {UserError} SYNTAX with file and line
 */
export function parseIni(text: string, file: string): readonly Section[] {
  const sections: { name: string; entries: { key: string; value: string; line: number }[] }[] = []
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const content = raw.trim()
    if (content === '' || content.startsWith('#')) continue
    const header = /^\[(.*)\]\s*(?:#.*)?$/u.exec(content)
    const entry = /^([^=]+?)\s*=\s*(.*)$/u.exec(content)
    const section = sections.at(-1)
    if (header !== null) sections.push({ name: sectionName(header[1] ?? ''), entries: [] })
    else if (entry !== null && section !== undefined) {
      section.entries.push({
        key: unquote(entry[1] ?? '').toLowerCase(),
        value: unquote(withoutComment(entry[2] ?? '')),
        line: index + 1,
      })
    } else {
      throw new UserError(`${file}:${index + 1} is "${content}"; expected [section] or key = value.`, {
        code: 'SYNTAX',
      })
    }
  }
  return sections
}

function sectionName(text: string): string {
  const named = /^(remote|machine|db)\s*"(.*)"$/u.exec(unquote(text.trim()).trim())
  return (named === null ? unquote(text.trim()).trim() : `${named[1]} "${named[2]}"`).toLowerCase()
}

function withoutComment(value: string): string {
  return /^(?:"[^"]*"|'[^']*'|[^#]*)/u.exec(value)?.[0]?.trim() ?? ''
}

function unquote(text: string): string {
  const quoted = /^('''|"""|'|")(.*)\1$/su.exec(text)
  return quoted === null ? text : (quoted[2] ?? '')
}
