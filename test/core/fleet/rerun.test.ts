import { describe, expect, it } from '@jest/globals'
import type { Ending } from '../../../src/core/fleet/loss.ts'
import { type EndedRun, type Losses, planRerun, refuseRerun, suspectsIn } from '../../../src/core/fleet/rerun.ts'
import { aJob, anEnding } from '../../fakes/ended-run.ts'

const run: EndedRun = { id: 9, attempt: 1, isCompleted: true, conclusion: 'failure', headRepository: 'o/r' }
const rules = { repository: 'o/r', attempt: 1, mostReruns: 2 }

const hosted = { labels: ['ubuntu-latest'], runnerName: 'GitHub Actions 12' }

describe('refuseRerun', () => {
  it('has nothing against a run of the repository’s own that failed', () => {
    expect(refuseRerun(run, rules)).toBeUndefined()
    expect(refuseRerun({ ...run, conclusion: 'cancelled' }, rules)).toBeUndefined()
    expect(refuseRerun({ ...run, attempt: 2 }, { ...rules, attempt: 2 })).toBeUndefined()
  })

  it.each<{ given: Partial<EndedRun>; attempt?: number; reason: string }>([
    {
      given: { headRepository: 'mallory/r' },
      reason: 'Run 9 ran code of mallory/r; machines are launched for o/r alone.',
    },
    {
      given: { headRepository: '' },
      reason: 'Run 9 ran code of a repository that is gone; machines are launched for o/r alone.',
    },
    { given: { isCompleted: false, conclusion: '' }, reason: 'Run 9 has been run again already.' },
    { given: { attempt: 2 }, reason: 'Run 9 has been run again already.' },
    { given: { conclusion: 'success' }, reason: 'Run 9 ended with success; only one that failed is run again.' },
    { given: { conclusion: '' }, reason: 'Run 9 ended with nothing; only one that failed is run again.' },
    {
      ...{ given: { attempt: 3 }, attempt: 3 },
      reason: 'Run 9 has been run again 2 times already, which is as often as it may.',
    },
  ])('says: $reason', ({ given, attempt = 1, reason }) => {
    expect(refuseRerun({ ...run, ...given }, { ...rules, attempt })).toBe(reason)
  })
})

describe('suspectsIn', () => {
  it('takes jobs that did not succeed on a runner of ours, and no other', () => {
    const jobs = [
      ...[
        aJob('lost', 1),
        aJob('shut down', 2, { conclusion: 'cancelled' }),
        aJob('fine', 3, { conclusion: 'success' }),
      ],
      ...[aJob('elsewhere', 4, hosted), aJob('queued', 0, { runnerName: '', conclusion: 'cancelled' })],
      aJob('skipped', 0, { runnerName: '', conclusion: 'skipped' }),
    ]
    expect(suspectsIn(jobs).map(({ name }) => name)).toEqual(['lost', 'shut down'])
  })
})

describe('planRerun', () => {
  const market = 'spot-then-on-demand'
  const losses = (taken: readonly number[], ...endings: readonly Ending[]): Losses => ({
    ...{ taken: new Set(taken), endings },
  })

  it('gives every job that GitHub runs again and that asks for a label of ours a runner', () => {
    const jobs = [
      ...[aJob('one', 1), aJob('two', 2), aJob('done', 3, { conclusion: 'success' }), aJob('lint', 4, hosted)],
      ...[aJob('other', 5, { labels: ['cpu'] }), aJob('queued', 0, { runnerName: '', conclusion: 'cancelled' })],
    ]
    expect(planRerun({ run, jobs, market }, losses([1], anEnding(6)))).toEqual({
      ...{ lost: ['one'], labels: ['gpu', 'gpu', 'gpu', 'cpu'], unserved: [], market },
    })
  })

  it.each([
    { name: 'no machine was launched for them', endings: [], labels: 1 },
    { name: 'one was launched for them', endings: [anEnding(6)], labels: 2 },
    { name: 'one did another job of the run', endings: [anEnding(1)], labels: 1 },
    { name: 'one was launched for another run', endings: [anEnding(6, { runId: 8 })], labels: 1 },
    { name: 'one was launched for another label', endings: [anEnding(6, { label: 'cpu' })], labels: 1 },
    { name: 'more were launched than they are', endings: [anEnding(5), anEnding(6), anEnding(8)], labels: 3 },
  ])('launches $labels for a lost job and two that never began, where $name', ({ endings, labels }) => {
    const queued = { runnerName: '', conclusion: 'cancelled' }
    const jobs = [aJob('one', 1), aJob('two', 0, queued), aJob('three', 0, queued)]
    expect(planRerun({ run, jobs, market }, losses([1], ...endings))).toEqual({
      ...{ lost: ['one'], labels: ['gpu', 'gpu', 'gpu'].slice(0, labels), market },
      unserved: ['two', 'three'].slice(labels - 1),
    })
  })

  it('leaves nothing to spot after the second loss', () => {
    const plan = planRerun({ run: { ...run, attempt: 2 }, jobs: [aJob('one', 1)], market }, losses([1]))
    expect(plan).toEqual({ lost: ['one'], labels: ['gpu'], unserved: [], market: 'on-demand' })
  })

  it('takes a job that GitHub calls cancelled since its runner was shut down for one that was lost', () => {
    const jobs = [aJob('one', 1, { conclusion: 'cancelled' }), aJob('done', 2, { conclusion: 'success' })]
    const plan = planRerun({ run: { ...run, conclusion: 'cancelled' }, jobs, market }, losses([1]))
    expect(plan).toEqual({ lost: ['one'], labels: ['gpu'], unserved: [], market })
  })

  it.each([
    {
      name: 'no machine was taken back',
      ...{ conclusion: 'failure', jobs: [aJob('one', 1)], taken: [] },
      reason: 'No machine of run 9 is known to have been taken back; nothing is run again.',
    },
    {
      name: 'a machine was taken back that did none of its broken jobs',
      ...{ conclusion: 'failure', jobs: [aJob('one', 1)], taken: [2] },
      reason: 'No machine of run 9 is known to have been taken back; nothing is run again.',
    },
    {
      name: 'somebody cancelled it',
      conclusion: 'cancelled',
      jobs: [aJob('one', 1), aJob('lint', 4, { ...hosted, conclusion: 'cancelled' })],
      ...{ taken: [1], reason: 'Run 9 was cancelled: lint lost no machine. Nothing is run again.' },
    },
  ])('plans nothing where $name', ({ conclusion, jobs, taken, reason }) => {
    expect(planRerun({ run: { ...run, conclusion }, jobs, market }, losses(taken))).toBe(reason)
  })
})
