import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openWorkflowRuns } from '../../../src/adapters/github/workflow-runs.ts'
import { faultOf } from '../../fakes/fault.ts'
import type { Reply } from '../../fakes/github/route.ts'
import { type StandIn, startGitHub } from '../../fakes/github/stand-in.ts'
import type { StoredJob } from '../../fakes/github/state.ts'
import { openInstantClock } from '../../fakes/instant-clock.ts'

let github: StandIn
beforeEach(async () => {
  const tokens = { all: { permissions: { actions: 'write' } }, poor: { permissions: { actions: 'read' } } } as const
  github = await startGitHub({ tokens })
  github.state.runs = [
    {
      ...{ id: 7, attempt: 2, status: 'completed', conclusion: 'failure', headRepository: 'mallory/breast-cancer' },
      jobs: Array.from({ length: 101 }, (_, index) => aJob(index)),
    },
  ]
})
afterEach(async () => {
  await github.stop()
})

function aJob(index: number): StoredJob {
  const labels = ['gpu', 'big']
  return {
    id: index,
    attempt: 2,
    name: `train ${index}`,
    conclusion: 'failure',
    labels,
    runnerId: index,
    runnerName: 'r',
  }
}

const open = (token = 'all') =>
  openWorkflowRuns(github.state.repository, {
    ...{ apiUrl: github.url, graphqlUrl: `${github.url}/graphql`, token, clock: openInstantClock() },
  })

describe('workflow runs', () => {
  it('are read, with the repository whose code they ran', async () => {
    expect(await open().read(7)).toEqual({
      ...{ id: 7, attempt: 2, isCompleted: true, conclusion: 'failure', headRepository: 'mallory/breast-cancer' },
    })
  })

  it('have jobs, page by page, of the attempt that is asked for', async () => {
    const jobs = await open().jobs(7, 2)
    expect([jobs.length, jobs[0], jobs.at(-1)]).toEqual([
      101,
      { name: 'train 0', conclusion: 'failure', labels: ['gpu', 'big'], runnerId: 0, runnerName: '' },
      { name: 'train 100', conclusion: 'failure', labels: ['gpu', 'big'], runnerId: 100, runnerName: 'r' },
    ])
    expect(await open().jobs(7, 1)).toEqual([])
  })

  it('are run again', async () => {
    await open().rerunFailed(7)
    expect(await open().read(7)).toMatchObject({ attempt: 3, isCompleted: false, conclusion: '' })
  })

  it('are not run again by a token that may only read, which is said', async () => {
    expect(await faultOf(() => open('poor').rerunFailed(7))).toEqual({
      code: 'PERMISSION',
      message:
        'The token may not run the failed jobs of a workflow run again (Resource not accessible by integration); it needs actions: write.',
    })
  })

  it('are not there where GitHub says so', async () => {
    expect(await faultOf(() => open().read(8))).toEqual({
      code: 'MISSING',
      message: 'GitHub finds no workflow run at /repos/octocat/breast-cancer/actions/runs/8.',
    })
  })

  it.each<readonly [does: Reply, work: 'read' | 'jobs']>([
    [{ status: 200, json: { id: 7 } }, 'read'],
    [{ status: 200, json: [] }, 'read'],
    [{ status: 200, json: { total_count: 1 } }, 'jobs'],
    [{ status: 200, json: { jobs: [null] } }, 'jobs'],
  ])('are not made up from %j', async (does, work) => {
    github.fail({ on: /GET/u, does })
    expect(await faultOf(() => open()[work](7, 2))).toMatchObject({
      code: 'GITHUB',
      message: expect.stringContaining('is not what GitHub gives'),
    })
  })

  it.each(['reset-after', 'reset-before'] as const)('may or may not run again after %s', async (does) => {
    github.fail({ on: /POST/u, does })
    expect((await faultOf(() => open().rerunFailed(7)))?.code).toBe('AMBIGUOUS')
  })
})
