import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Artifact } from '../../../src/core/dvc/artifact.ts'
import type { LockedStage } from '../../../src/core/dvc/lock.ts'
import { nameRun } from '../../../src/core/dvc/run-cache.ts'
import { judgeCommit } from '../../../src/flows/baseline/judge.ts'
import { md5, openDigests } from '../../fakes/digests.ts'
import { snapshotOfFiles } from '../../fakes/snapshot.ts'
import { type Files, openWorkspace } from '../../fakes/workspace.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const artifact = (path: string, text: string): Artifact => ({
  ...{ path, hash: { algorithm: 'md5', value: md5(text) }, size: 9, files: undefined, executable: false },
})

/** A run of a stage with one dependency and one output. */
function runOf(
  command: string,
  [dep, input]: readonly [string, string],
  [out, output]: readonly [string, string],
): LockedStage {
  return { command, deps: [artifact(dep, input)], params: new Map(), outs: [artifact(out, output)] }
}

const pipeline = `stages:
  prepare: {cmd: prepare, deps: [raw.csv], outs: [data.csv]}
  train: {cmd: train, deps: [data.csv], metrics: [m.json: {cache: false}]}
`
/** The code is newer than the lock, and than the metrics in git. */
const files: Files = { 'dvc.yaml': pipeline, 'raw.csv': 'new', 'm.json': '{"acc": 0.1}' }
const metrics = '{"acc": 0.9}'
const runs = [
  runOf('prepare', ['raw.csv', 'new'], ['data.csv', 'clean']),
  runOf('train', ['data.csv', 'clean'], ['m.json', metrics]),
]

async function judge(
  known: readonly LockedStage[],
  objects: readonly string[] = [metrics],
): ReturnType<typeof judgeCommit> {
  return await judgeCommit(snapshotOfFiles(files, 'b'.repeat(40)), {
    digests: openDigests(openWorkspace({})),
    findRun: async (key) => known.find((run) => nameRun(run, sha256).key === key),
    readObject: async ({ value }) => objects.find((text) => md5(text) === value),
  })
}

describe('a commit whose lock is older than its code', () => {
  it('has the results that the run cache knows, walked stage by stage', async () => {
    const judged = await judge(runs)
    if (judged.reason !== undefined) throw new Error(judged.reason)
    expect(await judged.snapshot.readText('m.json')).toBe(metrics)
    expect(Buffer.from((await judged.snapshot.readBytes('m.json')) ?? []).toString('utf8')).toBe(metrics)
    expect(await judged.snapshot.readText('raw.csv')).toBe('new')
  })

  it.each<readonly [string, Parameters<typeof judge>]>([
    ['a stage was never run with what it holds', [[runs[0] as LockedStage]]],
    ['the first of its stages was not', [[runs[1] as LockedStage]]],
    ['the metrics of the run are nowhere', [runs, []]],
  ])('has none where %s', async (_, known) => {
    expect((await judge(...known)).reason).toBe('dvc.lock is not committed')
  })
})
