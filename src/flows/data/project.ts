import { parseFlagStyle } from '../../core/dvc/config.ts'
import { type DvcFile, parseDvcFile } from '../../core/dvc/dvc-file.ts'
import { parseIgnore } from '../../core/dvc/ignore.ts'
import { directoryOf, joinPath } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { isDvcFile } from '../../core/pipeline/expect.ts'
import type { FlagStyle } from '../../core/pipeline/flags.ts'
import type { DataSource } from '../../core/pipeline/graph.ts'
import { isExternal, locate } from '../../core/pipeline/location.ts'
import { parsePipeline } from '../../core/pipeline/parse.ts'
import type { Pipeline, Stage } from '../../core/pipeline/pipeline.ts'
import type { Reading } from '../../core/pipeline/reading.ts'
import { compareCodePoints } from '../../core/text/order.ts'
import type { Snapshot } from '../../ports/snapshot.ts'

/** A `.dvc` file with its path, and as a member of the graph. */
export interface DescribedData {
  readonly file: string
  readonly described: DvcFile
  readonly source: DataSource
}

/** A file that describes data or stages. */
export type Description =
  | ({ readonly kind: 'data' } & DescribedData)
  | { readonly kind: 'pipeline'; readonly file: string; readonly pipeline: Pipeline }

/** What the `dvc.yaml` and `.dvc` files of a repository say. */
export interface Project {
  /** In the order in which DVC finds them: those of a directory before those below it, by name. */
  readonly descriptions: readonly Description[]
  readonly pipelines: readonly Pipeline[]
  /** Every stage and every `.dvc` file, for `buildGraph`. */
  readonly members: readonly (Stage | DataSource)[]
}

/** How a project is read. */
export interface ProjectOptions {
  /** Takes a file that cannot be read, which is then left out; by default the fault is thrown. */
  readonly onFault?: (file: string, fault: UserError) => void
}

/**
 * Reads every `dvc.yaml` and `.dvc` file as DVC collects them: not those inside an output, in a project of its own, or
 * passed over by `.dvcignore` or, in the workspace, by `.gitignore`.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
export async function readProject(snapshot: Snapshot, options: ProjectOptions = {}): Promise<Project> {
  const tree = await plantTree(snapshot)
  const descriptions: Description[] = []
  const flags = await readFlagStyle(snapshot)
  await readDirectory('', { tree, snapshot, options, flags, descriptions, outs: new Set() })
  return {
    descriptions,
    pipelines: descriptions.flatMap((one) => (one.kind === 'pipeline' ? [one.pipeline] : [])),
    members: descriptions.flatMap((one): readonly (Stage | DataSource)[] =>
      one.kind === 'pipeline' ? one.pipeline.stages : [one.source],
    ),
  }
}

/** Reads how commands are written from the configuration of the repository, and in the workspace of this copy of it. */
async function readFlagStyle(snapshot: Snapshot): Promise<FlagStyle> {
  const files = ['.dvc/config', '.dvc/config.local']
  const texts = await Promise.all(files.map((file) => snapshot.readText(file)))
  return parseFlagStyle(files.map((file, index) => ({ file, text: texts[index] ?? '' })))
}

/** A directory with what is in it that matters. */
interface Directory {
  readonly files: string[]
  readonly directories: Set<string>
}

