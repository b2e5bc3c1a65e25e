import type { Plot } from '../plots/plot.ts'
import type { Value } from '../value.ts'

/**
 * What one commit achieved, read from its files: the spine of Crisol. `collect` makes it, `report`
 * compares two of them. Plain data; its JSON form carries `schema: 1` (see `encodeResults`).
 */
export interface Results {
  /** Where the values come from. */
  readonly source: Source
  /** File -> dotted name -> value, as `dvc metrics show` collects them; a list of numbers is one value per seed. */
  readonly metrics: Table
  /** File -> dotted name -> value, as `dvc params diff` collects them. */
  readonly params: Table
  /** In DVC's order, those of top levels first, or in that of `report.plots`; bytes of pictures lie beside the JSON. */
  readonly plots: readonly Plot[]
  /** JUnit suites, in the order of the configuration and then of the file. */
  readonly tests: readonly TestSuite[]
  /** Stages of the pipeline in graph order; empty where nothing was run. */
  readonly stages: readonly StageResult[]
  /** Text of `crisol.yaml` at that commit; `undefined` when there is none. Validated by whoever uses it. */
  readonly config: string | undefined
  /** Versions of what computed the values, e.g. `python` -> `3.12.1`; empty when unknown. */
  readonly environment: ReadonlyMap<string, string>
  /** Files that could not be read. A broken file is a row in the report, never a lost report. */
  readonly problems: readonly Problem[]
}

/** File (repository-relative, `/` between names) -> dotted name (empty for a file that is one value) -> value. */
export type Table = ReadonlyMap<string, ReadonlyMap<string, Value>>

/** The commit or workspace that Results were read from. */
export interface Source {
  /** Full SHA; `undefined` outside git or before the first commit. */
  readonly commit: string | undefined
  /** Branch name without `refs/heads/`; `undefined` when detached. */
  readonly branch: string | undefined
  /** Whether files that git tracks differ from `commit`. Always `false` for a commit. */
  readonly dirty: boolean
}

/** One JUnit test suite. */
export interface TestSuite {
  /** Repository-relative path of the file. */
  readonly file: string
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Wall time in seconds, >= 0. */
  readonly seconds: number
  readonly failures: readonly TestFailure[]
}

/** One failed (or errored) test case. */
export interface TestFailure {
  /** `classname::name`, or `name` without a class. */
  readonly test: string
  /** First line of what went wrong; may be empty. */
  readonly message: string
}

/** What became of one stage. */
export interface StageResult {
  /** Address as DVC prints it: `train`, or `sub/dvc.yaml:train`. */
  readonly name: string
  readonly outcome: 'ran' | 'restored' | 'up-to-date' | 'failed' | 'skipped'
  /** Wall time in seconds; `undefined` when it did not run. */
  readonly seconds: number | undefined
  /** User and system CPU time in seconds; `undefined` when unknown. */
  readonly cpuSeconds: number | undefined
  /** Peak resident memory in bytes; `undefined` when unknown. */
  readonly peakBytes: number | undefined
  /** Why it failed, with the last lines of its output; `undefined` unless it failed. */
  readonly failure: string | undefined
}

/** Something that could not be read. */
export interface Problem {
  /** Repository-relative path. */
  readonly file: string
  /** One sentence: what was found, what was expected. */
  readonly message: string
}
