import type { CloudStatus, OwnerStatus } from '../dvc/status.ts'
import { type Finding, missing, ok, warn } from '../finding.ts'
import { listNames } from '../model/kind.ts'
import type { Remote } from '../scaffold/survey.ts'
import { renderBytes, renderCount } from '../text/amount.ts'

/**
 * Judges whether `dvc.lock` says what is there. What is not there is another matter.
 *
 * @param unlocked stages that it does not have
 */
export function judgeLock(statuses: readonly OwnerStatus[], unlocked: readonly string[]): Finding {
  const check = 'dvc.lock'
  const stale = statuses
    .filter((status) => unlocked.includes(status.owner) || isStale(status))
    .map(({ owner }) => owner)
  if (stale.length === 0) return ok(check, 'What is here is what it says.')
  const differ = stale.length === 1 ? 'differs' : 'differ'
  const says = `${listNames(stale)} ${differ} from it, so that a review runs what it does not know; crisol train does it here.`
  return warn(check, says)
}

function isStale({ deps, outs, isCommandChanged }: OwnerStatus): boolean {
  const states = [...deps.values(), ...outs.values()]
  return isCommandChanged || states.some((state) => state !== 'deleted' && state !== 'not in cache')
}

/** Judges where the data are kept, by the address alone. */
export function judgePlace(remote: Remote | undefined, hasData: boolean): Finding | undefined {
  const check = 'remote'
  if (remote === undefined) {
    if (!hasData) return undefined
    const repair = 'dvc remote add -d store s3://BUCKET/PREFIX'
    return missing(
      check,
      `Nothing says where the data are kept, so that nobody else has them; name a place: ${repair}.`,
    )
  }
  if (remote.kind !== 'folder' || remote.isInside) return undefined
  return warn(
    'machines of GitHub',
    `They do not see the folder ${remote.path}; move the data to S3, or have runners that see it.`,
  )
}

/**
 * Judges whether a machine that has the repository alone gets its data.
 *
 * @param statuses path -> state of what cache and remote do not share
 */
export function judgeData(statuses: ReadonlyMap<string, CloudStatus>, remote: string): readonly Finding[] {
  const check = 'data'
  const of = (state: CloudStatus): readonly string[] =>
    [...statuses].flatMap(([path, one]) => (one === state ? [path] : []))
  const [unsent, lost] = [of('new'), of('missing')]
  const findings = [
    ...(unsent.length === 0
      ? []
      : [missing(check, `${listNames(unsent)} ${isOrAre(unsent)} not on ${remote}; run crisol push.`)]),
    ...(lost.length === 0
      ? []
      : [
          missing(
            check,
            `${listNames(lost)} ${isOrAre(lost)} neither in the cache nor on ${remote}; make it anew with crisol train, or have it pushed by whoever has it.`,
          ),
        ]),
  ]
  return findings.length === 0 ? [ok(check, `All that dvc.lock and .dvc files name is on ${remote}.`)] : findings
}

function isOrAre(names: readonly string[]): string {
  return names.length === 1 ? 'is' : 'are'
}

/**
 * Judges whether the disk has room for the data that are not here yet.
 *
 * @param needed bytes of them, as far as their sizes are known
 * @param left bytes that are free
 */
export function judgeDisk(needed: number, left: number): Finding {
  const check = 'disk'
  // What is linked takes its room once, what is copied twice.
  if (needed <= left)
    return ok(check, `${renderBytes(left)} are free, and ${renderBytes(needed)} of data are not here yet.`)
  return missing(
    check,
    `${renderBytes(left)} are free, and the data that are not here yet take ${renderBytes(needed)}; free some space.`,
  )
}

/** Judges what was found of the pipeline. */
export function judgePipeline(stages: number, metrics: number): Finding {
  const check = 'dvc.yaml'
  if (stages === 0) return missing(check, 'There is no stage; write a dvc.yaml with those that train and evaluate.')
  if (metrics === 0) {
    return warn(
      check,
      `${renderCount(stages, 'stage')}, and no file of metrics, without which a report has nothing to compare; name one in metrics.`,
    )
  }
  return ok(check, `${renderCount(stages, 'stage')} and ${renderCount(metrics, 'file')} of metrics.`)
}
