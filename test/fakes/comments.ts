import { UserError } from '../../src/core/error.ts'
import type { CommentPorts } from '../../src/flows/review/comment.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Comment } from '../../src/ports/github.ts'

/** Comments of one pull request in memory. */
export interface FakeComments {
  readonly stored: Comment[]
  /** Calls that were made, in order. */
  readonly calls: string[]
  readonly github: CommentPorts['github']
}

/** How the service behaves. */
export interface CommentsOptions {
  readonly clock: Clock
  /** Milliseconds that a call takes. */
  readonly latency: () => number
  /** Milliseconds after which a new comment is listed. */
  readonly lag?: number
  readonly author?: string
}

/** Opens a service for comments that takes its time. */
export function openComments({
  clock,
  latency,
  lag = 0,
  author = 'github-actions[bot]',
}: CommentsOptions): FakeComments {
  const stored: (Comment & { readonly at?: number })[] = []
  const calls: string[] = []
  let nextId = 1
  const take = async (call: string): Promise<void> => {
    calls.push(call)
    await clock.sleep(latency())
  }
  return {
    stored,
    calls,
    github: {
      comments: async () => {
        await take('list')
        const listed = stored.filter(({ at = -Infinity }) => at + lag <= clock.now()).map((comment) => ({ ...comment }))
        await clock.sleep(latency())
        return listed
      },
      createComment: async (_, body) => {
        await take('create')
        const comment = {
          id: nextId++,
          body,
          author,
          url: `https://github.com/o/r/pull/1#${nextId}`,
          at: clock.now(),
          updatedAt: clock.now(),
        }
        stored.push(comment)
        await clock.sleep(latency())
        return { ...comment }
      },
      updateComment: async (id, body) => {
        await take('update')
        const comment = stored.find((one) => one.id === id)
        if (comment === undefined) throw new UserError('GitHub finds nothing (404).', { code: 'MISSING' })
        Object.assign(comment, { body, updatedAt: clock.now() })
        await clock.sleep(latency())
        return { id, body, author, url: '', updatedAt: clock.now() }
      },
      deleteComment: async (id) => {
        await take('delete')
        const index = stored.findIndex((one) => one.id === id)
        if (index >= 0) stored.splice(index, 1)
        await clock.sleep(latency())
      },
      viewer: async () => {
        await take('viewer')
        return author
      },
    },
  }
}
