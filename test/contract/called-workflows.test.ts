import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { git } from '../fakes/pull-request.ts'
import { handedOn, type Job, readAction, readWorkflow, root, type Step } from './workflow-files.ts'

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
  { file: 'review-fork.yml', permissions: { train: { contents: 'read' } } },
  {
    file: 'report-fork.yml',
    permissions: {
      report: { actions: 'read', contents: 'read', 'pull-requests': 'write', checks: 'write', ...oidc },
    },
  },
  {
    file: 'train-fork.yml',
    permissions: {
      train: { contents: 'read', ...oidc },
      report: { contents: 'read', 'pull-requests': 'write', checks: 'write', ...oidc },
    },
  },
  {
    file: 'commit.yml',
    permissions: { commit: { contents: 'write', 'pull-requests': 'write', checks: 'write' } },
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
      ...['aws-actions/configure-aws-credentials', 'push', 'collect', 'actions/upload-artifact'],
      ...['commit', 'actions/upload-artifact', 'actions/cache/save'],
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
    expect(on.workflow_call.secrets).toMatchObject(again.on.workflow_call.secrets ?? {})
  })

  it('reports no results that an earlier attempt has left, and takes on no role where there are none', () => {
    const [, download, role] = reporting?.steps ?? []
    expect([onMachine?.outputs, download?.if, role?.if]).toEqual([
      { results: '${{ steps.results.outcome }}' },
      "${{ needs.train.outputs.results == 'success' }}",
      "${{ inputs.role-to-assume != '' && needs.train.outputs.results == 'success' }}",
    ])
  })
})

describe('the workflow review-fork.yml', () => {
  const { on, jobs } = readWorkflow('review-fork.yml')
  const steps = jobs['train']?.steps ?? []

  it('trains on pull_request alone, without a secret, a role, a cache or a push', () => {
    expect([jobs['train']?.if, on.workflow_call.secrets]).toEqual(["github.event_name == 'pull_request'", undefined])
    expect(usesOf(steps)).toEqual([
      ...['actions/checkout', 'actions/setup-python', undefined, 'pull', 'train', undefined, 'collect'],
      'actions/upload-artifact',
    ])
  })

  it('ends well and leaves nothing where the data could not be pulled', () => {
    const [pull, training, , results, upload] = steps.slice(3)
    expect([pull?.['continue-on-error'], training?.if]).toEqual([true, "${{ steps.pull.outcome == 'success' }}"])
    expect([results?.if, upload?.if]).toEqual([
      "${{ !cancelled() && steps.train.outcome != 'skipped' }}",
      "${{ !cancelled() && steps.results.outcome == 'success' }}",
    ])
  })
})

describe('the workflow report-fork.yml', () => {
  const steps = readWorkflow('report-fork.yml').jobs['report']?.steps ?? []
  const [checkout, download, , reporting] = steps

  it('checks out the default branch, downloads by the id of the run, and runs no shell', () => {
    expect(usesOf(steps)).toEqual([
      ...['actions/checkout', 'actions/download-artifact', 'aws-actions/configure-aws-credentials', 'report'],
    ])
    expect(checkout?.with).toEqual({ ref: '${{ github.sha }}', 'persist-credentials': false })
    expect(download?.with).toEqual({
      name: readWorkflow('review-fork.yml').jobs['train']?.steps.at(-1)?.with?.['name'],
      path: '${{ inputs.working-directory }}/.crisol/results',
      'run-id': '${{ github.event.workflow_run.id }}',
      'github-token': '${{ github.token }}',
    })
  })

  it('tells report neither the pull request nor the base, and lets no verdict of a fork fail the default branch', () => {
    expect(Object.keys(reporting?.with ?? {})).toEqual([
      ...['results', 'id', 'title', 'comment', 'check', 'working-directory'],
    ])
    expect(reporting?.['continue-on-error']).toBe(true)
  })
})

