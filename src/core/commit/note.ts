import { decodePercent } from '../text/percent.ts'
/** What a commit of Crisol says of itself in the last lines of its message. */
export interface Note {
  /** Directory of the project from the repository's root; `.` for the root itself. */
  readonly project: string
  /** Full SHA of the commit that was trained and reviewed. */
  readonly reviewed: string
}

const pattern = /^Crisol-Commit: (?<project>\S+) of (?<reviewed>[0-9a-f]{40}(?:[0-9a-f]{24})?)$/mu

/**
 * Writes the message of a commit: what a person says of it, then what tells Crisol's commits from others.
 *
 * @param text subject and body as given; empty for the usual one
 * @param runUrl address of the workflow run, for a person
 */
export function renderMessage(text: string, { project, reviewed }: Note, runUrl: string): string {
  const subject = text.trim() || `Keep what was trained for ${reviewed.slice(0, 7)}`
  return `${subject}\n\nCrisol-Commit: ${encodeURIComponent(project)} of ${reviewed}\nCrisol-Run: ${runUrl}\n`
}

/** Reads what a message says of a commit; `undefined` when it is not one of Crisol's. */
export function parseNote(message: string): Note | undefined {
  const groups = pattern.exec(message.replaceAll('\r', ''))?.groups
  if (groups === undefined) return undefined
  const project = decodePercent(groups['project'] ?? '')
  return project === undefined ? undefined : { project, reviewed: groups['reviewed'] ?? '' }
}
