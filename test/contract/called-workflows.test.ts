import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { handedOn, type Job, readAction, readWorkflow, type Step } from './workflow-files.ts'

const oidc = { 'id-token': 'write' }

/** A workflow that is called. */
interface Called {
  readonly file: string
  /** What its jobs may do. */
  readonly permissions: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Inputs whose default is not the action's. */
  readonly differs?: readonly string[]
}

const called: readonly Called[] = [
  {
    file: 'review.yml',
    permissions: {
      train: { contents: 'read', ...oidc },
      report: { contents: 'read', 'pull-requests': 'write', checks: 'write', ...oidc },
    },
  },
  {
    file: 'review-ec2.yml',
    permissions: {
      launch: { contents: 'read', ...oidc },
      train: { contents: 'read', ...oidc },
      report: { contents: 'read', 'pull-requests': 'write', checks: 'write', ...oidc },
    },
    // On the disk of a machine that goes nothing outlives the job.
    differs: ['train-pull'],
  },
  {
    file: 'ship.yml',
    permissions: {
      package: { contents: 'read', packages: 'write', ...oidc, attestations: 'write' },
      deploy: { contents: 'read', ...oidc },
    },
  },
  { file: 'reap.yml', permissions: { reap: oidc } },
]

const review = readWorkflow('review.yml')
const { train, report } = review.jobs

/** Names of the actions that steps use, without where they come from. */
function usesOf(steps: readonly Step[] = []): readonly (string | undefined)[] {
  return steps.map(({ uses }) => uses?.replace(/^\$\/actions\/|@[0-9a-f]{40}$/gu, ''))
}

describe.each(called)('the workflow $file', ({ file, permissions, differs = [] }) => {
  const workflow = readWorkflow(file)
  const { inputs, secrets = {} } = workflow.on.workflow_call
  const jobs = Object.entries(workflow.jobs)
  const steps = jobs.flatMap(([, job]) => job.steps)

  it('may do what its jobs need, and no more', () => {
    expect([workflow.permissions, Object.fromEntries(jobs.map(([name, job]) => [name, job.permissions]))]).toEqual([
      {},
      permissions,
    ])
  })

  it('uses every input and secret that it takes', () => {
    const text = JSON.stringify([workflow.jobs, workflow.concurrency])
    const names = [
      ...Object.keys(inputs).map((name) => `inputs.${name}`),
      ...Object.keys(secrets).map((name) => `secrets.${name}`),
    ]
    expect(names.filter((name) => !new RegExp(`\\b${name}(?![\\w-])`, 'u').test(text))).toEqual([])
  })

  it('hands on what actions have, with their defaults', () => {
    const odd = handedOn(steps).filter(({ from, action, to }) => {
      const [ours, theirs] = [inputs[from]?.default, readAction(action).inputs[to]?.default]
      // Two names of the checkout.
      return ours !== undefined && ours !== theirs && !(ours === '.' && theirs === '')
    })
    expect(odd.map(({ from }) => from)).toEqual(differs)
    const known = steps.flatMap(({ uses, with: given = {} }) => {
      const action = /^\$\/actions\/([a-z]+)$/u.exec(uses ?? '')?.[1]
      return action === undefined ? [] : Object.keys(given).filter((name) => !(name in readAction(action).inputs))
    })
    expect(known).toEqual([])
  })

  it('puts nothing of anybody’s into a shell', () => {
    expect(steps.filter(({ run }) => run?.includes('${{')).map(({ run }) => run)).toEqual([])
  })

  it('takes actions of its own commit, or of a commit that it names', () => {
    const uses = steps.flatMap((step) => step.uses ?? [])
    expect(uses.filter((name) => !/^\$\/actions\/[a-z]+$|^[\w./-]+@[0-9a-f]{40}$/u.test(name))).toEqual([])
  })
})

