import { type Finding, missing, ok, warn } from '../finding.ts'
import { calledRights } from '../scaffold/called.ts'
import { actionOf } from '../scaffold/survey.ts'
import type { Job, Permissions, Step, WorkflowFile } from './workflow-file.ts'

/** Rights of a job: `pull-requests` -> `write`. */
type Rights = Readonly<Record<string, 'read' | 'write'>>

const reading: Rights = { contents: 'read' }
const reporting: Rights = { contents: 'read', 'pull-requests': 'write', checks: 'write' }
const identity: Rights = { 'id-token': 'write' }

/** What each action or workflow of Crisol needs; `contents` of those that work on a checkout. */
const needs: Readonly<Record<string, Rights>> = {
  ...{ pull: reading, train: reading, push: reading, collect: reading, package: reading, commit: reading },
  ...{ report: reporting, crisol: reporting, rerun: { actions: 'write', contents: 'read' } },
  ...Object.fromEntries(
    Object.entries(calledRights).map(([name, rights]) => [
      name,
      Object.fromEntries(Object.entries(rights).map(([right, [level]]) => [right, level])),
    ]),
  ),
}

/** What reports on a pull request. */
const reports: readonly string[] = ['report', 'crisol', 'review.yml', 'review-ec2.yml', 'report-fork.yml']
/** Actions that work on files of the repository. */
const onCheckout: readonly string[] = ['pull', 'train', 'push', 'collect', 'report', 'package', 'commit', 'crisol']

/** Judges the workflows that call Crisol, and whether one of them reviews pull requests. */
export function judgeWorkflows(files: readonly WorkflowFile[]): readonly Finding[] {
  const ours = files.filter(({ jobs }) => jobs.some((job) => namesIn(job).length > 0))
  const reviews = ours.filter(({ jobs }) => jobs.some((job) => namesIn(job).some((name) => reports.includes(name))))
  return [
    ...judgeEvents(reviews),
    ...ours.flatMap((file) => file.jobs.filter((job) => namesIn(job).length > 0).flatMap((job) => judgeJob(file, job))),
  ]
}

function namesIn({ steps }: Job): readonly string[] {
  return steps.flatMap(({ uses }) => actionOf(uses) ?? [])
}

function judgeEvents(reviews: readonly WorkflowFile[]): readonly Finding[] {
  const check = 'workflows'
  const heeded = reviews.find(({ events }) => events.some((one) => one === 'pull_request' || one === 'workflow_run'))
  if (heeded !== undefined) return [ok(check, `${heeded.path} reports on pull requests.`)]
  const [first] = reviews
  if (first === undefined) {
    return [missing(check, 'No workflow in .github/workflows reports on pull requests; crisol init writes one.')]
  }
  const repair = 'add pull_request to its on'
  return first.events.includes('push')
    ? [warn(check, `${first.path} reports on pushes alone, which leaves out forks; ${repair}.`)]
    : [missing(check, `${first.path} reports, and is not started by pull requests; ${repair}.`)]
}

function judgeJob({ path, events }: WorkflowFile, job: Job): readonly Finding[] {
  const check = `${path}, ${job.name}`
  const faults = [...judgeCheckout(check, job), ...judgeTarget(check, events, job), ...judgePermissions(check, job)]
  if (faults.length > 0) return faults
  const isCall = namesIn(job).every((name) => name in calledRights)
  return [ok(check, isCall ? 'It may do what it calls.' : 'It checks out, and may do what its actions do.')]
}

function judgeTarget(check: string, events: readonly string[], job: Job): readonly Finding[] {
  if (!events.includes('pull_request_target') || !namesIn(job).some((name) => onCheckout.includes(name))) return []
  return [
    missing(
      check,
      "It runs on pull_request_target, which would give a stranger's code a token that writes; use pull_request.",
    ),
  ]
}

/** One commit is enough, whatever `fetch-depth` says. */
function judgeCheckout(check: string, { steps }: Job): readonly Finding[] {
  const first = steps.findIndex(({ uses }) => onCheckout.includes(actionOf(uses) ?? ''))
  if (first < 0) return []
  const checkout = steps.slice(0, first).find(({ uses }) => uses.startsWith('actions/checkout@'))
  if (checkout === undefined) {
    return [missing(check, `Nothing is checked out before ${steps[first]?.uses}; add a step with actions/checkout.`)]
  }
  if (!checkout.inputs.has('sparse-checkout')) return []
  return [warn(check, 'Its checkout is sparse; see that all that dvc.yaml names is in it.')]
}

function judgePermissions(check: string, job: Job): readonly Finding[] {
  const wanted = Object.entries(rightsOf(job))
  const lacking = wanted.filter(([name, level]) => !grants(job.permissions, name, level))
  if (lacking.length === 0) return []
  const list = lacking.map(([name, level]) => `${name}: ${level}`).join(', ')
  if (job.permissions === undefined) {
    return [
      warn(check, `Whether it may do its work is up to the settings of the repository; give it permissions: ${list}.`),
    ]
  }
  return [missing(check, `Its token lacks ${list}; add that to the permissions of the job.`)]
}

function rightsOf(job: Job): Rights {
  const own = namesIn(job).map((name) => needs[name] ?? {})
  return Object.assign({}, ...own, ...job.steps.map(rightsOfStep))
}

/** What a step needs for what its inputs say. */
function rightsOfStep({ uses, inputs }: Step): Rights {
  const action = actionOf(uses) ?? ''
  const commits = action === 'commit' && !inputs.has('into')
  const takesRole = action !== '' || uses.startsWith('aws-actions/configure-aws-credentials@')
  return {
    ...(takesRole && inputs.has('role-to-assume') ? identity : {}),
    ...(action === 'package' && inputs.get('image')?.startsWith('ghcr.io/') ? { packages: 'write' } : {}),
    ...(commits ? { contents: 'write', checks: 'write' } : {}),
    ...(commits && inputs.get('to') === 'pull-request' ? { 'pull-requests': 'write' } : {}),
  }
}

function grants(permissions: Permissions, name: string, level: 'read' | 'write'): boolean {
  if (permissions === 'write-all') return true
  // The identity is no part of what may be read.
  if (permissions === 'read-all') return level === 'read' && name !== 'id-token'
  const granted = permissions?.get(name)
  return granted === 'write' || granted === level
}
