import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { dag } from '../../src/cli/dag.ts'
import type { Mapping, Value } from '../../src/core/value.ts'
import { describeWith } from '../counterparts.ts'
import { fakeConsole } from '../fakes/console.ts'
import { faultOf } from '../fakes/fault.ts'
import { type DvcOracle, startDvc } from '../servers/dvc.ts'

const files: Readonly<Record<string, string>> = {
  'dvc.yaml': `stages:
  report: {cmd: x, deps: [eval/a.json, eval/b.json, sub/summary.txt, models], metrics: [report.json: {cache: false}]}
  prepare: {cmd: x, deps: [raw.csv, src.py], params: [lr], outs: [data/train, data/test]}
  train:
    foreach: [a, b, c]
    do: {cmd: x, deps: [data/train], outs: ['models/\${item}']}
  score:
    matrix: {name: [a, b]}
    cmd: x
    deps: ['models/\${item.name}', data/test]
    outs: ['eval/\${item.name}.json']
  settings: {cmd: x, outs: [made.yaml]}
  reads: {cmd: x, params: [{made.yaml: }], deps: [data], outs: [read], frozen: true}
  print: {cmd: x, deps: [read, 'data/test/one.csv']}
  alone: {cmd: x, outs: [alone]}
  other: {cmd: x, deps: [lone.bin], outs: [z/other, z/another]}
`,
  'sub/dvc.yaml': `stages:
  sum: {cmd: x, deps: [../data/train/x.csv, words.txt], outs: [summary.txt]}
  grid: {foreach: [1, 2], do: {cmd: x, deps: [summary.txt], outs: ['g\${item}']}}
`,
  'raw.csv.dvc': 'outs:\n- path: raw.csv\n  md5: d41d8cd98f00b204e9800998ecf8427e\n',
  'lone.bin.dvc': 'outs:\n- path: lone.bin\n  md5: d41d8cd98f00b204e9800998ecf8427e\n',
  'sub/words.txt.dvc': 'outs:\n- path: words.txt\n  md5: d41d8cd98f00b204e9800998ecf8427e\n',
  'free/x.dvc': 'outs:\n- path: x\n  md5: d41d8cd98f00b204e9800998ecf8427e\n',
  'params.yaml': 'lr: 1\n',
}

/** What `crisol dag` and `dvc dag` are asked for alike. */
interface Query {
  readonly target?: string
  readonly full?: boolean
  readonly outs?: boolean
  readonly collapse_foreach_matrix?: boolean
}

const forms = ['dot', 'mermaid', 'md'] as const

