import { describe, expect, it } from '@jest/globals'
import { config, metrics, pipeline } from '../fakes/accuracy.ts'
import { startReview } from '../fakes/review.ts'

describe('dist/report.js after a stage that failed', () => {
  it('fails where training could not begin, whatever numbers git tracks', async () => {
    const stage = 'stages:\n  train: { cmd: train, deps: [data.csv], metrics: [metrics.json: { cache: false }] }\n'
    const review = await startReview({
      base: { 'dvc.yaml': pipeline, 'crisol.yaml': config, 'metrics.json': metrics(0.9) },
      head: { 'dvc.yaml': stage },
    })
    try {
      const trained = await review.run({}, 'train')
      const { status, outputs } = await review.run()
      expect([trained.status, status, outputs['verdict']]).toEqual([1, 1, 'fail'])
      expect(review.github.state.comments[0]?.body).toContain(
        'dvc.yaml: the stage train needs data.csv, which is not there. Create it, or add it with dvc add.',
      )
    } finally {
      await review.stop()
    }
  })

  it('posts its last lines above the metrics, and fails', async () => {
    const stages = (command: string): string =>
      `stages:\n  train:\n    cmd: ${command}\n    metrics: [{metrics.json: {cache: false}}]\n`
    const review = await startReview({
      base: { 'readme.md': 'Nothing yet.\n' },
      head: { 'dvc.yaml': stages('echo out of memory @octocat; exit 9'), 'crisol.yaml': config },
    })
    try {
      const trained = await review.run({}, 'train')
      const { status, outputs, summary } = await review.run()
      expect([trained.status, status, outputs['verdict']]).toEqual([1, 1, 'fail'])
      const [comment] = review.github.state.comments
      expect(comment?.body.split('\n')[0]).toBe(
        '## ❌ breast&#45;cancer: the stage train did not succeed, no metrics were found',
      )
      expect(comment?.body).toContain(
        '❌ The stage **train** failed.\n\n```\n`echo out of memory @octocat; exit 9` exited with 9.\nIts last lines:\nout of memory @octocat\n```',
      )
      expect(summary).toContain('out of memory @octocat')
      expect(review.github.state.checks.map(({ conclusion }) => conclusion)).toEqual(['failure'])
    } finally {
      await review.stop()
    }
  })
})

describe('dist/report.js in a directory of a monorepo and a job of a matrix', () => {
  it('names comment and check after them, and annotates the file where it lies in the repository', async () => {
    const review = await startReview({
      base: {
        'models/iris/dvc.yaml': pipeline,
        'models/iris/crisol.yaml': config,
        'models/iris/metrics.json': metrics(0.9),
      },
      head: { 'models/iris/metrics.json': metrics(0.8) },
    })
    try {
      const inputs = {
        ...{ 'github-token': 'ghs_write', 'working-directory': './models/iris' },
        matrix: '{"python": "3.12", "size": "small"}',
      }
      const { status, stdout, outputs } = await review.run({ inputs })
      expect([status, outputs['regressions']]).toEqual([1, 'accuracy'])
      expect(stdout).toContain('::error file=models/iris/metrics.json::accuracy 0.9000 -> 0.8000')
      expect(review.github.state.checks.map(({ name }) => name)).toEqual([
        'Crisol / review.yml/review (3.12, small)/models/iris',
      ])
      expect(review.github.violations).toEqual([])
    } finally {
      await review.stop()
    }
  })
})
