import type { ImageReference } from '../image/reference.ts'
import { dataInputs, dataRoleOf, dataSecrets, regionOf, roleOf } from './access.ts'
import { junitFile } from './crisol-yaml.ts'
import type { MachineOptions, ScaffoldOptions } from './options.ts'
import { installLines } from './python.ts'
import { renderScalar } from './scalar.ts'
import type { Survey } from './survey.ts'
import { type Call, type Entries, expression, renderWorkflow } from './workflow.ts'

/** Whether a pull request is of the repository itself. */
const isOwn = 'github.event.pull_request.head.repo.full_name == github.repository'

/** Name that the workflows for forks and the review beside them share, so that they keep one comment and one check. */
function idOf({ forks }: ScaffoldOptions): string | undefined {
  return forks ? 'model' : undefined
}

function directoryOf({ directory }: Survey): string | undefined {
  return directory === '' ? undefined : renderScalar(directory)
}

/** Gives the inputs of every workflow that trains. */
function trainingInputs(survey: Survey, options: ScaffoldOptions): Entries {
  return {
    ...{ id: idOf(options), 'working-directory': directoryOf(survey), 'python-version': `"${survey.python}"` },
    setup: survey.packages === undefined ? '""' : installLines(survey.packages).join('\n'),
    test: survey.hasTests ? `pytest --junitxml=${junitFile}` : undefined,
  }
}

const appInputs = { 'app-id': expression('vars.CRISOL_APP_ID') }
const appSecrets = { 'app-private-key': expression('secrets.CRISOL_APP_KEY') }

function typeInputs({ types, market }: MachineOptions): Entries {
  return { 'instance-types': types.join(' '), market }
}

/** Writes the workflow that reviews pull requests, and commits what was trained where that is wanted. */
export function renderReview(survey: Survey, options: ScaffoldOptions): string {
  const { machines, commit, forks } = options
  const committing: Call = {
    ...{ job: 'commit', workflow: 'commit.yml', keys: { needs: 'review # a verdict of fail commits nothing' } },
    inputs: { id: idOf(options), 'working-directory': directoryOf(survey), to: commit },
    secrets: {},
  }
  return renderWorkflow(
    ['name: review', 'on: pull_request'],
    [
      {
        job: 'review',
        workflow: machines === undefined ? 'review.yml' : 'review-ec2.yml',
        keys: { if: forks ? isOwn : undefined },
        inputs: {
          ...trainingInputs(survey, options),
          ...dataInputs(survey, options),
          ...(machines === undefined ? {} : launchInputs(machines, options)),
          commit: commit && 'true',
        },
        secrets: { ...dataSecrets(survey), ...(machines === undefined ? {} : appSecrets) },
      },
      ...(commit === undefined ? [] : [committing]),
    ],
  )
}

/** The job ends before its machine does, so that it is GitHub who says why. */
function launchInputs(machines: MachineOptions, options: ScaffoldOptions): Entries {
  return {
    ...{ 'aws-region': regionOf(options), 'launch-role': roleOf('launch', options), ...appInputs },
    ...{ ...typeInputs(machines), 'max-minutes': '120', 'timeout-minutes': '110' },
  }
}

/** Writes the workflow that trains what a fork proposes, with no right and no secret. */
export function renderFork(survey: Survey, options: ScaffoldOptions): string {
  const keys = { if: isOwn.replace('==', '!=') }
  const inputs = trainingInputs(survey, options)
  return renderWorkflow(
    ['name: fork', 'on: pull_request'],
    [{ job: 'review', workflow: 'review-fork.yml', keys, inputs, secrets: {} }],
  )
}

/** Gives what starts a workflow once another has ended. */
function after(workflow: string): readonly string[] {
  return [
    'on:',
    '  workflow_run: # zizmor: ignore[dangerous-triggers] nothing of that run is checked out or run',
    `    workflows: [${workflow}]`,
    '    types: [completed]',
  ]
}

/** Writes the workflow that reports what a fork's run has left. */
export function renderForkReport(survey: Survey, options: ScaffoldOptions): string {
  const own = { id: idOf(options), 'working-directory': directoryOf(survey) }
  const inputs = { ...own, ...dataInputs(survey, options) }
  return renderWorkflow(
    ['name: report on a fork', ...after('fork')],
    [{ job: 'report', workflow: 'report-fork.yml', inputs, secrets: dataSecrets(survey) }],
  )
}

/** Writes the workflow by which a maintainer trains what a fork proposes with data that the fork cannot reach. */
export function renderForkTrain(survey: Survey, options: ScaffoldOptions): string {
  const [number, head] = [expression('inputs.pull-request'), expression('inputs.head')]
  const inputs = {
    ...{ 'pull-request': number, head, environment: 'forks', ...trainingInputs(survey, options) },
    ...{ 'aws-region': regionOf(options), 'role-to-assume': roleOf('forks', options) },
    'report-role': dataRoleOf(survey, options),
  }
  return renderWorkflow(
    [
      'name: train a fork',
      `run-name: Train pull request ${number} at ${head}`,
      'on:',
      '  workflow_dispatch:',
      '    inputs:',
      '      pull-request: { description: Number of the pull request, required: true }',
      '      head: { description: Full SHA of the commit that you have read, required: true }',
    ],
    [{ job: 'train', workflow: 'train-fork.yml', inputs, secrets: {} }],
  )
}

/** Writes the workflow that ships the reviewed model of the branch that pull requests go to. */
export function renderShip(survey: Survey, options: ScaffoldOptions, image: ImageReference): string {
  const isGitHub = image.registry === 'ghcr.io'
  const inputs = {
    image: nameOf(image, survey.repository),
    registry: isGitHub ? undefined : image.registry,
    'registry-username': isGitHub ? undefined : expression('vars.REGISTRY_USERNAME'),
    ...{ 'working-directory': directoryOf(survey), ...dataInputs(survey, options) },
  }
  const password = isGitHub ? undefined : expression('secrets.REGISTRY_PASSWORD')
  return renderWorkflow(
    ['name: ship', `on: { push: { branches: [${renderScalar(survey.branch)}] } }`],
    [{ job: 'ship', workflow: 'ship.yml', inputs, secrets: { ...dataSecrets(survey), 'registry-password': password } }],
  )
}

/** The image of a repository by its own name goes where the repository goes. */
function nameOf({ registry, repository, tag }: ImageReference, own: string | undefined): string {
  const name = registry === 'ghcr.io' && repository === own ? expression('github.repository') : repository
  return `${registry}/${name}${tag === undefined ? '' : `:${tag}`}`
}

/** Writes the workflow that ends machines that nobody needs any more. */
export function renderReap(options: ScaffoldOptions): string {
  const inputs = { 'aws-region': regionOf(options), 'role-to-assume': roleOf('reap', options), ...appInputs }
  return renderWorkflow(
    ['name: reap', 'on:', '  schedule: [{ cron: "*/20 * * * *" }]', '  workflow_dispatch:'],
    [{ job: 'reap', workflow: 'reap.yml', inputs, secrets: appSecrets }],
  )
}

/** Writes the workflow that runs a review again when its spot machine was taken back. */
export function renderRerun(survey: Survey, options: ScaffoldOptions, machines: MachineOptions): string {
  const inputs = {
    ...{ 'aws-region': regionOf(options), 'role-to-assume': roleOf('launch', options) },
    ...{ ...appInputs, ...typeInputs(machines), 'working-directory': directoryOf(survey) },
  }
  return renderWorkflow(
    ['name: run again', ...after('review')],
    [{ job: 'again', workflow: 'rerun.yml', inputs, secrets: appSecrets }],
  )
}
