import type { Artifact } from '../dvc/artifact.ts'
import { type Hash, isSameHash } from '../dvc/hash.ts'
import type { LockedStage } from '../dvc/lock.ts'
import { isEqual } from '../equal.ts'
import { pythonRepr } from '../python/repr.ts'
import type { Value } from '../value.ts'
import type { Stage } from './pipeline.ts'

/** What a stage finds before it runs. */
export interface Observed {
  /** Dependency as written -> hash; `undefined` where there is none. */
  readonly deps: ReadonlyMap<string, Hash | undefined>
  /** File as written -> name -> value. */
  readonly params: ReadonlyMap<string, ReadonlyMap<string, Value>>
  /** Output as written -> hash; `undefined` where there is none. */
  readonly outs: ReadonlyMap<string, Hash | undefined>
}

/** Why a stage has to run, or need not. */
export interface Changes {
  /** Sentences without a full stop, those of the inputs first; empty when nothing changed. */
  readonly reasons: readonly string[]
  /** Whether only outputs differ: what the lock promises can then be restored. */
  readonly onlyOuts: boolean
}

/** Compares what `dvc.lock` says with what is there: command, dependencies, parameters, outputs. */
export function findChanges(stage: Stage, locked: LockedStage | undefined, observed: Observed): Changes {
  if (locked === undefined) return { reasons: ['not in dvc.lock'], onlyOuts: false }
  const inputs = stage.frozen
    ? []
    : [
        ...callback(stage),
        ...artifactChanges('', locked.deps, observed.deps),
        ...paramChanges(locked.params, observed.params),
      ]
  const command = isEqual(locked.command, stage.command) ? [] : ['the command changed']
  const outs = artifactChanges('output ', locked.outs, observed.outs)
  return {
    reasons: [...command, ...inputs, ...outs],
    onlyOuts: command.length === 0 && inputs.length === 0,
  }
}

function callback(stage: Stage): readonly string[] {
  if (stage.alwaysChanged) return ['always_changed is set']
  return stage.deps.length === 0 && stage.params.size === 0 && stage.outs.length === 0
    ? ['it has neither dependencies nor outputs']
    : []
}

function artifactChanges(
  prefix: string,
  locked: readonly Artifact[],
  observed: ReadonlyMap<string, Hash | undefined>,
): readonly string[] {
  const known = new Map(locked.map((artifact) => [artifact.path, artifact.hash]))
  const reasons = [...observed].flatMap(([path, hash]) => {
    if (hash === undefined) return [`${prefix}${path} is missing`]
    if (!known.has(path)) return [`${prefix}${path} is new`]
    return isSameHash(hash, known.get(path)) ? [] : [`${prefix}${path} changed`]
  })
  const gone = [...known.keys()]
    .filter((path) => !observed.has(path))
    .map((path) => `${prefix}${path} is no longer named`)
  return [...reasons, ...gone]
}

function paramChanges(locked: LockedStage['params'], observed: Observed['params']): readonly string[] {
  const files = new Set([...locked.keys(), ...observed.keys()])
  return [...files].flatMap((file) => {
    const before = locked.get(file) ?? new Map<string, Value>()
    const after = observed.get(file) ?? new Map<string, Value>()
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) =>
      paramChange(`${file}:${name}`, before.get(name), after.get(name)),
    )
  })
}

function paramChange(name: string, before: Value | undefined, after: Value | undefined): readonly string[] {
  if (before === undefined && after !== undefined) return [`${name} is new (${brief(after)})`]
  if (after === undefined) return [`${name} is no longer named`]
  if (before === undefined || isEqual(before, after)) return []
  return [`${name} ${brief(before)} -> ${brief(after)}`]
}

function brief(value: Value): string {
  const text = pythonRepr(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
