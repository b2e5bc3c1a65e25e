import { UserError } from '../error.ts'
import { parseJson, renderJson } from '../python/json.ts'
import { isList, isMapping, isNumeric, kindOf, type Mapping, type Value } from '../value.ts'
import type { Problem, Results, Table, TestFailure, TestSuite } from './results.ts'
import { encodeStage, parseStage } from './train-record.ts'

/** Results beyond this many characters are refused: they can come from a stranger. */
const maxLength = 20_000_000

/**
 * Writes Results as JSON, `schema: 1`. Floats have a point or an exponent and integers have none; NaN,
 * infinities and integers beyond 2^53 are `{"number": "NaN"}`. Ends with a newline.
 */
export function encodeResults(results: Results): string {
  const { source } = results
  const entries: readonly (readonly [string, Value])[] = [
    ['schema', 1n],
    ['commit', source.commit ?? null],
    ['branch', source.branch ?? null],
    ['dirty', source.dirty],
    ['metrics', encodeTable(results.metrics)],
    ['params', encodeTable(results.params)],
    ['tests', results.tests.map(encodeSuite)],
    ['stages', results.stages.map(encodeStage)],
    ['config', results.config ?? null],
    ['environment', results.environment],
    [
      'problems',
      results.problems.map(
        ({ file, message }) =>
          new Map([
            ['file', file],
            ['message', message],
          ]),
      ),
    ],
  ]
  return `${renderJson(new Map(entries))}\n`
}

function encodeTable(table: Table): Value {
  return new Map(
    [...table].map(([file, values]) => [file, new Map([...values].map(([name, value]) => [name, encodeValue(value)]))]),
  )
}

/** Gives a value that every JSON reader keeps. */
function encodeValue(value: Value): Value {
  if (isList(value)) return value.map(encodeValue)
  if (isMapping(value)) return new Map([...value].map(([key, item]) => [key, encodeValue(item)]))
  return isNumeric(value) && !isPlainJson(value) ? new Map([['number', String(value)]]) : value
}

/** Whether every JSON reader gives the number back. */
function isPlainJson(value: bigint | number): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : value <= 2n ** 53n && value >= -(2n ** 53n)
}

function encodeSuite({ file, name, passed, failed, skipped, seconds, failures }: TestSuite): Value {
  return new Map<string, Value>([
    ['file', file],
    ['name', name],
    ['passed', BigInt(passed)],
    ['failed', BigInt(failed)],
    ['skipped', BigInt(skipped)],
    ['seconds', seconds],
    [
      'failures',
      failures.map(
        ({ test, message }) =>
          new Map([
            ['test', test],
            ['message', message],
          ]),
      ),
    ],
  ])
}

/**
 * Reads Results. The text may come from a stranger: sizes are limited, and nothing but what belongs is taken.
 *
 * @throws {UserError} SYNTAX
 */
export function parseResults(text: string, file: string): Results {
  if (text.length > maxLength) throw fault(file, `has ${text.length} characters; at most ${maxLength} are read`)
  const root = parseJson(text, file)
  if (!isMapping(root) || root.get('schema') !== 1n) throw fault(file, 'is not a file of Crisol results (schema 1)')
  const known = [
    'schema',
    'commit',
    'branch',
    'dirty',
    'metrics',
    'params',
    'tests',
    'stages',
    'config',
    'environment',
    'problems',
  ]
  const stranger = [...root.keys()].find((key) => !known.includes(key))
  if (stranger !== undefined) throw fault(file, `has the unknown key ${JSON.stringify(stranger.slice(0, 80))}`)
  return {
    source: {
      commit: optionalText(root, 'commit', file),
      branch: optionalText(root, 'branch', file),
      dirty: root.get('dirty') === true,
    },
    metrics: parseTable(root.get('metrics'), `${file}: metrics`),
    params: parseTable(root.get('params'), `${file}: params`),
    tests: listOf(root, 'tests', file).map((suite, index) => parseSuite(suite, `${file}: tests[${index}]`)),
    stages: listOf(root, 'stages', file).map((stage, index) => parseStage(stage, `${file}: stages[${index}]`)),
    config: optionalText(root, 'config', file),
    environment: new Map(
      [...mappingOf(root.get('environment'), `${file}: environment`)].map(([name, version]) => [name, String(version)]),
    ),
    problems: listOf(root, 'problems', file).map((problem, index) =>
      parseProblem(problem, `${file}: problems[${index}]`),
    ),
  }
}

function fault(where: string, found: string): UserError {
  return new UserError(`${where} ${found}.`, { code: 'SYNTAX' })
}

function mappingOf(value: Value | undefined, where: string): Mapping {
  if (isMapping(value)) return value
  throw fault(where, `is ${kindOf(value)}; expected a mapping`)
}

function listOf(root: Mapping, key: string, file: string): readonly Value[] {
  const value = root.get(key)
  if (isList(value)) return value
  throw fault(`${file}: ${key}`, `is ${kindOf(value)}; expected a list`)
}

function optionalText(root: Mapping, key: string, file: string): string | undefined {
  const value = root.get(key)
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return value
  throw fault(`${file}: ${key}`, `is ${kindOf(value)}; expected text`)
}

function parseTable(value: Value | undefined, where: string): Table {
  return new Map(
    [...mappingOf(value, where)].map(([file, values]) => [
      file,
      new Map(
        [...mappingOf(values, `${where}[${JSON.stringify(file)}]`)].map(([name, item]) => [name, decodeValue(item)]),
      ),
    ]),
  )
}

function decodeValue(value: Value): Value {
  if (isList(value)) return value.map(decodeValue)
  if (!isMapping(value)) return value
  const written = value.size === 1 ? value.get('number') : undefined
  if (typeof written === 'string' && /^(?:NaN|-?Infinity)$/u.test(written)) return Number(written)
  if (typeof written === 'string' && /^-?\d{1,4000}$/u.test(written)) return BigInt(written)
  return new Map([...value].map(([key, item]) => [key, decodeValue(item)]))
}

function parseSuite(value: Value, where: string): TestSuite {
  const suite = mappingOf(value, where)
  return {
    file: text(suite, 'file', where),
    name: text(suite, 'name', where),
    passed: count(suite, 'passed', where),
    failed: count(suite, 'failed', where),
    skipped: count(suite, 'skipped', where),
    seconds: count(suite, 'seconds', where),
    failures: listOf(suite, 'failures', where).map((failure) => parseFailure(failure, where)),
  }
}

function parseFailure(value: Value, where: string): TestFailure {
  const failure = mappingOf(value, where)
  return { test: text(failure, 'test', where), message: text(failure, 'message', where) }
}

function parseProblem(value: Value, where: string): Problem {
  const problem = mappingOf(value, where)
  return { file: text(problem, 'file', where), message: text(problem, 'message', where) }
}

function text(mapping: Mapping, key: string, where: string): string {
  const value = mapping.get(key)
  if (typeof value === 'string') return value
  throw fault(`${where}.${key}`, `is ${kindOf(value)}; expected text`)
}

function count(mapping: Mapping, key: string, where: string): number {
  const value = mapping.get(key)
  if (isNumeric(value) && Number(value) >= 0 && Number.isFinite(Number(value))) return Number(value)
  throw fault(`${where}.${key}`, `is ${kindOf(value)}; expected a number of at least 0`)
}
