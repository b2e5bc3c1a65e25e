import type { LockedStage } from '../dvc/lock.ts'
import { pythonRepr } from '../python/repr.ts'
import type { Value } from '../value.ts'
import {
  type Differences,
  findDifferences,
  isCallback,
  isChanged,
  type MadeOutput,
  type Observed,
  tolerateMissing,
} from './change.ts'
import type { Stage } from './pipeline.ts'

/** Why a stage has to run, or need not. */
export interface Changes {
  /** Sentences without a full stop, those of the inputs first; empty when nothing changed. */
  readonly reasons: readonly string[]
  /**
   * Whether only outputs differ, and none was edited that the stage would leave in place (`persist`, `frozen`): what the
   * lock promises can then be restored, and nobody's work is lost.
   */
  readonly onlyOuts: boolean
}

/**
 * Compares what `dvc.lock` says with what is there, and says in words what differs.
 *
 * @param made given where what is missing is tolerated: see `tolerateMissing`
 */
export function findChanges({ stage, locked, observed }: Comparison, made?: ReadonlyMap<string, MadeOutput>): Changes {
  const all = findDifferences(stage, locked, observed)
  const differences = made === undefined ? all : tolerateMissing(all, locked, made)
  return {
    reasons: explainDifferences(differences, { stage, locked, observed }),
    onlyOuts:
      locked !== undefined &&
      !(differences.command || (differences.always && !stage.frozen)) &&
      differences.deps.size + differences.params.size === 0 &&
      !stage.outs.some(({ path, persist }) => (persist || stage.frozen) && differences.outs.get(path) === 'modified'),
  }
}

/** What differences are told with. */
export interface Comparison {
  readonly stage: Stage
  /** `undefined` for a stage that never ran. */
  readonly locked: LockedStage | undefined
  readonly observed: Observed
}

/** Says in words what differs: `params.yaml:train.lr 0.1 -> 0.05`. */
export function explainDifferences(
  differences: Differences,
  { stage, locked, observed }: Comparison,
): readonly string[] {
  if (!isChanged(differences, stage)) return []
  if (locked === undefined) return ['not in dvc.lock']
  const { command, always, deps, params, outs } = differences
  return [
    ...(command ? ['the command changed'] : []),
    ...(always && !stage.frozen ? [alwaysReason(stage)] : []),
    ...[...deps].map(([path, status]) => explain(path, status, isRecorded(locked.deps, path))),
    ...[...params].flatMap(([file, status]) => explainParams(file, status, { locked, observed })),
    ...[...outs].map(([path, status]) => explain(`output ${path}`, status, isRecorded(locked.outs, path))),
  ]
}

function alwaysReason(stage: Stage): string {
  return isCallback(stage) ? 'it has neither dependencies nor outputs' : 'always_changed is set'
}

function isRecorded(artifacts: LockedStage['deps'], path: string): boolean {
  return artifacts.some((artifact) => artifact.path === path && artifact.hash !== undefined)
}

function explain(what: string, status: string, isKnown: boolean): string {
  if (status === 'deleted') return `${what} is missing`
  if (status === 'not in cache') return `${what} is not in the cache`
  return isKnown ? `${what} changed` : `${what} is new`
}

function explainParams(
  file: string,
  status: string | ReadonlyMap<string, string>,
  { locked, observed }: { readonly locked: LockedStage; readonly observed: Observed },
): readonly string[] {
  if (status === 'deleted') return [`${file} is missing`]
  const [before, after] = [locked.params.get(file), observed.params.get(file)]
  const names = typeof status === 'string' ? [...(after?.keys() ?? [])] : [...status.keys()]
  if (names.length === 0) return [`${file} is new`]
  return names.map((name) => explainParam(`${file}:${name}`, before?.get(name), after?.get(name)))
}

function explainParam(name: string, before: Value | undefined, after: Value | undefined): string {
  if (after === undefined) return `${name} is gone${before === undefined ? '' : ` (it was ${brief(before)})`}`
  return before === undefined ? `${name} is new (${brief(after)})` : `${name} ${brief(before)} -> ${brief(after)}`
}

function brief(value: Value): string {
  const text = pythonRepr(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
