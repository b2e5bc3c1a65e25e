import { UserError } from '../error.ts'

/** Characters of a glob at the most: no name is as long. */
const longest = 1000

/**
 * Makes the pattern of a glob as Python's `fnmatch` has it: `*` stands for anything, slashes too, `?` for one character,
 * `[a-z]` for one of them and `[!a-z]` for any other.
 *
 * @throws {UserError} SYNTAX for one that is too long
 */
export function parseGlob(glob: string): RegExp {
  if (glob.length > longest) {
    const message = `The pattern "${glob.slice(0, 40)}..." has ${glob.length} characters; expected at most ${longest}.`
    throw new UserError(message, { code: 'SYNTAX' })
  }
  const [start = '', ...pieces] = piecesOf(glob)
  const last = pieces.pop()
  // Between two stars the first place that fits is as good as any other: none is tried again, which would take for ever.
  const between = pieces.filter((piece) => piece !== '').map((piece, index) => `(?=(.*?${piece}))\\${index + 1}`)
  return new RegExp(`^${start}${between.join('')}${last === undefined ? '' : `.*${last}`}$`, 'su')
}

/** Patterns of what stands between the stars. */
function piecesOf(glob: string): readonly string[] {
  const pieces = ['']
  for (const part of glob.match(/\[!?\]?[^\]]*\]|[\s\S]/gu) ?? []) {
    if (part === '*') pieces.push('')
    else pieces.push(`${pieces.pop()}${toPattern(part)}`)
  }
  return pieces
}

function toPattern(part: string): string {
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
