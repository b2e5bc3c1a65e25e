import { describe, expect, it } from '@jest/globals'
import type { Result } from '../../../src/actions/report/run.ts'
import { parseMarker } from '../../../src/core/github/marker.ts'
import { check, gated, regressed, report, standing } from '../../fakes/report-action.ts'
import {
  baseSha,
  headSha,
  mergeSha,
  openReview,
  projectWith,
  pullRequest,
  type Review,
  workflowRun,
} from '../../fakes/report-ports.ts'
import { shaOf } from '../../fakes/repository.ts'

const text = `## ✅ r: 1 better

[\`eeeeeee\`](https://github.com/o/r/commit/${headSha}) against [\`bbbbbbb\`](https://github.com/o/r/commit/${baseSha}), the commit that this pull request was built on.

| Metric | Base | Head | Change | % | Verdict |
| --- | ---: | ---: | ---: | ---: | --- |
| accuracy ↑ | 0.9000 | 0.9500 | &#43;0.0500 | &#43;5.6&nbsp;% | better |

<sub>↑ higher is better, ↓ lower is better · Crisol · [this run](https://github.com/o/r/actions/runs/100)</sub>`

/** The first run on a regression, and a second one after somebody has labelled. */
async function relabelled(by: string, at: string, headNow = headSha): Promise<readonly [Review, Result]> {
  const review = openReview({ ...regressed, github: { pullRequests: [pullRequest], writers: ['ada'] } })
  await report(review)
  const events = [{ label: 'crisol:accept', actor: by, at }]
  review.github.change({ ...pullRequest, headSha: headNow, labels: ['crisol:accept'], events })
  return [review, await report(review, {}, { ...review.ports, workflow: workflowRun({ runId: 101 }) })]
}

