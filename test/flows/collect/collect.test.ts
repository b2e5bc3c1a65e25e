import { describe, expect, it } from '@jest/globals'
import type { Results, Table } from '../../../src/core/results/results.ts'
import type { Value } from '../../../src/core/value.ts'
import { collect, collectTable } from '../../../src/flows/collect/collect.ts'
import { md5, openDigests } from '../../fakes/digests.ts'
import { snapshotOfFiles, streamOf } from '../../fakes/snapshot.ts'
import { type Files, openWorkspace } from '../../fakes/workspace.ts'

const sha = 'e'.repeat(40)
const junit = '<testsuite name="s"><testcase classname="a" name="b" time="1"/></testsuite>'
const train =
  '{"schema": 1, "stages": [{"name": "train", "outcome": "ran", "seconds": 1.0, "cpuSeconds": null, "peakBytes": null, "failure": null}]}'

/** A stage whose metrics DVC caches, with its lock. */
function cached(text: string): Files {
  return {
    'dvc.yaml': 'stages:\n  train:\n    cmd: x\n    metrics: [m.json]\n',
    'dvc.lock': `schema: '2.0'\nstages:\n  train:\n    cmd: x\n    outs:\n    - path: m.json\n      hash: md5\n      md5: ${md5(text)}\n      size: ${text.length}\n`,
  }
}

interface Options {
  /** Objects of cache and remote. */
  readonly objects?: readonly string[]
  readonly commit?: string
}

async function read(files: Files, { objects = [], commit }: Options = {}): Promise<Results> {
  const source = { commit, branch: undefined, dirty: false }
  return await collect(snapshotOfFiles(files, commit), source, {
    openObject: async ({ value }) => streamOf(objects.find((text) => md5(text) === value.slice(0, 32))),
    digests: openDigests(openWorkspace()),
    images: new Map(),
    findRun: async () => undefined,
    readEnvironment: async () => new Map([['python', '3.12.1']]),
  })
}

/** A table of values by file and name. */
function tableOf(files: Readonly<Record<string, Readonly<Record<string, Value>>>>): Table {
  return new Map(Object.entries(files).map(([file, values]) => [file, new Map(Object.entries(values))]))
}

const messages = ({ problems }: Results): readonly string[] => problems.map(({ message }) => message)

