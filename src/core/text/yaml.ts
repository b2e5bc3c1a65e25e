import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import { UserError } from '../error.ts'
import { entriesOf, type KeyedEntry, mappingOf } from '../python/mapping.ts'
import { isList, isMapping, type Scalar as Key, type Value } from '../value.ts'
import { resolvePlain } from './plain-scalar.ts'

/** Values that one file may hold, aliases counted each time they are used: a bomb is refused. */
const maxValues = 2_000_000
/** Nesting beyond this is refused: no data file of a person is that deep. */
const maxDepth = 200

/** Tags that a value may carry because they ask for no program: those of YAML's own kinds. */
const scalarTags = ['str', 'int', 'float', 'bool', 'null']

/** A YAML file that was read, with the places of its values for error messages. */
export interface YamlFile {
  readonly value: Value
  /** Line (from 1) of the value at a path of keys and indices, or of its nearest parent. */
  lineOf(path: readonly (string | number)[]): number
}

/**
 * Reads YAML 1.2 as ruamel.yaml does: `017` is 17, `1_000` is 1000, `yes` is text, merges (`<<`) are
 * merged. Keys become names (`keyOf` tells which are no text). An empty file is `null`.
 *
 * @throws {UserError} SYNTAX with file and line: bad YAML, a name given twice, a custom tag, an alias bomb, more
 *   than one document
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
      // The parser would compare each name with all others: 100,000 of them took minutes.
      uniqueKeys: false,
      prettyErrors: false,
      // Not `silent`: that would take the first of several documents without a word.
      logLevel: 'error',
      lineCounter,
    })
  } catch (cause) {
    throw tooDeep(file, cause)
  }
  const [fault] = document.errors
  const at = (offset: number, reason: string): UserError => {
    const { line, col } = lineCounter.linePos(offset)
    return new UserError(`${file}:${line}:${col} is not YAML: ${reason}.`, { code: 'SYNTAX' })
  }
  if (fault === undefined) {
    const twice = findTwice(document)
    if (twice === undefined) return document
    throw at(twice, 'a name is given twice')
  }
  // The stack ends at a place that differs from run to run: no line is told.
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) throw tooDeep(file, fault)
  // What the parser says of several documents is for programmers.
  const reason = fault.code === 'MULTIPLE_DOCS' ? 'more than one document' : fault.message.replace(/\.?$/u, '')
  throw at(fault.pos[0], reason)
}

/** Offset of a name that its mapping has already; `undefined` when there is none. */
function findTwice(document: Document.Parsed): number | undefined {
  let found: number | undefined
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>()
      const twice = items.find(({ key }) => isScalar(key) && seen.size === seen.add(key.value).size)
      if (twice === undefined) return undefined
      found = (twice.key as Scalar).range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return found
}

function tooDeep(file: string, cause: unknown): UserError {
  return new UserError(`${file} is not YAML that can be read: it is nested too deep.`, { code: 'SYNTAX', cause })
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

function isMerge({ key }: Pair): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.value === '<<'
}

/** Finds what every alias stands for, in one walk: the last node before it with its anchor. */
function findTargets(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  visit(document, {
    Node: (_, node) => {
      const target = isAlias(node) ? anchors.get(node.source) : undefined
      if (isAlias(node) && target !== undefined) targets.set(node, target)
      if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return targets
}

/** Turns nodes into values. A class because it has a life: the count of values. */
class Reader {
  readonly #document: Document.Parsed
  readonly #place: (offset: number) => string
  #targets: ReadonlyMap<Alias, Node> | undefined
  #count = 0

  constructor(document: Document.Parsed, place: (offset: number) => string) {
    this.#document = document
    this.#place = place
  }

  value(node: unknown, depth: number): Value {
    this.#count++
    if (this.#count > maxValues) throw this.#fault(node, `more than ${maxValues} values (aliases counted)`)
    if (depth > maxDepth) throw this.#fault(node, `nesting deeper than ${maxDepth}`)
    if (isAlias(node)) return this.value(this.#resolve(node), depth + 1)
    if (isMap(node)) return this.#mapping(node, depth)
    if (isScalar(node)) return this.#scalar(node)
    if (!isSeq(node)) return null
    this.#refuseTag(node, ['seq'])
    return node.items.map((item) => this.value(item, depth + 1))
  }

  #resolve(alias: Alias): Node {
    this.#targets ??= findTargets(this.#document)
    const target = this.#targets.get(alias)
    if (target !== undefined) return target
    throw this.#fault(alias, `the alias *${alias.source}, which nothing before it defines`)
  }

  #refuseTag(node: Scalar | Node, allowed: readonly string[]): void {
    if (node.tag === undefined || allowed.includes(node.tag.replace('tag:yaml.org,2002:', ''))) return
    throw this.#fault(node, `the tag ${node.tag}, which only a program could read`)
  }

  #scalar(node: Scalar): Key {
    this.#refuseTag(node, scalarTags)
    const text = String(node.value ?? '')
    return node.type === 'PLAIN' && node.tag !== 'tag:yaml.org,2002:str' ? resolvePlain(text) : text
  }

  /** Merged names come first, as with ruamel.yaml; a name of the mapping itself is strongest. */
  #mapping(node: YAMLMap, depth: number): Value {
    this.#refuseTag(node, ['map'])
    const pairs = node.items.filter((pair) => !isMerge(pair))
    const own = pairs.map(({ key, value }) => [this.#key(key), this.value(value, depth + 1)] as const)
    if (mappingOf(own).size < own.length) throw this.#fault(node, 'a name that is given twice')
    const merges = node.items.filter(isMerge)
    return mappingOf([...merges.flatMap(({ value }) => this.#merged(this.value(value, depth + 1))), ...own])
  }

  /** Gives what one mapping or a list of them adds to another; the first of them is strongest. */
  #merged(value: Value): readonly KeyedEntry[] {
    const sources: readonly Value[] = isList(value) ? value : [value]
    return sources.toReversed().flatMap((source) => {
      if (isMapping(source)) return entriesOf(source)
      throw this.#fault(this.#document.contents, 'a merge (<<) of something that is no mapping')
    })
  }

  #key(node: unknown): Key {
    const resolved = isAlias(node) ? this.#resolve(node) : node
    if (!isScalar(resolved)) throw this.#fault(node, 'a name that is a list or a mapping')
    return this.#scalar(resolved)
  }

  #fault(node: unknown, found: string): UserError {
    const offset = (node as Node | null)?.range?.[0] ?? 0
    return new UserError(`${this.#place(offset)} is not data: found ${found}.`, { code: 'SYNTAX' })
  }
}
