import { type Config, defaultConfig } from '../../core/config/config.ts'
import { parseConfig } from '../../core/config/parse.ts'
import type { Hash } from '../../core/dvc/hash.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import { joinPath } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { addNames, pickParams } from '../../core/pipeline/params.ts'
import type { Pipeline } from '../../core/pipeline/pipeline.ts'
import { flattenMetrics, flattenParams, mostValues } from '../../core/results/flatten.ts'
import { parseJunit } from '../../core/results/junit.ts'
import type { Problem, Results, Source, StageResult, Table, TestSuite } from '../../core/results/results.ts'
import { parseTrainRecord } from '../../core/results/train-record.ts'
import { parseDataFile } from '../../core/text/data-file.ts'
import type { Value } from '../../core/value.ts'
import type { Digests } from '../../ports/data.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { gather } from '../data/bytes.ts'
import { outputsOf, type RepositoryOutput } from '../data/outputs.ts'
import { type Project, readProject } from '../data/project.ts'
import { attempt } from './attempt.ts'
import { openFiles, type ProjectFiles } from './files.ts'
import { readPlots } from './plots.ts'

/** What collecting asks of the world beside the files. */
export interface CollectPorts {
  /** Bytes of an object from the cache or the remote, in pieces; `undefined` when neither has it. */
  readonly openObject: (hash: Hash) => Promise<AsyncIterable<Uint8Array> | undefined>
  /** Finds what came of a stage by the key of its run, in the run cache here or of the remote. */
  readonly findRun: (key: string) => Promise<LockedStage | undefined>
  /** Versions of what computes, e.g. `python` -> `3.12.1`; asked for the workspace alone. */
  readonly readEnvironment: () => Promise<ReadonlyMap<string, string>>
  readonly digests: Pick<Digests, 'bytes'>
  /** MD5 -> bytes of every picture that results name, of whichever commit. */
  readonly images: Map<string, Uint8Array>
}

/** What is being gathered. */
interface Gathering {
  readonly snapshot: Snapshot
  readonly files: ProjectFiles
  readonly problems: Problem[]
}

/**
 * Reads what a commit or the workspace achieved. A file that cannot be read is a problem in the results,
 * never an exception.
 */
export async function collect(snapshot: Snapshot, source: Source, ports: CollectPorts): Promise<Results> {
  const problems: Problem[] = []
  const isWorkspace = snapshot.commit === undefined
  // Another program is asked: it can answer while the files are read.
  const environment = isWorkspace ? ports.readEnvironment() : Promise.resolve(new Map<string, string>())
  const project = await readProject(snapshot, { onFault: tellTo(problems) })
  const { pipelines } = project
  const outputs = await readOutputs(project, snapshot, problems)
  const files = openFiles({ snapshot, outputs, openObject: ports.openObject })
  const gathering = { snapshot, files, problems }
  const text = await snapshot.readText('crisol.yaml')
  const config = await readConfig(text, isWorkspace ? problems : [])
  return {
    source,
    metrics: await readMetrics(pipelines, gathering),
    params: await readParams(pipelines, gathering),
    plots: await readPlots(pipelines, config.plots, { ...gathering, digests: ports.digests, images: ports.images }),
    tests: isWorkspace ? await readTests(config.tests, gathering) : [],
    stages: isWorkspace ? await readStages(gathering) : [],
    config: text,
    environment: await environment,
    problems: distinct(problems),
  }
}

/** Metrics or parameters, and what of them could not be read. */
export interface CollectedTable {
  readonly table: Table
  readonly problems: readonly Problem[]
}

/** Reads the metrics or the parameters of a commit or the workspace, and nothing else. */
export async function collectTable(
  kind: 'metrics' | 'params',
  snapshot: Snapshot,
  ports: Pick<CollectPorts, 'openObject'>,
): Promise<CollectedTable> {
  const problems: Problem[] = []
  const project = await readProject(snapshot, { onFault: tellTo(problems) })
  const outputs = kind === 'metrics' ? await readOutputs(project, snapshot, problems) : []
  const files = openFiles({ snapshot, outputs, openObject: ports.openObject })
  const gathering = { snapshot, files, problems }
  const read = kind === 'metrics' ? readMetrics : readParams
  return { table: await read(project.pipelines, gathering), problems: distinct(problems) }
}

async function readOutputs(
  project: Project,
  snapshot: Snapshot,
  problems: Problem[],
): Promise<readonly RepositoryOutput[]> {
  return (await attempt('dvc.lock', problems, async () => await outputsOf(project, snapshot))) ?? []
}

function tellTo(problems: Problem[]): (file: string, fault: UserError) => void {
  return (file, { message }) => void problems.push({ file, message })
}