describeWith(['dvc'], 'dag beside real DVC', (dvcPath) => {
  const project = mkdtempSync(join(tmpdir(), 'crisol-dag-'))
  let oracle: DvcOracle
  const crisol = async (...args: readonly string[]): Promise<string> => {
    const written: string[] = []
    const write = (text: string): void => void written.push(text)
    const { console } = fakeConsole()
    await dag.run(args, { console, write, writeJson: write, directory: project, colour: false, columns: 80 })
    return written.join('')
  }
  const ours = async ({ target, ...switches }: Query): Promise<readonly string[]> => {
    const options = Object.keys(switches).map((name) => `--${name.replaceAll('_', '-')}`)
    const args = [...(target === undefined ? [] : [target]), ...options]
    return await Promise.all(forms.map(async (form) => await crisol(...args, `--${form}`)))
  }
  /** What DVC prints for each form, or the error. */
  const theirs = async (query: Query): Promise<readonly Value[]> => {
    const { result } = await oracle.ask({ ask: 'draw', files, queries: forms.map((form) => ({ ...query, form })) })
    return (result as readonly Mapping[]).map((answer) =>
      answer.has('result') ? `${answer.get('result')}\n` : (answer.get('error') ?? null),
    )
  }

  beforeAll(() => {
    oracle = startDvc(dvcPath)
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(project, file)), { recursive: true })
      writeFileSync(join(project, file), text)
    }
    mkdirSync(join(project, '.dvc'))
  })
  afterAll(async () => {
    rmSync(project, { recursive: true, force: true })
    await oracle.stop()
  })

  it.each<readonly [Query]>([
    [{}],
    [{ target: 'report' }],
    [{ target: 'train' }],
    [{ target: 'train@b' }],
    [{ target: 'raw.csv.dvc' }],
    [{ target: 'sub/dvc.yaml' }],
    [{ target: 'sub/dvc.yaml:grid@2' }],
    [{ target: 'dvc.yaml:score' }],
    [{ target: 'models/b' }],
    [{ target: 'data/train/x.csv' }],
    [{ target: 'reads' }],
    [{ target: 'report', full: true }],
    [{ target: 'lone.bin', full: true }],
    [{ target: 'free/x.dvc', full: true }],
    [{ target: 'alone', full: true }],
    [{ outs: true }],
    [{ target: 'train', outs: true }],
    [{ target: 'reads', outs: true }],
    [{ target: 'raw.csv.dvc', outs: true }],
    [{ target: 'prepare', outs: true, full: true }],
  ])('writes what DVC writes, to the byte, for %j', async (query) => {
    expect(await ours(query)).toEqual(await theirs(query))
  })

  // DVC puts the names of groups into a set, whose order differs from run to run: lines are compared without order,
  // and with names in place of the numbers that Mermaid's nodes get by it.
  it.each<readonly [Query]>([
    [{}],
    [{ target: 'report' }],
    [{ target: 'train' }],
    [{ target: 'score', full: true }],
    [{ target: 'sub/dvc.yaml' }],
  ])('writes what DVC writes, the order aside, for %j with groups collapsed', async (part) => {
    const query = { ...part, collapse_foreach_matrix: true }
    expect((await ours(query)).map(meaning)).toEqual((await theirs(query)).map(String).map(meaning))
  })

  it('is called as DVC is', async () => {
    const args = ['-o', '--full', 'other', '--dot']
    const env = { ...process.env, DVC_NO_ANALYTICS: '1' }
    writeFileSync(join(project, '.dvc/config'), '[core]\n    no_scm = true\n')
    expect(await crisol(...args)).toBe(execFileSync(dvcPath, ['dag', ...args], { cwd: project, encoding: 'utf8', env }))
  })

  it('finds an output by its path with --outs, where DVC ends with a fault of its own', async () => {
    const query = { target: 'models/b', outs: true }
    expect(String((await theirs(query))[0])).toContain('NetworkXError')
    expect((await ours(query))[0]).toBe(
      'strict digraph {\n"data/train";\n"models/b";\n"raw.csv";\n"data/train" -> "models/b";\n"raw.csv" -> "data/train";\n}\n\n',
    )
  })

  it('draws nothing for a stage without outputs with --outs, where DVC draws everything', async () => {
    const query = { target: 'print', outs: true }
    expect((await ours(query))[0]).toBe('strict digraph {\n}\n\n')
    expect(await theirs(query)).toEqual(await theirs({ outs: true }))
  })

  it.each<readonly [readonly string[], string]>([
    [['tarin'], 'The target "tarin" is no stage, file of DVC or output; the nearest is "train".'],
    [
      ['--outs', '--collapse-foreach-matrix'],
      'The options --outs and --collapse-foreach-matrix exclude each other; leave one out.',
    ],
    [['--json', '-o'], 'The options --json and --outs exclude each other; leave one out.'],
  ])('refuses %j', async (args, message) => {
    expect(await faultOf(async () => await crisol(...args))).toEqual({ code: 'INPUT', message })
  })

  it('refuses a directory that describes nothing', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'crisol-dag-'))
    expect(await faultOf(async () => await crisol('-C', empty))).toEqual({
      code: 'MISSING',
      message: `There is no dvc.yaml and no .dvc file in ${empty}; dag draws what they describe.`,
    })
    rmSync(empty, { recursive: true })
  })
})

/** What is written, names in place of Mermaid's numbers, without order. */
function meaning(text: string): readonly string[] {
  const names = new Map([...text.matchAll(/^\t(node\d+)\["(.*)"\]$/gmu)].map(([, id = '', name = '']) => [id, name]))
  return text
    .split('\n')
    .map((line) => line.replaceAll(/node\d+/gu, (id) => names.get(id) ?? id))
    .toSorted()
}
