import { describe, expect, it } from '@jest/globals'
import { makeTraining } from './training.ts'

const issuer = 'token.actions.githubusercontent.com'

/** A policy of a role that trusts a subject. */
function trusting(subject: string): string {
  const condition = {
    StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' },
    StringLike: { [`${issuer}:sub`]: subject },
  }
  const principal = { Federated: `arn:aws:iam::123456789012:oidc-provider/${issuer}` }
  const statement = { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRoleWithWebIdentity' }
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, Condition: condition }] })
}

describe('threat 24: a role that trusts more than one repository', () => {
  const examine = async (files: Readonly<Record<string, string>>): Promise<readonly [number | null, string]> => {
    const project = makeTraining({ train: { command: 'true' } }, files)
    const { status, lines } = await project.command('doctor')
    return [status, lines.join('\n')]
  }

  it.each(['repo:octocat/*', 'repo:octocat/breast-cancer:*', 'repo:*', '*'])(
    '%s is found by the doctor',
    async (subject) => {
      const path = '.github/aws/launch-trust.json'
      const [status, said] = await examine({ [path]: trusting(subject) })
      expect(status).toBe(1)
      expect(said).toContain(
        `✗ ${path}: It lets "${subject}" take on the role, which is more than one; expected repo:OWNER/REPO:`,
      )
    },
  )

  it('one branch of one repository is what init writes, and the doctor finds nothing', async () => {
    const path = '.github/aws/launch-trust.json'
    const [, said] = await examine({ [path]: trusting('repo:octocat/breast-cancer:ref:refs/heads/main') })
    expect(said).toContain(`✓ ${path}: It trusts workflows of one repository, by their branch or environment.`)
  })
})