/** The same fault can be met on two ways: it is told once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()]
}

async function readMetrics(pipelines: readonly Pipeline[], gathering: Gathering): Promise<Table> {
  const named = pipelines
    .flatMap(({ stages }) => stages)
    .flatMap((stage) =>
      stage.outs.filter(({ kind }) => kind === 'metric').map(({ path }) => joinPath(stage.directory, path)),
    )
  const table = new Map<string, ReadonlyMap<string, Value>>()
  for (const place of new Set([...named, ...pipelines.flatMap(({ metrics }) => metrics)])) {
    const files = await attempt(place, gathering.problems, () => gathering.files.find(place))
    for (const file of files ?? []) {
      const values = await attempt(file, gathering.problems, async () =>
        requireRoom(file, await readMetricFile(file, gathering.files), { table, kind: 'metrics' }),
      )
      if (values !== undefined) table.set(file, values)
    }
  }
  return table
}

/**
 * Gives the values of a file where a table has room for them: beyond that nobody reads a report, and it takes minutes.
 *
 * @throws {UserError} INPUT
 */
function requireRoom(
  file: string,
  values: ReadonlyMap<string, Value> | undefined,
  { table, kind }: { readonly table: Table; readonly kind: 'metrics' | 'parameters' },
): ReadonlyMap<string, Value> | undefined {
  const count = [...table.values()].reduce((sum, { size }) => sum + size, values?.size ?? 0)
  if (values === undefined || count <= mostValues) return values
  throw new UserError(
    `${file} holds ${values.size} values, and with it there would be ${count} ${kind}; a report takes ${mostValues}. Write long series as a plot, and long lists to a file that is no metric.`,
    { code: 'INPUT' },
  )
}

async function readMetricFile(file: string, files: ProjectFiles): Promise<ReadonlyMap<string, Value> | undefined> {
  const bytes = await files.open(file)
  if (bytes === undefined) return undefined
  return flattenMetrics(parseDataFile(new TextDecoder().decode(await gather(bytes)), file))
}

async function readParams(pipelines: readonly Pipeline[], gathering: Gathering): Promise<Table> {
  const wanted = wantedParams(pipelines)
  if ((await gathering.snapshot.readText('params.yaml')) !== undefined) wanted.set('params.yaml', undefined)
  const table = new Map<string, ReadonlyMap<string, Value>>()
  for (const [file, names] of wanted) {
    const values = await attempt(file, gathering.problems, async () => {
      const text = await gathering.snapshot.readText(file)
      if (text === undefined) return undefined
      const value = parseDataFile(text, file)
      const flat = flattenParams(names === undefined ? value : pickParams(value, names))
      return requireRoom(file, flat, { table, kind: 'parameters' })
    })
    if (values !== undefined) table.set(file, values)
  }
  return table
}

/** File -> names that stages track; `undefined` for a file that is wanted whole. */
function wantedParams(pipelines: readonly Pipeline[]): Map<string, readonly string[] | undefined> {
  const wanted = new Map<string, readonly string[] | undefined>()
  for (const stage of pipelines.flatMap(({ stages }) => stages)) {
    for (const [file, names] of stage.params) {
      addNames(wanted, joinPath(stage.directory, file), names)
    }
  }
  for (const file of pipelines.flatMap(({ params }) => params)) wanted.set(file, undefined)
  return wanted
}

/** What the configuration says of files to read. One that does not parse is told of the workspace alone. */
async function readConfig(text: string | undefined, problems: Problem[]): Promise<Config['report']> {
  if (text === undefined) return defaultConfig.report
  const config = await attempt('crisol.yaml', problems, async () => parseConfig(text, 'crisol.yaml'))
  return (config ?? defaultConfig).report
}

async function readTests(named: readonly string[], { snapshot, problems }: Gathering): Promise<readonly TestSuite[]> {
  const suites: TestSuite[] = []
  for (const file of named) {
    const read = await attempt(file, problems, async () => {
      const text = await snapshot.readText(file)
      if (text !== undefined) return parseJunit(text, file)
      throw new UserError(`${file} is named in report.tests of crisol.yaml and is not there; run the tests first.`, {
        code: 'MISSING',
      })
    })
    for (const suite of read ?? []) suites.push(suite)
  }
  return suites
}

async function readStages({ snapshot, problems }: Gathering): Promise<readonly StageResult[]> {
  const file = '.crisol/train.json'
  const read = await attempt(file, problems, async () => {
    const text = await snapshot.readText(file)
    return text === undefined ? [] : parseTrainRecord(text, file)
  })
  return read ?? []
}
