/** A `dvc.yaml` with its templates filled in. */
export interface Pipeline {
  /** Repository-relative path of the file. */
  readonly file: string
  /** In the order of the file. */
  readonly stages: readonly Stage[]
  /** Files or directories of metrics named at the top level, repository-relative. */
  readonly metrics: readonly string[]
  /** Files of parameters named at the top level, repository-relative. */
  readonly params: readonly string[]
}

/** One stage. */
export interface Stage {
  readonly name: string
  /** Repository-relative path of its `dvc.yaml`. */
  readonly file: string
  /** Working directory, repository-relative; '' is the root. */
  readonly directory: string
  /** Lines of a text run one by one, each in a shell of its own, as the commands of a list do. */
  readonly command: string | readonly string[]
  /** Paths as written, relative to `directory`. */
  readonly deps: readonly string[]
  /** File as written -> names in it; `undefined` for all of its top level. */
  readonly params: ReadonlyMap<string, readonly string[] | undefined>
  readonly outs: readonly StageOutput[]
  /** Never runs again by itself, whatever its dependencies do. */
  readonly frozen: boolean
  readonly alwaysChanged: boolean
}

/** An output, metric or plot of a stage. */
export interface StageOutput {
  /** As written, relative to the stage's directory. */
  readonly path: string
  readonly kind: 'out' | 'metric' | 'plot'
  /** Whether the cache holds it; otherwise git does. */
  readonly cache: boolean
  /** Whether it stays when the stage runs again. */
  readonly persist: boolean
  readonly push: boolean
  /** Remote of its own; `undefined` for the default one. */
  readonly remote: string | undefined
}
