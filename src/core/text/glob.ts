/**
 * Makes the pattern of a glob as Python's `fnmatch` has it: `*` stands for anything, slashes too, `?` for one character,
 * `[a-z]` for one of them and `[!a-z]` for any other.
 */
export function parseGlob(glob: string): RegExp {
  const parts = glob.match(/\[!?\]?[^\]]*\]|[\s\S]/gu) ?? []
  return new RegExp(`^${parts.map(toPattern).join('')}$`, 'su')
}

function toPattern(part: string): string {
  if (part === '*') return '.*'
  if (part === '?') return '.'
  const content = part.slice(1, -1)
  return content === '' || content === '!' ? literal(part) : toSet(content)
}

/** Tells whether a text holds what a glob gives a meaning to. */
export function isGlob(text: string): boolean {
  return /[*?[]/u.test(text)
}

function toSet(content: string): string {
  const isOther = content.startsWith('!')
  const items = [...(isOther ? content.slice(1) : content).matchAll(/(.)-(.)|./gsu)].flatMap(([whole, from, to]) => {
    if (from === undefined || to === undefined) return [literal(whole)]
    return from <= to ? [`${literal(from)}-${literal(to)}`] : []
  })
  if (items.length === 0) return isOther ? '.' : '(?!)'
  return `[${isOther ? '^' : ''}${items.join('')}]`
}

/** A dash by its number: it may be written as `\-` within a set alone. */
function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll('-', '\\x2d')
}
