import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Artifact } from '../../../src/core/dvc/artifact.ts'
import type { LockedStage } from '../../../src/core/dvc/lock.ts'
import { nameRun } from '../../../src/core/dvc/run-cache.ts'
import { judgeCommit } from '../../../src/flows/baseline/judge.ts'
import { withRestored } from '../../../src/flows/baseline/restore.ts'
import { gather, pieces } from '../../fakes/cache.ts'
import { manifest, md5, openDigests } from '../../fakes/digests.ts'
import { snapshotOfFiles, streamOf } from '../../fakes/snapshot.ts'
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
    openObject: async ({ value }) => streamOf(objects.find((text) => md5(text) === value.slice(0, 32))),
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

  it('has the bytes of a picture and the files of a directory that a run made', async () => {
    const [picture, listing] = ['\x89PNG\xff', manifest({ 'a.csv': 'A', 'in/b.csv': 'B' })]
    const snapshot = await withRestored(
      snapshotOfFiles({ 'live/old.csv': 'old', 'live.csv': 'beside', 'a.png': 'old' }, 'b'.repeat(40)),
      new Map([
        ['a.png', { algorithm: 'md5', value: md5(Buffer.from(picture, 'latin1')) }],
        ['live', { algorithm: 'md5', value: `${md5(listing)}.dir` }],
      ]),
      {
        openObject: async ({ value }) =>
          streamOf(
            [Buffer.from(picture, 'latin1'), ...['A', 'B', listing].map((text) => Buffer.from(text))].find(
              (bytes) => md5(bytes) === value.slice(0, 32),
            ),
          ),
      },
    )
    expect(Buffer.from((await snapshot.readBytes('a.png')) ?? []).toString('latin1')).toBe(picture)
    expect(await snapshot.list('')).toEqual(['a.png', 'live.csv', 'live/a.csv', 'live/in/b.csv'])
    expect(await snapshot.list('live/in')).toEqual(['live/in/b.csv'])
    expect([await snapshot.readText('live/in/b.csv'), await snapshot.readText('live.csv')]).toEqual(['B', 'beside'])
    const [made, old] = [await snapshot.openFile('live/a.csv'), await snapshot.openFile('live.csv')]
    const texts = await Promise.all(
      [made, old].map(async (one) => Buffer.from(await gather(one ?? pieces(new Uint8Array()))).toString()),
    )
    expect(texts).toEqual(['A', 'beside'])
  })

  it.each<readonly [string, Parameters<typeof judge>]>([
    ['a stage was never run with what it holds', [[runs[0] as LockedStage]]],
    ['the first of its stages was not', [[runs[1] as LockedStage]]],
    ['the metrics of the run are nowhere', [runs, []]],
  ])('has none where %s', async (_, known) => {
    expect((await judge(...known)).reason).toBe('dvc.lock is not committed')
  })
})
