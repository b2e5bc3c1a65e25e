import { describe, expect, it } from '@jest/globals'
import { judgeCommit } from '../../../src/flows/baseline/judge.ts'
import { manifest, md5, openDigests } from '../../fakes/digests.ts'
import { snapshotOfFiles } from '../../fakes/snapshot.ts'
import { type Files, openWorkspace } from '../../fakes/workspace.ts'

async function judge(files: Files): Promise<string | undefined> {
  const ports = {
    digests: openDigests(openWorkspace({})),
    findRun: async () => undefined,
    openObject: async () => undefined,
  }
  return (await judgeCommit(snapshotOfFiles(files, 'b'.repeat(40)), ports)).reason
}

const entry = (path: string, hash: string): string =>
  `    - path: ${path}\n      hash: md5\n      md5: ${hash}\n      size: 1\n`

/** A stage that makes `m.json`, kept in git, from `in.txt` and a parameter, and its lock. */
const stage = {
  'dvc.yaml':
    'stages:\n  train:\n    cmd: x\n    deps: [in.txt]\n    params: [rate]\n    metrics:\n    - m.json: {cache: false}\n',
  'dvc.lock': `schema: '2.0'\nstages:\n  train:\n    cmd: x\n    deps:\n${entry('in.txt', md5('one'))}    params:\n      params.yaml:\n        rate: 1\n    outs:\n${entry('m.json', md5('{}'))}`,
  ...{ 'in.txt': 'one', 'params.yaml': 'rate: 1\n', 'm.json': '{}' },
}

/** The same with a directory that DVC tracks as its dependency. */
const directory = manifest({ 'a.txt': 'a', 'b.txt': 'b' })
const withDirectory = {
  ...stage,
  'dvc.yaml': stage['dvc.yaml'].replace('in.txt', 'data'),
  'dvc.lock': stage['dvc.lock'].replace(entry('in.txt', md5('one')), entry('data', `${md5(directory)}.dir`)),
}

describe('judgeCommit', () => {
  it.each<readonly [string, Files]>([
    ['nothing of DVC', { 'm.json': '{}' }],
    ['a dvc.yaml without stages', { 'dvc.yaml': 'metrics: [m.json]\n' }],
    ['a stage that matches its lock', stage],
    ['a directory in git that matches', { ...withDirectory, 'data/a.txt': 'a', 'data/b.txt': 'b' }],
    [
      'a directory of DVC that matches by its record',
      {
        ...withDirectory,
        'data.dvc': `outs:\n- md5: ${md5(directory)}.dir\n  size: 2\n  nfiles: 2\n  hash: md5\n  path: data\n`,
      },
    ],
    [
      'a stage behind the metrics that is out of date',
      {
        ...stage,
        'dvc.yaml': `${stage['dvc.yaml']}  deploy:\n    cmd: y\n    deps: [m.json]\n    outs: [z]\n`,
      },
    ],
  ])('finds results in %s', async (_, files) => {
    expect(await judge(files)).toBeUndefined()
  })

  it.each<readonly [string, Files, string]>([
    ['no lock', { 'dvc.yaml': stage['dvc.yaml'] }, 'dvc.lock is not committed'],
    ['a changed dependency', { ...stage, 'in.txt': 'two' }, 'train: in.txt changed'],
    ['a changed parameter', { ...stage, 'params.yaml': 'rate: 2\n' }, 'train: params.yaml:rate 1 -> 2'],
    [
      'a changed command',
      { ...stage, 'dvc.yaml': stage['dvc.yaml'].replace('cmd: x', 'cmd: y') },
      'train: the command changed',
    ],
    ['an edited metric', { ...stage, 'm.json': '{"acc": 1}' }, 'train: output m.json changed'],
    [
      'a changed file in a directory',
      { ...withDirectory, 'data/a.txt': 'A', 'data/b.txt': 'b' },
      'train: data changed',
    ],
    [
      'a lock that does not parse',
      { ...stage, 'dvc.lock': 'a: 1\n' },
      "dvc.lock has no schema, as DVC wrote it before 2.0; expected schema '2.0'. Run dvc repro with DVC 3 to write it anew",
    ],
    [
      'a pipeline that does not parse',
      { ...stage, 'dvc.yaml': 'stages: [\n' },
      'dvc.yaml:2:1 is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'a stage before it that is out of date',
      {
        ...stage,
        'dvc.yaml': `${stage['dvc.yaml']}  prepare:\n    cmd: y\n    outs: [in.txt]\n`,
      },
      'prepare: not in dvc.lock',
    ],
  ])('finds none where there is %s, and says why', async (_, files, reason) => {
    expect(await judge(files)).toBe(reason)
  })
})
