import { UserError } from '../../core/error.ts'
import { expiredRefs, imageRefs, monthOf, refOfMonth } from '../../core/github/images.ts'
import type { Clock } from '../../ports/clock.ts'
import type { GitObjects } from '../../ports/github.ts'
import { mapPool } from '../pool.ts'

/** Blobs that are sent at once. */
const parallel = 4
/** Tries to move the ref where others move it, too: each round one of them has moved it. */
const tries = 15
/** Milliseconds before the second try; then more each time, up to the longest. */
const [firstWait, longestWait] = [400, 5_000]

/** A file to be kept. */
export interface ImageFile {
  /** Made of its content: the same name is the same picture. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Where files are kept. */
export interface StoredImages {
  /** Full SHA of a commit that has them all. */
  readonly commit: string
  /** Name of the time that they are kept for. */
  readonly period: string
}

/** What keeping images asks of the world. */
export interface ImagePorts {
  readonly github: GitObjects
  readonly clock: Clock
}

/**
 * Keeps files in the repository, in one commit, whoever else does so at the same time; what is there already is not
 * sent again. Months that ended more than `retentionDays` ago go.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
export async function storeImages(
  files: readonly ImageFile[],
  retentionDays: number,
  ports: ImagePorts,
): Promise<StoredImages> {
  const period = monthOf(ports.clock.now())
  const blobs = new Map<string, string>()
  let refusal = ''
  for (let attempt = 0; attempt < tries; attempt++) {
    const outcome = await attemptStore(files, { ref: refOfMonth(period), blobs }, ports)
    if (outcome.refusal === undefined) {
      if (outcome.isNew) await sweep(retentionDays, ports)
      return { commit: outcome.commit, period }
    }
    refusal = outcome.refusal
    await ports.clock.sleep(waitFor(outcome.commit, attempt))
  }
  throw new UserError(
    `${refOfMonth(period)} could not be moved in ${tries} tries, for others moved it each time (${refusal}); run again later.`,
    { code: 'GITHUB' },
  )
}

interface Place {
  readonly ref: string
  /** Blobs that were sent: name of the file -> SHA. */
  readonly blobs: Map<string, string>
}

interface Attempt {
  readonly commit: string
  /** Whether a commit was made for it. */
  readonly isNew: boolean
  /** Why the ref does not hold the commit; `undefined` when it does. */
  readonly refusal: string | undefined
}

async function attemptStore(
  files: readonly ImageFile[],
  { ref, blobs }: Place,
  { github }: ImagePorts,
): Promise<Attempt> {
  const parent = await github.refCommit(ref)
  const there = parent === undefined ? new Set() : await github.fileNames(parent)
  const missing = files.filter(({ name }) => !there.has(name))
  if (parent !== undefined && missing.length === 0) return { commit: parent, isNew: false, refusal: undefined }
  const unsent = missing.filter(({ name }) => !blobs.has(name))
  // The first alone: a token that may not write is told so once.
  for (const part of [unsent.slice(0, 1), unsent.slice(1)]) {
    await mapPool(part, parallel, async ({ name, bytes }) => void blobs.set(name, await github.createBlob(bytes)))
  }
  const entries = missing.map(({ name }) => [name, blobs.get(name) ?? ''] as const)
  const commit = await github.createCommit({ message: messageOf(entries.length), parent, files: new Map(entries) })
  const move = async (): Promise<string | undefined> =>
    parent === undefined ? await github.createRef(ref, commit) : await github.moveRef(ref, commit)
  return { commit, isNew: true, refusal: await move().catch(unsure) }
}

function messageOf(count: number): string {
  return count === 1 ? 'Keep an image of a report' : `Keep ${count} images of a report`
}

/** Where the answer did not come, the next look tells. */
function unsure(error: unknown): string {
  if (error instanceof UserError && error.code === 'AMBIGUOUS') return error.message.replace(/\.$/u, '')
  throw error
}

/** Milliseconds to wait, different for each job: its own commit draws the lot. */
function waitFor(commit: string, attempt: number): number {
  const lot = Number.parseInt(commit.slice(attempt, attempt + 6), 16) / 0xff_ff_ff
  return Math.min(longestWait, firstWait * (attempt + 1)) * (0.25 + lot)
}

/** Removes what is older than anybody wants; a fault here costs nobody a picture. */
async function sweep(retentionDays: number, { github, clock }: ImagePorts): Promise<void> {
  try {
    const refs = await github.refsBelow(imageRefs)
    for (const ref of expiredRefs(refs, clock.now(), retentionDays)) await github.deleteRef(ref)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}
