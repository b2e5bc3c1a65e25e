import { checkPath } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import type { Pipeline } from '../../core/pipeline/pipeline.ts'
import { hasHeader, isPlace, pickPlots, resolvePlots, type WantedPlot } from '../../core/plots/definitions.ts'
import { encodePlot } from '../../core/plots/encode.ts'
import { pointsFor } from '../../core/plots/gather.ts'
import type { DataPlot, ImagePlot, Plot, Series } from '../../core/plots/plot.ts'
import { imageLimit, openRoom, type Room, tooLarge } from '../../core/plots/room.ts'
import { countSeries, labelsOf, type SeriesSource, sourcesOf } from '../../core/plots/sources.ts'
import { expectTemplate, templateLimit, templateName, templatePlaces, templates } from '../../core/plots/template.ts'
import { renderJson } from '../../core/python/json.ts'
import type { Problem } from '../../core/results/results.ts'
import type { Digests } from '../../ports/data.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { gatherWithin } from '../data/bytes.ts'
import { attempt } from './attempt.ts'
import type { ProjectFiles } from './files.ts'
import { readSeries } from './series.ts'
import { type OpenTable, openTable } from './table.ts'

/** What plots are read with. */
export interface PlotSources {
  readonly snapshot: Snapshot
  readonly files: ProjectFiles
  readonly digests: Pick<Digests, 'bytes'>
  /** MD5 -> bytes: takes the pictures that are read. */
  readonly images: Map<string, Uint8Array>
  readonly problems: Problem[]
}

/**
 * Reads the plots that pipelines name. One whose files are not there is left out, as a metric is; one that cannot be read
 * is a problem.
 *
 * @param patterns `report.plots` of `crisol.yaml`
 */
export async function readPlots(
  pipelines: readonly Pipeline[],
  patterns: readonly string[],
  sources: PlotSources,
): Promise<readonly Plot[]> {
  const { plots, idle } = pickPlots(resolvePlots(pipelines, await findFiles(pipelines, sources)), patterns)
  if (sources.snapshot.commit === undefined) {
    for (const pattern of idle) sources.problems.push({ file: 'crisol.yaml', message: notPicked(pattern) })
  }
  const seriesCount = plots.reduce((sum, plot) => sum + countSeries(plot), 0)
  const reading = { ...sources, pipelines, limit: pointsFor(seriesCount), room: openRoom() }
  const read: Plot[] = []
  for (const plot of plots) {
    const one = await attempt(plot.definition.id, sources.problems, () => readPlot(plot, reading))
    if (one !== undefined) read.push(one)
  }
  sources.problems.push(...reading.room.problems())
  return read
}

function notPicked(pattern: string): string {
  return `report.plots in crisol.yaml names "${pattern}", which fits no plot of dvc.yaml; expected its id, a directory or a glob.`
}

interface Reading extends PlotSources {
  readonly pipelines: readonly Pipeline[]
  /** Points of a series, at the most. */
  readonly limit: number
  readonly room: Room
}

/** Looks what is at each place that definitions name. */
async function findFiles(
  pipelines: readonly Pipeline[],
  { files, problems }: PlotSources,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  for (const { file, plots } of pipelines) {
    for (const { id } of plots.filter(isPlace)) {
      const at = await attempt(id, problems, () => files.find(checkPath(id, `plots in ${file}`)))
      found.set(id, at ?? [])
    }
  }
  return found
}

async function readPlot(plot: WantedPlot, reading: Reading): Promise<Plot | undefined> {
  if (plot.kind === 'image') return await readImage(plot.id, reading)
  const read = await readData(plot, reading)
  if (read === undefined) return undefined
  return reading.room.take('data', plot.id, renderJson(encodePlot(read)).length) ? read : undefined
}

async function readImage(file: string, { files, digests, images, room }: Reading): Promise<ImagePlot | undefined> {
  const stream = await files.open(file)
  if (stream === undefined) return undefined
  const bytes = await gatherWithin(stream, imageLimit)
  if (bytes === undefined) throw new UserError(tooLarge(file), { code: 'UNSUPPORTED' })
  if (!room.take('image', file, bytes.length)) return undefined
  const { md5, size } = digests.bytes(bytes)
  images.set(md5, bytes)
  return { kind: 'image', id: file, md5, size }
}

async function readData(plot: WantedPlot, reading: Reading): Promise<DataPlot | undefined> {
  const name = plot.definition.template ?? templates[0]
  const ownTemplate = await readTemplate(name, plot.id, reading.snapshot)
  const template = templateName(name)
  const purpose = { template, hasRows: ownTemplate !== undefined, limit: reading.limit }
  const open = async (file: string): Promise<OpenTable | undefined> => {
    const bytes = await reading.files.open(checkPath(file, `The plot ${plot.id} in dvc.yaml`))
    return bytes === undefined ? undefined : await openTable(file, bytes, hasHeader(file, reading.pipelines))
  }
  const series: Series[] = []
  for (const [file, sources] of byFile(sourcesOf(plot))) {
    const read = await attempt(file, reading.problems, () => readSeries(sources, purpose, open))
    for (const one of read ?? []) series.push(one)
  }
  if (series.length === 0) return undefined
  return { kind: 'data', id: plot.id, template, ownTemplate, ...labelsOf(plot, series), series }
}

function byFile(sources: readonly SeriesSource[]): ReadonlyMap<string, readonly SeriesSource[]> {
  const groups = new Map<string, SeriesSource[]>()
  for (const source of sources) groups.set(source.file, [...(groups.get(source.file) ?? []), source])
  return groups
}

/** Reads a template of the user's own, which goes before those that DVC has; `undefined` where there is none. */
async function readTemplate(name: string, id: string, snapshot: Snapshot): Promise<string | undefined> {
  for (const place of templatePlaces(name, id)) {
    const text = await snapshot.readText(place)
    if (text === undefined) continue
    if (text.length <= templateLimit) return text
    throw new UserError(`${place} has ${text.length} characters; a template has at most ${templateLimit}.`, {
      code: 'UNSUPPORTED',
    })
  }
  expectTemplate(name, id)
  return undefined
}
