import { directoryOf, joinPath } from '../dvc/path.ts'
import { isList, isMapping, type Mapping, type Value } from '../value.ts'
import { expectText } from './expect.ts'
import { outputFlags } from './outputs.ts'
import type { PlotDefinition } from './pipeline.ts'
import { below, type Place } from './place.ts'

/**
 * Reads `plots` of the top level: paths, or paths and names with what is to be drawn.
 *
 * @param value of the right form, its templates filled
 * @throws {UserError} SYNTAX where a template gave no text
 */
export function parsePlots(value: Value | undefined, place: Place): readonly PlotDefinition[] {
  return (isList(value) ? value : []).flatMap((item, index) => {
    const at = below(place, index)
    if (!isMapping(item))
      return [toPlot(expectText(item, at), new Map(), { place: at, directory: directoryOf(at.file) })]
    return [...item].map(([id, properties]) =>
      toPlot(id, isMapping(properties) ? properties : new Map(), {
        ...{ place: below(at, id), directory: directoryOf(at.file) },
      }),
    )
  })
}

/**
 * Reads what the `plots` of a stage say of how they are drawn.
 *
 * @throws {UserError} SYNTAX where a template gave no text
 */
export function parseStagePlots(
  value: Value | undefined,
  { stage, directory, place }: { readonly stage: string; readonly directory: string; readonly place: Place },
): readonly PlotDefinition[] {
  return [...outputFlags(value, place)].map(([path, flags]) =>
    toPlot(path, flags, { place: below(place, path), directory, stage }),
  )
}

interface Source {
  readonly place: Place
  /** Repository-relative directory that paths start from. */
  readonly directory: string
  readonly stage?: string
}

function toPlot(written: string, properties: Mapping, { place, directory, stage }: Source): PlotDefinition {
  const text = (key: string): string | undefined => {
    const value = properties.get(key) ?? null
    return value === null ? undefined : expectText(value, below(place, key))
  }
  const y = properties.get('y') ?? null
  const fields = (value: Value): readonly string[] =>
    isList(value) ? value.map((field) => expectText(field, below(place, 'y'))) : [expectText(value, below(place, 'y'))]
  const x = properties.get('x') ?? null
  return {
    id: isMapping(y) ? written : joinPath(directory, written),
    stage,
    x: isMapping(x) ? byFile(x, directory, (field) => expectText(field, below(place, 'x'))) : text('x'),
    y: isMapping(y) ? byFile(y, directory, fields) : y === null ? [] : fields(y),
    xLabel: text('x_label'),
    yLabel: text('y_label'),
    title: text('title'),
    template: text('template'),
    header: properties.get('header') !== false,
  }
}

/** Gives the same for the repository-relative path of each file. */
function byFile<T>(files: Mapping, directory: string, read: (value: Value) => T): ReadonlyMap<string, T> {
  return new Map([...files].map(([file, value]) => [joinPath(directory, file), read(value)]))
}
