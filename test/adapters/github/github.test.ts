import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { systemClock } from '../../../src/adapters/clock.ts'
import { openGitHub } from '../../../src/adapters/github/github.ts'
import type { GitHub } from '../../../src/ports/github.ts'
import { fault } from '../../fakes/github/route.ts'
import { type Fault, type StandIn, startGitHub } from '../../fakes/github/stand-in.ts'

let standIn: StandIn
/** Milliseconds that the client asked to wait, not waited. */
let waits: number[]

beforeEach(async () => {
  standIn = await startGitHub({
    tokens: {
      ghs_write: { permissions: { 'pull-requests': 'write', checks: 'write' } },
      ghs_read: { permissions: { 'pull-requests': 'read' } },
    },
  })
  waits = []
})
afterEach(async () => {
  await standIn.stop()
})

function open(token = 'ghs_write'): GitHub {
  let now = 0
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds)
      now += milliseconds
    },
  }
  return openGitHub(standIn.state.repository, {
    apiUrl: standIn.url,
    graphqlUrl: `${standIn.url}/graphql`,
    token,
    clock,
  })
}

const list = /^GET .*\/comments/u
const create = /^POST .*\/comments/u

describe('a read', () => {
  it.each<readonly [string, Fault['does']]>([
    ['a 502', { status: 502, json: { message: 'Bad Gateway' } }],
    ['a connection that is reset', 'reset-before'],
    ['an answer that is lost', 'reset-after'],
    ['a 429 with Retry-After', fault(429, 'Too many requests', { 'retry-after': '2' })],
    ['a secondary rate limit', fault(403, 'You have exceeded a secondary rate limit', { 'retry-after': '1' })],
  ])('is tried again after %s', async (_, does) => {
    standIn.fail({ on: list, does })
    expect(await open().comments(1)).toEqual([])
    expect(waits).toHaveLength(1)
  })

  it('waits as long as Retry-After says', async () => {
    standIn.fail({ on: list, does: fault(429, 'Too many requests', { 'retry-after': '7' }) })
    await open().comments(1)
    expect(waits).toEqual([7000])
  })

  it('gives up in bounded time', async () => {
    standIn.fail({ on: list, does: { status: 503, json: { message: 'no' } }, times: 100 })
    await expect(open().comments(1)).rejects.toMatchObject({
      code: 'GITHUB',
      message: 'GitHub answered 503 when asked to list the comments; its own fault, which may pass.',
    })
    expect(waits.length).toBe(4)
  })

  it('goes over all pages, oldest first', async () => {
    const comment = (id: number) => ({
      id,
      pullRequest: 1,
      author: 'a',
      body: `${id}`,
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
    })
    standIn.state.comments.push(...Array.from({ length: 250 }, (_, index) => comment(index + 1)))
    expect((await open().comments(1)).map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, index) => index + 1))
  })

  it('refuses a page of HTML with status 200 as no answer of GitHub', async () => {
    standIn.fail({ on: list, does: 'html' })
    await expect(open().comments(1)).rejects.toMatchObject({
      code: 'GITHUB',
      message: expect.stringMatching(
        /answered with text\/html when asked to list the comments; that is not GitHub\. Check GITHUB_API_URL/u,
      ),
    })
  })

  it('refuses JSON that is no list', async () => {
    standIn.fail({ on: list, does: { status: 200, json: { message: 'hello' } } })
    await expect(open().comments(1)).rejects.toMatchObject({ code: 'GITHUB' })
  })
})

describe('an answer that GitHub would not give', () => {
  const strange = { toString: null }
  const refused = expect.objectContaining({ code: 'GITHUB', message: expect.stringContaining('not what GitHub gives') })
  it.each<readonly [string, unknown, (api: GitHub) => Promise<unknown>, unknown]>([
    ['no pull request', null, async (api) => await api.pullRequest(1), refused],
    [
      'a pull request of nothing but its number and head',
      { number: 1, head: { sha: 'a' }, base: null, labels: [null] },
      async (api) => await api.pullRequest(1),
      { number: 1, headSha: 'a', baseBranch: '', labels: [] },
    ],
    [
      'labels that are no text',
      { number: 1, head: { sha: 'a' }, base: { ref: strange }, labels: [{ name: strange }] },
      async (api) => await api.pullRequest(1),
      { number: 1, headSha: 'a', baseBranch: '', labels: [''] },
    ],
    ['a list with nothing in it', [null], async (api) => await api.labelEvents(1), refused],
    [
      'an event of nobody',
      [{ event: 'labeled', label: { name: 'a' }, actor: null }],
      async (api) => await api.labelEvents(1),
      [],
    ],
    [
      'a comment without texts',
      [{ id: 1, body: strange, user: { login: strange }, html_url: strange, updated_at: strange }],
      async (api) => await api.comments(1),
      [{ id: 1, body: '', author: '', url: '', updatedAt: 0 }],
    ],
    [
      'a check run without texts',
      { check_runs: [{ id: 1, external_id: strange, started_at: strange }] },
      async (api) => await api.checkRuns('a', 'x'),
      [{ id: 1, externalId: '', startedAt: undefined, completedAt: undefined }],
    ],
    ['a permission that is no text', { permission: strange }, async (api) => await api.canWrite('a'), false],
    ['a tree with nothing in it', { tree: [null] }, async (api) => await api.fileNames('a'), refused],
    ['refs with nothing in them', [null], async (api) => await api.refsBelow('a'), refused],
  ])('is no fault of ours: %s', async (_, json, call, expected) => {
    standIn.fail({ on: /./u, does: { status: 200, json } })
    expect(await call(open()).catch((error: unknown) => error)).toEqual(expected)
  })
})

