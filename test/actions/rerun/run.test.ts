import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/actions/rerun/inputs.ts'
import { run } from '../../../src/actions/rerun/run.ts'
import type { WorkflowRun } from '../../../src/core/github/run.ts'
import type { Value } from '../../../src/core/value.ts'
import { openRerunScene } from '../../fakes/ended-run.ts'
import { faultOf } from '../../fakes/fault.ts'

const given: Readonly<Record<string, string>> = {
  ...{ 'instance-types': 'c5.large', 'github-token': 'admin', 'workflow-token': 'workflow', image: 'ami-12345678' },
}
const inputs = readInputs((name) => given[name] ?? '')

/** The run around the step, of an event that says which run ended. */
function around(event: string, ended: readonly (readonly [string, Value])[]): WorkflowRun {
  return {
    ...{ repository: 'o/r', event, payload: new Map([['workflow_run', new Map(ended)]]), sha: 'a'.repeat(40) },
    ...{ ref: 'refs/heads/main', runId: 12, attempt: 1, workflow: 'rerun.yml', job: 'rerun', serverUrl: '' },
  }
}

const completed = around('workflow_run', [
  ['id', 9n],
  ['run_attempt', 1n],
])

describe('run of rerun', () => {
  it('says what was launched, for which run and why', async () => {
    const { ports, github } = openRerunScene()
    expect(await run(inputs, completed, ports)).toEqual({
      launched: [{ runnerId: 1, instanceId: 'i-1', type: 'c5.large', market: 'on-demand' }],
      summary: '1 runner launched; the failed jobs of run 9 are run again, of which train lost a machine to AWS.',
    })
    expect(github.reruns).toBe(1)
  })

  it('says why nothing is done', async () => {
    const { ports, github } = openRerunScene()
    github.jobs = []
    expect(await run(inputs, completed, ports)).toEqual({
      launched: [],
      summary: 'No machine of run 9 is known to have been taken back; nothing is run again.',
    })
  })

  it('runs again no oftener than it may', async () => {
    const { ports, github } = openRerunScene()
    github.run = { ...github.run, attempt: 3 }
    const third = around('workflow_run', [
      ['id', 9n],
      ['run_attempt', 3n],
    ])
    expect((await run(inputs, third, ports)).summary).toBe(
      'Run 9 has been run again 2 times already, which is as often as it may.',
    )
  })

  it.each([
    { name: 'push', event: around('push', []) },
    { name: 'workflow_run', event: around('workflow_run', [['id', 9n]]) },
    { name: 'none', event: undefined },
  ])('refuses the event $name, which names no run that ended', async ({ name, event }) => {
    expect(await faultOf(() => run(inputs, event, openRerunScene().ports))).toEqual({
      code: 'INPUT',
      message: `The event is ${name}; expected workflow_run with types: [completed], which names the run that ended.`,
    })
  })
})
