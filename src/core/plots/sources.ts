import { UserError } from '../error.ts'
import type { WantedPlot } from './definitions.ts'

/** Field of the x axis where rows are counted. */
export const rowNumber = 'step'

/** What one series of a plot is made of. */
export interface SeriesSource {
  /** Repository-relative path. */
  readonly file: string
  /** `undefined` for the last field. */
  readonly y: string | undefined
  /** `undefined` where rows are counted. */
  readonly x: FieldOfFile | undefined
}

/** A field of a file. */
export interface FieldOfFile {
  readonly file: string
  readonly field: string
}

/**
 * Gives what the series of a plot are made of, in DVC's order. One field for the x axis serves every series; of several,
 * each has its own.
 *
 * @throws {UserError} SYNTAX where the numbers of fields do not go together
 */
export function sourcesOf({ id, definition }: Pick<WantedPlot, 'id' | 'definition'>): readonly SeriesSource[] {
  const ys = fieldsOfY(definition)
  const xs = fieldsOfX(definition, ys)
  if (xs.length > 1 && xs.length !== ys.length) {
    throw new UserError(
      `Plot ${id} in dvc.yaml names ${xs.length} fields for x and ${ys.length} for y; expected one x, or as many as y.`,
      { code: 'SYNTAX' },
    )
  }
  return ys.map(({ file, field }, index) => ({ file, y: field, x: xs.length > 1 ? xs[index] : xs[0] }))
}

/** Gives how many series a plot has at the most. */
export function countSeries({ kind, definition }: WantedPlot): number {
  return kind === 'image' ? 0 : fieldsOfY(definition).length
}

type Definition = WantedPlot['definition']
type FieldOfY = Omit<FieldOfFile, 'field'> & { readonly field: string | undefined }

function fieldsOfY({ id, y }: Definition): readonly FieldOfY[] {
  if (isByFile(y)) return [...y].flatMap(([file, fields]) => fields.map((field) => ({ file, field })))
  return y.length === 0 ? [{ file: id, field: undefined }] : y.map((field) => ({ file: id, field }))
}

function fieldsOfX({ id, x, y }: Definition, ys: readonly FieldOfY[]): readonly FieldOfFile[] {
  if (x === undefined) return []
  if (typeof x !== 'string') return [...x].map(([file, field]) => ({ file, field }))
  return isByFile(y) ? ys.map(({ file }) => ({ file, field: x })) : [{ file: id, field: x }]
}

function isByFile(y: Definition['y']): y is ReadonlyMap<string, readonly string[]> {
  return y instanceof Map
}

/** What stands at the axes of a plot. */
export interface Labels {
  readonly title: string
  readonly xLabel: string
  readonly yLabel: string
}

/**
 * Gives what stands at the axes: what was said, or else the one field of all series, or `x` and `y` for several.
 *
 * @param series at least one
 */
export function labelsOf(
  { id, definition }: Pick<WantedPlot, 'id' | 'definition'>,
  series: readonly { readonly x: string; readonly y: string }[],
): Labels {
  const common = (axis: 'x' | 'y'): string => {
    const fields = new Set(series.map((one) => one[axis]))
    const [field = axis] = fields
    return fields.size === 1 ? field : axis
  }
  return {
    title: definition.title ?? id,
    xLabel: definition.xLabel ?? common('x'),
    yLabel: definition.yLabel ?? common('y'),
  }
}
