import { trustedOwners } from './image.ts'
import { markTag, tagName } from './tags.ts'

/** One statement of an IAM policy. */
export interface Statement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** A policy as IAM takes it. */
export interface Policy {
  readonly Version: '2012-10-17'
  readonly Statement: readonly Statement[]
}

/** Whom a policy is for; each word may stand for one part of a role's policies. */
export interface Scope {
  readonly region: string
  /** Twelve digits, or `*`. */
  readonly account: string
  /** `owner/name`, or the organisation. */
  readonly repository: string
}

/** What a role does: `fleet`, `profile` (instances with a role) and `doctor` come on top of `launch`. */
export type Task = 'launch' | 'fleet' | 'profile' | 'reap' | 'doctor'

/** Every task, in the order in which a user meets them. */
export const tasks: readonly Task[] = ['launch', 'fleet', 'profile', 'reap', 'doctor']

/** Gives the least policy for a task. */
export function policyFor(task: Task, scope: Scope): Policy {
  return { Version: '2012-10-17', Statement: statements[task](scope) }
}

/** Gives the statements of a task that name an action, such as `ec2:RunInstances`, which takes several. */
export function statementsFor(action: string, task: Task, scope: Scope): readonly Statement[] {
  return statements[task](scope).filter(({ Action }) => Action.includes(action))
}

/** Finds the account that a refusal names; `*` where it names none. */
export function accountIn(refusal: string): string {
  return /arn:aws[\w-]*:\w+::(\d{12}):/u.exec(refusal)?.[1] ?? '*'
}

/** Role that AWS makes for itself when an account first uses spot instances. */
export const spotRoleName = 'AWSServiceRoleForEC2Spot'

const spotRole = `arn:aws:iam::*:role/aws-service-role/spot.amazonaws.com/${spotRoleName}`

const statements: Readonly<Record<Task, (scope: Scope) => readonly Statement[]>> = {
  launch: (scope) => [
    allow('CrisolLook', ['ec2:DescribeInstances', 'ec2:DescribeImages', 'sts:DecodeAuthorizationMessage'], ['*']),
    allow('CrisolImageAlias', ['ssm:GetParameter'], [`arn:aws:ssm:${scope.region}::parameter/aws/service/*`]),
    ...launching(scope),
    ending(scope),
    {
      ...allow('CrisolSpotRole', ['iam:CreateServiceLinkedRole'], [spotRole]),
      Condition: { StringEquals: { 'iam:AWSServiceName': 'spot.amazonaws.com' } },
    },
  ],
  fleet: (scope) => [
    allow('CrisolFleet', ['ec2:CreateFleet', 'ec2:DescribeLaunchTemplates'], ['*']),
    {
      ...allow('CrisolTemplate', ['ec2:CreateLaunchTemplate'], [arn(scope, 'launch-template/*')]),
      Condition: { StringEquals: { [`aws:RequestTag/${tagName('repository')}`]: scope.repository } },
    },
    {
      ...allow(
        'CrisolOwnTemplate',
        ['ec2:DeleteLaunchTemplate', 'ec2:RunInstances'],
        [arn(scope, 'launch-template/*')],
      ),
      Condition: ofOurs(scope),
    },
    {
      ...allow('CrisolTagFleet', ['ec2:CreateTags'], [arn(scope, '*/*')]),
      Condition: { StringEquals: { 'ec2:CreateAction': ['CreateFleet', 'CreateLaunchTemplate'] } },
    },
  ],
  profile: ({ account }) => [
    {
      ...allow('CrisolProfile', ['iam:PassRole'], [`arn:aws:iam::${account}:role/ROLE`]),
      Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
    },
  ],
  reap: (scope) => [
    allow('CrisolLook', ['ec2:DescribeInstances', 'ec2:DescribeLaunchTemplates'], ['*']),
    ending(scope),
    {
      ...allow('CrisolOwnTemplate', ['ec2:DeleteLaunchTemplate'], [arn(scope, 'launch-template/*')]),
      Condition: ofOurs(scope),
    },
    {
      ...allow('CrisolMark', ['ec2:CreateTags', 'ec2:DeleteTags'], [arn(scope, 'instance/*')]),
      Condition: { ...ofOurs(scope), 'ForAllValues:StringEquals': { 'aws:TagKeys': [markTag] } },
    },
  ],
  doctor: () => [
    allow('CrisolExamine', ['ec2:DescribeInstanceTypes', 'ec2:DescribeSubnets', 'ec2:DescribeRouteTables'], ['*']),
    allow('CrisolQuota', ['servicequotas:GetServiceQuota'], ['*']),
    allow('CrisolLookForSpotRole', ['iam:GetRole'], [spotRole]),
  ],
}

function launching(scope: Scope): readonly Statement[] {
  const into = ['network-interface/*', 'spot-instances-request/*', 'subnet/*', 'security-group/*']
  return [
    {
      ...allow('CrisolLaunchTagged', ['ec2:RunInstances'], [arn(scope, 'instance/*'), arn(scope, 'volume/*')]),
      Condition: { StringEquals: { [`aws:RequestTag/${tagName('repository')}`]: scope.repository } },
    },
    allow(
      'CrisolLaunchInto',
      ['ec2:RunInstances'],
      into.map((resource) => arn(scope, resource)),
    ),
    {
      ...allow('CrisolLaunchImage', ['ec2:RunInstances'], [`arn:aws:ec2:${scope.region}::image/*`]),
      Condition: {
        StringEquals: { 'ec2:Owner': [...trustedOwners.filter((owner) => owner !== 'self'), scope.account] },
      },
    },
    {
      ...allow('CrisolTagOnLaunch', ['ec2:CreateTags'], [arn(scope, '*/*')]),
      Condition: { StringEquals: { 'ec2:CreateAction': 'RunInstances' } },
    },
  ]
}

function ending(scope: Scope): Statement {
  const actions = ['ec2:TerminateInstances', 'ec2:GetConsoleOutput']
  return { ...allow('CrisolOnlyOurs', actions, [arn(scope, 'instance/*')]), Condition: ofOurs(scope) }
}

function ofOurs({ repository }: Scope): NonNullable<Statement['Condition']> {
  return { StringEquals: { [`aws:ResourceTag/${tagName('repository')}`]: repository } }
}

function allow(Sid: string, Action: readonly string[], Resource: readonly string[]): Statement {
  return { Sid, Effect: 'Allow', Action, Resource }
}

function arn({ region, account }: Scope, resource: string): string {
  return `arn:aws:ec2:${region}:${account}:${resource}`
}

/**
 * Gives the policy by which a role trusts the workflows of a repository: those on its main branch, the jobs of one
 * environment, or those of pull requests.
 *
 * @param who the end of the subject, or of each: `ref:refs/heads/main`, `environment:NAME` or `pull_request`
 */
export function trustPolicyFor({ account, repository }: Scope, who: string | readonly string[]): unknown {
  const subjectOf = (end: string): string => `repo:${repository}:${end}`
  const subject = typeof who === 'string' ? subjectOf(who) : who.map(subjectOf)
  const issuer = 'token.actions.githubusercontent.com'
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'CrisolWorkflows',
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${issuer}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com', [`${issuer}:sub`]: subject },
        },
      },
    ],
  }
}
