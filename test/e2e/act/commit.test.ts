import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { regulariseLess } from '../../../scripts/demo/repository.ts'
import { describeWith } from '../../counterparts.ts'
import { git } from '../../fakes/pull-request.ts'
import { type Consumer, openConsumer } from './consumer.ts'
import { documented } from './documented.ts'
import { action, jobOf, trainingSteps } from './jobs.ts'
import type { ActRun } from './run.ts'

const needs = ['act', 'github-openapi', 'example-python'] as const

describeWith(needs, 'commit.yml after review.yml, called as their page says and run by act', (act, openapi, python) => {
  let consumer: Consumer

  beforeAll(async () => {
    const review = documented('docs/review.md', '/commit.yml@v1')
    consumer = await openConsumer({
      ...{ act, openapi, python, head: regulariseLess },
      workflows: { 'review.yml': review, 'proposing.yml': review.replace('to: branch', 'to: pull-request') },
      tokens: { ghs_job: { contents: 'write', 'pull-requests': 'write', checks: 'write' } },
    })
    consumer.github.state.origin = join(consumer.folder, 'origin.git')
  }, 300_000)
  afterAll(async () => expect(await consumer.stop()).toEqual([]))

  const origin = (...args: readonly string[]): string => git(join(consumer.folder, 'origin.git'), ...args)
  const tip = (branch: string): string => origin('rev-parse', `refs/heads/${branch}`)
  /** Parent and files of the commit that a branch is at, with how they differ from it. */
  const committed = (branch: string): readonly string[] =>
    origin('show', '--format=%P', '--name-status', tip(branch)).split('\n').filter(Boolean)
  /** What the job that commits has found, as its workflow hands it on. */
  const outputs = ({ text }: ActRun): readonly (string | undefined)[] =>
    ['outcome', 'sha', 'pull-request'].map(
      (name) => new RegExp(`^\\[commit/commit/Commit *\\].*::set-output:: ${name}=(.*)$`, 'mu').exec(text)?.[1],
    )

  const checksOn = (sha: string): readonly unknown[] =>
    consumer.github.state.checks
      .filter(({ headSha }) => headSha === sha)
      .map(({ name, conclusion, output }) => [name, conclusion, output?.title])

  it('keeps a pull request into the branch with what was trained, where it is asked for', async () => {
    const run = await consumer.review('proposing.yml')
    const { headSha } = consumer.pull
    expect([run.status, run.jobs]).toEqual([0, jobs])
    expect([tip('topic'), committed('crisol/topic')]).toEqual([headSha, [headSha, ...trained]])
    const [proposed] = consumer.github.state.pullRequests.slice(1)
    const [headRef, sha] = ['crisol/topic', tip('crisol/topic')]
    expect(proposed).toMatchObject({ headRef, headSha: sha, baseRef: 'topic', state: 'open' })
    expect(outputs(run)).toEqual(['committed', sha, String(proposed?.number)])
    expect([checksOn(headSha), checksOn(sha)]).toEqual([check, []])
  }, 300_000)

  it('puts one commit of what was trained on the branch that was reviewed, and repeats its check there', async () => {
    const { headSha } = consumer.pull
    const run = await consumer.review('review.yml')
    expect([run.status, run.jobs]).toEqual([0, jobs])
    expect(committed('topic')).toEqual([headSha, ...trained])
    expect(outputs(run)).toEqual(['committed', tip('topic'), ''])
    expect(checksOn(tip('topic'))).toEqual(check)
  }, 300_000)
})

const check = [['Crisol / review/report', 'success', '✅ 4 better']]
const tables = ['confusion.csv', 'importance.csv', 'metrics.json', 'roc.csv']
const trained = ['M\tdvc.lock', ...tables.map((file) => `M\tevaluation/${file}`)]

const caches = ['actions/cache', 'actions/cache/restore', 'actions/cache/save']
const jobs: ActRun['jobs'] = {
  'review/review/Train and test': jobOf(['actions/checkout', ...caches, ...trainingSteps, action('commit')]),
  'review/review/Report': jobOf(['actions/checkout', 'actions/download-artifact', action('report')]),
  'commit/commit/Commit': jobOf(['actions/checkout', 'actions/download-artifact', action('commit')]),
}
