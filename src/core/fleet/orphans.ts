import type { Runner } from './reaper.ts'
import { parseRunnerName } from './runner-name.ts'

/** Milliseconds after which a runner that no instance has is one that none will have: its configuration dies in an hour. */
const patience = 90 * 60_000

/**
 * Gives the runners of ours that are offline, do nothing and belong to no instance. A young one may wait for an
 * instance that is still asked for.
 *
 * @param taken ids of the runners of instances that live
 * @param now milliseconds since the epoch
 */
export function findOrphans(runners: readonly Runner[], taken: ReadonlySet<number>, now: number): readonly Runner[] {
  return runners.filter((runner) => isOrphan(runner, now) && !taken.has(runner.id))
}

/** Tells whether a runner is of ours, offline, idle and old enough to be without hope. */
export function isOrphan({ name, isOnline, isBusy }: Runner, now: number): boolean {
  const registered = parseRunnerName(name)?.registered
  return !isOnline && !isBusy && registered !== undefined && now - registered > patience
}
