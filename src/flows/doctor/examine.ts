import { defaultConfig } from '../../core/config/config.ts'
import { parseConfig } from '../../core/config/parse.ts'
import { judgeRules, judgeServe, judgeTests } from '../../core/doctor/config.ts'
import { judgeData, judgeDisk, judgeLock, judgePipeline, judgePlace } from '../../core/doctor/data.ts'
import { judgeGit } from '../../core/doctor/git.ts'
import { judgePrograms, programsOf } from '../../core/doctor/programs.ts'
import { isTrustPolicy, judgeTrust } from '../../core/doctor/trust.ts'
import { parseWorkflow, type WorkflowFile } from '../../core/doctor/workflow-file.ts'
import { judgeWorkflows } from '../../core/doctor/workflows.ts'
import { type Finding, missing, unknown } from '../../core/finding.ts'
import type { Survey } from '../../core/scaffold/survey.ts'
import type { Repository } from '../../ports/repository.ts'
import { attemptFinding } from '../attempt-finding.ts'
import { isListed } from '../data/bring.ts'
import { findCloudStatus } from '../data/cloud-status.ts'
import { outputsOf, type RepositoryOutput } from '../data/outputs.ts'
import type { TransferPorts } from '../data/ports.ts'
import { type Project, readProject } from '../data/project.ts'
import { requireRemote } from '../data/remotes.ts'
import { findStatus } from '../data/status.ts'
import { findWanted } from '../data/wanted.ts'
import { readWorkflows, type SurveyPorts, survey } from '../scaffold/survey.ts'
import { tryRemote } from './remote.ts'

/** What an examination asks of the world. */
export interface ExaminePorts extends SurveyPorts {
  readonly transfer: TransferPorts
  readonly git: Pick<Repository, 'head'>
  /** Whether the project lies in a git repository. */
  readonly isRepository: boolean
  /** Versions of what computes: `python` -> `3.12.1`. */
  readonly readEnvironment: () => Promise<ReadonlyMap<string, string>>
  /** Whether a program is on the PATH. */
  readonly hasProgram: (name: string) => Promise<boolean>
  /** Bytes that are free on the disk of the project. */
  readonly roomLeft: () => Promise<number>
}

/** What is tried. */
export interface ExamineRequest {
  /** Whether a small object is written to the remote. */
  readonly write: boolean
}

/** Looks at everything that a first review needs, and changes nothing but what `write` allows. */
export async function examine(request: ExamineRequest, ports: ExaminePorts): Promise<readonly Finding[]> {
  const { workflows, faults } = await readWorkflowFiles(ports)
  const { repository } = ports.origin
  const git = judgeGit({ head: await ports.git.head(), repository, isRepository: ports.isRepository })
  return [
    git,
    ...(await examineProject(request, workflows, ports)),
    ...(await runnerOf(workflows, ports)),
    ...faults,
    ...judgeWorkflows(workflows),
    ...(await trust(ports)),
  ]
}

/** Policies that the repository keeps, as `crisol init` writes them. */
async function trust({ snapshot }: ExaminePorts): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const path of (await snapshot.list('')).filter(isTrustPolicy)) {
    findings.push(...(await attempt(path, async () => judgeTrust((await snapshot.readText(path)) ?? '', path))))
  }
  return findings
}

interface ReadWorkflows {
  readonly workflows: readonly WorkflowFile[]
  readonly faults: readonly Finding[]
}

async function readWorkflowFiles({ repository }: ExaminePorts): Promise<ReadWorkflows> {
  const workflows: WorkflowFile[] = []
  const faults: Finding[] = []
  for (const [path, text] of await readWorkflows(repository)) {
    const read = async (): Promise<readonly Finding[]> => {
      workflows.push(parseWorkflow(text, path))
      return []
    }
    faults.push(...(await attemptFinding(read, (message) => missing(path, message))))
  }
  return { workflows, faults }
}

/** Where what describes the project does not parse, nothing that hangs on it is looked at. */
async function examineProject(
  request: ExamineRequest,
  workflows: readonly WorkflowFile[],
  ports: ExaminePorts,
): Promise<readonly Finding[]> {
  const faults: Finding[] = []
  const onFault = (file: string, { message }: Error): void => void faults.push(missing(file, message))
  const project = await readProject(ports.snapshot, { onFault })
  const rest = unknown('data, crisol.yaml and programs', 'Not looked at before the above is mended.')
  if (faults.length > 0) return [...faults, rest]
  const look = async (): Promise<readonly Finding[]> => {
    const outputs = await outputsOf(project, ports.snapshot)
    const found = await survey(ports)
    return [
      judgePipeline(found.stages, metricFilesOf(project)),
      ...(await data(request, { outputs, found }, ports)),
      ...(await config({ outputs, found, workflows }, ports)),
      ...(await programs(project, ports)),
    ]
  }
  return await attempt('dvc.lock', look)
}

