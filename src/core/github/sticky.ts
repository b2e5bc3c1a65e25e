import { type Marker, parseMarker, standsBefore } from './marker.ts'

/** A comment that is there. */
export interface Existing {
  readonly id: number
  readonly body: string
}

/** What brings the comments to one, the newest. */
export interface Reconciliation {
  /** What to do with the text: it is there, it is overtaken, it goes into a comment, or into a new one. */
  readonly action: 'unchanged' | 'overtaken' | 'update' | 'create'
  /** Comment that stays; `undefined` for `create`. */
  readonly keep: Existing | undefined
  /** Text that it is to have; `undefined` when it has it. */
  readonly body: string | undefined
  /** Comments that go. */
  readonly remove: readonly number[]
}

/**
 * Decides what becomes of the comments of one report. The oldest stays, so that all who decide at once
 * decide alike; the newest text wins; every other one goes.
 *
 * @param comments those of this report by our own author, in any order
 * @param own marker of our text
 */
export function reconcile(comments: readonly Existing[], own: Marker, body: string): Reconciliation {
  const known = comments
    .flatMap((comment) => {
      const marker = parseMarker(comment.body)
      return marker?.id === own.id ? [{ comment, marker }] : []
    })
    .sort((one, other) => one.comment.id - other.comment.id)
  const [oldest] = known
  if (oldest === undefined) return { action: 'create', keep: undefined, body, remove: [] }
  const remove = known.slice(1).map(({ comment }) => comment.id)
  const newest = known.reduce((best, next) => (standsBefore(next.marker, best.marker) ? next : best))
  if (standsBefore(newest.marker, own)) {
    const text = newest.comment.body === oldest.comment.body ? undefined : newest.comment.body
    return { action: 'overtaken', keep: oldest.comment, body: text, remove }
  }
  const isSame = oldest.marker.digest === own.digest && oldest.marker.head === own.head
  if (isSame) return { action: 'unchanged', keep: oldest.comment, body: undefined, remove }
  return { action: 'update', keep: oldest.comment, body, remove }
}
