import type { Scalar } from '../value.ts'

/** What YAML 1.2 calls a number, a truth or nothing, as ruamel.yaml resolves a plain scalar. */
const nothing = /^(?:~|null|Null|NULL|)$/u
const truth = /^(?:true|True|TRUE|false|False|FALSE)$/u
const integer = /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)$|^[-+][0-9_]+$/u
const decimal =
  /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+|\.[0-9_]+(?:[eE][-+][0-9]+)?)$/u
/** What ruamel.yaml takes for a number and then fails on: text here, that must never be written plain. */
const digitless = /^[-+]?(?:0[box]|\.)?_+(?:[eE][-+][0-9]+)?$/u
const infinity = /^[-+]?\.(?:inf|Inf|INF)$/u
const notANumber = /^\.(?:nan|NaN|NAN)$/u
const timestamp =
  /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/u

/** Gives the value of a plain (unquoted) scalar. A date stays text. */
export function resolvePlain(text: string): Scalar {
  if (nothing.test(text)) return null
  if (truth.test(text)) return text.toLowerCase() === 'true'
  if (digitless.test(text)) return text
  if (integer.test(text)) return toInteger(text)
  if (decimal.test(text)) return Number(text.replaceAll('_', ''))
  if (infinity.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (notANumber.test(text)) return Number.NaN
  return text
}

/** Tells whether a text must be quoted to stay text: unquoted it would be a number, a date, a truth, nothing, a merge. */
export function isAmbiguous(text: string): boolean {
  if (text === '=' || text === '<<' || timestamp.test(text)) return true
  return integer.test(text) || decimal.test(text) || typeof resolvePlain(text) !== 'string'
}

function toInteger(text: string): bigint {
  const digits = text.replaceAll('_', '').replace(/^[-+]/u, '')
  const magnitude = BigInt(/^0\d/u.test(digits) ? digits.replace(/^0+(?=\d)/u, '') : digits)
  return text.startsWith('-') ? -magnitude : magnitude
}
