import { UserError } from '../error.ts'
import { floatRepr } from '../python/float.ts'
import { pythonStr } from '../python/repr.ts'
import { nearestName } from '../text/nearest.ts'
import { isList, isMapping, kindOf, type Mapping, type Value } from '../value.ts'

const expression = /(?<!\\)\$\{(.*?)\}/gsu

/**
 * Fills `${name}` in a value of `dvc.yaml` from the context. A text that is one expression becomes the
 * value itself, whatever its kind; in longer text the value is written out.
 *
 * @param where file, line and place for messages
 * @throws {UserError} PIPELINE for a name that is not defined, with the nearest one; for a list in text
 */
export function fill(value: Value, context: Mapping, where: string): Value {
  if (typeof value === 'string') return fillText(value, context, where)
  if (isList(value)) return value.map((item) => fill(item, context, where))
  if (isMapping(value)) {
    return new Map([...value].map(([key, item]) => [String(fillText(key, context, where)), fill(item, context, where)]))
  }
  return value
}

function fillText(text: string, context: Mapping, where: string): Value {
  if (!text.includes('${')) return text
  const whole = /^\$\{([^}]*)\}$/su.exec(text)
  if (whole !== null) return look(whole[1] ?? '', context, where)
  return replaceAll(text, (name) => inText(look(name, context, where), name, where))
}

/**
 * Fills a command. Other than elsewhere, a mapping becomes command-line flags: `--lr 0.1 --layers 2 3`.
 *
 * @throws {UserError} PIPELINE
 */
export function fillCommand(command: string, context: Mapping, where: string): string {
  return replaceAll(command, (name) => {
    const value = look(name, context, where)
    return isMapping(value) ? toFlags(value, where) : inText(value, name, where)
  })
}

function replaceAll(text: string, give: (name: string) => string): string {
  return text.replace(expression, (_, name: string) => give(name)).replaceAll('\\${', '${')
}

function inText(value: Value, name: string, where: string): string {
  if (isList(value) || isMapping(value)) {
    throw new UserError(`${where}: \${${name}} is ${kindOf(value)}, which cannot stand inside text.`, {
      code: 'PIPELINE',
    })
  }
  return typeof value === 'boolean' ? String(value) : pythonStr(value)
}

/** Finds `a.b[0]` in the context. */
function look(name: string, context: Mapping, where: string): Value {
  const path = name
    .trim()
    .replaceAll(/\[\s*(.*?)\s*\]/gu, '.$1')
    .split('.')
  let value: Value | undefined = context
  for (const [depth, part] of path.entries()) {
    const parent: Value = value
    value = isMapping(parent)
      ? parent.get(part)
      : isList(parent) && /^\d+$/u.test(part)
        ? parent[Number(part)]
        : undefined
    if (value === undefined) throw undefinedName(name, { parent, part, prefix: path.slice(0, depth) }, where)
  }
  return value
}

interface Miss {
  readonly parent: Value
  readonly part: string
  readonly prefix: readonly string[]
}

function undefinedName(name: string, { parent, part, prefix }: Miss, where: string): UserError {
  const nearest = isMapping(parent) ? nearestName(part, parent.keys()) : undefined
  const hint = nearest === undefined ? '' : ` The nearest defined name is \${${[...prefix, nearest].join('.')}}.`
  return new UserError(`${where} uses \${${name.trim()}}, which params.yaml does not define.${hint}`, {
    code: 'PIPELINE',
  })
}

/** Writes a mapping as flags, nested names joined with dots; true is the flag alone, false and empty lists are nothing. */
function toFlags(mapping: Mapping, where: string, prefix = ''): string {
  return [...mapping]
    .map(([key, value]) => toFlag(`${prefix}${key}`, value, where))
    .filter((flag) => flag !== '')
    .join(' ')
}

function toFlag(name: string, value: Value, where: string): string {
  if (isMapping(value)) return toFlags(value, where, `${name}.`)
  if (value === false) return ''
  if (value === true) return `--${name}`
  if (!isList(value)) return `--${name} ${toWord(value)}`
  if (value.some((item) => isList(item) || isMapping(item))) {
    throw new UserError(`${where}: ${name} is a list of lists, which cannot become a flag.`, { code: 'PIPELINE' })
  }
  return value.length === 0 ? '' : `--${name} ${value.map(toWord).join(' ')}`
}

function toWord(value: Value): string {
  if (typeof value === 'number') return floatRepr(value)
  return typeof value === 'string' ? quoteForShell(value) : pythonStr(value)
}

/** Quotes a word for a POSIX shell where it needs quotes. */
function quoteForShell(text: string): string {
  return /^[\w@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'"'"'`)}'`
}
