import { describe, expect, it } from '@jest/globals'
import type { Hash } from '../../../src/core/dvc/hash.ts'
import { parseLock } from '../../../src/core/dvc/lock.ts'
import type { Observed } from '../../../src/core/pipeline/change.ts'
import { buildGraph } from '../../../src/core/pipeline/graph.ts'
import type { Value } from '../../../src/core/value.ts'
import { observeCommit } from '../../../src/flows/baseline/evidence.ts'
import { trackedOutputs } from '../../../src/flows/data/outputs.ts'
import { readProject } from '../../../src/flows/data/project.ts'
import { manifest, md5, openDigests } from '../../fakes/digests.ts'
import { snapshotOfFiles } from '../../fakes/snapshot.ts'
import { type Files, openWorkspace } from '../../fakes/workspace.ts'

/** What is observed of the only stage of a commit. */
async function observe(files: Files): Promise<Observed> {
  const snapshot = snapshotOfFiles(files, 'b'.repeat(40))
  const { members } = await readProject(snapshot)
  const node = [...buildGraph(members).values()].find(({ kind }) => kind === 'stage')
  if (node?.kind !== 'stage') throw new Error('The files have no stage.')
  const { file, name } = node.stage
  const lock = file.replace(/yaml$/u, 'lock')
  const locked = files[lock] === undefined ? undefined : parseLock(files[lock], lock).get(name)
  const evidence = { snapshot, digests: openDigests(openWorkspace({})), outputs: await trackedOutputs(snapshot) }
  return await observeCommit(node, locked, evidence)
}

const hash = (value: string): Hash => ({ algorithm: 'md5', value })
const dataFile = (path: string, value: string): string =>
  `outs:\n- md5: ${value}\n  size: 1\n  hash: md5\n  path: ${path}\n`
const stage = (rest: string): string => `stages:\n  s:\n    cmd: x\n${rest}`

describe('observeCommit', () => {
  it('hashes a file and a directory in git as DVC does', async () => {
    const { deps } = await observe({
      ...{ 'dvc.yaml': stage('    deps: [in.txt, data]\n'), 'in.txt': 'one' },
      ...{ 'data/b.txt': 'b', 'data/a/z.txt': 'z' },
    })
    const directory = `${md5(manifest({ 'a/z.txt': 'z', 'b.txt': 'b' }))}.dir`
    expect(deps).toEqual(
      new Map([
        ['in.txt', hash(md5('one'))],
        ['data', hash(directory)],
      ]),
    )
  })

  it('takes what DVC recorded of data that git does not have, alone or beside files of git', async () => {
    const { deps } = await observe({
      'dvc.yaml': stage('    deps: [whole, mixed]\n'),
      'whole.dvc': dataFile('whole', `${md5('w')}.dir`),
      'mixed/big.bin.dvc': dataFile('big.bin', md5('big')),
    })
    const bigDescription = dataFile('big.bin', md5('big'))
    const mixed = `${md5(manifest({ 'big.bin': 'big', 'big.bin.dvc': bigDescription }))}.dir`
    expect(deps).toEqual(
      new Map([
        ['whole', hash(`${md5('w')}.dir`)],
        ['mixed', hash(mixed)],
      ]),
    )
  })

  it('says of what is nowhere that it is not there', async () => {
    const { deps, outs, params } = await observe({
      'dvc.yaml': stage('    deps: [gone]\n    outs: [never]\n    params: [none.yaml: [rate]]\n'),
    })
    expect({ deps, outs, params }).toEqual({
      ...{ deps: new Map([['gone', undefined]]), outs: new Map([['never', undefined]]), params: new Map() },
    })
  })

  it('believes the lock of a cached output, and the file of one that git has', async () => {
    const entry = (path: string, content: string): string =>
      `    - path: ${path}\n      hash: md5\n      md5: ${md5(content)}\n      size: 1\n`
    const { outs } = await observe({
      'dvc.yaml': stage('    outs: [model]\n    metrics: [m.json: {cache: false}]\n'),
      'dvc.lock': `schema: '2.0'\nstages:\n  s:\n    cmd: x\n    outs:\n${entry('m.json', '{}')}${entry('model', 'M')}`,
      'm.json': '{"acc": 1}',
    })
    expect(outs).toEqual(
      new Map([
        ['model', hash(md5('M'))],
        ['m.json', hash(md5('{"acc": 1}'))],
      ]),
    )
  })

  it('reads paths and parameters from the working directory of the stage', async () => {
    const { deps, params } = await observe({
      'sub/dvc.yaml': stage('    wdir: w\n    deps: [in.txt]\n    params: [rate, ../p.json: [a.b]]\n'),
      ...{ 'sub/w/in.txt': 'one', 'sub/w/params.yaml': 'rate: 1\nother: 2\n', 'sub/p.json': '{"a": {"b": true}}' },
    })
    expect(deps).toEqual(new Map([['in.txt', hash(md5('one'))]]))
    expect(params).toEqual(
      new Map<string, ReadonlyMap<string, Value>>([
        ['params.yaml', new Map([['rate', 1n]])],
        ['../p.json', new Map([['a.b', true]])],
      ]),
    )
  })
})
