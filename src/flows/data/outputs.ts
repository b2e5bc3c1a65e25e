import { type ImportSource, parseDvcFile, type TrackedOutput } from '../../core/dvc/dvc-file.ts'
import { type LockedStage, parseLock } from '../../core/dvc/lock.ts'
import { checkNames, checkPath, directoryOf, joinPath } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { type OutlinedStage, outlinedStage, outputOf, parseOutline } from '../../core/pipeline/outline.ts'
import { parsePipeline } from '../../core/pipeline/parse.ts'
import type { Pipeline } from '../../core/pipeline/pipeline.ts'
import { parseYaml } from '../../core/text/yaml.ts'
import type { Value } from '../../core/value.ts'
import type { Snapshot } from '../../ports/snapshot.ts'

/** An output that DVC tracks, with its place in the repository. */
export interface RepositoryOutput extends TrackedOutput {
  /** Path from the root. */
  readonly place: string
  /** The `.dvc` file, or `dvc.yaml` with the stage: `dvc.yaml:train`. */
  readonly owner: string
  /** Where it was imported from; `undefined` where it was made or added here. */
  readonly source: ImportSource | undefined
  /** Places of what its stage depends on; empty for a `.dvc` file. */
  readonly deps: readonly string[]
}

/** Reads `dvc.yaml` with its templates filled; `undefined` where there is none. */
export async function readPipeline(snapshot: Snapshot): Promise<Pipeline | undefined> {
  const text = await snapshot.readText('dvc.yaml')
  return text === undefined ? undefined : parsePipeline(text, 'dvc.yaml', await readParams(snapshot, ''))
}

async function readParams(snapshot: Snapshot, directory: string): Promise<Value> {
  const file = joinPath(directory, 'params.yaml')
  const text = await snapshot.readText(file)
  return text === undefined ? null : parseYaml(text, file)
}

/**
 * Gives every output of the `.dvc` files and of every `dvc.lock`, those of a stage that its `dvc.yaml` no longer has
 * left out.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
export async function trackedOutputs(snapshot: Snapshot): Promise<readonly RepositoryOutput[]> {
  const { outputs } = await readTracked(snapshot)
  refuseTwoOwners(outputs)
  checkNames(
    outputs.map(({ place }) => place),
    'The repository',
  )
  return outputs
}

/** One path cannot be what two say it is: whichever came last would win. */
function refuseTwoOwners(outputs: readonly RepositoryOutput[]): void {
  const owners = new Map<string, string>()
  for (const { place, owner } of outputs) {
    const other = owners.get(place)
    owners.set(place, owner)
    if (other === undefined) continue
    const claim =
      other === owner ? `${owner} names the output ${place} twice` : `${other} and ${owner} both name ${place}`
    throw new UserError(`${claim}; expected one owner of each output. Remove one of the entries.`, { code: 'PIPELINE' })
  }
}

/**
 * Gives the `.dvc` files and every `dvc.yaml`, the outermost first.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
export async function trackedFiles(snapshot: Snapshot): Promise<readonly string[]> {
  return (await readTracked(snapshot)).files
}

/** What lies inside an output is data, whatever it is called. */
async function readTracked(
  snapshot: Snapshot,
): Promise<{ readonly files: readonly string[]; readonly outputs: readonly RepositoryOutput[] }> {
  const found = (await snapshot.list('')).filter((path) => /(?:\.dvc|(?:^|\/)dvc\.yaml)$/u.test(path))
  const files: string[] = []
  const outputs: RepositoryOutput[] = []
  for (const file of found.toSorted(byDepth)) {
    if (file.startsWith('.dvc/') || outputs.some(({ place }) => file.startsWith(`${place}/`))) continue
    files.push(file)
    outputs.push(
      ...(file.endsWith('.dvc') ? await outputsOfFile(file, snapshot) : await outputsOfPipeline(file, snapshot)),
    )
  }
  return { files, outputs }
}

function byDepth(one: string, other: string): number {
  return one.split('/').length - other.split('/').length
}

async function outputsOfFile(file: string, snapshot: Snapshot): Promise<readonly RepositoryOutput[]> {
  const text = await snapshot.readText(file)
  if (text === undefined) return []
  const { wdir, outs, source } = parseDvcFile(text, file)
  const directory = joinPath(directoryOf(file), wdir)
  // What was imported without being downloaded has the hash of what it was imported from.
  const imported = source?.kind === 'address' ? source : undefined
  return outs.map((out) => ({
    ...out,
    ...{ hash: out.hash ?? imported?.hash, owner: file, source: anchored(source, directory), deps: [] },
    place: placeOf(directory, out.path, file),
  }))
}

/** A path that data was imported from, from the root. */
function anchored(source: ImportSource | undefined, directory: string): ImportSource | undefined {
  const isPath = source?.kind === 'address' && !/^\w+:\/\//u.test(source.url) && !source.url.startsWith('/')
  return isPath ? { ...source, url: joinPath(directory, source.url) } : source
}

async function outputsOfPipeline(file: string, snapshot: Snapshot): Promise<readonly RepositoryOutput[]> {
  const lockFile = file.replace(/\.yaml$/u, '.lock')
  const [text, lock] = [await snapshot.readText(file), await snapshot.readText(lockFile)]
  if (text === undefined || lock === undefined) return []
  const stages = parseOutline(text, file, await readParams(snapshot, directoryOf(file)))
  return [...parseLock(lock, lockFile)].flatMap(([name, locked]) => {
    const stage = outlinedStage(stages, name)
    return stage === undefined ? [] : outputsOfStage(stage, locked, { owner: `${file}:${name}`, lockFile })
  })
}

function outputsOfStage(
  stage: OutlinedStage,
  locked: LockedStage,
  { owner, lockFile }: { readonly owner: string; readonly lockFile: string },
): readonly RepositoryOutput[] {
  const where = `${lockFile}: stages.${owner.slice(owner.indexOf(':') + 1)}`
  const deps = locked.deps.map(({ path }) => joinPath(stage.directory, path))
  return locked.outs.flatMap((artifact) => {
    const out = outputOf(stage, artifact.path)
    if (out === undefined) return []
    const place = placeOf(stage.directory, artifact.path, where)
    return [{ ...out, ...artifact, place, owner, source: undefined, deps }]
  })
}

function placeOf(directory: string, path: string, where: string): string {
  return checkPath(directory === '' || path.startsWith('/') ? path : joinPath(directory, path), where)
}