describe('who the token is', () => {
  it('is asked of GraphQL where the server has it, and not known where it does not answer', async () => {
    const api = { apiUrl: `${standIn.url}/api/v3`, token: 'ghs_write', clock: systemClock }
    const of = (graphqlUrl: string): GitHub => openGitHub(standIn.state.repository, { ...api, graphqlUrl })
    expect(await of(`${standIn.url}/graphql`).viewer()).toBe('github-actions[bot]')
    expect(await of(`${standIn.url}/api/v3/graphql`).viewer()).toBeUndefined()
  })
})

describe('a write to what is not there', () => {
  const missing = (what: string, permission: string): object => ({
    code: 'MISSING',
    message: `GitHub finds nothing (404) when asked to ${what}: it is not there, or the token may not see it; it needs ${permission}.`,
  })
  const check = { name: 'x', headSha: 'e'.repeat(40), externalId: '1', title: 't', summary: 's', detailsUrl: undefined }

  it('says so for a comment and for a check run', async () => {
    const github = open()
    await expect(github.updateComment(7, 'x')).rejects.toMatchObject(
      missing('update the comment', 'pull-requests: write'),
    )
    await expect(github.updateCheck(7, { ...check, conclusion: 'success' })).rejects.toMatchObject(
      missing('update the check run', 'checks: write'),
    )
  })

  it('says so where the token does not see the repository', async () => {
    standIn.fail({ on: /./u, times: 2, does: fault(404, 'Not Found') })
    await expect(open().createComment(1, 'x')).rejects.toMatchObject(
      missing('create a comment', 'pull-requests: write'),
    )
    await expect(open().createCheck({ ...check, conclusion: undefined })).rejects.toMatchObject(
      missing('create a check run', 'checks: write'),
    )
  })

  it('is no fault for a comment that is to go', async () => {
    await open().deleteComment(7)
    expect(standIn.log.map(({ status }) => status)).toEqual([404])
  })
})

describe('a creation', () => {
  it.each<readonly [string, Fault['does'], number]>([
    ['a 502', { status: 502, json: { message: 'Bad Gateway' } }, 0],
    ['a reset before it took effect', 'reset-before', 0],
    ['a reset after it took effect', 'reset-after', 1],
  ])('is never repeated blindly after %s', async (_, does, stored) => {
    standIn.fail({ on: create, does })
    await expect(open().createComment(1, 'x')).rejects.toMatchObject({ code: 'AMBIGUOUS' })
    expect(standIn.state.comments).toHaveLength(stored)
  })

  it('is repeated when GitHub put it off, for then it was not done', async () => {
    standIn.fail({ on: create, does: fault(403, 'You have exceeded a secondary rate limit', { 'retry-after': '1' }) })
    await open().createComment(1, 'x')
    expect(standIn.state.comments).toHaveLength(1)
  })

  it('tells what GitHub found wrong', async () => {
    await expect(open().createComment(1, 'x'.repeat(65_537))).rejects.toMatchObject({
      code: 'GITHUB',
      message:
        'GitHub refuses to create a comment (422): Validation Failed: body is too long (maximum is 65536 characters).',
    })
  })

  it('names the permission that the token lacks', async () => {
    await expect(open('ghs_read').createComment(1, 'x')).rejects.toMatchObject({
      code: 'PERMISSION',
      message:
        'The token may not create a comment (Resource not accessible by integration); it needs pull-requests: write.',
    })
  })

  it('says that a token is not known', async () => {
    await expect(open('ghs_other').createComment(1, 'x')).rejects.toMatchObject({
      code: 'GITHUB',
      message: 'GitHub does not know the token (401) when asked to create a comment; check github-token.',
    })
  })
})
