import type { DvcConfig } from '../../core/dvc/config.ts'
import { directoryOf, joinPath } from '../../core/dvc/path.ts'
import { workflowFolder } from '../../core/scaffold/plan.ts'
import { packageFiles, pythonOf, versionFiles } from '../../core/scaffold/python.ts'
import { actionsIn, type FoundMetric, type Survey, toRemote } from '../../core/scaffold/survey.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import type { Workspace } from '../../ports/workspace.ts'
import { type CollectPorts, collectTable } from '../collect/collect.ts'
import { outputsOf } from '../data/outputs.ts'
import { readProject } from '../data/project.ts'
import { modelName } from '../package/locate.ts'

/** What git says of where a repository comes from. */
export interface Origin {
  /** `owner/name`; `undefined` where it has no such remote. */
  readonly repository: string | undefined
  /** Branch that pull requests go to. */
  readonly branch: string
}

/** What looking at a repository asks of the world. */
export interface SurveyPorts extends Pick<CollectPorts, 'openObject'> {
  /** The files of the project. */
  readonly snapshot: Snapshot
  /** The files of the repository around it, and its own. */
  readonly repository: Workspace
  /** The project from the root of the repository; '' for the root itself. */
  readonly directory: string
  readonly origin: Origin
  readonly dvcConfig: DvcConfig
}

/** Reads the workflows of a repository: path from its root -> text. */
export async function readWorkflows(repository: Workspace): Promise<ReadonlyMap<string, string>> {
  const files = (await repository.files(workflowFolder))
    .map(({ path }) => path)
    .filter((path) => /^[^/]+\.ya?ml$/u.test(path))
  const texts = await Promise.all(
    files.map(
      async (path) =>
        [`${workflowFolder}/${path}`, (await repository.readText(`${workflowFolder}/${path}`)) ?? ''] as const,
    ),
  )
  return new Map(texts)
}

/**
 * Looks at a repository.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
export async function survey(ports: SurveyPorts): Promise<Survey> {
  const { snapshot, directory, origin, repository } = ports
  const project = await readProject(snapshot)
  const outputs = await outputsOf(project, snapshot)
  const models = outputs.map(({ place }) => place).filter((place) => modelName.test(place))
  const files = await snapshot.list('')
  const workflows = [...(await readWorkflows(repository))].map(([path, text]) => [path, actionsIn(text)] as const)
  return {
    ...{ repository: origin.repository, branch: origin.branch, directory },
    python: pythonOf(await readTexts(versionFiles, snapshot)),
    packages: packageFiles.find((file) => files.includes(file)),
    hasTests: files.some((file) => /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u.test(file)),
    stages: project.pipelines.flatMap(({ stages }) => stages).length,
    metrics: await readMetrics(ports),
    models,
    example: exampleOf(models, [...files, ...outputs.map(({ place }) => place)]),
    remote: remoteOf(ports),
    workflows: new Map(workflows.filter(([, actions]) => actions.length > 0)),
  }
}

async function readTexts(names: readonly string[], snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const name of names) {
    const text = await snapshot.readText(name)
    if (text !== undefined) texts.set(name, text)
  }
  return texts
}

async function readMetrics(ports: SurveyPorts): Promise<readonly FoundMetric[]> {
  const { table } = await collectTable('metrics', ports.snapshot, ports)
  return [...table].flatMap(([file, values]) => [...values].map(([name, value]) => ({ file, name, value })))
}

function exampleOf([model, ...more]: readonly string[], files: readonly string[]): string | undefined {
  if (model === undefined || more.length > 0) return undefined
  const beside = joinPath(directoryOf(model), 'example.json')
  return files.includes(beside) ? beside : undefined
}

function remoteOf({ dvcConfig, repository }: SurveyPorts): Survey['remote'] {
  const remote = dvcConfig.remotes.get(dvcConfig.remote ?? '')
  return remote === undefined ? undefined : toRemote(remote.url, remote.options, repository.root)
}
