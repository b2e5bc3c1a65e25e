import { type Policy, policyFor, type Scope, type Task, trustPolicyFor } from '../fleet/policy.ts'
import { accessOf } from './access.ts'
import type { MachineOptions, ScaffoldOptions } from './options.ts'
import type { Remote, Survey } from './survey.ts'

/** Folder of the policies, from the root of the repository. */
export const policyFolder = '.github/iam'

type Policies = Readonly<Record<string, unknown>>

/** Gives the policies of the roles that workflows take on: file -> its text. What is not known stands in capitals. */
export function renderPolicies(survey: Survey, options: ScaffoldOptions): ReadonlyMap<string, string> {
  const scope: Scope = {
    region: options.region ?? 'REGION',
    account: options.account ?? 'ACCOUNT',
    repository: survey.repository ?? 'OWNER/REPO',
  }
  const main = `ref:refs/heads/${survey.branch}`
  const policies = {
    ...dataPolicies(survey, options, { scope, main }),
    ...(options.machines === undefined ? {} : machinePolicies(options.machines, { scope, main })),
  }
  return new Map(
    Object.entries(policies).map(([name, policy]) => [
      `${policyFolder}/${name}.json`,
      `${JSON.stringify(policy, null, 2)}\n`,
    ]),
  )
}

interface Trusted {
  readonly scope: Scope
  /** The end of the subject of a run on the branch that pull requests go to. */
  readonly main: string
}

/** A role that is named is there. */
function dataPolicies({ remote }: Survey, { dataRole, forks, image }: ScaffoldOptions, trusted: Trusted): Policies {
  const { scope, main } = trusted
  if (remote?.kind !== 's3' || accessOf(remote) !== 'role') return {}
  const own = {
    'data-trust': trustPolicyFor(scope, forks || image !== undefined ? ['pull_request', main] : 'pull_request'),
    data: dataPolicyFor(remote, ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload']),
  }
  const stranger = {
    'forks-trust': trustPolicyFor(scope, 'environment:forks'),
    forks: dataPolicyFor(remote, ['s3:GetObject']),
  }
  return { ...(dataRole === undefined ? own : {}), ...(forks ? stranger : {}) }
}

/** A review is a pull request's; what runs it again is the default branch's. */
function machinePolicies({ types }: MachineOptions, { scope, main }: Trusted): Policies {
  const tasks: readonly Task[] = ['launch', ...(types.length > 1 ? (['fleet'] as const) : []), 'reap', 'doctor']
  return {
    'launch-trust': trustPolicyFor(scope, ['pull_request', main]),
    'reap-trust': trustPolicyFor(scope, main),
    ...Object.fromEntries(tasks.map((task) => [task, policyFor(task, scope)])),
  }
}

/** Gives the policy of a role that may do `actions` with the objects of a remote. */
function dataPolicyFor({ bucket, prefix }: Remote & { readonly kind: 's3' }, actions: readonly string[]): Policy {
  const objects = [bucket, prefix, '*'].filter((part) => part !== '').join('/')
  return {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'CrisolList', Effect: 'Allow', Action: ['s3:ListBucket'], Resource: [`arn:aws:s3:::${bucket}`] },
      { Sid: 'CrisolObjects', Effect: 'Allow', Action: actions, Resource: [`arn:aws:s3:::${objects}`] },
    ],
  }
}