describe('collect', () => {
  it('reads everything of a workspace', async () => {
    const config = 'report: { tests: [junit.xml] }\n'
    const files = {
      'dvc.yaml': 'metrics: [a.json, more]\nparams: [p.toml]\nstages:\n  s: {cmd: x, params: [rate, q.yaml: [k]]}\n',
      ...{ 'a.json': '{"test": {"acc": 0.5}}', 'more/b.yaml': 'loss: [1, 2]\n', 'more/c.yaml': 'text: x\n' },
      ...{ 'params.yaml': 'rate: 1\nother: {deep: [1]}\n', 'p.toml': 'x = 1\n', 'q.yaml': 'k: 2\nunused: 3\n' },
      ...{ 'crisol.yaml': config, 'junit.xml': junit, '.crisol/train.json': train },
    }
    expect(await read(files)).toEqual({
      source: { commit: undefined, branch: undefined, dirty: false },
      metrics: tableOf({
        'a.json': { 'test.acc': 0.5 },
        'more/b.yaml': { loss: [1n, 2n] },
        'more/c.yaml': { text: 'x' },
      }),
      params: tableOf({ 'params.yaml': { rate: 1n, 'other.deep': [1n] }, 'q.yaml': { k: 2n }, 'p.toml': { x: 1n } }),
      plots: [],
      tests: [{ file: 'junit.xml', name: 's', passed: 1, failed: 0, skipped: 0, seconds: 1, failures: [] }],
      stages: [
        {
          ...{ name: 'train', outcome: 'ran', seconds: 1, cpuSeconds: undefined },
          ...{ peakBytes: undefined, failure: undefined },
        },
      ],
      config,
      environment: new Map([['python', '3.12.1']]),
      problems: [],
    })
  })

  it('is empty where there is nothing', async () => {
    const { metrics, params, tests, stages, config, problems } = await read({})
    expect([metrics.size, params.size, tests, stages, config, problems]).toEqual([0, 0, [], [], undefined, []])
  })

  it('reads of a commit neither tests, stages nor environment: they are of the workspace', async () => {
    const files = { 'crisol.yaml': 'report: { tests: [junit.xml] }\n', 'junit.xml': junit, '.crisol/train.json': train }
    const { tests, stages, environment, problems } = await read(files, { commit: sha })
    expect([tests, stages, environment.size, problems]).toEqual([[], [], 0, []])
  })

  it('takes what DVC caches of a commit from the cache or the remote, by its hash in the lock', async () => {
    const text = '{"acc": 0.75}'
    const { metrics } = await read(cached(text), { objects: [text], commit: sha })
    expect(metrics).toEqual(new Map([['m.json', new Map([['acc', 0.75]])]]))
  })

  it('says which object neither the cache nor the remote has', async () => {
    const text = '{"acc": 0.75}'
    expect(messages(await read(cached(text), { commit: sha }))).toEqual([
      `m.json is cached by DVC as ${md5(text)}, which neither the cache nor the remote has.`,
    ])
  })

  it('takes no object for a metric that the workspace lacks: training did not make it', async () => {
    const text = '{"acc": 0.75}'
    const { metrics, problems } = await read(cached(text), { objects: [text] })
    expect([metrics.size, problems]).toEqual([0, []])
  })

  it.each<readonly [string, Files, string]>([
    ['a metrics file', { 'dvc.yaml': 'metrics: [m.json, n.json]\n', 'm.json': '{' }, 'm.json:1:2 is not JSON: '],
    ['a params file', { 'params.yaml': 'a: [\n' }, 'params.yaml:2:1 is not YAML: '],
    ['a dvc.yaml', { 'dvc.yaml': 'stages: [\n' }, 'dvc.yaml:2:1 is not YAML: '],
    ['a dvc.lock', { 'dvc.yaml': 'stages: {}\n', 'dvc.lock': 'a: 1\n' }, 'dvc.lock has no schema'],
    ['a JUnit file', { 'crisol.yaml': 'report: { tests: [j.xml] }\n', 'j.xml': '<a' }, 'j.xml is not XML: '],
    ['a crisol.yaml', { 'crisol.yaml': 'gates: {}\n' }, 'crisol.yaml has the unknown key "gates"'],
    ['a record of training', { '.crisol/train.json': '[]' }, '.crisol/train.json'],
    [
      'test results that are not there',
      { 'crisol.yaml': 'report: { tests: [j.xml] }\n' },
      'j.xml is named in report.tests of crisol.yaml and is not there; run the tests first.',
    ],
  ])('makes one problem of %s that cannot be read, and reads the rest', async (_, files, message) => {
    const results = await read({ 'n.json': '{"acc": 1}', ...files })
    expect(results.problems).toHaveLength(1)
    expect(messages(results)[0]?.startsWith(message)).toBe(true)
    if ('m.json' in files) expect([...results.metrics.keys()]).toEqual(['n.json'])
  })

  it('takes 100,000 metrics and as many parameters of all files, and leaves out the file that goes beyond', async () => {
    const many = (count: number): string => `{${Array.from({ length: count }, (_, at) => `"k${at}":${at}`).join(',')}}`
    const files = {
      'dvc.yaml': 'metrics: [a.json, b.json, c.json]\nparams: [p.json]\n',
      'a.json': many(60_000),
      'b.json': many(40_001),
      'c.json': many(40_000),
      'p.json': many(100_000),
    }
    const results = await read(files)
    expect([[...results.metrics.keys()], results.params.get('p.json')?.size, messages(results)]).toEqual([
      ...[['a.json', 'c.json'], 100_000],
      [
        'b.json holds 40001 values, and with it there would be 100001 metrics; a report takes 100000. Write long series as a plot, and long lists to a file that is no metric.',
      ],
    ])
  })

  it('tells the same fault once', async () => {
    const files = { 'dvc.yaml': 'metrics: [m.json]\nstages: {s: {cmd: x, metrics: [m.json]}}\n', 'm.json': '{' }
    expect(messages(await read(files))).toHaveLength(1)
  })
})

describe('collectTable', () => {
  const files = {
    ...cached('{"acc": 0.5}'),
    'params.yaml': 'rate: 1\n',
    'crisol.yaml': 'report: { tests: [junit.xml] }\n',
  }
  const ports = { openObject: async () => streamOf('{"acc": 0.5}') }

  it('reads the metrics or the parameters of a commit as collect does, and asks for nothing else', async () => {
    const snapshot = snapshotOfFiles(files, sha)
    const whole = await read(files, { objects: ['{"acc": 0.5}'], commit: sha })
    expect(await collectTable('metrics', snapshot, ports)).toEqual({ table: whole.metrics, problems: [] })
    expect(await collectTable('params', snapshot, ports)).toEqual({ table: whole.params, problems: [] })
  })

  it('tells what could not be read', async () => {
    const broken = snapshotOfFiles({ ...files, 'dvc.yaml': 'stages: 3\n' })
    const { table, problems } = await collectTable('params', broken, ports)
    expect([table, problems.map(({ file }) => file)]).toEqual([tableOf({ 'params.yaml': { rate: 1n } }), ['dvc.yaml']])
  })
})