/** Sorts the files that DVC reads by their directories, what is ignored left out. */
async function plantTree(snapshot: Snapshot): Promise<ReadonlyMap<string, Directory>> {
  const all = await snapshot.describing()
  const projects = new Set(all.flatMap((path) => /^(.+)\/\.dvc\//u.exec(path)?.[1] ?? []))
  const isPassedOver = await readIgnored(all, snapshot)
  const tree = new Map<string, Directory>()
  const at = (path: string): Directory => {
    const known = tree.get(path) ?? { files: [], directories: new Set() }
    tree.set(path, known)
    return known
  }
  for (const file of all.filter((path) => isDvcFile(path) && !path.startsWith('.dvc/'))) {
    const above = parentsOf(file)
    if (above.some((path) => projects.has(path)) || isPassedOver(file, above)) continue
    at(directoryOf(file)).files.push(file)
    for (const path of above) at(directoryOf(path)).directories.add(path)
  }
  return tree
}

/** The directories above a file, the outermost first; the root left out. */
function parentsOf(file: string): readonly string[] {
  const names = file.split('/')
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'))
}

type IsPassedOver = (file: string, above: readonly string[]) => boolean

/** Reads the `.dvcignore` files, and those of git where DVC minds them: in the workspace. */
async function readIgnored(all: readonly string[], snapshot: Snapshot): Promise<IsPassedOver> {
  const above = new Set(all.filter(isDvcFile).flatMap((file) => ['', ...parentsOf(file)]))
  const read = async (name: string): Promise<ReturnType<typeof parseIgnore>> => {
    const files = all.filter((path) => above.has(directoryOf(path)) && path === joinPath(directoryOf(path), name))
    const texts = await Promise.all(files.map(async (path) => (await snapshot.readText(path)) ?? ''))
    return parseIgnore(files.map((path, index) => ({ directory: directoryOf(path), text: texts[index] ?? '' })))
  }
  const rules = [await read('.dvcignore'), ...(snapshot.commit === undefined ? [await read('.gitignore')] : [])]
  return (file, parents) =>
    rules.some((isIgnored) => isIgnored(file, false) || parents.some((parent) => isIgnored(parent, true)))
}

interface Walk {
  readonly tree: ReadonlyMap<string, Directory>
  readonly snapshot: Snapshot
  readonly options: ProjectOptions
  readonly flags: FlagStyle
  readonly descriptions: Description[]
  /** Places of the outputs that were met. */
  readonly outs: Set<string>
}

/** Reads a directory, then those below it that were no output when it was done: what lies in one is data. */
async function readDirectory(path: string, walk: Walk): Promise<void> {
  const { files, directories } = walk.tree.get(path) ?? { files: [], directories: new Set<string>() }
  for (const file of files.toSorted(compareCodePoints)) {
    const description = await readDescription(file, walk)
    if (description === undefined) continue
    walk.descriptions.push(description)
    for (const out of outsOf(description)) walk.outs.add(out)
  }
  const entered = [...directories].filter((directory) => !walk.outs.has(directory))
  for (const directory of entered.toSorted(compareCodePoints)) await readDirectory(directory, walk)
}

function outsOf(description: Description): readonly string[] {
  if (description.kind === 'data') return description.source.outs
  const { file, stages } = description.pipeline
  return stages.flatMap(({ name, directory, outs }) =>
    outs.map((out) => locate(directory, out.path, `${file}: stages.${name}`)),
  )
}

async function readDescription(file: string, { snapshot, options, flags }: Walk): Promise<Description | undefined> {
  try {
    const text = (await snapshot.readText(file)) ?? ''
    if (file.endsWith('.dvc')) return toData(file, text)
    const reading = parsePipeline(text, file, flags)
    return { kind: 'pipeline', file, pipeline: await answer(reading, snapshot) }
  } catch (error) {
    if (!(error instanceof UserError) || options.onFault === undefined) throw error
    options.onFault(file, error)
    return undefined
  }
}

/** Does work that asks for files. */
async function answer<T>(reading: Reading<T>, snapshot: Snapshot): Promise<T> {
  let step = reading.next()
  while (!step.done) step = reading.next(await snapshot.readText(step.value))
  return step.value
}

function toData(file: string, text: string): Description {
  const described = parseDvcFile(text, file)
  const { wdir, outs, source: origin, frozen } = described
  const directory = joinPath(directoryOf(file), wdir)
  const source: DataSource = {
    ...{ kind: 'source', file, frozen },
    outs: outs.map((out) => locate(directory, out.path, file)),
    deps: origin?.kind === 'address' ? [locate(directory, origin.url, file)].filter((dep) => !isExternal(dep)) : [],
  }
  return { kind: 'data', file, described, source }
}
