import type { ImportSource, TrackedOutput } from '../../core/dvc/dvc-file.ts'
import { type LockedStage, lockFileOf, parseLock } from '../../core/dvc/lock.ts'
import { checkNames, checkPath, directoryOf, joinPath } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { isExternal, locate } from '../../core/pipeline/location.ts'
import type { Stage } from '../../core/pipeline/pipeline.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { type DescribedData, type Project, readProject } from './project.ts'

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

/**
 * Gives every output of the `.dvc` files and of the stages of every `dvc.yaml`, with what `dvc.lock` says of it; without
 * a hash where it says nothing. What lies outside the repository is left out.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
export async function trackedOutputs(snapshot: Snapshot): Promise<readonly RepositoryOutput[]> {
  return await outputsOf(await readProject(snapshot), snapshot)
}

/**
 * Gives the same of a project that was read before.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
export async function outputsOf({ descriptions }: Project, snapshot: Snapshot): Promise<readonly RepositoryOutput[]> {
  const outputs: RepositoryOutput[] = []
  for (const one of descriptions) {
    if (one.kind === 'data') outputs.push(...outputsOfData(one))
    else {
      const locked = await readLock(one.file, snapshot)
      outputs.push(...one.pipeline.stages.flatMap((stage) => outputsOfStage(stage, locked.get(stage.name))))
    }
  }
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
 * Reads the `dvc.lock` of a `dvc.yaml`: stage name -> what was locked; nothing where there is none.
 *
 * @throws {UserError} SYNTAX
 */
export async function readLock(file: string, snapshot: Snapshot): Promise<ReadonlyMap<string, LockedStage>> {
  const lockFile = lockFileOf(file)
  const text = await snapshot.readText(lockFile)
  return text === undefined ? new Map() : parseLock(text, lockFile)
}

function outputsOfData({ file, described }: DescribedData): readonly RepositoryOutput[] {
  // What was imported without being downloaded has the hash of what it was imported from.
  const imported = described.source?.kind === 'address' ? described.source : undefined
  const directory = joinPath(directoryOf(file), described.wdir)
  return described.outs.map((out) => ({
    ...out,
    ...{ hash: out.hash ?? imported?.hash, owner: file, source: anchored(described.source, directory), deps: [] },
    place: placeOf(directory, out.path, file),
  }))
}

/** A path that data was imported from, from the root. */
function anchored(source: ImportSource | undefined, directory: string): ImportSource | undefined {
  const isPath = source?.kind === 'address' && !/^\w+:\/\//u.test(source.url) && !source.url.startsWith('/')
  return isPath ? { ...source, url: joinPath(directory, source.url) } : source
}

function outputsOfStage(stage: Stage, locked: LockedStage | undefined): readonly RepositoryOutput[] {
  const where = `${stage.file}: stages.${stage.name}`
  const deps = stage.deps.map((path) => locate(stage.directory, path, where))
  refuseHostile(stage, locked)
  return stage.outs.flatMap(({ path, cache, push, persist, remote }) => {
    const place = locate(stage.directory, path, where)
    if (isExternal(place)) return []
    const artifact = locked?.outs.find((one) => one.path === path) ?? unlocked
    const flags = { cache, push, persist, remote }
    return [{ ...artifact, path, ...flags, place, owner: `${stage.file}:${stage.name}`, source: undefined, deps }]
  })
}

/** A lock is input like any other: what it names is judged before it is compared with what the stage names. */
function refuseHostile({ file, name, directory }: Stage, locked: LockedStage | undefined): void {
  const where = `${lockFileOf(file)}: stages.${name}`
  const places = (locked?.outs ?? []).map(({ path }) => placeOf(directory, path, where))
  const twice = places.find((place, index) => places.indexOf(place) !== index)
  if (twice === undefined) return
  throw new UserError(`${where} names the output ${twice} twice; expected each once. Remove one of the entries.`, {
    code: 'PIPELINE',
  })
}

/** Gives the place of a path from the root, as it is written where that is the directory. */
function placeOf(directory: string, path: string, where: string): string {
  return checkPath(directory === '' || path.startsWith('/') ? path : joinPath(directory, path), where)
}

const unlocked = { hash: undefined, size: undefined, files: undefined, executable: false }
