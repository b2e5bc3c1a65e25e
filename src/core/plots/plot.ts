import type { Mapping, Value } from '../value.ts'

/** One plot of one commit: what `dvc.yaml` says of it and what it is drawn from, never a picture made elsewhere. */
export type Plot = DataPlot | ImagePlot

/** A plot that is drawn from rows. */
export interface DataPlot {
  readonly kind: 'data'
  /** As DVC names it: a repository-relative path, or the name of a definition. Unique in Results. */
  readonly id: string
  /** Name of a template as DVC has it: `linear`, `confusion`; that of the user's own without `.json`. */
  readonly template: string
  /** Text of the user's own template; `undefined` for one that Crisol draws itself. */
  readonly ownTemplate: string | undefined
  readonly title: string
  readonly xLabel: string
  readonly yLabel: string
  /** One for each field of each file, in DVC's order. */
  readonly series: readonly Series[]
}

/** One field of one file over another. */
export interface Series {
  /** Repository-relative path. */
  readonly file: string
  /** Field for the x axis; `step` where rows are counted from 0. */
  readonly x: string
  /** Field for the y axis. */
  readonly y: string
  /** In the order of the file; thinned to at most `pointLimit`. */
  readonly points: readonly Point[]
  /** Rows that the file has: more than points where it was thinned or counted. */
  readonly rowCount: number
}

/** One row of a series. */
export interface Point {
  readonly x: Value
  readonly y: Value
  /** Rows that it stands for, >= 1: a confusion matrix counts equal rows. */
  readonly count: number
  /** The whole row, for a template of the user's own; `undefined` otherwise. */
  readonly row: Mapping | undefined
}

/** A picture that the project made. */
export interface ImagePlot {
  readonly kind: 'image'
  /** Repository-relative path. Unique in Results. */
  readonly id: string
  /** MD5 of the content, 32 hexadecimal digits: its bytes lie beside the JSON under this name. */
  readonly md5: string
  /** Bytes. */
  readonly size: number
}

/** Points of a series, at the most. */
export const pointLimit = 2000