function metricFilesOf({ pipelines }: Project): number {
  const named = pipelines.flatMap(({ stages }) =>
    stages.flatMap(({ outs }) => outs.filter(({ kind }) => kind === 'metric')),
  )
  return named.length + pipelines.flatMap(({ metrics }) => metrics).length
}

interface Looked {
  readonly outputs: readonly RepositoryOutput[]
  readonly found: Survey
}

async function data(
  { write }: ExamineRequest,
  { outputs, found }: Looked,
  ports: ExaminePorts,
): Promise<readonly Finding[]> {
  const { transfer } = ports
  const held = outputs.filter(({ cache, hash }) => cache && hash !== undefined)
  const lock = await attempt('dvc.lock', async () =>
    found.stages === 0 ? [] : [judgeLock(await findStatus(all, transfer), unlockedIn(outputs))],
  )
  const disk = await attempt('disk', async () => [judgeDisk(await bytesToCome(held, ports), await ports.roomLeft())])
  const place = judgePlace(found.remote, held.length > 0)
  const known = [...lock, ...disk, ...(place === undefined ? [] : [place])]
  if (found.remote === undefined) return known
  let isReached = false
  const remote = await attempt('remote', async () => {
    const store = await requireRemote(undefined, transfer)
    const findings = await tryRemote(store, write ? 'reads and writes' : 'reads', transfer)
    isReached = true
    return findings
  })
  const objects = async (): Promise<readonly Finding[]> => {
    const statuses = await findCloudStatus(
      await findWanted(ports.snapshot, all),
      { remote: undefined, jobs: undefined },
      transfer,
    )
    return judgeData(statuses, 'the remote')
  }
  return [...known, ...remote, ...(isReached && held.length > 0 ? await attempt('data', objects) : [])]
}

const all = { targets: [] } as const

/** Stages that `dvc.lock` does not have, as a status names them. */
function unlockedIn(outputs: readonly RepositoryOutput[]): readonly string[] {
  return outputs.flatMap(({ owner, hash }) => (hash === undefined ? [owner.replace(/^dvc\.yaml:/u, '')] : []))
}

async function bytesToCome(held: readonly RepositoryOutput[], { transfer: { cache } }: ExaminePorts): Promise<number> {
  let bytes = 0
  for (const { hash, place, size } of held) {
    if (hash !== undefined && !(await isListed({ hash, path: place }, cache))) bytes += size ?? 0
  }
  return bytes
}

async function config(
  { outputs, found, workflows }: Looked & { readonly workflows: readonly WorkflowFile[] },
  { snapshot }: ExaminePorts,
): Promise<readonly Finding[]> {
  return await attempt('crisol.yaml', async () => {
    const text = await snapshot.readText('crisol.yaml')
    const declared = text === undefined ? defaultConfig : parseConfig(text, 'crisol.yaml')
    const files = await snapshot.list('')
    const isPackaged = [...found.workflows.values()].some((actions) =>
      actions.some((one) => one === 'package' || one === 'ship.yml'),
    )
    return [
      judgeRules(declared, found.metrics),
      ...judgeTests(declared.report.tests, files, workflows),
      ...judgeServe(
        declared,
        { files, outputs: outputs.map(({ place }) => place) },
        { models: found.models, isPackaged },
      ),
    ]
  })
}

async function programs({ pipelines }: Project, ports: ExaminePorts): Promise<readonly Finding[]> {
  const names = programsOf(pipelines.flatMap(({ stages }) => stages))
  const found = await Promise.all(names.map(async (name) => [name, await ports.hasProgram(name)] as const))
  return judgePrograms(new Map(found), (await ports.readEnvironment()).get('python'))
}

/** Machines are another doctor's. */
async function runnerOf(workflows: readonly WorkflowFile[], { snapshot }: ExaminePorts): Promise<readonly Finding[]> {
  const isNamed = /^runner:/mu.test((await snapshot.readText('crisol.yaml')) ?? '')
  const isLaunched = workflows.some(({ jobs }) =>
    jobs.some(({ steps }) => steps.some(({ uses }) => /^crisol-ml\/crisol\/.*\b(?:runner|review-ec2)\b/u.test(uses))),
  )
  if (!isNamed && !isLaunched) return []
  return [unknown('machines', 'Not looked at here; crisol runner doctor tries every permission that a launch needs.')]
}

async function attempt(check: string, look: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  return await attemptFinding(look, (message) => missing(check, message))
}
