import { checkPath, directoryOf, joinPath } from '../dvc/path.ts'
import { UserError } from '../error.ts'
import { isList, isMapping, kindOf, type Mapping, type Value } from '../value.ts'
import { expectText } from './expect.ts'
import { parseAnnotation } from './outputs.ts'
import type { ArtifactDefinition, Dataset, Pipeline } from './pipeline.ts'
import { below, type Place, tell, unexpected } from './place.ts'
import { parsePlots } from './plots.ts'
import { type Filling, fill } from './template.ts'

/** What the sections beside the stages are read with. */
export interface Sections {
  readonly filling: Filling
  readonly place: Place
}

/**
 * Fills and reads `metrics`, `params`, `plots`, `artifacts` and `datasets` of a `dvc.yaml` of the right form.
 *
 * @throws {UserError} PIPELINE, PATH; SYNTAX where a template gives something of another kind than what stands there
 */
export function parseTopLevel(
  root: Mapping,
  { filling, place }: Sections,
): Pick<Pipeline, 'metrics' | 'params' | 'plots' | 'artifacts' | 'datasets'> {
  const section = (key: string): Value =>
    fill(root.get(key) ?? null, { filling, mode: 'loose', place: below(place, key) })
  return {
    metrics: parsePaths(section('metrics'), below(place, 'metrics')),
    params: parsePaths(section('params'), below(place, 'params')),
    plots: parsePlots(section('plots'), below(place, 'plots')),
    artifacts: parseArtifacts(section('artifacts'), below(place, 'artifacts')),
    datasets: parseDatasets(section('datasets'), below(place, 'datasets')),
  }
}

function parsePaths(value: Value, place: Place): readonly string[] {
  return (isList(value) ? value : []).map((path, index) => placeOf(path, below(place, index)))
}

/** Gives the repository-relative path of what a `dvc.yaml` names. */
function placeOf(value: Value, place: Place): string {
  return checkPath(joinPath(directoryOf(place.file), expectText(value, place)), tell(place))
}

function parseArtifacts(value: Value, place: Place): ReadonlyMap<string, ArtifactDefinition> {
  return new Map(
    [...(isMapping(value) ? value : [])].map(([name, artifact]) => {
      const at = below(place, name)
      if (!isMapping(artifact)) throw unexpected(artifact, 'a mapping', at)
      return [
        name,
        { path: placeOf(artifact.get('path') ?? null, below(at, 'path')), ...parseAnnotation(artifact, at) },
      ]
    }),
  )
}

function parseDatasets(value: Value, place: Place): readonly Dataset[] {
  return (isList(value) ? value : []).map((dataset, index) => {
    const at = below(place, index)
    if (!isMapping(dataset)) throw unexpected(dataset, 'a mapping', at)
    const [name, type] = [dataset.get('name'), dataset.get('type')]
    if (typeof name === 'string' && typeof type === 'string') return { name, type, fields: dataset }
    throw new UserError(
      `${tell(at)} has ${kindOf(name)} for its name and ${kindOf(type)} for its type; expected texts.`,
      {
        code: 'SYNTAX',
      },
    )
  })
}
