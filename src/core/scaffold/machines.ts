import { policyFor, type Scope, type Task, trustPolicyFor } from '../fleet/policy.ts'
import { type CloudOptions, expression, joinLines } from './workflow.ts'

/** What a user says of machines in EC2. */
export interface MachineOptions {
  /** At least one. */
  readonly types: readonly string[]
  readonly market: 'on-demand' | 'spot' | 'spot-then-on-demand'
  /** Twelve digits; `undefined` where it is not known. */
  readonly account: string | undefined
  /** `owner/name`; `undefined` where it is not known. */
  readonly repository: string | undefined
  readonly branch: string
}

/** Folder of the policies, from the root of the repository. */
export const policyFolder = '.github/iam'

const appInputs = [
  `app-id: ${expression('vars.CRISOL_APP_ID')}`,
  `app-private-key: ${expression('secrets.CRISOL_APP_KEY')}`,
]

function roleOf(name: string, { account }: MachineOptions): string {
  return `arn:aws:iam::${account ?? expression('vars.AWS_ACCOUNT')}:role/crisol-${name}`
}

function regionOf({ region }: CloudOptions): string {
  return region ?? expression('vars.AWS_REGION')
}

function typeInputs({ types, market }: MachineOptions): readonly string[] {
  return [`instance-types: ${types.join(' ')}`, `market: ${market}`]
}

/** Gives the job that launches the machine of a review. */
export function launchJob(options: MachineOptions, cloud: CloudOptions): readonly string[] {
  return [
    'launch:',
    "  # A fork's run has no identity in AWS.",
    '  if: github.event.pull_request.head.repo.full_name == github.repository',
    '  runs-on: ubuntu-latest',
    '  permissions:',
    '    id-token: write # to take on the AWS role',
    '  outputs:',
    `    label: ${expression('steps.runner.outputs.label')}`,
    '  steps:',
    '    - id: runner',
    '      uses: crisol-ml/crisol/actions/runner@v1',
    `      env: { AWS_REGION: ${quotedRegion(cloud)} }`,
    '      with:',
    ...[`role-to-assume: ${roleOf('launch', options)}`, ...appInputs, ...typeInputs(options), 'max-minutes: 120'].map(
      (line) => `        ${line}`,
    ),
  ]
}

/** Within a map in YAML's short form an expression's braces need quotes. */
function quotedRegion(cloud: CloudOptions): string {
  return cloud.region ?? `"${regionOf(cloud)}"`
}

/** Writes the workflow that ends machines that nobody needs any more. */
export function renderReap(options: MachineOptions, cloud: CloudOptions): string {
  return joinLines([
    'name: reap',
    'on:',
    '  schedule: [{ cron: "*/20 * * * *" }]',
    '  workflow_dispatch:',
    'permissions: {}',
    'jobs:',
    '  reap:',
    '    permissions:',
    '      id-token: write # to take on the AWS role',
    ...callLines('reap', roleOf('reap', options), cloud),
    ...secretLines,
  ])
}

/** Calls a workflow of the suite that acts on machines; its other inputs follow. */
function callLines(name: string, role: string, cloud: CloudOptions): readonly string[] {
  return [
    `    uses: crisol-ml/crisol/.github/workflows/${name}.yml@v1`,
    '    with:',
    `      aws-region: ${regionOf(cloud)}`,
    `      role-to-assume: ${role}`,
    `      ${appInputs[0]}`,
  ]
}

const secretLines = ['    secrets:', `      ${appInputs[1]}`]

/** Writes the workflow that runs a review again when its spot machine was taken back. */
export function renderRerun(options: MachineOptions, cloud: CloudOptions): string {
  return joinLines([
    'name: run again',
    'on:',
    '  workflow_run: # zizmor: ignore[dangerous-triggers] nothing of that run is checked out or run',
    '    workflows: [review]',
    '    types: [completed]',
    'permissions: {}',
    'jobs:',
    '  again:',
    '    permissions:',
    "      actions: write # to read the run's jobs and to run them again",
    '      contents: read # to read crisol.yaml on the default branch',
    '      id-token: write # to take on the AWS role',
    ...callLines('rerun', roleOf('launch', options), cloud),
    ...typeInputs(options).map((line) => `      ${line}`),
    ...secretLines,
  ])
}

/** Gives the policies of the two roles: file -> its text. What is not known stands in capitals. */
export function renderPolicies(options: MachineOptions, { region }: CloudOptions): ReadonlyMap<string, string> {
  const scope: Scope = {
    region: region ?? 'REGION',
    account: options.account ?? 'ACCOUNT',
    repository: options.repository ?? 'OWNER/REPO',
  }
  const main = `ref:refs/heads/${options.branch}`
  const tasks: readonly Task[] = ['launch', ...(options.types.length > 1 ? (['fleet'] as const) : []), 'reap', 'doctor']
  const policies: readonly (readonly [string, unknown])[] = [
    // A review is a pull request's; what runs it again is the default branch's.
    ['launch-trust', trustPolicyFor(scope, ['pull_request', main])],
    ['reap-trust', trustPolicyFor(scope, main)],
    ...tasks.map((task) => [task, policyFor(task, scope)] as const),
  ]
  return new Map(
    policies.map(([name, policy]) => [`${policyFolder}/${name}.json`, `${JSON.stringify(policy, null, 2)}\n`]),
  )
}
