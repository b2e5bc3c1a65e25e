import { describe, expect, it } from '@jest/globals'
import { accountIn, policyFor, statementsFor, tasks, trustPolicyFor } from '../../../src/core/fleet/policy.ts'

const scope = { region: 'eu-west-1', account: '123456789012', repository: 'o/r' }

describe('the least policies', () => {
  it('let the reaper end and mark what is tagged for the repository, and nothing else', () => {
    expect(policyFor('reap', scope)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          ...{ Sid: 'CrisolLook', Effect: 'Allow', Resource: ['*'] },
          Action: ['ec2:DescribeInstances', 'ec2:DescribeLaunchTemplates'],
        },
        {
          ...{ Sid: 'CrisolOnlyOurs', Effect: 'Allow', Action: ['ec2:TerminateInstances', 'ec2:GetConsoleOutput'] },
          Resource: ['arn:aws:ec2:eu-west-1:123456789012:instance/*'],
          Condition: { StringEquals: { 'aws:ResourceTag/crisol:repo': 'o/r' } },
        },
        {
          ...{ Sid: 'CrisolOwnTemplate', Effect: 'Allow', Action: ['ec2:DeleteLaunchTemplate'] },
          Resource: ['arn:aws:ec2:eu-west-1:123456789012:launch-template/*'],
          Condition: { StringEquals: { 'aws:ResourceTag/crisol:repo': 'o/r' } },
        },
        {
          ...{ Sid: 'CrisolMark', Effect: 'Allow', Action: ['ec2:CreateTags', 'ec2:DeleteTags'] },
          Resource: ['arn:aws:ec2:eu-west-1:123456789012:instance/*'],
          Condition: {
            StringEquals: { 'aws:ResourceTag/crisol:repo': 'o/r' },
            'ForAllValues:StringEquals': { 'aws:TagKeys': ['crisol:marked'] },
          },
        },
      ],
    })
  })

  it.each(tasks)('bind every action of %s that changes something to a tag, a name or a kind of resource', (task) => {
    const { Statement } = policyFor(task, scope)
    const wide = Statement.filter(({ Resource, Condition }) => Resource.includes('*') && Condition === undefined)
    const changing = wide.flatMap(({ Action }) => Action).filter((action) => !/:(?:Describe|Get|Decode)/u.test(action))
    expect(changing).toEqual(task === 'fleet' ? ['ec2:CreateFleet'] : [])
  })

  it.each(tasks)('name no action of %s by a pattern, and every statement once', (task) => {
    const { Statement } = policyFor(task, scope)
    expect(Statement.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([])
    expect(new Set(Statement.map(({ Sid }) => Sid)).size).toBe(Statement.length)
  })

  it('give all the statements that one action takes', () => {
    expect(statementsFor('ec2:RunInstances', 'launch', scope).map(({ Sid }) => Sid)).toEqual([
      ...['CrisolLaunchTagged', 'CrisolLaunchInto', 'CrisolLaunchImage'],
    ])
    expect(statementsFor('ec2:RunInstances', 'reap', scope)).toEqual([])
  })
})

describe('trustPolicyFor', () => {
  it('trusts one branch of one repository', () => {
    expect(JSON.stringify(trustPolicyFor(scope, 'ref:refs/heads/main'))).toBe(
      '{"Version":"2012-10-17","Statement":[{"Sid":"CrisolWorkflows","Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com","token.actions.githubusercontent.com:sub":"repo:o/r:ref:refs/heads/main"}}}]}',
    )
  })
})

describe('accountIn', () => {
  it.each([
    ['User: arn:aws:sts::123456789012:assumed-role/x/y is not authorized to perform: ec2:X', '123456789012'],
    ['User: arn:aws-us-gov:iam::123456789012:user/x is not authorized', '123456789012'],
    ['You are not authorized to perform this operation.', '*'],
  ])('finds in %j the account %s', (refusal, account) => {
    expect(accountIn(refusal)).toBe(account)
  })
})
