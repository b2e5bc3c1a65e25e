import { decodePercent } from '../text/percent.ts'
/** What a report's comment says of itself, invisibly. */
export interface Marker {
  /** Name of the report. */
  readonly id: string
  readonly runId: number
  readonly attempt: number
  /** Event that the run was for. */
  readonly event: string
  /** Full SHA of the head that was reported. */
  readonly head: string
  /** Hash of the visible text without the address of the run. */
  readonly digest: string
}

const pattern =
  /<!-- crisol report=(?<id>\S+) run=(?<run>\d{1,15})\.(?<attempt>\d{1,6}) event=(?<event>\w+) head=(?<head>[0-9a-f]{7,64}) digest=(?<digest>[0-9a-f]+) -->\s*$/u

/** Writes the marker, an HTML comment that GitHub does not show. */
export function renderMarker({ id, runId, attempt, event, head, digest }: Marker): string {
  return `<!-- crisol report=${encode(id)} run=${runId}.${attempt} event=${event} head=${head} digest=${digest} -->`
}

/** Reads the marker at the end of a comment; `undefined` when there is none. */
export function parseMarker(body: string): Marker | undefined {
  const groups = pattern.exec(body.slice(-2000))?.groups
  if (groups === undefined) return undefined
  const id = decodePercent(groups['id'] ?? '')
  if (id === undefined) return undefined
  return {
    id,
    runId: Number(groups['run']),
    attempt: Number(groups['attempt']),
    event: groups['event'] ?? '',
    head: groups['head'] ?? '',
    digest: groups['digest'] ?? '',
  }
}

/** Percent-encodes, dashes too: two of them end an HTML comment. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D')
}

/** Tells whether a report was made by a later run, or by a later attempt of the same run. */
export function isNewer(one: Marker, other: Marker): boolean {
  return one.runId !== other.runId ? one.runId > other.runId : one.attempt > other.attempt
}

/**
 * Tells whether an existing report stands before ours: a newer one does, and on the same head one that was
 * made for the pull request itself stands before one of a push.
 */
export function standsBefore(existing: Marker, own: Marker): boolean {
  const events = [existing.event, own.event]
  const isOfBoth = existing.head === own.head && events.includes('push') && events.includes('pull_request')
  return isOfBoth ? own.event === 'push' : isNewer(existing, own)
}
