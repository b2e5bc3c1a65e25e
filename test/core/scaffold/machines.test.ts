import { describe, expect, it } from '@jest/globals'
import { launchJob, renderPolicies, renderReap } from '../../../src/core/scaffold/machines.ts'
import { machines, plain } from '../../fakes/survey.ts'

describe('machines whose account is not known', () => {
  const unknown = { ...machines, account: undefined }

  it('are launched by a role and a region that are variables of the repository', () => {
    const lines = launchJob(unknown, plain).map((line) => line.trim())
    expect(lines).toContain('role-to-assume: arn:aws:iam::${{ vars.AWS_ACCOUNT }}:role/crisol-launch')
    expect(lines).toContain('env: { AWS_REGION: "${{ vars.AWS_REGION }}" }')
    expect(renderReap(unknown, plain)).toContain('aws-region: ${{ vars.AWS_REGION }}\n')
  })
})

describe('renderPolicies', () => {
  it('lets pull requests and the default branch launch, and the default branch alone reap', () => {
    const policies = renderPolicies({ ...machines, branch: 'trunk' }, plain)
    const trusted = ['launch-trust', 'reap-trust'].map(
      (name) =>
        /"token.actions.githubusercontent.com:sub": (\[[^\]]*\]|"[^"]*")/u.exec(
          policies.get(`.github/iam/${name}.json`) ?? '',
        )?.[1],
    )
    expect(trusted.map((text) => JSON.parse(text ?? ''))).toEqual([
      ['repo:octocat/model:pull_request', 'repo:octocat/model:ref:refs/heads/trunk'],
      'repo:octocat/model:ref:refs/heads/trunk',
    ])
  })

  it('lets a launch of one type make no fleet', () => {
    const names = [...renderPolicies({ ...machines, types: ['g5.xlarge'] }, plain).keys()]
    expect(names.map((path) => path.slice('.github/iam/'.length))).toEqual([
      ...['launch-trust.json', 'reap-trust.json', 'launch.json', 'reap.json', 'doctor.json'],
    ])
  })
})
