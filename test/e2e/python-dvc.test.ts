import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderJson } from '../../src/core/python/json.ts'
import { parsePython } from '../../src/core/python/module.ts'
import { pythonRepr } from '../../src/core/python/repr.ts'
import type { Mapping, Value } from '../../src/core/value.ts'
import { describeWith } from '../counterparts.ts'
import { trials } from '../depth.ts'
import { type DvcOracle, startDvc } from '../servers/dvc.ts'

/** Values as Python writes them, and things that are no literals. */
const expression = fc.oneof(
  fc
    .oneof(fc.string(), fc.bigInt(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean())
    .map((value) => pythonRepr(value)),
  fc.constantFrom(
    ...[
      'None',
      'x',
      '1 + 2',
      '(1, 2)',
      '[1, {"a": (2,)}]',
      '{1: {2: [3]}}',
      '{1, 2}',
      'f"x"',
      '-1',
      '- -1',
      'set()',
      '[x]',
    ],
  ),
)
const simple = fc
  .tuple(
    fc.constantFrom(
      ...['a = ', 'b: int = ', 'self.c = ', 'a = b = ', 'd, e = ', 'x.y = ', 'a += ', 'f: "t" = ', '(g) = '],
    ),
    expression,
  )
  .map((parts) => parts.join(''))
const suite = (body: readonly string[]): string => body.join('\n').replaceAll(/^/gmu, '    ')
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    simple,
    fc.tuple(simple, simple).map((parts) => parts.join('; ')),
    fc
      .tuple(
        fc.constantFrom(
          ...[
            'class A:',
            'class B(object):',
            'def __init__(self, x=1):',
            'def f():',
            'if 1:',
            'async def __init__():',
            'with a as b:',
          ],
        ),
        fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
      )
      .map(([head, body]) => `${head}\n${suite(body)}`),
    fc.tuple(fc.constantFrom('class C: ', 'def __init__(self): ', 'if 1: '), simple).map((parts) => parts.join('')),
  ),
}))

/** What Crisol reads, as JSON. */
function ours(text: string): string {
  return renderJson(parsePython(text, 'params.py'))
}

describeWith(['dvc'], 'parameters in Python beside DVC', (dvc) => {
  let oracle: DvcOracle
  beforeAll(() => {
    oracle = startDvc(dvc)
  })
  afterAll(() => oracle.stop())

  /** What DVC reads of texts, as JSON; `undefined` for one that it refuses. */
  async function theirs(texts: readonly string[]): Promise<readonly (string | undefined)[]> {
    const { result } = await oracle.ask({ ask: 'python', texts })
    return (result as readonly Mapping[]).map((one) => {
      const found: Value | undefined = one.get('result')
      return found === undefined ? undefined : renderJson(found)
    })
  }

  it('finds in every module of DVC itself what DVC finds', async () => {
    const packages = join(dirname(dvc), '../lib', readdirSync(join(dirname(dvc), '../lib'))[0] ?? '', 'site-packages')
    const files = ['dvc', 'dvc_data', 'networkx/algorithms', 'ruamel'].flatMap((name) =>
      readdirSync(join(packages, name), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.py'))
        .map((file) => join(packages, name, file)),
    )
    expect(files.length).toBeGreaterThan(300)
    const texts = files.map((file) => readFileSync(file, 'utf8'))
    const expected = await theirs(texts)
    const differing = files.filter((_, index) => expected[index] !== ours(texts[index] ?? ''))
    expect(differing).toEqual([])
  })

  it('finds in any module what DVC finds', async () => {
    const modules = fc.sample(
      fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n')),
      trials('modules of Python beside DVC', 500, 10_000),
    )
    const expected = await theirs(modules)
    const differing = modules.filter((text, index) => expected[index] !== undefined && expected[index] !== ours(text))
    expect(differing).toEqual([])
    expect(expected.filter((one) => one !== undefined).length).toBeGreaterThan(400)
  })
})
