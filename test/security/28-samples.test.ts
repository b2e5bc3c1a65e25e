import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { startReview } from '../fakes/review.ts'

const canary = 'canary-row-5f1d'
const shown = 'canary-of-a-plot'

/** All that lies below a folder, as text. */
function textBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`)
    .join('\n')
}

describe('threat 28: rows of the data in what others can read', () => {
  it('no log, comment, check, summary, page, picture or artifact holds one, but what a plot names', async () => {
    const stage = {
      cmd: 'cp data/rows.csv model && cp in.json m.json',
      deps: ['data/rows.csv', 'in.json'],
      outs: ['model'],
    }
    const dvc = {
      stages: { train: { ...stage, metrics: [{ 'm.json': { cache: false } }] } },
      plots: [{ 'roc.csv': { x: 'a', y: 'b' } }],
    }
    const rows = `name,diagnosis\n${canary},${canary}\n`
    const review = await startReview({
      base: {
        'dvc.yaml': JSON.stringify(dvc),
        ...{
          '.dvc/config': '',
          'data/rows.csv': rows,
          'in.json': '{"accuracy": 0.9}',
          '.gitignore': 'model\nm.json\n',
        },
      },
      head: { 'in.json': '{"accuracy": 0.8}', 'roc.csv': `a,b,c\n${shown},1,${canary}\nx,2,${canary}\n` },
    })
    try {
      const trained = await review.run({ inputs: {} }, 'train')
      const collected = await review.run({ inputs: { into: '.crisol/results' } }, 'collect')
      const inputs = { 'github-token': 'ghs_write', html: '.crisol/report/index.html', images: 'branch' }
      const reported = await review.run({ inputs })
      expect([trained, collected, reported].map(({ status }) => status)).toEqual([0, 0, 0])
      const { comments, checks, git } = review.github.state
      const pictures = Object.values(git.blobs).map((blob) => Buffer.from(blob, 'base64').toString('latin1'))
      const logs = [trained, collected, reported].map(
        (one) => `${one.stdout}${one.stderr}${one.summary}${JSON.stringify(one.outputs)}`,
      )
      const said = [
        JSON.stringify(comments),
        JSON.stringify(checks),
        ...pictures,
        ...logs,
        textBelow(join(review.workspace, '.crisol')),
      ]
      expect(comments[0]?.body).toContain('accuracy')
      expect(said.filter((text) => text.includes(canary))).toEqual([])
      // What somebody names as the axis of a plot is meant to be seen.
      expect(said.some((text) => text.includes(shown))).toBe(true)
    } finally {
      await review.stop()
    }
  })
})
