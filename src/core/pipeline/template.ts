import { UserError } from '../error.ts'
import { entriesOf, mappingOf } from '../python/mapping.ts'
import { pythonStr } from '../python/repr.ts'
import { isList, isMapping, kindOf, type Value } from '../value.ts'
import { type Context, type Found, fileOf, look, nearestVariable } from './context.ts'
import { type Expression, findExpressions, parseName, unescapeDollars, wholeExpression } from './expression.ts'
import { defaultFlags, type FlagStyle, toFlags } from './flags.ts'
import { below, type Place, tell } from './place.ts'

/** What templates are filled with. */
export interface Filling {
  readonly context: Context
  /** How a mapping in a command becomes flags. */
  readonly flags: FlagStyle
  /** File -> dotted names of its variables that were used; filled on the way. */
  readonly used: Map<string, Set<string>>
}

/**
 * What may stand for an expression: in `plain` text a scalar, in a `command` a mapping too, which becomes flags; `loose`
 * takes anything, as DVC does outside stages.
 */
export type Mode = 'plain' | 'command' | 'loose'

/** A template with how it is filled. */
export interface Template {
  readonly filling: Filling
  readonly mode: Mode
  readonly place: Place
}

/**
 * Fills `${name}` in the texts of a value, names of mappings too. A text that is one expression becomes the value
 * itself, whatever its kind; in longer text the value is written out.
 *
 * @throws {UserError} PIPELINE for a name that is not defined, with the nearest one, and for a value that cannot stand there
 */
export function fill(value: Value, template: Template): Value {
  if (typeof value === 'string') return fillText(value, template)
  if (isList(value)) return value.map((item, index) => fill(item, at(template, index)))
  if (!isMapping(value)) return value
  return mappingOf(
    entriesOf(value).map(([key, item]) => {
      const name = typeof key === 'string' ? fillText(key, template) : key
      if (!isList(name) && !isMapping(name)) return [name, fill(item, at(template, String(key)))]
      throw unfit(String(key), `${kindOf(name)}, which cannot be a name`, template.place)
    }),
  )
}

/** Gives the template of a part. */
export function at(template: Template, key: string | number): Template {
  return { ...template, place: below(template.place, key) }
}

function fillText(text: string, template: Template): Value {
  const whole = wholeExpression(text)
  if (whole !== undefined) return fillWhole(whole, template)
  let filled = ''
  let done = 0
  for (const expression of findExpressions(text)) {
    filled += text.slice(done, expression.start) + inText(expression, template)
    done = expression.end
  }
  return unescapeDollars(filled + text.slice(done))
}

function fillWhole(expression: Expression, template: Template): Value {
  const { value } = find(expression, template)
  if (template.mode === 'loose' || !(isList(value) || isMapping(value))) return value
  const hint =
    isMapping(value) && template.mode === 'command'
      ? 'which becomes flags after a command alone; write the command before it'
      : 'which cannot stand there; expected text, a number or a truth'
  throw unfit(expression.inner, `${kindOf(value)}, ${hint}`, template.place)
}

function inText(expression: Expression, template: Template): string {
  const { value } = find(expression, template)
  const isFit = template.mode === 'loose' || (isMapping(value) ? template.mode === 'command' : !isList(value))
  if (isFit) return toText(value, template)
  throw unfit(expression.inner, `${kindOf(value)}, which cannot stand inside text`, template.place)
}

/** Writes a value as DVC does in text: truths in lower case, a mapping as flags, anything else as Python does. */
function toText(value: Value, { filling, mode, place }: Template): string {
  if (typeof value === 'boolean') return String(value)
  if (!isMapping(value)) return pythonStr(value)
  const flags = toFlags(value, mode === 'command' ? filling.flags : defaultFlags)
  if (typeof flags === 'string') return flags
  throw new UserError(`${tell(place)}: ${flags.name} is ${flags.reason}, which cannot become a flag.`, {
    code: 'PIPELINE',
  })
}

/**
 * Finds the variable of an expression, and takes note of the file that it comes from.
 *
 * @throws {UserError} PIPELINE for what is no name, and for a name that is not defined
 */
export function find({ inner }: Expression, { filling: { context, used }, place }: Template): Found {
  const parts = parseName(inner)
  if (parts === undefined) {
    throw new UserError(
      `${tell(place)} has \${${inner}}, which is no name; expected one such as \${train.layers[0]}.`,
      {
        code: 'PIPELINE',
      },
    )
  }
  const found = look(context, parts)
  if (found === undefined) throw undefinedName(inner, nearestVariable(context, parts), place)
  const file = found.path === undefined ? undefined : fileOf(context, found.path)
  if (file !== undefined) used.set(file, (used.get(file) ?? new Set()).add(found.path?.join('.') ?? ''))
  return found
}

function undefinedName(inner: string, nearest: string | undefined, place: Place): UserError {
  const hint = nearest === undefined ? '' : ` The nearest defined name is \${${nearest}}.`
  return new UserError(`${tell(place)} uses \${${inner.trim()}}, which neither params.yaml nor vars define.${hint}`, {
    code: 'PIPELINE',
  })
}

function unfit(inner: string, found: string, place: Place): UserError {
  return new UserError(`${tell(place)}: \${${inner.trim()}} is ${found}.`, { code: 'PIPELINE' })
}
