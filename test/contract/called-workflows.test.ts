import { describe, expect, it } from '@jest/globals'
import { handedOn, readAction, readWorkflow, type Step } from './workflow-files.ts'

const oidc = { 'id-token': 'write' }

/** Each workflow that is called, and what its jobs may do. */
const called = [
  {
    file: 'review.yml',
    permissions: {
      train: { contents: 'read', ...oidc },
      report: { contents: 'read', 'pull-requests': 'write', checks: 'write', ...oidc },
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

describe.each(called)('the workflow $file', ({ file, permissions }) => {
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
    const defaults = handedOn(steps).map(({ from, action, to }) => [
      from,
      inputs[from]?.default,
      readAction(action).inputs[to]?.default,
    ])
    expect(defaults.filter(([, ours, theirs]) => ours !== undefined && ours !== theirs)).toEqual([])
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
