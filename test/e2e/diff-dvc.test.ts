import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { crisol } from '../fakes/cli.ts'
import { git } from '../fakes/pull-request.ts'

const pipeline = `stages:
  train:
    cmd: 'true'
    deps: [in.txt]
    params: [train, other.toml: [seed]]
    metrics:
    - scores/train.json: {cache: false, persist: true}
    - scores/eval.yaml: {cache: false, persist: true}
  cached:
    wdir: sub
    cmd: echo '{"cached":' $(wc -c < ../in.txt)'}' > m.json
    deps: [../in.txt]
    metrics: [m.json]
metrics:
- top.toml
params:
- extra.json
`

const base: Readonly<Record<string, string>> = {
  'dvc.yaml': pipeline,
  'in.txt': 'in\n',
  'sub/.keep': '',
  'params.yaml': 'train: {lr: 1.0e-05, layers: [1, 2], deep: {name: x, on: true}}\nunused: 1\n',
  'other.toml': 'seed = 7\nnot_tracked = 1\n',
  'extra.json': '{"a": {"b": null}, "ünï": "ü|x"}',
  'scores/train.json':
    '{"acc": 0.9, "n": 100, "same": 1.0, "nested": {"f1": 0.123456789, "gone": 2}, "text": "a", "list": [1, 2], "ok": true}',
  'scores/eval.yaml': 'auc: 0.5\nbig: 12345678901234567890\ntiny: 1e-12\n',
  'top.toml': 'loss = 1.5\n',
}

const head: Readonly<Record<string, string>> = {
  'in.txt': 'in and more\n',
  'params.yaml': 'train: {lr: 0.001, layers: [1, 3], deep: {name: y, on: false}, added: 5}\nunused: 2\n',
  'other.toml': 'seed = 8\nnot_tracked = 2\n',
  'extra.json': '{"a": {"b": 1}, "ünï": "ü|y"}',
  'scores/train.json':
    '{"acc": 0.95, "n": 90, "same": 1, "nested": {"f1": 0.2, "new": [1]}, "text": "b", "list": [1, 3], "ok": false, "nan": NaN}',
  'scores/eval.yaml': 'auc: 5\nbig: 12345678901234567891\ntiny: 2e-12\nmore: {x: 1}\n',
  'top.toml': 'loss = 0.75\n',
}

describeWith(['dvc'], 'metrics diff and params diff beside real DVC', (dvcPath) => {
  const project = mkdtempSync(join(tmpdir(), 'crisol-diff-'))
  const dvc = (...args: readonly string[]): string =>
    execFileSync(dvcPath, args, {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, DVC_NO_ANALYTICS: '1', COLUMNS: '400' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(project, file)), { recursive: true })
      writeFileSync(join(project, file), text)
    }
  }
  const commit = (name: string): void => {
    git(project, 'add', '--all')
    git(project, 'commit', '--quiet', '--message', name)
    git(project, 'tag', name)
  }

  beforeAll(() => {
    git(project, 'init', '--quiet', '--initial-branch=main')
    dvc('init', '--quiet')
    write(base)
    dvc('repro', '--quiet')
    commit('base')
    write(head)
    dvc('repro', '--quiet')
    commit('head')
    write({ 'top.toml': 'loss = 0.5\n', 'params.yaml': 'train: {lr: 0.01}\n' })
  })
  afterAll(() => rmSync(project, { recursive: true, force: true }))

  it.each([
    'metrics diff base head',
    'metrics diff head base',
    'metrics diff base',
    'metrics diff',
    'metrics diff base head --all',
    'params diff base head',
    'params diff head base',
    'params diff',
    'params diff base head --all',
  ])('prints the JSON of %s', async (line) => {
    const words = [...line.split(' '), '--json']
    const ours = await crisol(project, words)
    expect([ours.status, ours.stderr]).toEqual([0, ''])
    expect(parse(ours.stdout)).toEqual(parse(dvc(...words)))
  })

  it.each([
    'metrics diff base head --md',
    'metrics diff base head --md --no-path',
    'metrics diff base head --md --precision 2',
    'metrics diff base head',
    'metrics diff head head --md',
    'params diff base head --md',
    'params diff base head --no-path',
    'params diff base head --targets other.toml',
  ])('prints the table of %s to the letter, files in whatever order', async (line) => {
    const { stdout } = await crisol(project, line.split(' '))
    expect(trimmed(stdout)).toEqual(trimmed(dvc(...line.split(' '))))
  })
})

/** NaN is no JSON. */
function parse(json: string): unknown {
  return JSON.parse(json.replaceAll('NaN', '"NaN"'))
}

/** Lines without the space at their ends, sorted: DVC takes files in the order of a set, which changes from run to run. */
function trimmed(table: string): readonly string[] {
  return table.replaceAll(/ +$/gmu, '').split('\n').sort()
}
