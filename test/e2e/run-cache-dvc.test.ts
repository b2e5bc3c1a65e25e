import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Artifact } from '../../src/core/dvc/artifact.ts'
import { type LockedStage, parseLock } from '../../src/core/dvc/lock.ts'
import { nameRun, parseRun, parseRunFile, renderRun, runFile } from '../../src/core/dvc/run-cache.ts'
import { mappingOf } from '../../src/core/python/mapping.ts'
import { parseYaml } from '../../src/core/text/yaml.ts'
import type { Mapping, Value } from '../../src/core/value.ts'
import { describeWith } from '../counterparts.ts'
import { trials } from '../depth.ts'
import { type DvcOracle, startDvc } from '../servers/dvc.ts'

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Text that a YAML file can hold on any line: short and strange, or long and made of words, so that it folds. */
const strange = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((one) => !/[\p{Cc}\u2028\u2029\ufeff]|^\d{4}-/u.test(one))
const word = fc.constantFrom(
  'a',
  'python',
  '--learning-rate',
  '0.001',
  "'",
  '"',
  "it's",
  ': ',
  '#',
  '\n',
  ' ',
  '\\',
  'x'.repeat(40),
  '&&',
)
const long = fc
  .array(word, { maxLength: 60 })
  .map((words) => words.join(' '))
  // Of several spaces in a text without quotes ruamel.yaml loses some where it folds.
  .filter((one) => !/ {2}/u.test(one) || one.includes('\n'))
const text = fc.oneof({ weight: 3, arbitrary: strange }, { weight: 1, arbitrary: long })
const name = fc.oneof(
  strange.filter((one) => one !== ''),
  fc.constantFrom('size', 'nfiles', 'lr', 'a.b'),
)
const key = fc.oneof(name, fc.bigInt({ min: -20n, max: 20n }))
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.oneof(
      text,
      fc.maxSafeInteger().map(BigInt),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ) as fc.Arbitrary<Value>,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.oneof(name), tie('value')), { maxLength: 3 }).map((entries) => new Map(entries)),
    fc
      .array(
        fc.tuple(
          key.filter((one) => typeof one === 'bigint'),
          tie('value'),
        ),
        { maxLength: 3 },
      )
      .map((entries) => mappingOf(entries)),
  ),
}))
const artifact: fc.Arbitrary<Artifact> = fc.record({
  path: name,
  hash: fc.record({
    algorithm: fc.constantFrom('md5', 'md5-dos2unix'),
    value: fc
      .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 32, maxLength: 32 })
      .map((digits) => digits.join('')),
  }),
  size: fc.nat(),
  files: fc.option(fc.nat(), { nil: undefined }),
  executable: fc.boolean(),
})
const run: fc.Arbitrary<LockedStage> = fc.record({
  command: fc.oneof(
    text.filter((one) => one.trim() !== ''),
    fc.array(
      text.filter((one) => one !== ''),
      { minLength: 1, maxLength: 2 },
    ),
  ),
  deps: fc.array(artifact, { maxLength: 2 }),
  params: fc
    .array(fc.tuple(name, fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 3 })), { maxLength: 2 })
    .map((files) => new Map(files.map(([file, names]) => [file, new Map(names)]))),
  outs: fc.array(artifact, { minLength: 1, maxLength: 2 }),
})

describeWith(['dvc'], 'the run cache beside DVC', (dvcPath) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-runs-'))
  let oracle: DvcOracle
  beforeAll(() => {
    oracle = startDvc(dvcPath)
  })
  afterAll(async () => {
    rmSync(root, { recursive: true, force: true })
    await oracle.stop()
  })

  it('names any run as DVC does, and writes it in its bytes', async () => {
    const runs = fc.sample(run, trials('entries of the run cache beside DVC', 400, 10_000))
    const { result } = await oracle.ask({ ask: 'runs', texts: runs.map(renderRun) })
    const differing = runs.flatMap((one, index) => {
      const answer = (result as readonly Mapping[])[index]
      const expected = answer?.get('result') as Mapping | undefined
      const actual = new Map<string, Value>([...Object.entries(nameRun(one, sha256)), ['text', renderRun(one)]])
      return expected !== undefined && [...actual].every(([part, found]) => expected.get(part) === found)
        ? []
        : [{ actual, answer }]
    })
    expect(differing).toEqual([])
    for (const one of runs) expect(parseRun(renderRun(one), nameRun(one, sha256), sha256)).toEqual(parseAgain(one))
  })

  /** What is left of a run that was written: of what was named twice, the last. */
  function parseAgain(one: LockedStage): LockedStage {
    const [, stage] =
      [...parseLock(`schema: '2.0'\nstages:\n  a:\n${renderRun(one).replaceAll(/^(?=.)/gmu, '    ')}`, 'x')][0] ?? []
    if (stage === undefined) throw new Error('There is no stage.')
    return stage
  }

  it('finds each run of a real project under its name', () => {
    const files = {
      'dvc.yaml': `vars: [{names: [a, b]}]
stages:
  make: {cmd: ['cp raw.csv data', 'chmod +x data'], deps: [raw.csv], outs: [data]}
  each:
    foreach: \${names}
    do:
      cmd: mkdir \${item} && cp data \${item}/x && echo {} > \${item}.json
      deps: [data]
      params: [labels, lr, {conf.py: [Net]}, all.toml: ]
      outs: ['\${item}']
      metrics: ['\${item}.json': {cache: false}]
  held: {cmd: cp raw.csv held, deps: [raw.csv], outs: [held: {cache: false}]}
`,
      'params.yaml': 'lr: 1.0e-5\nlabels: {0: neg, 1: pos, 10: size}\n',
      'conf.py': 'class Net:\n    layers = (1, 2.5)\n    name = "é"\n',
      'all.toml': 'a = 1\n[b]\nc = [true, "x"]\n',
      'raw.csv': '1\n',
    }
    mkdirSync(join(root, 'project'))
    for (const [file, content] of Object.entries(files)) writeFileSync(join(root, 'project', file), content)
    for (const command of ['init --quiet --no-scm', 'repro --quiet']) {
      execFileSync(dvcPath, command.split(' '), {
        cwd: join(root, 'project'),
        env: { ...process.env, DVC_NO_ANALYTICS: '1', DVC_SITE_CACHE_DIR: join(root, 'site') },
      })
    }
    const cache = join(root, 'project/.dvc/cache')
    const locked = parseLock(readFileSync(join(root, 'project/dvc.lock'), 'utf8'), 'dvc.lock')
    const saved = [...locked].filter(([stage]) => stage !== 'held').map(([, stage]) => stage)
    const found = readdirSync(join(cache, 'runs'), { recursive: true, encoding: 'utf8' })
      .map((file) => parseRunFile(`runs/${file}`))
      .filter((one) => one !== undefined)
    expect(found.map(runFile).sort()).toEqual(saved.map((stage) => runFile(nameRun(stage, sha256))).sort())
    for (const stage of saved) {
      const content = readFileSync(join(cache, runFile(nameRun(stage, sha256))), 'utf8')
      expect([content, parseYaml(content, 'x')]).toEqual([renderRun(stage), parseYaml(renderRun(stage), 'x')])
    }
  })
})
