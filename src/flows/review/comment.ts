import { UserError } from '../../core/error.ts'
import { type Marker, parseMarker } from '../../core/github/marker.ts'
import { reconcile } from '../../core/github/sticky.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Comment, GitHub } from '../../ports/github.ts'

/** Login that GITHUB_TOKEN comments under. */
const actionsBot = 'github-actions[bot]'
/** Milliseconds after which a list shows what was just created, where GitHub lists late. */
const settling = 2_000

/** Milliseconds within which an existing comment may still be somebody's work: it is looked at once more. */
const freshness = 30_000

/** What keeping a comment asks of the world. */
export interface CommentPorts {
  readonly github: Pick<GitHub, 'comments' | 'createComment' | 'updateComment' | 'deleteComment' | 'viewer'>
  readonly clock: Clock
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
 * existing one is updated with two requests (and looked at again where it was written a moment ago); an
 * unchanged one is left alone. Gives its address.
 *
 * @throws {UserError} PERMISSION, GITHUB
 */
export async function keepComment(placed: Placed, ports: CommentPorts): Promise<string> {
  const { action, keep, body, remove } = reconcile(await ownComments(placed, ports), placed.marker, placed.body)
  if (action === 'create') return await create(placed, ports)
  const kept = keep as Comment
  if (body !== undefined) await ports.github.updateComment(kept.id, body)
  for (const id of remove) await ports.github.deleteComment(id)
  if (body !== undefined && ports.clock.now() - kept.updatedAt < freshness) {
    await ports.clock.sleep(settling)
    await settle(placed, undefined, ports)
  }
  return kept.url
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
  const url = await settle(placed, created, ports)
  await clock.sleep(settling)
  return (await settle(placed, created, ports)) ?? url ?? created?.url ?? ''
}

/** Looks again after creating: others may have created at the same time. */
async function settle(placed: Placed, created: Comment | undefined, ports: CommentPorts): Promise<string | undefined> {
  const listed = await ownComments(placed, ports)
  const isListed = created === undefined || listed.some(({ id }) => id === created.id)
  const { keep, body, remove } = reconcile(listed, placed.marker, placed.body)
  if (keep === undefined) return undefined
  // Ours may have been merged into an older one and deleted already, or not be listed yet.
  if (body !== undefined) await ports.github.updateComment(keep.id, body)
  for (const id of remove) await ports.github.deleteComment(id)
  if (!isListed && created !== undefined && created.id > keep.id) await ports.github.deleteComment(created.id)
  return (keep as Comment).url
}
