import type { Mapping, Value } from '../value.ts'

/** A `dvc.yaml` with its templates filled in. Paths of its top level are repository-relative. */
export interface Pipeline {
  /** Repository-relative path of the file. */
  readonly file: string
  /** In the order of the file; those of a `foreach` or `matrix` one after the other. */
  readonly stages: readonly Stage[]
  /** Names of `foreach` and `matrix`, each of which stands for all stages that were made of it. */
  readonly groups: readonly string[]
  /** Files or directories of metrics named at the top level. */
  readonly metrics: readonly string[]
  /** Files of parameters named at the top level. */
  readonly params: readonly string[]
  /** Those of the top level, then those of stages. */
  readonly plots: readonly PlotDefinition[]
  /** By their names. */
  readonly artifacts: ReadonlyMap<string, ArtifactDefinition>
  readonly datasets: readonly Dataset[]
}

/** One stage. */
export interface Stage {
  /** With what it was made for after the last `@`: `train@small`. */
  readonly name: string
  /** Repository-relative path of its `dvc.yaml`. */
  readonly file: string
  /** Line of its name there, from 1; that of its `foreach` or `matrix` where it was made of one. */
  readonly line: number
  /** Working directory, repository-relative; '' is the root. */
  readonly directory: string
  /** Lines of a text run one by one, each in a shell of its own, as the commands of a list do. */
  readonly command: string | readonly string[]
  /** Paths and addresses as written, relative to `directory`. */
  readonly deps: readonly string[]
  /** File as written -> names in it; `undefined` for all of its top level. */
  readonly params: ReadonlyMap<string, readonly string[] | undefined>
  readonly outs: readonly StageOutput[]
  /** How its plots are drawn, one for each output of that kind. */
  readonly plots: readonly PlotDefinition[]
  /** Never runs again by itself, whatever its dependencies do. */
  readonly frozen: boolean
  readonly alwaysChanged: boolean
  /** What it is for; `undefined` when nothing is said. */
  readonly desc: string | undefined
  /** Anything that other programs keep there; `null` when nothing is said. */
  readonly meta: Value
  /** Name of the `foreach` or `matrix` that it was made of; `undefined` when it stands by itself. */
  readonly group: string | undefined
  /** Repository-relative file -> dotted names of its variables that templates of the stage name. */
  readonly variables: ReadonlyMap<string, readonly string[]>
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
  readonly annotation: Annotation
}

/** What is said of an output or artifact for people and other programs. */
export interface Annotation {
  readonly desc: string | undefined
  readonly type: string | undefined
  readonly labels: readonly string[]
  /** `null` when nothing is said. */
  readonly meta: Value
}

/** A model or other result that is named for the world. */
export interface ArtifactDefinition extends Annotation {
  /** Repository-relative. */
  readonly path: string
}

/** Data of elsewhere that stages depend on by `ds://name`. */
export interface Dataset {
  readonly name: string
  /** `dvc`, `dc` or `url`. */
  readonly type: string
  /** Everything that is said of it, name and type too. */
  readonly fields: Mapping
}

/** A plot that is asked for. */
export interface PlotDefinition {
  /** Repository-relative path of the file or directory, or any name where `y` names files. */
  readonly id: string
  /** Name of the stage that makes it; `undefined` at the top level. */
  readonly stage: string | undefined
  /** Field for the x axis, or file -> field; `undefined` for the number of the row. */
  readonly x: string | ReadonlyMap<string, string> | undefined
  /** Fields for the y axis, or file -> fields; none for the last field of a row. */
  readonly y: readonly string[] | ReadonlyMap<string, readonly string[]>
  readonly xLabel: string | undefined
  readonly yLabel: string | undefined
  readonly title: string | undefined
  /** Name or path of a template; `undefined` for the default one. */
  readonly template: string | undefined
  /** Whether the first row of a table names the fields. */
  readonly header: boolean
}
