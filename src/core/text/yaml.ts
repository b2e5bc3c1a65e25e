import { type Document, isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { UserError } from '../error.ts'
import { isMapping, type Value } from '../value.ts'
import { resolvePlain } from './plain-scalar.ts'

/** Values that one file may hold, aliases counted each time they are used: a bomb is refused. */
const maxValues = 2_000_000
/** Nesting beyond this is refused: no data file of a person is that deep. */
const maxDepth = 200

/** A YAML file that was read, with the places of its values for error messages. */
export interface YamlFile {
  readonly value: Value
  /** Line (from 1) of the value at a path of keys and indices, or of its nearest parent. */
  lineOf(path: readonly (string | number)[]): number
}

/**
 * Reads YAML 1.2 as ruamel.yaml does: `017` is 17, `1_000` is 1000, `yes` is text, merges (`<<`) are
 * merged. Keys become text. An empty file is `null`.
 *
 * @throws {UserError} SYNTAX with file and line: bad YAML, a name given twice, a custom tag, an alias bomb
 */
export function parseYaml(text: string, file: string): Value {
  return readYaml(text, file).value
}

/**
 * Reads YAML as `parseYaml` does and keeps the lines.
 *
 * @throws {UserError} SYNTAX with file and line
 */
export function readYaml(text: string, file: string): YamlFile {
  refuseConflict(text, file)
  const lines = new LineCounter()
  const document = compose(text, file, lines)
  const reader = new Reader(document, (offset) => `${file}:${lines.linePos(offset).line}`)
  return { value: reader.value(document.contents, 0), lineOf: (path) => lineOf(document, lines, path) }
}

/**
 * Refuses a file in which a merge left its marks.
 *
 * @throws {UserError} SYNTAX with file and line
 */
export function refuseConflict(text: string, file: string): void {
  const mark = /^(?:<{7}|>{7}) /mu.exec(text)
  if (mark === null) return
  const line = text.slice(0, mark.index).split('\n').length
  throw new UserError(`${file}:${line} has a merge conflict (${mark[0].trim()}); resolve it and commit the file.`, {
    code: 'SYNTAX',
  })
}

function compose(text: string, file: string, lineCounter: LineCounter): Document.Parsed {
  let document: Document.Parsed
  try {
    document = parseDocument(text, {
      schema: 'failsafe',
      version: '1.2',
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter,
    })
  } catch (cause) {
    throw new UserError(`${file} is not YAML that can be read: it is nested too deep.`, { code: 'SYNTAX', cause })
  }
  const [fault] = document.errors
  if (fault === undefined) return document
  const { line, col } = lineCounter.linePos(fault.pos[0])
  const reason = fault.code === 'DUPLICATE_KEY' ? 'a name is given twice' : fault.message.replace(/\.?$/u, '')
  throw new UserError(`${file}:${line}:${col} is not YAML: ${reason}.`, { code: 'SYNTAX' })
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined
    const node = isScalar(pair?.key) ? pair.key : document.getIn(path.slice(0, length), true)
    const range = (node as Node | undefined)?.range
    if (range) return lines.linePos(range[0]).line
  }
  return 1
}

function isMerge(key: unknown): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.value === '<<'
}

/** Turns nodes into values. A class because it has a life: the count of values. */
class Reader {
  readonly #document: Document.Parsed
  readonly #place: (offset: number) => string
  #count = 0

  constructor(document: Document.Parsed, place: (offset: number) => string) {
    this.#document = document
    this.#place = place
  }

  value(node: unknown, depth: number): Value {
    this.#count++
    if (this.#count > maxValues) throw this.#fault(node, `more than ${maxValues} values (aliases counted)`)
    if (depth > maxDepth) throw this.#fault(node, `nesting deeper than ${maxDepth}`)
    if (isAlias(node)) return this.value(node.resolve(this.#document), depth + 1)
    if (isMap(node)) return this.#mapping(node.items, depth)
    if (isSeq(node)) return node.items.map((item) => this.value(item, depth + 1))
    return this.#scalar(node)
  }

  #scalar(node: unknown): Value {
    if (!isScalar(node)) return null
    const tag = node.tag?.replace('tag:yaml.org,2002:', '')
    if (tag !== undefined && !['str', 'int', 'float', 'bool', 'null'].includes(tag)) {
      throw this.#fault(node, `the tag ${node.tag}, which only a program could read`)
    }
    const text = String(node.value ?? '')
    return node.type === 'PLAIN' && tag !== 'str' ? resolvePlain(text) : text
  }

  #mapping(items: readonly unknown[], depth: number): Value {
    const pairs = items.filter((item) => isPair(item))
    const own = pairs.filter(({ key }) => !isMerge(key))
    const entries = new Map(own.map(({ key, value }) => [this.#key(key), this.value(value, depth + 1)]))
    for (const { value } of pairs.filter(({ key }) => isMerge(key)))
      this.#merge(entries, [this.value(value, depth + 1)].flat())
    return entries
  }

  /** Adds what merged mappings have and the mapping itself lacks; the first of them is strongest. */
  #merge(entries: Map<string, Value>, sources: readonly Value[]): void {
    for (const source of sources) {
      if (!isMapping(source)) throw this.#fault(this.#document.contents, 'a merge (<<) of something that is no mapping')
      for (const [key, value] of source) if (!entries.has(key)) entries.set(key, value)
    }
  }

  #key(node: unknown): string {
    const resolved = isAlias(node) ? node.resolve(this.#document) : node
    if (isScalar(resolved)) return String(resolved.value ?? '')
    throw this.#fault(node, 'a name that is a list or a mapping')
  }

  #fault(node: unknown, found: string): UserError {
    const offset = (node as Node | null)?.range?.[0] ?? 0
    return new UserError(`${this.#place(offset)} is not data: found ${found}.`, { code: 'SYNTAX' })
  }
}