describe('the workflow review.yml', () => {
  it('trains, tests, pushes and leaves its results, in this order', () => {
    expect(usesOf(train?.steps)).toEqual([
      ...['actions/checkout', 'actions/setup-python', 'actions/cache', 'actions/cache/restore', undefined],
      ...['aws-actions/configure-aws-credentials', 'pull', 'train', undefined],
      ...['aws-actions/configure-aws-credentials', 'push', 'collect', 'actions/upload-artifact', 'actions/cache/save'],
    ])
  })

  it('reports from a job that always runs, and runs no line of the caller or of the pull request', () => {
    expect(report?.if).toBe('${{ always() }}')
    expect(usesOf(report?.steps)).toEqual([
      ...['actions/checkout', 'actions/download-artifact', 'aws-actions/configure-aws-credentials', 'report'],
    ])
  })

  it('gives the lines of the caller to bash by the environment, without what proves who the job is', () => {
    const shells = [...(train?.steps ?? []), ...(report?.steps ?? [])].filter(({ run }) => run !== undefined)
    const run = 'env -u ACTIONS_ID_TOKEN_REQUEST_URL -u ACTIONS_ID_TOKEN_REQUEST_TOKEN bash -euo pipefail -c "$SCRIPT"'
    expect(shells.map((step) => [step.run, step.env])).toEqual([
      [run, { SCRIPT: '${{ inputs.setup }}' }],
      [run, { SCRIPT: '${{ inputs.test }}' }],
    ])
  })

  it('leaves no results of a training that did not begin', () => {
    const conditions = Object.fromEntries((train?.steps ?? []).map(({ id, uses, if: when }) => [id ?? uses, when]))
    expect(conditions['results']).toBe("${{ !cancelled() && steps.train.outcome != 'skipped' }}")
    expect(conditions['train']).toBeUndefined()
  })
})

describe('the workflow review-ec2.yml', () => {
  const { on, jobs } = readWorkflow('review-ec2.yml')
  const { launch, train: onMachine, report: reporting } = jobs

  it('launches, trains on what was launched, and reports from GitHub’s machine, whatever became of both', () => {
    expect([launch?.['runs-on'], onMachine?.['runs-on'], reporting?.['runs-on']]).toEqual([
      ...['ubuntu-latest', '${{ needs.launch.outputs.label }}', 'ubuntu-latest'],
    ])
    expect([onMachine?.needs, reporting?.needs, reporting?.if]).toEqual([
      'launch',
      ['launch', 'train'],
      '${{ always() }}',
    ])
    expect(usesOf(launch?.steps)).toEqual(['actions/checkout', 'runner'])
  })

  it('does in training and reporting what review.yml does, caches aside', () => {
    const cached = ['actions/cache', 'actions/cache/restore', 'actions/cache/save']
    const without = usesOf(train?.steps).filter((name) => !cached.includes(name ?? ''))
    expect(usesOf(onMachine?.steps)).toEqual(without)
    expect(usesOf(reporting?.steps)).toEqual(usesOf(report?.steps))
    const shells = ({ steps = [] }: Partial<Job> = {}): unknown =>
      steps.flatMap(({ run, env }) => (run ? [run, env] : []))
    expect(shells(onMachine)).toEqual(shells(train))
  })

  it('launches nothing for the code of a stranger, and trains nothing without a launch', () => {
    expect(launch?.if).toBe(
      "github.event_name != 'pull_request_target' && (!github.event.pull_request || github.event.pull_request.head.repo.full_name == github.repository)",
    )
    expect(onMachine?.if).toBeUndefined()
  })

  it('waits for the machine, so that one that never comes is reported and not queued for', () => {
    expect(launch?.steps[1]?.with?.['wait']).toBe('online')
  })

  it('hands every input of a machine on, as rerun.yml does', () => {
    const again = readWorkflow('rerun.yml')
    const given = Object.keys(again.on.workflow_call.inputs).filter(
      (name) => !['aws-region', 'most-reruns'].includes(name),
    )
    expect(Object.keys(launch?.steps[1]?.with ?? {}).sort()).toEqual(
      [...given, ...Object.keys(again.on.workflow_call.secrets ?? {}), 'wait'].sort(),
    )
    expect(on.workflow_call.secrets).toEqual(again.on.workflow_call.secrets)
  })

  it('reports no results that an earlier attempt has left', () => {
    const [, download] = reporting?.steps ?? []
    expect([onMachine?.outputs, download?.if]).toEqual([
      { results: '${{ steps.results.outcome }}' },
      "${{ needs.train.outputs.results == 'success' }}",
    ])
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
