import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { git } from '../fakes/pull-request.ts'
import { readWorkflow, usesOf } from './workflow-files.ts'

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

  it('trains what an environment let go, by hand alone, as review.yml does without its caches', () => {
    expect([training?.environment, training?.if]).toEqual([
      '${{ inputs.environment }}',
      "github.event_name == 'workflow_dispatch' && inputs.environment != ''",
    ])
    expect(checkout?.with?.['ref']).toBe('refs/pull/${{ inputs.pull-request }}/head')
    expect(usesOf(training?.steps)).toEqual(['actions/checkout', undefined, 'train-and-test'])
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