describe('the workflow train-fork.yml', () => {
  const { train: training, report: reporting } = readWorkflow('train-fork.yml').jobs
  const [checkout, guard] = training?.steps ?? []

  it('trains what an environment let go, by hand alone, as review.yml does, caches and commits aside', () => {
    expect([training?.environment, training?.if]).toEqual([
      '${{ inputs.environment }}',
      "github.event_name == 'workflow_dispatch' && inputs.environment != ''",
    ])
    expect(checkout?.with?.['ref']).toBe('refs/pull/${{ inputs.pull-request }}/head')
    const isShared = ({ uses, if: when }: Step): boolean =>
      uses?.startsWith('actions/cache') !== true && when !== '${{ inputs.commit }}'
    const rest = usesOf(train?.steps.filter(isShared))
    expect(usesOf(training?.steps)).toEqual([rest[0], undefined, ...rest.slice(1)])
  })

  it('reports to the pull request that was named, at the head that was read', () => {
    expect(reporting?.steps.at(-1)?.with).toMatchObject({
      ...{ 'pull-request': '${{ inputs.pull-request }}', head: '${{ inputs.head }}' },
    })
    expect(reporting?.steps[0]?.with).toEqual({ 'persist-credentials': false })
  })

  it('runs nothing of a commit other than the one that was read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crisol-guard-'))
    try {
      git(folder, 'init', '--quiet')
      git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Head')
      const sha = git(folder, 'rev-parse', 'HEAD')
      const guarded = (HEAD: string): readonly unknown[] => {
        const env = { PATH: process.env['PATH'], NUMBER: '7', HEAD }
        const { status, stdout } = spawnSync('bash', ['-e', '-c', guard?.run ?? ''], {
          cwd: folder,
          env,
          encoding: 'utf8',
        })
        return [status, stdout]
      }
      const refusal = (given: string): string =>
        `::error::Pull request 7 has the head ${sha}, and ${given} was given; read the new one, and start with its full SHA.\n`
      expect(guarded(sha)).toEqual([0, ''])
      for (const given of ['', 'main', sha.slice(0, 7), '0'.repeat(40)]) {
        expect(guarded(given)).toEqual([1, refusal(given)])
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the workflow commit.yml', () => {
  const { commit } = readWorkflow('commit.yml').jobs
  const conditions = (steps: readonly Step[] = []): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(steps.map(({ id, uses, if: when }) => [id ?? uses, when]))

  it('commits what the job that trains has left, and runs no line of the caller or of the pull request', () => {
    expect(usesOf(commit?.steps)).toEqual(['actions/checkout', 'actions/download-artifact', 'commit'])
    const named = (steps: readonly Step[] = [], action: string): unknown =>
      steps.findLast(({ uses }) => uses?.startsWith(action))?.with?.['name']
    expect(named(commit?.steps, 'actions/download-artifact')).toBe(named(train?.steps, 'actions/upload-artifact'))
  })

  it('is given nothing by a training that did not succeed', () => {
    expect(conditions(train?.steps)['commit']).toBe('${{ inputs.commit }}')
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

describe('keys of a store that has no roles', () => {
  const keys = {
    AWS_ACCESS_KEY_ID: '${{ secrets.aws-access-key-id }}',
    AWS_SECRET_ACCESS_KEY: '${{ secrets.aws-secret-access-key }}',
  }

  it.each([
    ['review.yml', ['train', 'report']],
    ['review-ec2.yml', ['train', 'report']],
    ['report-fork.yml', ['report']],
    ['ship.yml', ['package']],
    ['review-fork.yml', []],
    ['train-fork.yml', []],
  ])('are given in %s to the jobs that reach the remote: %j', (file, names) => {
    const jobs = Object.entries(readWorkflow(file).jobs)
    const having = jobs.filter(([, { env }]) => env !== undefined)
    expect(having.map(([name, { env }]) => [name, env])).toEqual(names.map((name) => [name, keys]))
  })
})

/** A job of a document that calls a workflow of the suite. */
interface CallingJob {
  readonly uses?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}

/** Jobs that call workflows, from all the YAML that a document shows. */
function callsIn(document: string): readonly (readonly [string, CallingJob])[] {
  const blocks = [...readFileSync(join(root, document), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/gu)]
  const jobs = blocks.flatMap(([, yaml = '']) => {
    const { jobs: shown = {} } = parse(yaml) as { readonly jobs?: Readonly<Record<string, CallingJob>> }
    return Object.values(shown)
  })
  return jobs.flatMap((job) => {
    const name = /^crisol-ml\/crisol\/\.github\/workflows\/([\w-]+\.yml)@v1$/u.exec(job.uses ?? '')?.[1]
    return name === undefined ? [] : [[name, job] as const]
  })
}

describe('docs/review.md', () => {
  const calls = callsIn('docs/review.md')

  it('shows a call of every workflow that reviews', () => {
    expect(calls.map(([name]) => name)).toEqual([
      ...['review.yml', 'review.yml', 'commit.yml', 'review-ec2.yml', 'rerun.yml'],
      ...['review-fork.yml', 'report-fork.yml', 'train-fork.yml'],
    ])
  })

  it.each(calls)('calls %s with the rights that its jobs need together', (name, { permissions }) => {
    const needed: Record<string, string> = {}
    for (const job of Object.values(readWorkflow(name).jobs)) {
      for (const [right, level] of Object.entries(job.permissions)) if (needed[right] !== 'write') needed[right] = level
    }
    expect(permissions).toEqual(needed)
  })
})
