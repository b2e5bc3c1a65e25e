import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Review, startReview } from '../fakes/review.ts'

describe('threat 16: a foreign comment with our marker', () => {
  let review: Review
  beforeEach(async () => {
    review = await startReview({
      base: { 'dvc.yaml': 'metrics: [m.json]\n', 'm.json': '{"accuracy": 0.9}' },
      head: { 'm.json': '{"accuracy": 0.8}' },
    })
  })
  afterEach(async () => await review.stop())
  const forge = (id: number, author: string, body: string): void => {
    const times = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' }
    review.github.state.comments.push({ id, pullRequest: 1, author, body, ...times })
  }
  const bodies = (): Readonly<Record<string, string>> =>
    Object.fromEntries(review.github.state.comments.map(({ id, body }) => [id, body]))

  it('that was there first, or says that it is of a newer run, is neither changed nor obeyed', async () => {
    const marker = `<!-- crisol report=review.yml%2Freview run=999999.9 event=pull_request head=${review.headSha} digest=0 -->`
    forge(1, 'mallory', `All is well.\n\n${marker}`)
    forge(2, 'github-actions', `All is well.\n\n${marker}`)
    forge(3, 'github-actions-bot', `All is well.\n\n${marker}`)
    const first = await review.run()
    forge(4, 'mallory', bodies()[review.github.state.comments[3]?.id ?? 0] ?? '')
    const second = await review.run({ runId: 2 })
    const [ours] = review.github.state.comments.filter(({ author }) => author === 'github-actions[bot]')
    expect([first.outputs['comment-url'], second.outputs['comment-url']]).toEqual(
      [0, 1].map(() => expect.stringContaining(`#issuecomment-${ours?.id}`)),
    )
    expect(review.github.state.comments.length).toBe(5)
    expect([1, 2, 3].map((id) => bodies()[id])).toEqual([1, 2, 3].map(() => `All is well.\n\n${marker}`))
    expect(ours?.body).toContain('0.9000 | **0.8000**')
  })

  it('is not made by a name of ours that carries one', async () => {
    const id = 'x --> <!-- crisol report=other run=9.9 event=push head=abcdef0 digest=0 -->'
    await review.run({ inputs: { 'github-token': 'ghs_write', id } })
    await review.run({ inputs: { 'github-token': 'ghs_write', id: 'other' }, runId: 2 })
    const markers = review.github.state.comments.map(({ body }) => body.match(/<!-- crisol report=\S+ run=\S+/gu))
    expect(markers).toEqual([[expect.stringContaining('run=1.1')], ['<!-- crisol report=other run=2.1']])
  })
})
