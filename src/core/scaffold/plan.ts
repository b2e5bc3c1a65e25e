import { accessOf } from './access.ts'
import { renderCrisolYaml } from './crisol-yaml.ts'
import type { ScaffoldOptions } from './options.ts'
import { renderPolicies } from './policies.ts'
import type { Survey } from './survey.ts'
import {
  renderFork,
  renderForkReport,
  renderForkTrain,
  renderReap,
  renderRerun,
  renderReview,
  renderShip,
} from './workflows.ts'

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

/** Folder of the workflows, from the root of the repository. */
export const workflowFolder = '.github/workflows'

/** A workflow by the name of its file, and the calls by any of which another workflow does its work already. */
interface Planned {
  readonly name: string
  readonly does: readonly string[]
  readonly text: string
}

/** Decides which files fit. A workflow that another one stands for already is left out. */
export function planScaffold(survey: Survey, options: ScaffoldOptions): Plan {
  const files: PlannedFile[] = []
  const left: LeftFile[] = []
  for (const { name, does, text } of workflowsFor(survey, options)) {
    const path = `${workflowFolder}/${name}.yml`
    const other = workflowThat(does, survey)
    if (other === undefined || other === path) files.push({ path, text })
    else left.push({ path, why: `is not needed: ${other} does it` })
  }
  const config = survey.directory === '' ? 'crisol.yaml' : `${survey.directory}/crisol.yaml`
  const policies = [...renderPolicies(survey, options)].map(([path, text]) => ({ path, text }))
  return { files: [...files, { path: config, text: renderCrisolYaml(survey) }, ...policies], left }
}

function workflowsFor(survey: Survey, options: ScaffoldOptions): readonly Planned[] {
  const { machines, image, forks } = options
  const reviews = ['report', 'crisol', 'review.yml', 'review-ec2.yml']
  const planned: Planned[] = [{ name: 'review', does: reviews, text: renderReview(survey, options) }]
  if (forks) {
    planned.push({ name: 'fork', does: ['review-fork.yml'], text: renderFork(survey, options) })
    planned.push({ name: 'fork-report', does: ['report-fork.yml'], text: renderForkReport(survey, options) })
  }
  if (forks && accessOf(survey.remote) === 'role') {
    planned.push({ name: 'fork-train', does: ['train-fork.yml'], text: renderForkTrain(survey, options) })
  }
  if (image !== undefined) {
    planned.push({ name: 'ship', does: ['package', 'ship.yml'], text: renderShip(survey, options, image) })
  }
  if (machines !== undefined) {
    planned.push({ name: 'reap', does: ['reap', 'reap.yml'], text: renderReap(options) })
    planned.push({ name: 'rerun', does: ['rerun', 'rerun.yml'], text: renderRerun(survey, options, machines) })
  }
  return planned
}

function workflowThat(names: readonly string[], { workflows }: Survey): string | undefined {
  return [...workflows].find(([, calls]) => calls.some((one) => names.includes(one)))?.[0]
}
