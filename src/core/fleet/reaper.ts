import type { InstanceTags } from './tags.ts'

/** An instance of ours, as far as the reaper looks at it. Times are milliseconds since the epoch. */
export interface Candidate {
  readonly id: string
  readonly launched: number
  readonly tags: InstanceTags
  /** When a pass first found it useless; `undefined` when none did. */
  readonly marked: number | undefined
}

/** A runner as GitHub knows it. */
export interface Runner {
  readonly id: number
  readonly name: string
  readonly isOnline: boolean
  /** Whether it does a job. */
  readonly isBusy: boolean
  readonly labels: readonly string[]
}

/** What GitHub says of the runner of an instance, asked for by its id. */
export type Answer =
  | { readonly kind: 'found'; readonly runner: Runner }
  /** GitHub says that there is none. */
  | { readonly kind: 'gone' }
  /** Every other answer, and none; the reason is the end of a sentence. */
  | { readonly kind: 'unknown'; readonly reason: string }

/** What a pass goes by, in milliseconds. */
export interface Pass {
  /** Since the epoch. */
  readonly now: number
  /** Time that an instance has to boot, and that lies between the pass that marks and the one that terminates. */
  readonly grace: number
}

/** What a pass does with an instance, and why. */
export interface Decision {
  readonly action: 'keep' | 'mark' | 'unmark' | 'terminate'
  /** A sentence. */
  readonly reason: string
}

/** Milliseconds that an instance has to end itself once its time is over. */
const margin = 10 * 60_000
/** Milliseconds that any instance may live: 5 days of a job, twice a day of waiting for one, and a day more. */
const longestLife = 8 * 24 * 60 * 60_000

/** Gives the time after which an instance is terminated whatever its runner does, in milliseconds since the epoch. */
export function endOf({ launched, tags }: Candidate): number {
  return Math.min(tags.expires, launched + longestLife) + margin
}

/** Tells whether an instance has outlived its time, so that nobody need be asked about its runner. */
export function isOverdue(candidate: Candidate, now: number): boolean {
  return now > endOf(candidate)
}

/**
 * Decides about an instance. Before its time is over it is terminated only when GitHub says twice, a grace apart, that
 * its runner is gone or offline; what GitHub does not say changes nothing.
 */
export function decide(candidate: Candidate, answer: Answer, pass: Pass): Decision {
  if (isOverdue(candidate, pass.now)) {
    const over = pass.now - Math.min(candidate.tags.expires, endOf(candidate) - margin)
    return { action: 'terminate', reason: `Its time has been over for ${inMinutes(over)}.` }
  }
  if (answer.kind === 'unknown') {
    return { action: 'keep', reason: `Whether its runner works is not known: ${answer.reason}.` }
  }
  if (answer.kind === 'gone') return condemn(candidate, `Its runner ${candidate.tags.runnerId} is gone`, pass)
  return judge(candidate, answer.runner, pass)
}

function judge(candidate: Candidate, { id, isBusy, isOnline, labels }: Runner, pass: Pass): Decision {
  const { label } = candidate.tags
  if (!labels.includes(label)) {
    return { action: 'keep', reason: `Whether its runner works is not known: runner ${id} has not the label ${label}.` }
  }
  if (isBusy) return spare(candidate, `Its runner ${id} does a job`)
  if (isOnline) return spare(candidate, `Its runner ${id} waits for a job`)
  return condemn(candidate, `Its runner ${id} is offline`, pass)
}

function spare({ marked }: Candidate, reason: string): Decision {
  return { action: marked === undefined ? 'keep' : 'unmark', reason: `${reason}.` }
}

function condemn({ launched, marked }: Candidate, reason: string, { now, grace }: Pass): Decision {
  if (now - launched < grace) return { action: 'keep', reason: `${reason}; it may still boot.` }
  // A mark from before the launch or from the future is nobody's.
  if (marked === undefined || marked < launched || marked > now) return { action: 'mark', reason: `${reason}.` }
  const since = inMinutes(now - marked)
  if (now - marked < grace) return { action: 'keep', reason: `${reason}, as it was ${since} ago.` }
  return { action: 'terminate', reason: `${reason}, as it was ${since} ago.` }
}

function inMinutes(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  return `${minutes} minute${minutes === 1 ? '' : 's'}`
}
