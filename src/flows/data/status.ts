import type { Artifact } from '../../core/dvc/artifact.ts'
import { type Hash, isSameHash } from '../../core/dvc/hash.ts'
import { type LockedStage, parseLock } from '../../core/dvc/lock.ts'
import { directoryOf, joinPath } from '../../core/dvc/path.ts'
import { selectOutputs, type Wanted } from '../../core/dvc/select.ts'
import type { EntryStatus, OwnerStatus, Statuses } from '../../core/dvc/status.ts'
import { isEqual } from '../../core/equal.ts'
import { UserError } from '../../core/error.ts'
import { type OutlinedStage, outlinedStage, outputOf, parseOutline } from '../../core/pipeline/outline.ts'
import { pickParams } from '../../core/pipeline/params.ts'
import { parsePipeline } from '../../core/pipeline/parse.ts'
import type { Stage } from '../../core/pipeline/pipeline.ts'
import { parseDataFile } from '../../core/text/data-file.ts'
import { compareCodePoints } from '../../core/text/order.ts'
import { parseYaml } from '../../core/text/yaml.ts'
import { isMapping, type Mapping, type Value } from '../../core/value.ts'
import type { Console } from '../../ports/console.ts'
import type { DataPorts } from '../../ports/data.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { isHeld } from './bring.ts'
import { type MeasurePorts, measure } from './measure.ts'
import { type RepositoryOutput, trackedFiles, trackedOutputs } from './outputs.ts'

/** What judging the workspace asks of the world. */
export type StatusPorts = DataPorts & MeasurePorts & { readonly snapshot: Snapshot; readonly console: Console }

/**
 * Compares the workspace with what `.dvc` files and `dvc.lock` say, as `dvc status` does: every stage and `.dvc` file,
 * or those that targets name.
 *
 * @throws {UserError} INPUT for a target that names nothing; SYNTAX, PIPELINE, UNSUPPORTED
 */
export async function findStatus(targets: Wanted, ports: StatusPorts): Promise<readonly OwnerStatus[]> {
  const outputs = await trackedOutputs(ports.snapshot)
  const stages = await stagesOf(ports.snapshot, ports.console)
  const known = [...outputs, ...stages.map(({ owner, deps }) => ({ place: owner, owner, deps }))]
  const wanted = new Set(selectOutputs(known, targets).map(({ output }) => output.owner))
  const judged: { readonly file: string; readonly status: OwnerStatus }[] = []
  for (const owner of wanted) {
    const stage = stages.find((one) => one.owner === owner)
    const outs = outputs.filter((output) => output.owner === owner)
    const status = stage === undefined ? await judgeFile(owner, outs, ports) : await judgeStage(stage, ports)
    judged.push({ file: stage?.stage.file ?? owner, status })
  }
  ports.digests.keep()
  return judged.toSorted((one, other) => compareCodePoints(one.file, other.file)).map(({ status }) => status)
}

async function judgeFile(
  owner: string,
  outputs: readonly RepositoryOutput[],
  ports: StatusPorts,
): Promise<OwnerStatus> {
  const outs = await judgeAll(
    outputs.map(({ place, hash, cache }) => ({ place, hash, isCached: cache })),
    ports,
  )
  return { owner, deps: new Map(), outs, isAlwaysChanged: false, isCommandChanged: false }
}

interface LocatedStage {
  /** `dvc.yaml:train`. */
  readonly owner: string
  readonly stage: Stage
  readonly locked: LockedStage | undefined
  /** Places of what it depends on. */
  readonly deps: readonly string[]
}

async function stagesOf(snapshot: Snapshot, console: Console): Promise<readonly LocatedStage[]> {
  const stages: LocatedStage[] = []
  for (const file of await trackedFiles(snapshot)) {
    if (!file.endsWith('dvc.yaml')) continue
    const lockFile = file.replace(/\.yaml$/u, '.lock')
    const [text = '', lock] = [await snapshot.readText(file), await snapshot.readText(lockFile)]
    const params = joinPath(directoryOf(file), 'params.yaml')
    const context = await snapshot.readText(params)
    const values = context === undefined ? null : parseYaml(context, params)
    const locked = lock === undefined ? new Map<string, LockedStage>() : parseLock(lock, lockFile)
    const known = readStages({ text, file, values, locked }, console)
    for (const stage of known) {
      const deps = stage.deps.map((path) => joinPath(stage.directory, path))
      stages.push({ owner: `${file}:${stage.name}`, stage, locked: locked.get(stage.name), deps })
    }
  }
  return stages
}

interface PipelineText {
  readonly text: string
  readonly file: string
  /** Value of the `params.yaml` beside it. */
  readonly values: Value
  readonly locked: ReadonlyMap<string, LockedStage>
}

