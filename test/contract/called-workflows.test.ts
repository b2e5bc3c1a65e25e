import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { handedOn, readAction, readSharedAction, readWorkflow, root, type Step, usesOf } from './workflow-files.ts'

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

const { train, report } = readWorkflow('review.yml').jobs
const shared = readSharedAction()

/** The steps of a workflow, with those of the action that the workflows share in the place of its call. */
function allSteps(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => (step.uses?.endsWith('/train-and-test') === true ? (shared.runs.steps ?? []) : step))
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
    const whole = allSteps(steps)
    const odd = handedOn(whole).filter(({ from, action, to }) => {
      const [ours, theirs] = [inputs[from]?.default, readAction(action).inputs[to]?.default]
      // Two names of the checkout.
      return ours !== undefined && ours !== theirs && !(ours === '.' && theirs === '')
    })
    expect(odd.map(({ from }) => from)).toEqual(differs)
    const known = whole.flatMap(({ uses, with: given = {} }) => {
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
    expect(
      uses.filter(
        (name) => !/^\$\/(?:actions\/[a-z]+|\.github\/actions\/train-and-test)$|^[\w./-]+@[0-9a-f]{40}$/u.test(name),
      ),
    ).toEqual([])
  })
})

describe('the workflow review.yml', () => {
  it('brings its caches, trains and tests as the others do, and keeps the DVC cache of a training that began', () => {
    expect(usesOf(train?.steps)).toEqual([
      ...['actions/checkout', 'actions/cache', 'actions/cache/restore', 'train-and-test', 'actions/cache/save'],
    ])
    expect(train?.steps.at(-1)?.if).toBe("${{ !cancelled() && inputs.cache && steps.train.outputs.trained == 'true' }}")
  })

  it('reports from a job that always runs, and runs no line of the caller or of the pull request', () => {
    expect(report?.if).toBe('${{ always() }}')
    expect(usesOf(report?.steps)).toEqual([
      ...['actions/checkout', 'actions/download-artifact', 'aws-actions/configure-aws-credentials', 'report'],
    ])
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

  it('reports as review.yml does, and trains so without its caches', () => {
    expect(usesOf(onMachine?.steps)).toEqual(['actions/checkout', 'train-and-test'])
    expect(usesOf(reporting?.steps)).toEqual(usesOf(report?.steps))
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
      { results: '${{ steps.train.outputs.results }}' },
      "${{ needs.train.outputs.results == 'success' }}",
      "${{ inputs.role-to-assume != '' && needs.train.outputs.results == 'success' }}",
    ])
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
