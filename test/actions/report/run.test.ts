import { describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../../src/actions/report/inputs.ts'
import { type Result, run } from '../../../src/actions/report/run.ts'
import { parseMarker } from '../../../src/core/github/marker.ts'
import { encodeResults } from '../../../src/core/results/encode.ts'
import { faultOf } from '../../fakes/fault.ts'
import {
  baseSha,
  headSha,
  mergeSha,
  openReview,
  projectWith,
  pullRequest,
  type Review,
  type ReviewOptions,
  workflowRun,
} from '../../fakes/report-ports.ts'
import { shaOf } from '../../fakes/repository.ts'
import { resultsWith } from '../../fakes/results.ts'

const bare: Inputs = {
  expectedHead: undefined,
  ...{
    results: undefined,
    noResults: undefined,
    base: undefined,
    id: undefined,
    title: undefined,
    pullRequest: undefined,
  },
  ...{ html: undefined, comment: true, check: true, token: 'token', workingDirectory: '', matrix: [] },
  ...{ images: undefined, imageRetentionDays: 90 },
}

const gated = { 'crisol.yaml': 'metrics:\n  accuracy: { better: higher, tolerance: 0 }\n' }
const regressed: ReviewOptions = { head: projectWith(0.8, gated), base: projectWith(0.9, gated) }

const text = `## ✅ r: 1 better

[\`eeeeeee\`](https://github.com/o/r/commit/${headSha}) against [\`bbbbbbb\`](https://github.com/o/r/commit/${baseSha}), the commit that this pull request was built on.

| Metric | Base | Head | Change | % | Verdict |
| --- | ---: | ---: | ---: | ---: | --- |
| accuracy ↑ | 0.9000 | 0.9500 | &#43;0.0500 | &#43;5.6&nbsp;% | better |

<sub>↑ higher is better, ↓ lower is better · Crisol · [this run](https://github.com/o/r/actions/runs/100)</sub>`

/** What stands on GitHub after a run: who got which comment, and how each check stands. */
function standing({ github }: Review, ...pullRequests: readonly number[]): object {
  return {
    comments: pullRequests.map((number) => github.commentsOn(number).map(({ body }) => parseMarker(body)?.runId)),
    checks: github.checks.map(({ name, headSha: sha, conclusion, title }) => ({ name, sha, conclusion, title })),
  }
}

const check = { name: 'Crisol / ci.yml/review', sha: headSha }

async function report(review: Review, inputs: Partial<Inputs> = {}, ports = review.ports): Promise<Result> {
  return await run({ ...bare, ...inputs }, ports)
}

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

describe('run of report on the run of a stranger', () => {
  const ended = {
    ...{ id: 42, event: 'pull_request', head_sha: headSha, head_branch: 'topic', pull_requests: [] },
    head_repository: { full_name: 'ada/fork' },
  }
  const trainedAt = 'https://github.com/o/r/actions/runs/42'

  /** A run of the default branch that hears of the end of a fork's. */
  function heard(conclusion: string, base = projectWith(0.9, gated)): Review {
    const workflow = { event: 'workflow_run', sha: baseSha, ref: 'refs/heads/main', workflow: 'report.yml' }
    return openReview({
      base,
      head: base,
      run: workflowRun(workflow, { workflow_run: { ...ended, conclusion } }),
      github: {
        pullRequests: [
          { ...pullRequest, fork: 'ada/fork' },
          { ...pullRequest, number: 1 },
        ],
      },
      repository: { head: baseSha, remote: { main: baseSha }, commits: [{ sha: baseSha, files: base }] },
    })
  }

  it('compares what it left with the tip of the base, by the gates of the base, and comments on the pull request of its head', async () => {
    const review = heard('success')
    const lax = 'metrics:\n  accuracy: { better: none }\n'
    const metrics = new Map([['metrics.json', new Map([['accuracy', 0.8]])]])
    const source = { commit: shaOf('f'), branch: 'main', dirty: true }
    const left = { ...resultsWith(''), source, metrics, config: lax }
    review.workspace.put('out/results.json', encodeResults(left))
    const { verdict, summary, report: made } = await report(review, { results: 'out', id: 'churn' })
    expect([verdict, made.head]).toEqual(['fail', { commit: headSha, branch: 'main', dirty: false }])
    expect(summary).toContain(`/commit/${baseSha}), the newest commit of the base branch that has results.`)
    expect(summary).toContain('> This change edits crisol.yaml, of which nothing counts here.')
    expect(summary).toContain(`[this run](${trainedAt})`)
    expect(standing(review, 7, 1)).toEqual({
      comments: [[100], []],
      checks: [{ name: 'Crisol / churn', sha: headSha, conclusion: 'failure', title: '❌ 1 regression' }],
    })
    expect([review.github.checks[0]?.detailsUrl, review.annotations]).toEqual([trainedAt, []])
  })

  it('is neutral where it could not reach the data, and says what a maintainer does', async () => {
    const review = heard('success')
    const { verdict, summary } = await report(review, { results: 'out', title: 'Iris' })
    expect(verdict).toBe('neutral')
    expect(summary).toBe(`## ⚪ Iris: not trained, the data could not be reached

[\`eeeeeee\`](https://github.com/o/r/commit/${headSha}): nothing was trained, so nothing is compared.

> The run of this pull request has no credentials, and could not bring all of the data without them; its log says what. A maintainer who has read the change can have it trained with the data, by starting the workflow that calls train&#45;fork.yml with pull request 7 and the full SHA of the commit that was read.

<sub>Crisol · [this run](${trainedAt})</sub>`)
    const title = '⚪ not trained, the data could not be reached'
    expect(standing(review, 7)).toEqual({
      comments: [[100]],
      checks: [{ name: 'Crisol / report.yml/review', sha: headSha, conclusion: 'neutral', title }],
    })
  })

  it('fails the check where it broke off', async () => {
    const review = heard('failure')
    const message = 'Run 42 of the pull request ended in failure and left no results; its log says why.'
    expect(await faultOf(() => report(review, { results: 'out' }))).toEqual({ code: 'MISSING', message })
    expect(standing(review, 7)).toMatchObject({ comments: [[]], checks: [{ conclusion: 'failure' }] })
  })

  it('shows nothing of what it refuses but as text', async () => {
    const review = heard('success')
    review.workspace.put('out/results.json', '{"schema": 1, "![](http://evil/p.png) @octocat": 1}')
    expect(await faultOf(() => report(review, { results: 'out' }))).toMatchObject({ code: 'SYNTAX' })
    expect(review.github.checks[0]?.summary).toBe(
      'out/results.json has the unknown key "&#33;&#91;&#93;&#40;http&#58;//evil/p.png&#41; &#64;&#8288;octocat".',
    )
  })
})
