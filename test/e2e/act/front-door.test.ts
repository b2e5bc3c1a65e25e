import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { edit, regulariseLess } from '../../../scripts/demo/repository.ts'
import { describeWith } from '../../counterparts.ts'
import { type Consumer, openConsumer } from './consumer.ts'
import { documented } from './documented.ts'
import type { ActRun } from './run.ts'

/** What the workflow asks for; the same with pictures; what a pull request of a fork gets. */
const tokens = {
  ghs_job: { contents: 'read', 'pull-requests': 'write', checks: 'write' },
  ghs_pictures: { contents: 'write', 'pull-requests': 'write', checks: 'write' },
  ghs_read: { contents: 'read', 'pull-requests': 'read', checks: 'read' },
} as const

const needs = ['act', 'github-openapi', 'example-python'] as const

describeWith(needs, 'the workflow of the README, run by act', (act, openapi, python) => {
  let consumer: Consumer
  let first: ActRun

  beforeAll(async () => {
    const review = documented('README.md', 'uses: crisol-ml/crisol@v1')
    const restoring = review.replace('@v1\n', '@v1\n        with: { train-pull: true }\n')
    const workflows = { 'review.yml': review, 'restoring.yml': restoring }
    // Nothing in this workflow makes the file of tests that the example names.
    const base = (tree: string): void => edit(join(tree, 'crisol.yaml'), '  tests: [reports/junit.xml]\n', '')
    consumer = await openConsumer({ act, openapi, python, workflows, tokens, base, head: regulariseLess })
    first = await consumer.review('review.yml')
  }, 300_000)
  afterAll(async () => expect(await consumer.stop()).toEqual([]))

  const comments = (): readonly string[] => consumer.github.state.comments.map(({ body }) => body)
  const checks = (): readonly (readonly (string | null | undefined)[])[] =>
    consumer.github.state.checks.map(({ headSha, conclusion, output }) => [headSha, conclusion, output?.title])

  it('reviews a pull request in a job that is green, on its head commit, with one comment', () => {
    const { headSha, baseSha } = consumer.pull
    expect([first.status, first.jobs]).toEqual([
      0,
      { 'review/review': { conclusion: 'success', steps: steps('success') } },
    ])
    expect(checks()).toEqual([[headSha, 'success', '✅ 4 better']])
    expect(comments()).toEqual([expect.stringMatching(/^## ✅ Breast cancer classifier: 4 better\n/u)])
    expect(comments()[0]).toContain(
      `[\`${headSha.slice(0, 7)}\`](https://github.com/octocat/breast-cancer/commit/${headSha})`,
    )
    expect(comments()[0]).toContain(`/commit/${baseSha}), the commit that this pull request was built on.`)
    expect(comments()[0]).toContain('| test.accuracy ↑ | 0.9883 | 0.9942 |')
    expect(comments()[0]).toContain('```mermaid\n')
    expect(first.text).toContain('Stages: 2 ran, 1 up to date.')
    expect(first.summaries.at(-1)).toContain('| test.accuracy ↑ | 0.9883 | 0.9942 |')
  })

  it('restores in a later job what the first one pushed, and shows pictures where the token may write contents', async () => {
    const { text, status } = await consumer.review('restoring.yml', { token: 'ghs_pictures' })
    expect([status, comments().length]).toEqual([0, 1])
    expect(text).toContain('Stages: 2 restored, 1 up to date.')
    expect(comments()[0]).toContain('<picture>')
    expect(comments()[0]).not.toContain('```mermaid\n')
    expect(Object.keys(consumer.github.state.git.refs)).toEqual([expect.stringMatching(/crisol\/images\/\d{4}-\d\d$/u)])
  })

  it('fails the job and the check of a regression that is pushed, and says so in the same comment', async () => {
    const before = { ids: consumer.github.state.comments.map(({ id }) => id), head: consumer.pull.headSha }
    consumer.push((tree) => edit(join(tree, 'params.yaml'), 'C: 1.6', 'C: 0.0001'))
    const { status, jobs } = await consumer.review('review.yml')
    const { headSha } = consumer.pull
    expect([status, jobs]).toEqual([1, { 'review/review': { conclusion: 'failure', steps: steps('failure') } }])
    expect(checks().map(([sha, conclusion]) => [sha, conclusion])).toEqual([
      [before.head, 'success'],
      [before.head, 'success'],
      [headSha, 'failure'],
    ])
    expect(consumer.github.state.comments.map(({ id }) => id)).toEqual(before.ids)
    expect(comments()[0]).toMatch(/^## ❌ Breast cancer classifier: 3 regressions, 1 out of bounds\n/u)
    expect(comments()[0]).toContain('| 0.9883 | **0.6257** | −0.3626 | −36.7&nbsp;% | ❌ out of bounds')
    expect(comments()[0]).toContain(`/commit/${headSha})`)
  })

  it('reports to the job summary and says what is lacking where the token may write nothing', async () => {
    const before = [comments(), checks()]
    const { status, text, summaries } = await consumer.review('restoring.yml', { token: 'ghs_read' })
    expect([status, comments(), checks()]).toEqual([1, ...before])
    expect(text).toContain(
      'The token of this run may not keep the check run and the comment: the job summary has the report.',
    )
    expect(summaries.at(-1)).toMatch(/^## ❌ Breast cancer classifier: 3 regressions, 1 out of bounds\n/u)
    expect(summaries.at(-1)).toContain(
      '```yaml\npermissions:\n  contents: read\n  checks: write\n  pull-requests: write\n```',
    )
  })
})

/** Steps of the workflow, of which the last one is the suite's. */
function steps(last: string): Readonly<Record<string, string>> {
  const names = ['actions/checkout', 'actions/setup-python', 'pip install -r requirements.txt']
  return { ...Object.fromEntries(names.map((name) => [name, 'success'])), 'crisol-ml/crisol': last }
}
