import { UserError } from '../../core/error.ts'
import { type Marker, parseMarker } from '../../core/github/marker.ts'
import { actionsBot } from '../../core/github/run.ts'
import { reconcile } from '../../core/github/sticky.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Comment, GitHub } from '../../ports/github.ts'

/** Milliseconds after which a list shows what was just created, where GitHub lists late. */
const settling = 2_000

/** Looks at the most after a write. */
const looks = 5
/** Milliseconds within which an existing comment may still be somebody's work: it is looked at once more. */
const freshness = 30_000

/** What keeping a comment asks of the world. */
export interface CommentPorts {
  readonly github: Pick<GitHub, 'comments' | 'createComment' | 'updateComment' | 'deleteComment' | 'viewer'>
  readonly clock: Clock
  /** Whether others reported to the same comment meanwhile, all of them older runs: the newest has the last word. */
  readonly hasOlderRivals: () => Promise<boolean>
}

/** Where a report is kept. */
export interface Placed {
  readonly pullRequest: number
  readonly marker: Marker
  /** Whole text, the marker at its end. */
  readonly body: string
}

/**
 * Keeps exactly one comment for a report, with the newest text, whoever else reports at the same time. An
 * existing one is updated with two requests (and looked at again where it was written a moment ago, or where an older
 * run is about to write it); an unchanged one is left alone. Gives its address.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
export async function keepComment(placed: Placed, ports: CommentPorts): Promise<string> {
  const { action, keep, body, remove } = reconcile(await ownComments(placed, ports), placed.marker, placed.body)
  if (action === 'create') return await create(placed, ports)
  const kept = keep as Comment
  if (body !== undefined && !(await rewrite(kept.id, body, ports))) return await create(placed, without(kept.id, ports))
  for (const id of remove) await ports.github.deleteComment(id)
  if (body !== undefined && (ports.clock.now() - kept.updatedAt < freshness || (await ports.hasOlderRivals()))) {
    await settleDown(placed, undefined, ports)
  }
  return kept.url
}

/** Gives a comment another text; false when somebody deleted it after it was listed. */
async function rewrite(id: number, body: string, { github }: CommentPorts): Promise<boolean> {
  try {
    await github.updateComment(id, body)
    return true
  } catch (error) {
    if (error instanceof UserError && error.code === 'MISSING') return false
    throw error
  }
}

/** The comments without one that is gone: a list may hold it for a while. */
function without(gone: number, ports: CommentPorts): CommentPorts {
  const comments = async (pullRequest: number): Promise<readonly Comment[]> =>
    (await ports.github.comments(pullRequest)).filter(({ id }) => id !== gone)
  return { ...ports, github: { ...ports.github, comments } }
}

/** Comments that carry this report's marker and were written by whom this token speaks for. */
async function ownComments({ pullRequest, marker }: Placed, { github }: CommentPorts): Promise<readonly Comment[]> {
  const marked = (await github.comments(pullRequest)).filter(({ body }) => parseMarker(body)?.id === marker.id)
  const byBot = marked.filter(({ author }) => author === actionsBot)
  if (byBot.length === marked.length) return byBot
  // Somebody else used our marker, or this token is not the workflow's own: only then it is worth a question.
  const viewer = (await github.viewer()) ?? actionsBot
  return marked.filter(({ author }) => author === viewer)
}

async function create(placed: Placed, ports: CommentPorts): Promise<string> {
  const { github, clock } = ports
  let created: Comment | undefined
  try {
    created = await github.createComment(placed.pullRequest, placed.body)
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'AMBIGUOUS') throw error
    // The comment may be there or not: looking tells.
    await clock.sleep(settling)
    if ((await ownComments(placed, ports)).length === 0)
      created = await github.createComment(placed.pullRequest, placed.body)
  }
  const { url } = await settle(placed, created, ports)
  return (await settleDown(placed, created, ports)) ?? url ?? created?.url ?? ''
}

/** Looks again after a while, and once more as long as there was something to mend that an older run may undo. */
async function settleDown(
  placed: Placed,
  created: Comment | undefined,
  ports: CommentPorts,
): Promise<string | undefined> {
  let found: Settled = { url: undefined, hasWritten: false }
  for (let look = 0; look < looks; look++) {
    await ports.clock.sleep(settling)
    found = await settle(placed, created, ports)
    if (!found.hasWritten || !(await ports.hasOlderRivals())) break
  }
  return found.url
}

/** What a look at the comments came to. */
interface Settled {
  /** Address of the comment that stays; `undefined` where there is none. */
  readonly url: string | undefined
  /** Whether it had to be given another text. */
  readonly hasWritten: boolean
}

/** Looks at what others wrote at the same time, and brings it to one comment. */
async function settle(placed: Placed, created: Comment | undefined, ports: CommentPorts): Promise<Settled> {
  const listed = await ownComments(placed, ports)
  const isListed = created === undefined || listed.some(({ id }) => id === created.id)
  const { keep, body, remove } = reconcile(listed, placed.marker, placed.body)
  const nothing = { url: undefined, hasWritten: false }
  if (keep === undefined) return nothing
  // Ours may have been merged into an older one and deleted already, or not be listed yet.
  if (body !== undefined && !(await rewrite(keep.id, body, ports))) return nothing
  for (const id of remove) await ports.github.deleteComment(id)
  if (!isListed && created !== undefined && created.id > keep.id) await ports.github.deleteComment(created.id)
  return { url: (keep as Comment).url, hasWritten: body !== undefined }
}
