import fc from 'fast-check'
import { parsePipeline } from '../../../src/core/pipeline/parse.ts'
import { readWith } from '../../../src/core/pipeline/reading.ts'
import { renderJson } from '../../../src/core/python/json.ts'
import { isList, isMapping, type Value } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'
import type { Files } from '../../fakes/workspace.ts'

const name = fc.constantFrom('a', 'b', 'c', 'item', 'key')
const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(
    ...['', 'x', 'y z', "it's", 'a@b', '\\${a}', '1', 'é😀'],
    ...[true, false, null, 1n, -3n, 0, 1.5, 1e-7, 1e20],
  ),
  fc.string({ maxLength: 4 }).filter((text) => !text.includes('${')),
)
const { value, mapping } = fc.letrec<{ value: Value; mapping: ReadonlyMap<string, Value> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 1, arbitrary: tie('mapping') },
  ),
  mapping: fc.array(fc.tuple(name, tie('value')), { maxLength: 3 }).map((entries) => new Map(entries)),
}))

/** Variables: in `params.yaml`, in a file of `vars`, in `dvc.yaml` itself; of one name now and then. */
const sources = fc.record({
  params: fc.option(fc.oneof({ weight: 9, arbitrary: named('p', 'q') }, { weight: 1, arbitrary: mapping })),
  file: fc.option(fc.oneof({ weight: 9, arbitrary: named('f', 'g') }, { weight: 1, arbitrary: mapping })),
  inline: fc.array(fc.oneof({ weight: 9, arbitrary: named('i', 'j') }, { weight: 1, arbitrary: mapping }), {
    maxLength: 1,
  }),
})

function named(...names: readonly string[]): fc.Arbitrary<ReadonlyMap<string, Value>> {
  return fc
    .tuple(...names.map(() => value))
    .map((values) => new Map(names.map((one, index) => [one, values[index] ?? null])))
}

interface Sources {
  readonly params: ReadonlyMap<string, Value> | null
  readonly file: ReadonlyMap<string, Value> | null
  readonly inline: readonly ReadonlyMap<string, Value>[]
}

/** Every variable that there is, dotted, with its value. */
function variablesOf(found: Value, path = ''): readonly (readonly [string, Value])[] {
  const parts = isMapping(found)
    ? [...found].map(([key, item]) => [path === '' ? key : `${path}.${key}`, item] as const)
    : isList(found)
      ? found.map((item, index) => [`${path}[${index}]`, item] as const)
      : []
  return parts.flatMap(([key, item]) => [[key, item] as const, ...variablesOf(item, key)])
}

const odd = fc.constantFrom('z', 'p.', 'p..a', 'p[', 'p[]', 'p[-1]', ' p ', 'p . a', 'item', 'key', 'item.a', '')

/** Names to put between braces: most of them fit. */
function expressionFor(all: readonly string[]): fc.Arbitrary<string> {
  const some = all.length === 0 ? odd : fc.constantFrom(...all)
  return fc.oneof({ weight: 15, arbitrary: some }, { weight: 1, arbitrary: odd }).map((one) => `\${${one}}`)
}

function textFor(expression: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const plain = fc.constantFrom('x', ' ', '\\', '\\${a}', '${', '}', '$')
  const piece = fc.oneof({ weight: 3, arbitrary: expression }, { weight: 1, arbitrary: plain })
  return fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
}

/** A stage whose templates name variables, of some kind each. */
function stageFor(found: readonly (readonly [string, Value])[], bound: readonly string[]): fc.Arbitrary<Entries> {
  const names = (fits: (one: Value) => boolean): readonly string[] =>
    found.filter(([, one]) => fits(one)).map(([key]) => key)
  const plain = textFor(expressionFor([...names((one) => !isList(one) && !isMapping(one)), ...bound]))
  const command = textFor(expressionFor([...names((one) => !isList(one)), ...bound])).map((one) => `x ${one}`)
  const meta = fc.tuple(fc.oneof(fc.constant('m'), plain), fc.oneof(plain, fc.array(plain, { maxLength: 2 })))
  return fc
    .record({
      cmd: fc.oneof(command, fc.array(command, { minLength: 1, maxLength: 2 })),
      meta: fc.option(meta),
      desc: fc.option(plain.map((one) => `x ${one}`)),
      vars: fc.option(fc.oneof({ weight: 5, arbitrary: named('v') }, { weight: 1, arbitrary: mapping }), { freq: 3 }),
    })
    .map((parts) => [
      ['cmd', parts.cmd],
      ...(parts.meta === null ? [] : ([['meta', new Map([parts.meta])]] as const)),
      ...(parts.desc === null ? [] : ([['desc', parts.desc]] as const)),
      ...(parts.vars === null ? [] : ([['vars', [parts.vars]]] as const)),
    ])
}

type Entries = readonly (readonly [string, Value])[]

/** A stage, or one that is made for each of several values. */
function definitionFor(found: Entries): fc.Arbitrary<Value> {
  const names = found.filter(([, one]) => isList(one) || isMapping(one)).map(([key]) => key)
  const whole = expressionFor(names)
  const item = fc.oneof(
    { weight: 3, arbitrary: value },
    { weight: 1, arbitrary: expressionFor(found.map(([key]) => key)) },
  )
  const data: fc.Arbitrary<Value> = fc.oneof(
    { weight: 3, arbitrary: whole },
    { weight: 3, arbitrary: fc.array(item, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(fc.tuple(name, item), { maxLength: 3 }).map((entries) => new Map(entries)) },
  )
  const column = fc.tuple(name, fc.oneof(whole, fc.array(item, { maxLength: 2 })))
  return fc.oneof(
    stageFor(found, []).map((entries) => new Map(entries)),
    fc.tuple(data, stageFor(found, ['item'])).map(
      ([each, entries]) =>
        new Map<string, Value>([
          ['foreach', each],
          ['do', new Map(entries)],
        ]),
    ),
    fc
      .tuple(fc.array(column, { minLength: 1, maxLength: 2 }), stageFor(found, ['key', 'item']))
      .map(([columns, entries]) => new Map<string, Value>([['matrix', new Map(columns)], ...entries])),
  )
}

/** Files with templates of every form and variables of every source, most of which fit. */
export const templates: fc.Arbitrary<Files> = sources.chain((all: Sources) => {
  const { params, file, inline } = all
  const found = [params, file, ...inline].flatMap((one) => (one === null ? [] : variablesOf(one)))
  return definitionFor(found).map((stage) => toFiles(all, stage))
})

function toFiles({ params, file, inline }: Sources, stage: Value): Files {
  const vars = [...(file === null ? [] : ['v.json']), ...inline]
  const root = new Map<string, Value>([
    ['vars', vars],
    ['stages', new Map([['s', stage]])],
  ])
  return {
    'dvc.yaml': renderJson(root),
    ...(params !== null && { 'params.yaml': renderJson(params) }),
    ...(file !== null && { 'v.json': renderJson(file) }),
  }
}

/** What Crisol fills the templates of files with, as JSON; `undefined` when it refuses. */
export async function fillTemplates(files: Files): Promise<string | undefined> {
  let result: string | undefined
  await faultOf(() => {
    const { stages } = readWith(parsePipeline(files['dvc.yaml'] ?? '', 'dvc.yaml'), (path) => files[path])
    result = renderJson(
      stages.map(({ name: made, command, desc, meta }) => [
        made,
        new Map<string, Value>([
          ['cmd', command],
          ['desc', desc ?? null],
          ['meta', meta],
        ]),
      ]),
    )
  })
  return result
}
