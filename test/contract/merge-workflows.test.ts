import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { readSharedAction, readWorkflow, type Step, usesOf } from './workflow-files.ts'

const { steps: training } = readSharedAction().runs

describe('the workflow commit.yml', () => {
  const { commit } = readWorkflow('commit.yml').jobs
  const conditions = (steps: readonly Step[] = []): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(steps.map(({ id, uses, if: when }) => [id ?? uses, when]))

  it('commits what the job that trains has left, and runs no line of the caller or of the pull request', () => {
    expect(usesOf(commit?.steps)).toEqual(['actions/checkout', 'actions/download-artifact', 'commit'])
    const named = (steps: readonly Step[] = [], action: string): unknown =>
      steps.findLast(({ uses }) => uses?.startsWith(action))?.with?.['name']
    expect(named(commit?.steps, 'actions/download-artifact')).toBe(named(training, 'actions/upload-artifact'))
  })

  it('is given nothing by a training that did not succeed', () => {
    expect(conditions(training)['commit']).toBe("${{ inputs.commit == 'true' }}")
  })

  it('leaves the branch of a fork alone', () => {
    expect(commit?.if).toBe(
      "${{ github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository }}",
    )
  })
})

describe('the workflow ship.yml', () => {
  const { package: packaging, deploy } = readWorkflow('ship.yml').jobs
  const steps = packaging?.steps ?? []
  const restored = "steps.restore.outcome == 'failure'"

  it('restores, trains only what could not be restored, and attests what it pushed', () => {
    expect(
      steps.map(({ id, uses, if: when }) => [uses?.replace(/^\$\/actions\/|@[0-9a-f]{40}$/gu, '') ?? id, when]),
    ).toEqual([
      ['actions/checkout', undefined],
      ['aws-actions/configure-aws-credentials', "${{ inputs.role-to-assume != '' }}"],
      ['pull', undefined],
      ['train', undefined],
      ['actions/setup-python', `\${{ ${restored} }}`],
      [undefined, `\${{ ${restored} && inputs.setup != '' }}`],
      ['train', `\${{ ${restored} }}`],
      ['aws-actions/configure-aws-credentials', `\${{ ${restored} && inputs.role-to-assume != '' }}`],
      ['push', `\${{ ${restored} }}`],
      ['docker/login-action', undefined],
      ['docker/setup-buildx-action', undefined],
      ['package', undefined],
      ['subject', '${{ inputs.attest }}'],
      ['actions/attest', '${{ inputs.attest }}'],
    ])
  })

  it('says of the image whether its model was reviewed', () => {
    const step = steps.find(({ id }) => id === 'package')
    expect(step?.with?.['reviewed']).toBe("${{ steps.restore.outcome == 'success' }}")
    expect(steps.find(({ id }) => id === 'restore')?.with).toMatchObject({ 'restore-only': true, pull: true })
  })

  it('ships nothing of a pull request, and deploys only after packaging', () => {
    expect(packaging?.if).toBe(
      "${{ github.event_name != 'pull_request' && github.event_name != 'pull_request_target' }}",
    )
    expect(deploy?.needs).toBe('package')
  })

  it.each([
    ['ghcr.io/me/model@sha256:ab', 'ghcr.io/me/model'],
    ['ghcr.io/me/model:1.2@sha256:ab', 'ghcr.io/me/model'],
    ['localhost:5000/model@sha256:ab', 'localhost:5000/model'],
  ])('attests %s under the name %s', (image, name) => {
    const script = steps.find(({ id }) => id === 'subject')?.run ?? ''
    const whole = `GITHUB_OUTPUT="$(mktemp)"\n${script}\ncat "$GITHUB_OUTPUT"\nrm "$GITHUB_OUTPUT"`
    const env = { PATH: process.env['PATH'], IMAGE: image }
    expect(spawnSync('bash', ['-e', '-c', whole], { env, encoding: 'utf8' }).stdout).toBe(`name=${name}\n`)
  })
})
