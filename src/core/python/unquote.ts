/** What stands for itself after a backslash, and for what else. */
const escapes = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\n', ''],
])

const escaped = /\\(?:[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/gu

/**
 * Gives what a text of Python stands for: its prefix and quotes are left out and its escapes resolved.
 *
 * @returns `undefined` for bytes, for a text with fields (`f"..."`), and for an escape that Python refuses or that names
 *   a character (`\N{BULLET}`), which would take a table of them all
 */
export function unquote(written: string): string | undefined {
  const [, prefix = '', quote = ''] = /^(\w*)('''|"""|'|")/u.exec(written) ?? []
  if (/[bf]/iu.test(prefix)) return undefined
  const body = written.slice(prefix.length + quote.length, -quote.length)
  if (/r/iu.test(prefix)) return body
  const parts = (body.match(escaped) ?? []).map(resolve)
  if (parts.includes(undefined)) return undefined
  return body.replaceAll(escaped, () => parts.shift() ?? '')
}

function resolve(written: string): string | undefined {
  const name = written[1] ?? ''
  if (/[0-7]/u.test(name)) return String.fromCodePoint(Number.parseInt(written.slice(1), 8))
  if (!'xuUN'.includes(name)) return escapes.get(name) ?? written
  const code = written.length > 2 ? Number.parseInt(written.slice(2), 16) : Number.NaN
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined
}
