import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { edit, regulariseLess } from '../../../scripts/demo/repository.ts'
import { describeWith } from '../../counterparts.ts'
import { type S3Server, startS3 } from '../../servers/s3.ts'
import { type Consumer, openConsumer } from './consumer.ts'
import { documented } from './documented.ts'
import { action, credentials, jobOf, shared, trainingSteps } from './jobs.ts'
import type { JobRun } from './log.ts'
import type { ActRun } from './run.ts'

const store = join(import.meta.dirname, '../../../examples/breast-cancer/store')
const needs = ['act', 'github-openapi', 'example-python', 'versitygw'] as const

describeWith(needs, 'review.yml, called as its page says and run by act', (act, openapi, python, versitygw) => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-act-s3-'))
  let s3: S3Server
  let consumer: Consumer
  let first: ActRun

  beforeAll(async () => {
    s3 = await startS3(versitygw, folder)
    cpSync(store, join(s3.createBucket('data'), 'dvc'), { recursive: true })
    const config = `[core]\n    remote = s3\n['remote "s3"']\n    url = s3://data/dvc\n    endpointurl = ${s3.endpoint}\n`
    consumer = await openConsumer({
      ...{ act, openapi, python, head: regulariseLess },
      workflows: { 'review.yml': documented('docs/review.md', '/review.yml@v1', '/commit.yml@v1') },
      tokens: { ghs_job: { contents: 'read', 'pull-requests': 'write', checks: 'write' } },
      base: (tree) => writeFileSync(join(tree, '.dvc/config'), config),
    })
    first = await consumer.review('review.yml')
  }, 300_000)
  afterAll(async () => {
    await s3.stop()
    rmSync(folder, { recursive: true, force: true })
    expect(await consumer.stop()).toEqual([])
  })

  const titles = (): readonly string[] => consumer.github.state.comments.map(({ body }) => body.split('\n')[0] ?? '')
  const lastCheck = (): readonly unknown[] =>
    consumer.github.state.checks
      .slice(-1)
      .map(({ headSha, conclusion, output }) => [headSha, conclusion, output?.title])

  it('trains in one job with the keys of a role, and reports what it left from another', () => {
    expect([first.status, first.jobs]).toEqual([0, jobs({}, 'success')])
    expect(first.text).toContain('Stages: 2 ran, 1 up to date.')
    expect(lastCheck()).toEqual([[consumer.pull.headSha, 'success', '✅ 4 better']])
    expect(titles()).toEqual(['## ✅ Breast cancer classifier: 4 better'])
    expect(consumer.github.state.comments[0]?.body).toContain('4 passed, 0 failed in ')
  })

  it('fails the job that reports, and not the one that trains, where a push regresses', async () => {
    consumer.push((tree) => edit(join(tree, 'params.yaml'), 'C: 1.6', 'C: 0.0001'))
    const again = await consumer.review('review.yml')
    expect([again.status, again.jobs]).toEqual([1, jobs({}, 'failure')])
    // The data came from the cache of the first run: 5 files are put in place, and none is fetched.
    expect(again.text).toMatch(/\] 5 files added$/mu)
    expect(lastCheck()).toEqual([[consumer.pull.headSha, 'failure', '❌ 3 regressions, 1 out of bounds']])
    expect(titles()).toEqual(['## ❌ Breast cancer classifier: 3 regressions, 1 out of bounds'])
  }, 300_000)

  it('reports a training that breaks off, with its last words', async () => {
    consumer.push((tree) => writeFileSync(join(tree, 'src/train.py'), 'raise SystemExit("no room for the weights")\n'))
    const broken = await consumer.review('review.yml')
    const failed = { [action('train')]: 'failure', Test: 'failure', [shared]: 'failure' }
    expect([broken.status, broken.jobs]).toEqual([1, jobs(failed, 'failure')])
    const title = '❌ the stage train did not succeed, 2 failed tests'
    expect(lastCheck()).toEqual([[consumer.pull.headSha, 'failure', title]])
    expect(consumer.github.state.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('no room for the weights'),
    ])
  }, 300_000)
})

/** Both jobs, whose ends are told. */
function jobs(train: JobRun['steps'], report: string): ActRun['jobs'] {
  const caches = ['actions/cache', 'actions/cache/restore', 'actions/cache/save']
  const reporting = ['actions/checkout', 'actions/download-artifact', credentials, action('report')]
  return {
    'review/review/Train and test': jobOf(['actions/checkout', ...caches, credentials, ...trainingSteps], train),
    'review/review/Report': jobOf(reporting, report === 'success' ? {} : { [action('report')]: report }),
  }
}