describe('run of report on a pull request', () => {
  it('opens a check, posts a comment, concludes the check and leaves the text', async () => {
    const files = { head: projectWith(0.95, gated), base: projectWith(0.9, gated) }
    const review = openReview(files)
    const { report: made, ...result } = await report(review)
    const commentUrl = 'https://github.com/o/r/pull/7#issuecomment-1'
    expect(result).toEqual({ verdict: 'pass', regressions: [], commentUrl, summary: text, html: '', faults: [] })
    expect(made.headline).toBe('1 better')
    expect(review.github.written).toEqual(['check 1 in progress', 'comment 1 on 7', 'check 1 success'])
    const marker = `<!-- crisol report=ci.yml%2Freview run=100.1 event=pull_request head=${headSha} digest=b473199fa1c3063f514ca9ec598dcd1f -->`
    expect(review.github.commentsOn(7).map(({ body }) => body)).toEqual([`${text}\n\n${marker}`])
    expect(review.github.checks).toEqual([
      {
        ...{ id: 1, name: 'Crisol / ci.yml/review', headSha, externalId: '100.1.ci.yml/review' },
        ...{ detailsUrl: 'https://github.com/o/r/actions/runs/100', startedAt: '2026-01-02T00:00:00.000Z' },
        ...{ conclusion: 'success', title: '✅ 1 better', summary: text, completedAt: '2026-01-02T00:00:02.000Z' },
      },
    ])
    expect(review.workspace.tree()).toEqual({
      ...files.head,
      '.crisol/.gitignore': '*\n',
      '.crisol/report/comment.md': `${text}\n`,
    })
    expect([review.annotations, review.lines]).toEqual([[], []])
  })

  it('leaves the page where it is wanted, and links where the workflow puts it', async () => {
    const review = openReview()
    const { html, summary } = await report(review, { html: 'out/report.html' })
    expect(html).toBe(`${review.workspace.root}/out/report.html`)
    const page = review.workspace.tree()['out/report.html'] ?? ''
    expect(page).toMatch(/^<!doctype html>.*<title>Pass · r: 1 better<\/title>/su)
    expect(page).toContain('<a href="https://github.com/o/r/actions/runs/100">this run</a>')
    const link = '[HTML report](https://github.com/o/r/actions/runs/100#artifacts)'
    expect([summary.includes(link), review.github.commentsOn(7)[0]?.body.includes(link)]).toEqual([true, true])
    const { github } = review
    await report(review, { html: 'out/report.html' }, { ...review.ports, workflow: workflowRun({ runId: 101 }) })
    expect(github.written.slice(3)).toEqual(['check 2 in progress', 'check 2 success'])
  })

  it('draws what its metrics were before', async () => {
    const review = openReview({
      repository: {
        head: mergeSha,
        commits: [
          { sha: mergeSha, parents: [baseSha, headSha], files: projectWith(0.95) },
          { sha: headSha, parents: [baseSha], files: projectWith(0.95) },
          { sha: baseSha, parents: [shaOf('d')], files: projectWith(0.9) },
          { sha: shaOf('d'), parents: [shaOf('a')], files: projectWith(0.8) },
          { sha: shaOf('a'), files: projectWith(0.7) },
        ],
      },
    })
    const { report: made } = await report(review)
    expect(made.trends).toEqual([
      {
        ...{ file: 'metrics.json', name: 'accuracy', head: 0.95 },
        values: [
          { commit: shaOf('a'), value: 0.7 },
          { commit: shaOf('d'), value: 0.8 },
          { commit: baseSha, value: 0.9 },
        ],
      },
    ])
  })

  it('draws nothing and asks nothing of the repository where there are no plots', async () => {
    const review = openReview()
    await report(review, { images: 'branch' })
    expect([review.github.gitCalls, review.github.git.refs]).toEqual([[], {}])
  })

  it('updates its comment when the next run finds something else', async () => {
    const review = openReview()
    await report(review)
    await review.workspace.write('metrics.json', '{"accuracy": 0.97}\n')
    await report(review, {}, { ...review.ports, workflow: workflowRun({ runId: 101 }) })
    expect(review.github.written.slice(3)).toEqual(['check 2 in progress', 'edit comment 1', 'check 2 success'])
    expect(standing(review, 7)).toMatchObject({ comments: [[101]] })
  })

  it('does not send a text again that stands there', async () => {
    const review = openReview()
    await report(review)
    const { commentUrl } = await report(review, {}, { ...review.ports, workflow: workflowRun({ runId: 101 }) })
    expect(review.github.written.slice(3)).toEqual(['check 2 in progress', 'check 2 success'])
    expect(commentUrl).toBe('https://github.com/o/r/pull/7#issuecomment-1')
  })

  it('keeps a comment for each id', async () => {
    const review = openReview()
    await report(review, { id: 'cpu' })
    await report(review, { id: 'gpu' })
    await report(review, { workingDirectory: './sub/' })
    await report(review, { matrix: ['3.12'] })
    const ids = review.github.commentsOn(7).map(({ body }) => parseMarker(body)?.id)
    expect(ids).toEqual(['cpu', 'gpu', 'ci.yml/review/sub', 'ci.yml/review (3.12)'])
  })

  it.each([
    [{ comment: false }, ['check 1 in progress', 'check 1 success']],
    [{ check: false }, ['comment 1 on 7']],
    [{ comment: false, check: false }, []],
  ])('writes no more than it is told with %j', async (inputs, written) => {
    const review = openReview()
    const { verdict } = await report(review, inputs)
    expect([verdict, review.github.written]).toEqual(['pass', written])
  })

  it('says that a regression fails, on the file of the metric too', async () => {
    const review = openReview(regressed)
    const { verdict, regressions } = await report(review)
    expect([verdict, regressions]).toEqual(['fail', ['accuracy']])
    expect(standing(review, 7)).toEqual({
      comments: [[100]],
      checks: [{ ...check, conclusion: 'failure', title: '❌ 1 regression' }],
    })
    const message = 'accuracy 0.9000 -> 0.8000 (−11.1 %): worse than the base.'
    expect(review.annotations).toEqual([{ file: 'metrics.json', level: 'failure', message }])
  })

  it('judges by the gates of the base, and says so when the head changes them', async () => {
    const lax = { 'crisol.yaml': 'metrics:\n  accuracy: { better: none }\n' }
    const review = openReview({ ...regressed, head: projectWith(0.8, lax) })
    const { verdict, report: made } = await report(review)
    const remarks = ['This change edits metrics in crisol.yaml; those of the base count.']
    expect([verdict, made.remarks]).toEqual(['fail', remarks])
  })

  it('fails on a broken crisol.yaml, and tells it once', async () => {
    const review = openReview({ head: projectWith(0.95, { 'crisol.yaml': 'gates: {}\n' }) })
    const { verdict, report: made } = await report(review)
    const message = 'crisol.yaml has the unknown key "gates"; the nearest known one is gate.'
    expect([verdict, made.headline, made.problems]).toEqual([
      'fail',
      '1 unreadable file, 1 better',
      [{ file: 'crisol.yaml', message }],
    ])
  })

  it('reads the head from a folder that collect wrote', async () => {
    const results = { schema: 1, commit: mergeSha, branch: null, dirty: false, metrics: { 'm.json': { f1: 0.5 } } }
    const rest = { params: {}, tests: [], stages: [], config: null, environment: {}, problems: [] }
    const review = openReview()
    await review.workspace.write('out/results.json', JSON.stringify({ ...results, ...rest }))
    const { report: made } = await report(review, { results: 'out' })
    expect(made.metrics.map(({ file, name, outcome }) => [file, name, outcome])).toEqual([
      ['metrics.json', 'accuracy', 'missing'],
      ['m.json', 'f1', 'new'],
    ])
  })
})

describe('run of report with the label crisol:accept', () => {
  it('turns the regressions of the labelled head into warnings, and names who accepted', async () => {
    const [, { verdict, report: made }] = await relabelled('ada', '2026-01-03T00:00:00.000Z')
    const remark = 'ada accepted the regressions of this commit with the label crisol:accept.'
    expect([verdict, made.remarks]).toEqual(['warn', [remark]])
  })

  it.each([
    ['somebody who may not write', 'eve', '2026-01-03T00:00:00.000Z', headSha],
    ['somebody before the head came', 'ada', '2026-01-01T00:00:00.000Z', headSha],
    ['somebody for an earlier head', 'ada', '2026-01-03T00:00:00.000Z', 'f'.repeat(40)],
  ])('takes no label from %s', async (_, by, at, head) => {
    const [, { verdict, report: made }] = await relabelled(by, at, head)
    expect([verdict, made.remarks]).toEqual(['fail', []])
  })
})
