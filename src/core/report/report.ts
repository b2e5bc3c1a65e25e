import type { Direction } from '../config/config.ts'
import type { Outcome } from '../gate/judge.ts'
import type { Problem, Source, StageResult, TestSuite } from '../results/results.ts'

/** What the report says of the whole. `neutral`: there was nothing to judge by. */
export type Verdict = 'pass' | 'warn' | 'fail' | 'neutral'

/** Weight of one finding. */
export type Severity = 'fail' | 'warn' | 'none'

/** A comparison of two Results, ready to be shown: renderers decide nothing. */
export interface Report {
  readonly title: string
  readonly verdict: Verdict
  /** Conclusion of the check run. */
  readonly conclusion: 'success' | 'failure' | 'neutral'
  /** The verdict in words, without a full stop: `1 regression, 3 better`. */
  readonly headline: string
  readonly head: Source
  readonly base: {
    /** Full SHA; `undefined` when there is no base. */
    readonly commit: string | undefined
    /** How it was found, in words: `the commit that this pull request was built on`. */
    readonly sentence: string
    /** Sentences on commits that were passed over. */
    readonly notes: readonly string[]
  }
  /** Those that weigh most first. */
  readonly metrics: readonly MetricRow[]
  readonly params: readonly ParamRow[]
  readonly tests: readonly TestSuite[]
  readonly stages: readonly StageResult[]
  readonly problems: readonly Problem[]
  /** Sentences that a reviewer must see: gates that change, who accepted. */
  readonly remarks: readonly string[]
  /** Whether a `crisol.yaml` says what fails; without one only a failed stage does. */
  readonly isGated: boolean
  /** Lines of `crisol.yaml` that would gate this pull request; `undefined` where there is such a file. */
  readonly suggestion: string | undefined
  readonly environment: ReadonlyMap<string, string>
}

/** One metric on both sides, as text. */
export interface MetricRow {
  readonly file: string
  readonly name: string
  readonly base: string
  readonly head: string
  /** Signed; empty where there is none. */
  readonly change: string
  /** Signed percentage; empty where there is none. */
  readonly relative: string
  readonly direction: Direction
  readonly outcome: Outcome
  readonly severity: Severity
  /** Why, without a full stop; empty where the numbers say it. */
  readonly reason: string
}

/** One parameter that differs, as text. */
export interface ParamRow {
  readonly file: string
  readonly name: string
  readonly base: string
  readonly head: string
}

/** Who took responsibility for the regressions of a head commit. */
export interface Acceptance {
  /** Login. */
  readonly by: string
}
