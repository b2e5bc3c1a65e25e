import { lockFileOf } from '../dvc/lock.ts'
import { checkPath, directoryOf, isWithin } from '../dvc/path.ts'
import { isDescribing } from '../pipeline/expect.ts'
import { isExternal, locate } from '../pipeline/location.ts'
import type { Pipeline, PlotDefinition, Stage } from '../pipeline/pipeline.ts'

/** What training may change of the files that git keeps. Paths are relative to the project's root. */
export interface Bounds {
  /** Every `dvc.lock`. */
  readonly locks: ReadonlySet<string>
  /** Files and directories of outputs without a cache, and of metrics and plots that the top level names. */
  readonly outputs: readonly string[]
  /** `.gitignore` -> the lines that keep the cached outputs beside it out of git: `/model.pkl`. */
  readonly ignores: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Gives what training may change of the files that git keeps.
 *
 * @throws {UserError} PATH
 */
export function boundsOf(pipelines: readonly Pipeline[]): Bounds {
  const stages = pipelines.flatMap((pipeline) => pipeline.stages)
  const outs = stages.flatMap((stage) =>
    stage.outs.map((out) => ({ cache: out.cache, place: placeOf(stage, out.path) })),
  )
  const here = outs.filter(({ place }) => isBelow(place))
  const named = pipelines.flatMap(({ file, metrics, plots }) =>
    [...metrics, ...plots.flatMap(filesOf)].filter(isBelow).map((path) => checkPath(path, `${file}: plots`)),
  )
  const ignores = new Map<string, Set<string>>()
  for (const { place } of here.filter(({ cache }) => cache)) {
    const directory = directoryOf(place)
    const file = directory === '' ? '.gitignore' : `${directory}/.gitignore`
    ignores.set(file, (ignores.get(file) ?? new Set()).add(`/${place.slice(place.lastIndexOf('/') + 1)}`))
  }
  return {
    locks: new Set(pipelines.map(({ file }) => lockFileOf(file))),
    outputs: [...new Set([...here.filter(({ cache }) => !cache).map(({ place }) => place), ...named])],
    ignores,
  }
}

/** Whether a place is a part of the project: neither elsewhere nor all of it. */
function isBelow(place: string): boolean {
  return !isExternal(place) && place !== '' && place !== '.'
}

function placeOf({ directory, file, name }: Stage, path: string): string {
  return locate(directory, path, `${file}: stages.${name}`)
}

/** Files that a plot of the top level is drawn from. */
function filesOf({ stage, id, x, y }: PlotDefinition): readonly string[] {
  if (stage !== undefined) return []
  const sides = [x, y].flatMap((side) => (side instanceof Map ? [...side.keys()] : []))
  return sides.length > 0 ? sides : [id]
}

/** Tells whether training may change a file of git; it never changes what says how to train. */
export function isWithinBounds(path: string, { locks, outputs, ignores }: Bounds): boolean {
  if (locks.has(path) || ignores.has(path)) return true
  return !isDescribing(path) && outputs.some((output) => isWithin(path, output))
}

/**
 * Tells whether a `.gitignore` has nothing but lines more that keep cached outputs out of git: anything else in it was
 * somebody else's work.
 */
export function onlyIgnores(before: string, after: string, names: ReadonlySet<string>): boolean {
  const lines = linesOf(before)
  const kept = linesOf(after)
  const isStart = lines.every((line, index) => kept[index] === line)
  return isStart && kept.slice(lines.length).every((line) => names.has(line))
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\r?\n$/u, '').split(/\r?\n/u)
}
