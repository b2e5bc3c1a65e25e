import { isWithin } from '../dvc/path.ts'
import type { Pipeline, PlotDefinition } from '../pipeline/pipeline.ts'
import { isGlob, parseGlob } from '../text/glob.ts'

/** A plot that is to be read. */
export interface WantedPlot {
  /** As DVC names it: a path or a name, after that of its `dvc.yaml` where several have it. */
  readonly id: string
  readonly kind: 'data' | 'image'
  /** What was said of it; its `id` is the file, where it names one. */
  readonly definition: PlotDefinition
}

/** Place of a definition -> the files there, sorted: those below a directory, itself for a file, none where nothing is. */
export type FilesAt = ReadonlyMap<string, readonly string[]>

const [image, data] = [/\.(?:jpe?g|gif|png|svg)$/iu, /\.(?:csv|tsv|json|ya?ml|toml|py)$/iu]

/** Tells whether the id of a definition is a place: it is a name where `y` says the files. */
export function isPlace({ y }: PlotDefinition): boolean {
  return !(y instanceof Map)
}

/**
 * Gives the plots of all pipelines in DVC's order, those of top levels first. Directories are unpacked; within one
 * `dvc.yaml` the nearest definition of a file counts; one id in several of them is told apart by the file's path. Of a
 * directory, files that are neither data nor pictures are left out.
 */
export function resolvePlots(pipelines: readonly Pipeline[], filesAt: FilesAt): readonly WantedPlot[] {
  const groups = [
    ...pipelines.map(({ file, plots }) => ({ file, plots: plots.filter(({ stage }) => stage === undefined) })),
    { file: '', plots: pipelines.flatMap(({ plots }) => plots.filter(({ stage }) => stage !== undefined)) },
  ]
  const found = groups.flatMap(({ file, plots }) =>
    [...unpack(plots, filesAt)].map(([id, definition]) => ({ file, id, definition })),
  )
  const counts = new Map<string, number>()
  for (const { id } of found) counts.set(id, (counts.get(id) ?? 0) + 1)
  const wanted = found.map(({ file, id, definition }): WantedPlot => {
    if (isPlace(definition) && image.test(id)) return { id, kind: 'image', definition }
    const isShared = (counts.get(id) ?? 0) > 1 && file !== ''
    return { id: isShared ? `${file}::${id}` : id, kind: 'data', definition }
  })
  return [...new Map(wanted.map((plot) => [plot.id, plot])).values()]
}

/** Gives the definition that counts for each file or name. */
function unpack(plots: readonly PlotDefinition[], filesAt: FilesAt): ReadonlyMap<string, PlotDefinition> {
  const places = plots.filter(isPlace).map(({ id }) => id)
  const filesOf = ({ id }: PlotDefinition): readonly string[] =>
    (filesAt.get(id) ?? []).filter((file) => file === id || image.test(file) || data.test(file))
  const entries = plots.flatMap((plot): readonly (readonly [string, PlotDefinition])[] =>
    isPlace(plot)
      ? filesOf(plot)
          .filter((file) => nearest(file, places) === plot.id)
          .map((file) => [file, { ...plot, id: file }])
      : [[plot.id, plot]],
  )
  return new Map(entries)
}

function nearest(file: string, places: readonly string[]): string {
  const holding = places.filter((place) => isWithin(file, place))
  return holding.reduce((best, place) => (place.length > best.length ? place : best), '')
}

/** Tells whether the first row of a table names its fields: what the stage says that makes it. */
export function hasHeader(file: string, pipelines: readonly Pipeline[]): boolean {
  const makers = pipelines.flatMap(({ plots }) => plots.filter(({ stage }) => stage !== undefined))
  return makers.every(({ id, header }) => header || !isWithin(file, id))
}

/** Plots that were picked, and patterns that pick none. */
export interface Picked {
  readonly plots: readonly WantedPlot[]
  readonly idle: readonly string[]
}

/**
 * Picks plots by ids, directories and globs, in the order of these; all where there are none.
 *
 * @param patterns `report.plots` of `crisol.yaml`
 */
export function pickPlots(plots: readonly WantedPlot[], patterns: readonly string[]): Picked {
  if (patterns.length === 0) return { plots, idle: [] }
  const picked = new Set<WantedPlot>()
  const idle = patterns.filter((pattern) => {
    const fits = plots.filter(({ id, definition }) => fitsPattern(id, definition.id, pattern))
    for (const plot of fits) picked.add(plot)
    return fits.length === 0
  })
  return { plots: [...picked], idle }
}

function fitsPattern(id: string, path: string, pattern: string): boolean {
  const place = pattern.replace(/\/+$/u, '')
  if (isGlob(pattern) && parseGlob(pattern).test(id)) return true
  return id === pattern || isWithin(path, place)
}

/**
 * Tells whether a plot is picked, by its id alone.
 *
 * @param patterns `report.plots` of `crisol.yaml`; none pick all
 */
export function isPicked(id: string, patterns: readonly string[]): boolean {
  return patterns.length === 0 || patterns.some((pattern) => fitsPattern(id, id, pattern))
}
