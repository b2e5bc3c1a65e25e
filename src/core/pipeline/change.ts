import type { Artifact } from '../dvc/artifact.ts'
import { type Hash, isSameHash } from '../dvc/hash.ts'
import type { LockedStage } from '../dvc/lock.ts'
import type { EntryStatus } from '../dvc/status.ts'
import { isEqual } from '../equal.ts'
import type { Mapping } from '../value.ts'
import type { Stage } from './pipeline.ts'

/** What a stage finds before it runs. */
export interface Observed {
  /** Dependency as written -> hash, by the algorithm of what was recorded; `undefined` where there is none. */
  readonly deps: ReadonlyMap<string, Hash | undefined>
  /** File as written -> name -> value; a file that is not there has no entry. */
  readonly params: ReadonlyMap<string, Mapping>
  /** Output as written -> hash, as for dependencies. */
  readonly outs: ReadonlyMap<string, Hash | undefined>
  /** Outputs as written whose recorded object the cache does not hold, or not whole; none by default. */
  readonly notInCache?: ReadonlySet<string>
}

/** State of a file of parameters, or of the names in it that differ. */
export type ParamStatus = EntryStatus | ReadonlyMap<string, EntryStatus>

/** What differs from `dvc.lock`, in DVC's words. */
export interface Differences {
  readonly command: boolean
  /** Whether it runs each time: `always_changed`, or neither dependencies nor outputs. */
  readonly always: boolean
  /** Dependency as written -> state. */
  readonly deps: ReadonlyMap<string, EntryStatus>
  /** File as written -> state. */
  readonly params: ReadonlyMap<string, ParamStatus>
  /** Output as written -> state. */
  readonly outs: ReadonlyMap<string, EntryStatus>
}

/**
 * Compares what `dvc.lock` says with what is there, as DVC does: what was locked and is no longer named does not count.
 *
 * @param locked `undefined` for a stage that never ran
 */
export function findDifferences(stage: Stage, locked: LockedStage | undefined, observed: Observed): Differences {
  const outs = stage.outs.map(({ path, cache }) => {
    const hash = hashOf(locked?.outs, path)
    const isLost = hash !== undefined && cache && observed.notInCache?.has(path) === true
    return [path, isLost ? ('not in cache' as const) : compare(observed.outs.get(path), hash)] as const
  })
  const deps = stage.deps.map((path) => [path, compare(observed.deps.get(path), hashOf(locked?.deps, path))] as const)
  return {
    command: locked !== undefined && !isEqual(locked.command, stage.command),
    always: stage.alwaysChanged || isCallback(stage),
    deps: differing(stage.frozen ? [] : deps),
    params: stage.frozen ? new Map() : compareParams(stage, locked?.params, observed.params),
    outs: differing(outs),
  }
}

/** Tells whether a stage runs each time because it has nothing that could change. */
export function isCallback({ deps, params, outs }: Stage): boolean {
  return deps.length === 0 && params.size === 0 && outs.length === 0
}

function hashOf(artifacts: readonly Artifact[] | undefined, path: string): Hash | undefined {
  return artifacts?.find((artifact) => artifact.path === path)?.hash
}

function compare(found: Hash | undefined, recorded: Hash | undefined): EntryStatus | undefined {
  if (found === undefined) return 'deleted'
  return isSameHash(found, recorded) ? undefined : 'modified'
}

function differing<T>(entries: readonly (readonly [string, T | undefined])[]): ReadonlyMap<string, T> {
  return new Map(entries.flatMap(([name, status]) => (status === undefined ? [] : [[name, status] as const])))
}

function compareParams(
  stage: Stage,
  locked: LockedStage['params'] | undefined,
  observed: Observed['params'],
): Differences['params'] {
  return differing(
    [...stage.params].map(([file, names]): readonly [string, ParamStatus | undefined] => {
      const [found, recorded] = [observed.get(file), locked?.get(file)]
      if (found === undefined) return [file, 'deleted']
      if (recorded === undefined) return [file, 'new']
      const wanted = names ?? new Set([...found.keys(), ...recorded.keys()])
      const statuses = differing([...wanted].map((name) => [name, compareParam(name, found, recorded)] as const))
      return [file, statuses.size === 0 ? undefined : statuses]
    }),
  )
}

function compareParam(name: string, found: Mapping, recorded: Mapping): EntryStatus | undefined {
  const [after, before] = [found.get(name), recorded.get(name)]
  if (after === undefined) return 'deleted'
  if (before === undefined) return 'new'
  return isEqual(before, after) ? undefined : 'modified'
}

/** The output of a stage at the very place of a dependency. */
export interface MadeOutput {
  /** As it was locked, or made since; `undefined` when neither. */
  readonly hash: Hash | undefined
  /** Whether its stage stands in `dvc.lock`. */
  readonly isLocked: boolean
}

/**
 * Leaves out what `--allow-missing` tolerates: outputs that are not there, and dependencies that are not there, unless a
 * stage that makes one has made something else than what was recorded.
 *
 * @param made dependency or file of parameters as written -> what a stage that is needed directly makes there
 */
export function tolerateMissing(
  differences: Differences,
  locked: LockedStage | undefined,
  made: ReadonlyMap<string, MadeOutput>,
): Differences {
  const judge = (path: string): EntryStatus | undefined => {
    const [output, recorded] = [made.get(path), hashOf(locked?.deps, path)]
    if (output === undefined) return undefined
    const isUnknown = output.hash === undefined && recorded === undefined
    const isSame = isUnknown ? output.isLocked === (locked !== undefined) : isSameHash(output.hash, recorded)
    return isSame ? undefined : 'modified'
  }
  const deps = [...differences.deps].map(
    ([path, status]) => [path, status === 'deleted' ? judge(path) : status] as const,
  )
  const params = [...differences.params].map(([file, status]) => {
    // No hash is that of parameters: what a stage makes is always something else.
    if (status !== 'deleted') return [file, status] as const
    return [file, made.has(file) ? ('modified' as const) : undefined] as const
  })
  const outs = [...differences.outs].filter(([, status]) => status !== 'not in cache' && status !== 'deleted')
  return { ...differences, deps: differing(deps), params: differing(params), outs: new Map(outs) }
}

/** Tells whether a stage has to run, or to be restored. */
export function isChanged({ command, always, deps, params, outs }: Differences, { frozen }: Stage): boolean {
  return command || (always && !frozen) || deps.size > 0 || params.size > 0 || outs.size > 0
}
