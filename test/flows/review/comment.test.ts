import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import { type Marker, parseMarker, renderMarker } from '../../../src/core/github/marker.ts'
import { keepComment, type Placed } from '../../../src/flows/review/comment.ts'
import type { Comment } from '../../../src/ports/github.ts'
import { type CommentsOptions, type FakeComments, openComments } from '../../fakes/comments.ts'
import { openVirtualClock, type VirtualClock } from '../../fakes/virtual-clock.ts'

function placed(runId: number, text = `run ${runId}`, more: Partial<Marker> = {}): Placed {
  const marker = {
    id: 'ci.yml/review',
    runId,
    attempt: 1,
    event: 'pull_request',
    head: 'a'.repeat(40),
    digest: Buffer.from(text).toString('hex'),
    ...more,
  }
  return { pullRequest: 1, marker, body: `${text}\n\n${renderMarker(marker)}` }
}

/** Mulberry32: the same races for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function open(options: Partial<CommentsOptions> = {}): {
  readonly clock: VirtualClock
  readonly comments: FakeComments
} {
  const clock = openVirtualClock()
  return { clock, comments: openComments({ clock, latency: () => 1, ...options }) }
}

const alone = async (): Promise<boolean> => false

async function settle<T>(clock: VirtualClock, work: Promise<T>): Promise<T> {
  await clock.run()
  return await work
}

describe('keepComment', () => {
  it('leaves exactly one comment, the newest, after each of 1,000 races', async () => {
    const wrong: unknown[] = []
    for (let race = 0; race < 1000; race++) {
      const random = randomFrom(race)
      const clock = openVirtualClock()
      const lag = random() < 0.5 ? 0 : random() * 1500
      const comments = openComments({ clock, latency: () => 5 + random() * 10, lag })
      const runs = Array.from({ length: 2 + Math.floor(random() * 4) }, (_, index) => index + 1)
      const all = runs.map(async (run) => {
        await clock.sleep(random() * 40)
        return await keepComment(placed(run), { github: comments.github, clock, hasOlderRivals: alone })
      })
      await settle(clock, Promise.all(all))
      const left = comments.stored.map(({ body }) => parseMarker(body)?.runId)
      if (left.length !== 1 || left[0] !== runs.length) wrong.push({ race, left, runs: runs.length, lag })
    }
    expect(wrong).toEqual([])
  })

  it('leaves the newest text after each of 1,000 races over a comment that has been there for long', async () => {
    const wrong: unknown[] = []
    for (let race = 0; race < 1000; race++) {
      const random = randomFrom(race)
      const clock = openVirtualClock()
      const comments = openComments({ clock, latency: () => 5 + random() * 10 })
      comments.stored.push({ id: 0, author: 'github-actions[bot]', url: '', updatedAt: -60_000, body: placed(1).body })
      const runs = Array.from({ length: 2 + Math.floor(random() * 4) }, (_, index) => index + 2)
      const ended = new Map<number, number>()
      const all = runs.map(async (run) => {
        await clock.sleep(random() * 40)
        const started = clock.now()
        ended.set(run, Number.POSITIVE_INFINITY)
        const hasOlderRivals = async (): Promise<boolean> => {
          const rivals = [...ended].flatMap(([other, at]) => (other !== run && at >= started ? [other] : []))
          return rivals.length > 0 && rivals.every((rival) => rival < run)
        }
        await keepComment(placed(run), { github: comments.github, clock, hasOlderRivals })
        ended.set(run, clock.now())
      })
      await settle(clock, Promise.all(all))
      const left = comments.stored.map(({ body }) => parseMarker(body)?.runId)
      if (left.length !== 1 || left[0] !== runs.at(-1)) wrong.push({ race, left, runs: runs.length })
    }
    expect(wrong).toEqual([])
  })

  it('makes a new comment where somebody deletes the old one on the way, though it is still listed', async () => {
    const { clock, comments } = open()
    await settle(clock, keepComment(placed(1), { github: comments.github, clock, hasOlderRivals: alone }))
    await settle(clock, clock.sleep(60_000))
    const [old] = comments.stored.splice(0)
    const listed = async (number: number): Promise<readonly Comment[]> => [
      ...(old === undefined ? [] : [old]),
      ...(await comments.github.comments(number)),
    ]
    const github = { ...comments.github, comments: listed }
    await settle(clock, keepComment(placed(2), { github, clock, hasOlderRivals: alone }))
    expect(comments.stored.map(({ body }) => parseMarker(body)?.runId)).toEqual([2])
  })

  it('updates with two requests', async () => {
    const { clock, comments } = open()
    await settle(clock, keepComment(placed(1), { github: comments.github, clock, hasOlderRivals: alone }))
    comments.calls.length = 0
    await settle(clock, clock.sleep(60_000))
    await settle(clock, keepComment(placed(2), { github: comments.github, clock, hasOlderRivals: alone }))
    expect(comments.calls).toEqual(['list', 'update'])
  })

  it('does not send a text that is there already', async () => {
    const { clock, comments } = open()
    await settle(clock, keepComment(placed(1, 'same'), { github: comments.github, clock, hasOlderRivals: alone }))
    comments.calls.length = 0
    await settle(clock, keepComment(placed(2, 'same'), { github: comments.github, clock, hasOlderRivals: alone }))
    expect(comments.calls).toEqual(['list'])
  })

  it('never overwrites the report of a newer run, nor a pull request’s by one of a push', async () => {
    const { clock, comments } = open()
    await settle(clock, keepComment(placed(5), { github: comments.github, clock, hasOlderRivals: alone }))
    await settle(clock, keepComment(placed(4), { github: comments.github, clock, hasOlderRivals: alone }))
    await settle(
      clock,
      keepComment(placed(6, 'pushed', { event: 'push' }), { github: comments.github, clock, hasOlderRivals: alone }),
    )
    expect(comments.stored.map(({ body }) => parseMarker(body)?.runId)).toEqual([5])
  })

  it('does not adopt a comment in which somebody else wrote our marker', async () => {
    const { clock, comments } = open()
    const foreign = { id: 0, author: 'mallory', url: '', updatedAt: 0, body: placed(99).body }
    comments.stored.push(foreign)
    await settle(clock, keepComment(placed(1), { github: comments.github, clock, hasOlderRivals: alone }))
    expect(comments.stored.map(({ author, body }) => [author, parseMarker(body)?.runId])).toEqual([
      ['mallory', 99],
      ['github-actions[bot]', 1],
    ])
  })

  it('finds the comment of a token that speaks for a person', async () => {
    const { clock, comments } = open({ author: 'octocat' })
    await settle(clock, keepComment(placed(1), { github: comments.github, clock, hasOlderRivals: alone }))
    await settle(clock, keepComment(placed(2), { github: comments.github, clock, hasOlderRivals: alone }))
    expect(comments.stored.map(({ body }) => parseMarker(body)?.runId)).toEqual([2])
  })

  it.each([
    ['had been created', true],
    ['had not been created', false],
  ])('leaves one comment when the answer to the first was lost and it %s', async (_, isCreated) => {
    const { clock, comments } = open()
    let isFirst = true
    const createComment: typeof comments.github.createComment = async (number, body) => {
      if (!isFirst) return await comments.github.createComment(number, body)
      isFirst = false
      if (isCreated) await comments.github.createComment(number, body)
      throw new UserError('The answer never came.', { code: 'AMBIGUOUS' })
    }
    await settle(
      clock,
      keepComment(placed(1), { github: { ...comments.github, createComment }, clock, hasOlderRivals: alone }),
    )
    expect(comments.stored.map(({ body }) => parseMarker(body)?.runId)).toEqual([1])
  })
})
