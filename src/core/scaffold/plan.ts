import type { ImageReference } from '../image/reference.ts'
import { renderCrisolYaml } from './crisol-yaml.ts'
import { type MachineOptions, renderPolicies, renderReap, renderRerun } from './machines.ts'
import { renderPackage } from './package.ts'
import { renderReview } from './review.ts'
import type { Survey } from './survey.ts'
import type { CloudOptions } from './workflow.ts'

/** What a user asks for. */
export interface ScaffoldOptions extends CloudOptions {
  /** Image of the model; `undefined` for no workflow that packages it. */
  readonly image: ImageReference | undefined
  /** Machines of reviews; `undefined` for those of GitHub. */
  readonly machines: MachineOptions | undefined
}

/** A file that fits. */
export interface PlannedFile {
  /** From the root of the repository. */
  readonly path: string
  readonly text: string
}

/** A file that is left alone, and why: words that follow its path. */
export interface LeftFile {
  readonly path: string
  readonly why: string
}

/** What fits a repository. */
export interface Plan {
  readonly files: readonly PlannedFile[]
  readonly left: readonly LeftFile[]
}

const folder = '.github/workflows'

/** A workflow, and the action of Crisol that is what it is for. */
interface Job {
  readonly path: string
  readonly action: string
  readonly text: string
}

/** Decides which files fit. A workflow that another one stands for already is left out. */
export function planScaffold(survey: Survey, options: ScaffoldOptions): Plan {
  const others = new Map<string, string>()
  const workflows = jobsOf(survey, options).filter(({ path, action }) => {
    const other = workflowThat(action, survey)
    if (other !== undefined && other !== path) others.set(path, other)
    return !others.has(path)
  })
  const config = survey.directory === '' ? 'crisol.yaml' : `${survey.directory}/crisol.yaml`
  const policies = options.machines === undefined ? [] : [...renderPolicies(options.machines, options)]
  return {
    files: [
      ...workflows.map(({ path, text }) => ({ path, text })),
      { path: config, text: renderCrisolYaml(survey) },
      ...policies.map(([path, text]) => ({ path, text })),
    ],
    left: [...others].map(([path, other]) => ({ path, why: `is not needed: ${other} does it` })),
  }
}

function jobsOf(survey: Survey, options: ScaffoldOptions): readonly Job[] {
  const { machines, image } = options
  const at = (name: string): string => `${folder}/${name}.yml`
  const jobs: Job[] = [{ path: at('review'), action: 'report', text: renderReview(survey, options, machines) }]
  if (image !== undefined) {
    jobs.push({ path: at('package'), action: 'package', text: renderPackage(survey, options, image) })
  }
  if (machines !== undefined) {
    jobs.push({ path: at('reap'), action: 'reap', text: renderReap(machines, options) })
    jobs.push({ path: at('rerun'), action: 'rerun', text: renderRerun(machines, options) })
  }
  return jobs
}

/** Actions that do what another one does as a part of more. */
const wider: Readonly<Record<string, readonly string[]>> = {
  report: ['crisol', 'review', 'review-ec2'],
  package: ['ship'],
}

function workflowThat(job: string, { workflows }: Survey): string | undefined {
  const names = [job, ...(wider[job] ?? [])]
  return [...workflows].find(([, actions]) => actions.some((one) => names.includes(one)))?.[0]
}
