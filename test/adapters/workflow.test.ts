import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { apiUrl, graphqlUrl, readWorkflowRun } from '../../src/adapters/workflow.ts'
import { faultOf } from '../fakes/fault.ts'

const before = { ...process.env }
const folder = mkdtempSync(join(tmpdir(), 'crisol-workflow-'))
const run = {
  ...{ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'o/r', GITHUB_EVENT_NAME: 'push', GITHUB_SHA: 'e'.repeat(40) },
  ...{ GITHUB_REF: 'refs/heads/main', GITHUB_RUN_ID: '42', GITHUB_RUN_ATTEMPT: '2', GITHUB_WORKFLOW: 'Review' },
  ...{ GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/ci.yml@refs/heads/main', GITHUB_JOB: 'review' },
}

function given(variables: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('GITHUB_')) delete process.env[name]
  Object.assign(process.env, variables)
}

beforeEach(() => given({}))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  given({})
  Object.assign(process.env, before)
  rmSync(join(folder, 'event.json'), { force: true })
})

describe('readWorkflowRun', () => {
  it('reads what the runner says', () => {
    const event = join(folder, 'event.json')
    writeFileSync(event, '{"number": 7}')
    given({ ...run, GITHUB_EVENT_PATH: event, GITHUB_SERVER_URL: 'https://git.example/' })
    expect(readWorkflowRun()).toEqual({
      ...{ repository: 'o/r', event: 'push', payload: new Map([['number', 7n]]), sha: 'e'.repeat(40) },
      ...{ ref: 'refs/heads/main', runId: 42, attempt: 2, workflow: 'ci.yml', job: 'review' },
      serverUrl: 'https://git.example',
    })
  })

  it('does with what an older runner says', () => {
    given({ ...run, GITHUB_WORKFLOW_REF: '', GITHUB_RUN_ATTEMPT: '' })
    expect(readWorkflowRun()).toMatchObject({
      ...{ workflow: 'Review', attempt: 1, payload: new Map(), serverUrl: 'https://github.com' },
    })
  })

  it('finds none outside of a workflow', () => {
    given({ GITHUB_REPOSITORY: 'o/r' })
    expect(readWorkflowRun()).toBeUndefined()
  })

  it('says what an event is that is not JSON', async () => {
    const event = join(folder, 'event.json')
    writeFileSync(event, '<html>')
    given({ ...run, GITHUB_EVENT_PATH: event })
    expect(await faultOf(readWorkflowRun)).toEqual({
      code: 'SYNTAX',
      message: 'GITHUB_EVENT_PATH:1:1 is not JSON: found "<"; expected a value.',
    })
  })
})

describe('the addresses of GitHub', () => {
  it.each([
    [{}, 'https://api.github.com', 'https://api.github.com/graphql'],
    [
      { GITHUB_API_URL: 'https://git.example/api/v3/', GITHUB_GRAPHQL_URL: 'https://git.example/api/graphql' },
      'https://git.example/api/v3',
      'https://git.example/api/graphql',
    ],
  ])('are with %j those of the runner', (variables, api, graphql) => {
    given(variables)
    expect([apiUrl(), graphqlUrl()]).toEqual([api, graphql])
  })
})
