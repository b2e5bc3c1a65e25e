import { describe, expect, it } from '@jest/globals'
import { encodeResults } from '../../../src/core/results/encode.ts'
import { faultOf } from '../../fakes/fault.ts'
import { check, regressed, report, standing } from '../../fakes/report-action.ts'
import { openReview, pullRequest } from '../../fakes/report-ports.ts'
import { resultsWith } from '../../fakes/results.ts'

const reason = (lost: string): string =>
  `The token of this run may not keep ${lost}: the job summary has the report. A pull request from a fork never may; otherwise the workflow lacks these lines:`

describe('run of report with a token that may not write', () => {
  it.each([
    ['the check run', { checks: 'none' }, ['  checks: write'], ['comment 1 on 7']],
    ['the comment', { pullRequests: 'read' }, ['  pull-requests: write'], ['check 1 in progress', 'check 1 failure']],
    [
      'the check run and the comment',
      { pullRequests: 'read', checks: 'none' },
      ['  checks: write', '  pull-requests: write'],
      [],
    ],
  ] as const)(
    'names the lines that are missing for %s, and keeps the verdict',
    async (lost, permissions, lines, written) => {
      const review = openReview({ ...regressed, github: { pullRequests: [pullRequest], permissions } })
      const { verdict, summary } = await report(review)
      const fence = ['```yaml', 'permissions:', '  contents: read', ...lines, '```'].join('\n')
      const notice = `${reason(lost)}\n\n${fence}`
      const comment = (review.workspace.tree()['.crisol/report/comment.md'] ?? '').trimEnd()
      expect([verdict, summary]).toEqual(['fail', `${comment}\n\n${notice}`])
      expect(comment.split('\n')[0]).toBe('## ❌ r: 1 regression')
      expect([review.github.written, review.lines]).toEqual([written, [`warning: ${notice}`]])
    },
  )

  it('makes a concluded check of the same name where its own may not be edited', async () => {
    const review = openReview({ github: { pullRequests: [pullRequest], permissions: { checks: 'create' } } })
    const { summary } = await report(review)
    expect(standing(review)).toEqual({
      comments: [],
      checks: [
        { ...check, conclusion: undefined, title: 'Comparing with the base' },
        { ...check, conclusion: 'success', title: '✅ 1 better' },
      ],
    })
    expect(summary.includes('permissions:')).toBe(false)
  })
})

describe('run of report when something goes wrong', () => {
  it('concludes the check with what a user can repair', async () => {
    const review = openReview()
    const message = 'Input results is "gone", where there is no results.json; expected a folder that collect wrote.'
    expect(await faultOf(() => report(review, { results: 'gone' }))).toEqual({ code: 'MISSING', message })
    expect(review.github.written).toEqual(['check 1 in progress', 'check 1 failure'])
    expect(review.github.checks[0]).toMatchObject({ title: 'The report could not be made', summary: message })
  })

  it('says why there are no results where it is told', async () => {
    const review = openReview()
    const message = 'No machine was launched.'
    expect(await faultOf(() => report(review, { results: 'gone', noResults: message }))).toEqual({
      ...{ code: 'MISSING', message },
    })
    expect(review.github.checks[0]).toMatchObject({ conclusion: 'failure', summary: message })
    await review.workspace.write('out/results.json', encodeResults(resultsWith('{"accuracy": 0.9}')))
    expect((await report(review, { results: 'out', noResults: message })).summary).not.toContain(message)
  })

  it('concludes the check on a fault of its own, without a word of it', async () => {
    const review = openReview()
    const write = async (): Promise<void> => {
      throw new TypeError('secret')
    }
    const ports = { ...review.ports, workspace: { ...review.ports.workspace, write } }
    await expect(report(review, {}, ports)).rejects.toThrow(new TypeError('secret'))
    const summary = 'Unexpected failure; the log of the step has the details.'
    expect(review.github.checks[0]).toMatchObject({ conclusion: 'failure', summary })
  })

  it('concludes the check of a run that is cancelled on the way, and leaves it alone afterwards', async () => {
    const review = openReview()
    const readEnvironment = async (): Promise<ReadonlyMap<string, string>> => {
      await review.cancel()
      expect(standing(review)).toMatchObject({ checks: [{ conclusion: 'cancelled', title: 'The run was cancelled' }] })
      return new Map()
    }
    await report(review, {}, { ...review.ports, readEnvironment })
    await review.cancel()
    expect(review.github.written).toEqual(['check 1 in progress', 'check 1 cancelled', 'comment 1 on 7'])
  })

  it.each([
    ['createComment', ['check 1 in progress', 'check 1 success']],
    ['createCheck', ['comment 1 on 7']],
  ] as const)('tells a fault of GitHub in %s and keeps the verdict', async (call, written) => {
    const review = openReview({ github: { pullRequests: [pullRequest], broken: [call] } })
    const { verdict, faults } = await report(review)
    expect([verdict, faults]).toEqual(['pass', [`GitHub answered 502 to ${call}.`]])
    expect(review.github.written).toEqual(written)
  })

  it('makes a concluded check of the same name where GitHub does not take the edit', async () => {
    const review = openReview({ github: { pullRequests: [pullRequest], broken: ['updateCheck'], lost: [] } })
    const { verdict, faults } = await report(review)
    expect([verdict, faults]).toEqual(['pass', []])
    expect(review.github.written).toEqual(['check 1 in progress', 'comment 1 on 7', 'check 2 success'])
  })

  it('makes one check and one comment where the answers to the first were lost', async () => {
    const review = openReview({ github: { pullRequests: [pullRequest], lost: ['createCheck', 'createComment'] } })
    await report(review)
    expect(review.github.written).toEqual(['check 1 in progress', 'comment 1 on 7', 'check 1 success'])
  })
})
