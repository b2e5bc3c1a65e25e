import { parseDvcFile, type TrackedOutput } from '../../core/dvc/dvc-file.ts'
import { parseLock } from '../../core/dvc/lock.ts'
import { checkNames, checkPath, directoryOf, joinPath } from '../../core/dvc/path.ts'
import { parsePipeline } from '../../core/pipeline/parse.ts'
import type { Pipeline } from '../../core/pipeline/pipeline.ts'
import { parseYaml } from '../../core/text/yaml.ts'
import type { Snapshot } from '../../ports/snapshot.ts'

/** An output that DVC tracks, with its place in the repository. */
export interface RepositoryOutput extends TrackedOutput {
  /** Path from the root. */
  readonly place: string
  /** The `.dvc` file, or `dvc.yaml` with the stage: `dvc.yaml:train`. */
  readonly owner: string
  readonly isImport: boolean
}

/** Reads `dvc.yaml` with its templates filled; `undefined` where there is none. */
export async function readPipeline(snapshot: Snapshot): Promise<Pipeline | undefined> {
  const text = await snapshot.readText('dvc.yaml')
  if (text === undefined) return undefined
  const params = await snapshot.readText('params.yaml')
  return parsePipeline(text, 'dvc.yaml', params === undefined ? null : parseYaml(params, 'params.yaml'))
}

/**
 * Gives every output of the `.dvc` files and of `dvc.lock`, those of a stage that `dvc.yaml` no longer has
 * left out.
 *
 * @throws {UserError} SYNTAX, PATH, UNSUPPORTED
 */
export async function trackedOutputs(snapshot: Snapshot): Promise<readonly RepositoryOutput[]> {
  const files = (await snapshot.list('')).filter((path) => path.endsWith('.dvc') && !path.startsWith('.dvc/'))
  const outputs: RepositoryOutput[] = []
  for (const file of files) {
    const text = await snapshot.readText(file)
    if (text !== undefined) outputs.push(...outputsOfFile(text, file))
  }
  outputs.push(...(await outputsOfPipeline(snapshot)))
  checkNames(
    outputs.map(({ place }) => place),
    'The repository',
  )
  return outputs
}

function outputsOfFile(text: string, file: string): readonly RepositoryOutput[] {
  const { wdir, outs, origin } = parseDvcFile(text, file)
  const directory = joinPath(directoryOf(file), wdir)
  return outs.map((out) => ({
    ...out,
    owner: file,
    isImport: origin !== 'add',
    place: checkPath(out.path.startsWith('/') ? out.path : joinPath(directory, out.path), file),
  }))
}

async function outputsOfPipeline(snapshot: Snapshot): Promise<readonly RepositoryOutput[]> {
  const text = await snapshot.readText('dvc.lock')
  const pipeline = await readPipeline(snapshot)
  if (text === undefined || pipeline === undefined) return []
  const lock = parseLock(text, 'dvc.lock')
  return pipeline.stages.flatMap((stage) => {
    const locked = lock.get(stage.name)?.outs ?? []
    return stage.outs.flatMap((out) => {
      const artifact = locked.find(({ path }) => path === out.path)
      if (artifact === undefined) return []
      const where = `dvc.lock: stages.${stage.name}`
      const place = checkPath(out.path.startsWith('/') ? out.path : joinPath(stage.directory, out.path), where)
      return [{ ...artifact, ...out, place, owner: `dvc.yaml:${stage.name}`, isImport: false }]
    })
  })
}
