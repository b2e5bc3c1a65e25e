import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { policyFiles } from '../../scripts/docs/policies.ts'

interface Statement {
  readonly Action: string | readonly string[]
}

const root = join(import.meta.dirname, '../..')

/** Actions that a policy of `docs/iam` allows. */
function allowedBy(...files: readonly string[]): ReadonlySet<string> {
  const statements = files.flatMap((file) => {
    const policy = JSON.parse(readFileSync(join(root, 'docs/iam', file), 'utf8')) as { Statement: readonly Statement[] }
    return policy.Statement
  })
  return new Set(statements.flatMap(({ Action }) => Action))
}

/** Text of everything that talks to AWS about machines. */
const source = readdirSync(join(root, 'src/adapters/aws'))
  .map((file) => readFileSync(join(root, 'src/adapters/aws', file), 'utf8'))
  .join('\n')

/** Actions whose names the code sends, in whichever way it writes them. */
const sent = new Set([
  ...[...source.matchAll(/service: '(ec2|sts|iam)', name: '(\w+)'/gu)].map(([, service, name]) => `${service}:${name}`),
  ...[...source.matchAll(/\b(?:call|look)\('(\w+)'/gu)].map(([, name]) => `ec2:${name}`),
  ...[...source.matchAll(/Action: '(\w+)', Version: '2011-06-15'/gu)].map(([, name]) => `sts:${name}`),
  ...[...source.matchAll(/'AmazonSSM\.(\w+)'/gu)].map(([, name]) => `ssm:${name}`),
  ...[...source.matchAll(/'ServiceQuotasV20190624\.(\w+)'/gu)].map(([, name]) => `servicequotas:${name}`),
])

/** What AWS asks for on behalf of a call that the code makes: its name -> that call. */
const implied: Readonly<Record<string, string>> = {
  'iam:CreateServiceLinkedRole': 'ec2:RunInstances',
  'iam:PassRole': 'ec2:RunInstances',
}

describe('the policies in docs/iam', () => {
  it('are found in the code at all', () => {
    expect([...sent].sort()).toEqual([
      ...['ec2:CreateFleet', 'ec2:CreateLaunchTemplate', 'ec2:CreateTags', 'ec2:DeleteLaunchTemplate'],
      ...['ec2:DeleteTags', 'ec2:DescribeImages', 'ec2:DescribeInstanceTypes', 'ec2:DescribeInstances'],
      ...[
        'ec2:DescribeLaunchTemplates',
        'ec2:DescribeRouteTables',
        'ec2:DescribeSubnets',
        'ec2:GetConsoleOutput',
        'ec2:RunInstances',
      ],
      ...[
        'ec2:TerminateInstances',
        'iam:GetRole',
        'servicequotas:GetServiceQuota',
        'ssm:GetParameter',
        'sts:AssumeRoleWithWebIdentity',
        'sts:DecodeAuthorizationMessage',
      ],
    ])
  })

  it('allow every call that the code makes, and no other', () => {
    const allowed = allowedBy(...readdirSync(join(root, 'docs/iam')))
    expect([...sent].filter((action) => !allowed.has(action))).toEqual([])
    const idle = [...allowed].filter((action) => !sent.has(action) && !sent.has(implied[action] ?? ''))
    expect(idle).toEqual([])
  })

  it('give the reaper no more than it asks for', () => {
    expect([...allowedBy('reap.json')].sort()).toEqual([
      ...['ec2:CreateTags', 'ec2:DeleteLaunchTemplate', 'ec2:DeleteTags', 'ec2:DescribeInstances'],
      ...['ec2:DescribeLaunchTemplates', 'ec2:GetConsoleOutput', 'ec2:TerminateInstances'],
    ])
  })

  it('are those of the code, and no file is left over', () => {
    const files = readdirSync(join(root, 'docs/iam')).map((file) => `docs/iam/${file}`)
    expect(files.sort()).toEqual([...policyFiles().keys()].sort())
    for (const [file, text] of policyFiles()) expect(readFileSync(join(root, file), 'utf8')).toBe(text)
  })

  it('trust one repository and one audience, without a wildcard', () => {
    const trust = readFileSync(join(root, 'docs/iam/trust.json'), 'utf8')
    expect(trust).not.toContain('*')
    expect(trust).toContain('"token.actions.githubusercontent.com:aud": "sts.amazonaws.com"')
  })
})
