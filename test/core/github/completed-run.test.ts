import { describe, expect, it } from '@jest/globals'
import { completedRunOf } from '../../../src/core/github/completed-run.ts'
import { faultOf } from '../../fakes/fault.ts'
import { exampleOf } from '../../fakes/github/bodies.ts'
import { workflowRun } from '../../fakes/report-ports.ts'

const example = exampleOf('workflow_run', 'completed')
const run: Readonly<Record<string, unknown>> = {
  ...(example['workflow_run'] as Record<string, unknown>),
  conclusion: 'timed_out',
}

describe('completedRunOf', () => {
  it('reads what GitHub sends', () => {
    const payload = { ...example, workflow_run: { ...run, event: 'pull_request' } }
    expect(completedRunOf(workflowRun({ event: 'workflow_run' }, payload))).toEqual({
      ...{ runId: run['id'], conclusion: 'timed_out', headSha: run['head_sha'], headBranch: run['head_branch'] },
      headRepository: 'octo-org/octo-repo',
    })
  })

  it('refuses a run that was for no pull request', async () => {
    const payload = { ...example, workflow_run: { ...run, event: 'schedule' } }
    expect(await faultOf(() => completedRunOf(workflowRun({ event: 'workflow_run' }, payload)))).toEqual({
      code: 'INPUT',
      message: 'The event workflow_run tells of a run on schedule; expected one on pull_request that is completed.',
    })
  })

  it.each(['head_sha', 'head_branch', 'head_repository'])('refuses a run without %s', async (name) => {
    const payload = { ...example, workflow_run: { ...run, event: 'pull_request', [name]: null } }
    expect(await faultOf(() => completedRunOf(workflowRun({ event: 'workflow_run' }, payload)))).toMatchObject({
      message: `Run ${run['id']} was for a branch that is gone with its repository; nothing is reported.`,
    })
  })
})
