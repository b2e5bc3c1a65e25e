import { describe, expect, it } from '@jest/globals'
import { isTrustPolicy, judgeTrust } from '../../../src/core/doctor/trust.ts'
import { trustPolicyFor } from '../../../src/core/fleet/policy.ts'

const scope = { region: 'eu-west-1', account: '123456789012', repository: 'octocat/breast-cancer' }
const issuer = 'token.actions.githubusercontent.com'
const audience = { [`${issuer}:aud`]: 'sts.amazonaws.com' }

/** A policy that trusts what fits the conditions. */
function policyWith(
  condition: object,
  principal: unknown = { Federated: `arn:aws:iam::1:oidc-provider/${issuer}` },
): string {
  const statement = { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRoleWithWebIdentity' }
  return JSON.stringify({ Statement: [{ ...statement, Condition: condition }] })
}
const says = (text: string): readonly string[] =>
  judgeTrust(text, 'trust.json').map(({ state, says }) => `${state}: ${says}`)

describe('judgeTrust', () => {
  it.each(['ref:refs/heads/main', 'environment:gpu', 'pull_request'])(
    'finds nothing in what init writes for %s',
    (who) => {
      expect(says(JSON.stringify(trustPolicyFor(scope, who)))).toEqual([
        'ok: It trusts workflows of one repository, by their branch or environment.',
      ])
    },
  )

  it.each([
    ['repo:octocat/*', 'StringLike'],
    ['repo:octocat/breast-cancer:*', 'StringLike'],
    ['repo:*', 'StringLike'],
    ['*', 'StringEquals'],
    ['repo:octocat/*:environment:gpu', 'StringLike'],
    ['repo:octocat/breast-cancer:environment:*', 'ForAnyValue:StringLike'],
  ])('refuses %s in %s', (subject, operator) => {
    const text = policyWith({
      StringEquals: audience,
      [operator]: { [`${issuer}:sub`]: ['repo:o/r:pull_request', subject] },
    })
    expect(
      says(
        operator === 'StringEquals' ? policyWith({ StringEquals: { ...audience, [`${issuer}:sub`]: subject } }) : text,
      ),
    ).toEqual([
      `missing: It lets "${subject}" take on the role, which is more than one; expected repo:OWNER/REPO:environment:NAME or repo:OWNER/REPO:ref:refs/heads/BRANCH in StringEquals of ${issuer}:sub.`,
    ])
  })

  it.each([
    [{ StringEquals: audience }, { Federated: issuer }],
    [{}, '*'],
    [{ StringNotEquals: { [`${issuer}:sub`]: 'repo:o/r:pull_request' } }, { AWS: '*' }],
  ])('refuses who is not named: %j', (condition, principal) => {
    expect(says(policyWith(condition, principal))).toEqual([
      expect.stringMatching(/^missing: It lets every repository on GitHub take on the role; expected repo:OWNER/u),
    ])
  })

  it('refuses tokens that are for others', () => {
    expect(says(policyWith({ StringEquals: { [`${issuer}:sub`]: 'repo:o/r:pull_request' } }))).toEqual([
      `missing: It takes tokens that are for others, too; expected sts.amazonaws.com in StringEquals of ${issuer}:aud.`,
    ])
  })

  it('passes over what trusts no workflow', () => {
    expect(says('{"Statement": {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}}}')).toEqual([])
    expect(() => says('{')).toThrow('trust.json:1:2 is not JSON')
  })
})

describe('isTrustPolicy', () => {
  it.each([
    ['trust.json', true],
    ['.github/aws/launch-trust.json', true],
    ['iam/trust-policy.json', true],
    ['data/trusted.json', false],
    ['trust.yaml', false],
  ])('of %s is %j', (path, expected) => expect(isTrustPolicy(path)).toBe(expected))
})
