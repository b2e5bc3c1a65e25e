/** What one cause does to the pull request. */
export type Gate = 'fail' | 'warn' | 'ignore'

/** What can go against a pull request, a failed stage aside. */
export type Cause = 'regression' | 'bound' | 'missing' | 'tests' | 'unreadable'

/** Which way is better; `none` is not judged. */
export type Direction = 'higher' | 'lower' | 'none'

/**
 * How plots reach a reader of Markdown. `branch`: pictures in the repository; `mermaid`: what Markdown draws; `auto`:
 * the first where the token may, else the second.
 */
export type ImageMode = (typeof imageModes)[number]

/** Every way. */
export const imageModes = ['auto', 'branch', 'mermaid', 'none'] as const

/** How much worse is accepted. Where both are given, both must be exceeded. */
export interface Tolerance {
  /** In the metric's unit, >= 0. */
  readonly absolute: number | undefined
  /** A fraction of the base's magnitude, >= 0. */
  readonly relative: number | undefined
}

/** What `crisol.yaml` says of the metrics that a pattern matches. */
export interface MetricRule {
  /** Pattern over dotted names, `file:name` for one file. */
  readonly pattern: string
  /** `undefined`: found from the name. */
  readonly better: Direction | undefined
  readonly tolerance: Tolerance
  readonly atLeast: number | undefined
  readonly atMost: number | undefined
}

/** What `crisol.yaml` says of the model that is served; an input of the action overrides each. */
export interface ServeConfig {
  /** Paths are relative to the root. */
  readonly model: string | undefined
  readonly example: string | undefined
  readonly requirements: string | undefined
  readonly predictor: string | undefined
  /** Name that the protocols call the model by. */
  readonly name: string | undefined
  readonly allowPickle: boolean
  /** Modules whose names a pickle may hold beside those of the known libraries. */
  readonly trustedModules: readonly string[]
}

/** A validated `crisol.yaml`. */
export interface Config {
  /** Whether there is a file; without one nothing fails but a failed stage. */
  readonly isDeclared: boolean
  /** In the order of the file: the first match counts. */
  readonly metrics: readonly MetricRule[]
  readonly gate: Readonly<Record<Cause, Gate>>
  readonly report: {
    readonly title: string | undefined
    /** Ids, directories and globs of the plots that are taken, in their order; none for all. */
    readonly plots: readonly string[]
    readonly images: ImageMode
    /** JUnit files, relative to the root. */
    readonly tests: readonly string[]
  }
  readonly serve: ServeConfig
}

/** What holds where nothing is said of serving. */
export const defaultServe: ServeConfig = {
  model: undefined,
  example: undefined,
  requirements: undefined,
  predictor: undefined,
  name: undefined,
  allowPickle: false,
  trustedModules: [],
}

/** What holds without a `crisol.yaml`: everything is told, and only a failed stage fails. */
export const defaultConfig: Config = {
  isDeclared: false,
  metrics: [],
  gate: { regression: 'warn', bound: 'warn', missing: 'warn', tests: 'warn', unreadable: 'warn' },
  report: { title: undefined, images: 'auto', plots: [], tests: [] },
  serve: defaultServe,
}

/** Tolerance of metrics that no rule names: 1 % of the base. */
export const defaultTolerance: Tolerance = { absolute: undefined, relative: 0.01 }
