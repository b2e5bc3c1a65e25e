import { type Hash, isSameHash } from '../../core/dvc/hash.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import { selectOutputs, type Wanted } from '../../core/dvc/select.ts'
import type { EntryStatus, OwnerStatus, Statuses } from '../../core/dvc/status.ts'
import { findDifferences, type Observed } from '../../core/pipeline/change.ts'
import { addressOf } from '../../core/pipeline/graph.ts'
import { isExternal, locate } from '../../core/pipeline/location.ts'
import { pickParams } from '../../core/pipeline/params.ts'
import type { Stage } from '../../core/pipeline/pipeline.ts'
import { parseDataFile } from '../../core/text/data-file.ts'
import type { Mapping } from '../../core/value.ts'
import type { Console } from '../../ports/console.ts'
import type { DataPorts } from '../../ports/data.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { isListed } from './bring.ts'
import { type MeasurePorts, measure } from './measure.ts'
import { outputsOf, type RepositoryOutput, readLock } from './outputs.ts'
import { type Project, readProject } from './project.ts'

/** What judging the workspace asks of the world. */
export type StatusPorts = DataPorts & MeasurePorts & { readonly snapshot: Snapshot; readonly console: Console }

/**
 * Compares the workspace with what `.dvc` files and `dvc.lock` say, as `dvc status` does: every stage and `.dvc` file,
 * or those that targets name.
 *
 * @throws {UserError} INPUT for a target that names nothing; SYNTAX, PIPELINE
 */
export async function findStatus(targets: Wanted, ports: StatusPorts): Promise<readonly OwnerStatus[]> {
  const project = await readProject(ports.snapshot)
  const outputs = await outputsOf(project, ports.snapshot)
  const stages = await stagesOf(project, ports.snapshot)
  const known = [...outputs, ...stages.map(({ owner, deps }) => ({ place: owner, owner, deps }))]
  const wanted = new Set(selectOutputs(known, targets).map(({ output }) => output.owner))
  const judged: OwnerStatus[] = []
  for (const owner of ownersOf(project).filter((one) => wanted.has(one))) {
    const stage = stages.find((one) => one.owner === owner)
    const outs = outputs.filter((output) => output.owner === owner)
    judged.push(stage === undefined ? await judgeFile(owner, outs, ports) : await judgeStage(stage, ports))
  }
  ports.digests.keep()
  ports.cache.keep()
  return judged
}

/** Every `.dvc` file and stage, in the order in which DVC finds the files. */
function ownersOf({ descriptions }: Project): readonly string[] {
  return descriptions.flatMap((one) =>
    one.kind === 'data' ? [one.file] : one.pipeline.stages.map(({ name }) => `${one.file}:${name}`),
  )
}

async function judgeFile(
  owner: string,
  outputs: readonly RepositoryOutput[],
  ports: StatusPorts,
): Promise<OwnerStatus> {
  const outs = new Map<string, EntryStatus>()
  for (const { place, hash, cache } of outputs) {
    const status = await judge({ place, hash, isCached: cache }, ports)
    if (status !== undefined) outs.set(place, status)
  }
  return { owner, deps: new Map(), outs, isAlwaysChanged: false, isCommandChanged: false }
}

interface Judged {
  readonly place: string
  /** What was recorded; `undefined` when nothing was. */
  readonly hash: Hash | undefined
  readonly isCached: boolean
}

async function judge({ place, hash, isCached }: Judged, ports: StatusPorts): Promise<EntryStatus | undefined> {
  if (hash !== undefined && isCached && !(await isListed({ hash, path: place }, ports.cache))) return 'not in cache'
  const found = await measure(place, ports, hash?.algorithm)
  if (found === undefined) return 'deleted'
  return isSameHash(found.hash, hash) ? undefined : 'modified'
}

interface LocatedStage {
  /** `dvc.yaml:train`. */
  readonly owner: string
  readonly stage: Stage
  readonly locked: LockedStage | undefined
  /** Places of what it depends on. */
  readonly deps: readonly string[]
}

async function stagesOf({ pipelines }: Project, snapshot: Snapshot): Promise<readonly LocatedStage[]> {
  const stages: LocatedStage[] = []
  for (const { file, stages: own } of pipelines) {
    const locked = await readLock(file, snapshot)
    for (const stage of own) {
      const deps = stage.deps.map((path) => placeOf(stage, path))
      stages.push({ owner: `${file}:${stage.name}`, stage, locked: locked.get(stage.name), deps })
    }
  }
  return stages
}

function placeOf({ directory, file, name }: Stage, path: string): string {
  return locate(directory, path, `${file}: stages.${name}`)
}

async function judgeStage({ stage: whole, locked }: LocatedStage, ports: StatusPorts): Promise<OwnerStatus> {
  const stage = withoutExternal(whole, ports.console)
  const observed = await observe(stage, locked, ports)
  const { command, deps, params, outs } = findDifferences(stage, locked, observed)
  const placed = <T>(statuses: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
    [...statuses].map(([path, status]) => [placeOf(stage, path), status])
  const inputs: Statuses = new Map([...placed(deps), ...placed(params)])
  const { always } = findDifferences(whole, locked, observed)
  return {
    owner: addressOf(stage),
    deps: inputs,
    outs: new Map(placed(outs)),
    isAlwaysChanged: always,
    isCommandChanged: command,
  }
}

/** Leaves out what lies elsewhere, which nobody here can look at. */
function withoutExternal(stage: Stage, console: Console): Stage {
  const isHere = (path: string): boolean => !isExternal(placeOf(stage, path))
  const elsewhere = [...stage.deps, ...stage.outs.map(({ path }) => path)].filter((path) => !isHere(path))
  if (elsewhere.length === 0) return stage
  console.notice(`${addressOf(stage)}: ${elsewhere.join(', ')} lies outside the repository and is not judged.`)
  return { ...stage, deps: stage.deps.filter(isHere), outs: stage.outs.filter(({ path }) => isHere(path)) }
}

async function observe(stage: Stage, locked: LockedStage | undefined, ports: StatusPorts): Promise<Observed> {
  const deps = new Map<string, Hash | undefined>()
  for (const path of stage.frozen ? [] : stage.deps) {
    const recorded = locked?.deps.find((artifact) => artifact.path === path)?.hash
    deps.set(path, (await measure(placeOf(stage, path), ports, recorded?.algorithm))?.hash)
  }
  const outs = new Map<string, Hash | undefined>()
  const notInCache = new Set<string>()
  for (const { path, cache } of stage.outs) {
    const [place, hash] = [placeOf(stage, path), locked?.outs.find((artifact) => artifact.path === path)?.hash]
    const isLost = hash !== undefined && cache && !(await isListed({ hash, path: place }, ports.cache))
    if (isLost) notInCache.add(path)
    else outs.set(path, (await measure(place, ports, hash?.algorithm))?.hash)
  }
  return { deps, outs, notInCache, params: await readParams(stage, ports) }
}

async function readParams(stage: Stage, { workspace }: StatusPorts): Promise<Observed['params']> {
  const params = new Map<string, Mapping>()
  for (const [file, names] of stage.frozen ? [] : stage.params) {
    const place = placeOf(stage, file)
    const text = await workspace.readText(place)
    if (text !== undefined) params.set(file, pickParams(parseDataFile(text, place), names))
  }
  return params
}