/** The stages of a `dvc.yaml`; of one with constructs that are not filled here, what was locked of them. */
function readStages({ text, file, values, locked }: PipelineText, console: Console): readonly Stage[] {
  try {
    return parsePipeline(text, file, values).stages
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'UNSUPPORTED') throw error
    const reason = error.message.replace(/;.*$/su, '')
    console.notice(`${reason}: its stages are judged by what dvc.lock says of them, their commands are not.`)
    const outline = parseOutline(text, file, values)
    return [...locked].flatMap(([name, stage]) => {
      const outlined = outlinedStage(outline, name)
      return outlined === undefined ? [] : [toStage(name, stage, { file, outlined })]
    })
  }
}

function toStage(
  name: string,
  locked: LockedStage,
  { file, outlined }: { readonly file: string; readonly outlined: OutlinedStage },
): Stage {
  return {
    ...{ name, file, directory: outlined.directory, command: locked.command, frozen: false, alwaysChanged: false },
    deps: locked.deps.map(({ path }) => path),
    params: new Map([...locked.params].map(([path, values]) => [path, [...values.keys()]])),
    outs: locked.outs.flatMap(({ path }) => {
      const out = outputOf(outlined, path)
      return out === undefined ? [] : [{ ...out, path }]
    }),
  }
}

async function judgeStage({ owner, stage, locked }: LocatedStage, ports: StatusPorts): Promise<OwnerStatus> {
  const toJudged = (path: string, recorded: readonly Artifact[] | undefined, isCached: boolean): Judged => ({
    place: joinPath(stage.directory, path),
    hash: recorded?.find((artifact) => artifact.path === path)?.hash,
    isCached,
  })
  const deps = stage.deps.map((path) => toJudged(path, locked?.deps, false))
  const outs = stage.outs.map(({ path, cache }) => toJudged(path, locked?.outs, cache))
  const inputs = stage.frozen ? [] : [...(await judgeAll(deps, ports)), ...(await judgeParams(stage, locked, ports))]
  return {
    owner: owner.replace(/^dvc\.yaml:/u, ''),
    deps: new Map(inputs),
    outs: await judgeAll(outs, ports),
    isAlwaysChanged: stage.alwaysChanged || (stage.deps.length === 0 && stage.params.size === 0),
    isCommandChanged: locked !== undefined && !isEqual(stage.command, locked.command),
  }
}

async function judgeAll(all: readonly Judged[], ports: StatusPorts): Promise<ReadonlyMap<string, EntryStatus>> {
  const statuses = new Map<string, EntryStatus>()
  for (const one of all) {
    const status = await judge(one, ports)
    if (status !== undefined) statuses.set(one.place, status)
  }
  return statuses
}

interface Judged {
  readonly place: string
  /** What was recorded; `undefined` when nothing was. */
  readonly hash: Hash | undefined
  readonly isCached: boolean
}

async function judge({ place, hash, isCached }: Judged, ports: StatusPorts): Promise<EntryStatus | undefined> {
  if (hash !== undefined && isCached && !(await isHeld({ hash, path: place }, ports.cache))) return 'not in cache'
  const found = await measure(place, ports, hash?.algorithm)
  if (found === undefined) return 'deleted'
  return isSameHash(found.hash, hash) ? undefined : 'modified'
}

async function judgeParams(
  stage: Stage,
  locked: LockedStage | undefined,
  { workspace }: StatusPorts,
): Promise<Statuses> {
  const statuses = new Map<string, EntryStatus | ReadonlyMap<string, EntryStatus>>()
  for (const [file, names] of stage.params) {
    const place = joinPath(stage.directory, file)
    const text = await workspace.readText(place)
    const recorded = locked?.params.get(file)
    if (text === undefined) statuses.set(place, 'deleted')
    else if (recorded === undefined) statuses.set(place, 'new')
    else {
      const differing = judgeNames(parseDataFile(text, place), recorded, names)
      if (differing.size > 0) statuses.set(place, differing)
    }
  }
  return statuses
}

function judgeNames(
  value: Value,
  recorded: Mapping,
  names: readonly string[] | undefined,
): ReadonlyMap<string, EntryStatus> {
  const actual = pickParams(value, names)
  const wanted = names ?? [...new Set([...(isMapping(value) ? value.keys() : []), ...recorded.keys()])]
  return new Map(
    wanted.flatMap((name): readonly (readonly [string, EntryStatus])[] => {
      const [now, before] = [actual.get(name), recorded.get(name)]
      if (now === undefined) return [[name, 'deleted']]
      if (before === undefined) return [[name, 'new']]
      return isEqual(now, before) ? [] : [[name, 'modified']]
    }),
  )
}
