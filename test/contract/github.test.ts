import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { systemClock } from '../../src/adapters/clock.ts'
import { mintToken } from '../../src/adapters/github/app-token.ts'
import { openGitHub } from '../../src/adapters/github/github.ts'
import { openRunners } from '../../src/adapters/github/runners.ts'
import type { GitHub } from '../../src/ports/github.ts'
import { describeWith } from '../counterparts.ts'
import { faultOf } from '../fakes/fault.ts'
import { type StandIn, startGitHub } from '../fakes/github/stand-in.ts'
import { openContract } from './openapi.ts'

const sha = 'a'.repeat(40)

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
})

/** Makes every call on objects and refs: two commits, the second on top of the first. Gives the files at the end. */
async function keepTwice(api: GitHub): Promise<readonly string[]> {
  const ref = 'refs/crisol/images/2026-11'
  expect([await api.refCommit(ref), await api.refsBelow('refs/crisol/images')]).toEqual([undefined, []])
  const blob = await api.createBlob(new TextEncoder().encode('x'))
  const first = await api.createCommit({ message: 'm', parent: undefined, files: new Map([['a.png', blob]]) })
  expect([await api.createRef(ref, first), await api.createRef(ref, first)]).toEqual([
    undefined,
    'Reference already exists',
  ])
  const second = await api.createCommit({ message: 'm', parent: first, files: new Map([['b.png', blob]]) })
  const stray = await api.createCommit({ message: 'm', parent: undefined, files: new Map([['c.png', blob]]) })
  expect([await api.moveRef(ref, second), await api.moveRef(ref, stray)]).toEqual([
    undefined,
    'Update is not a fast forward',
  ])
  expect([await api.refCommit(ref), await api.refsBelow('refs/crisol/images')]).toEqual([second, [ref]])
  expect(await api.readCommit(second)).toEqual({ message: 'm', parents: [first] })
  expect(await api.readCommit('f'.repeat(40))).toBeUndefined()
  await api.resetRef(ref, stray)
  expect(await api.refCommit(ref)).toBe(stray)
  await api.deleteRef(ref)
  expect(await api.refCommit(ref)).toBeUndefined()
  return [...(await api.fileNames(second))]
}

describeWith(['github-openapi'], 'every call and every answer, by GitHub’s own description', (openapi) => {
  let github: StandIn
  beforeAll(async () => {
    github = await startGitHub({ validate: openContract(openapi), apps: { 12: keys.publicKey } })
    github.state.pullRequests.push({
      ...{ number: 7, headSha: sha, headRef: 'topic', headRepository: github.state.repository, baseRef: 'main' },
      ...{ baseSha: 'b'.repeat(40), state: 'open', labels: ['crisol:accept'] },
    })
    for (const [index, fork] of ['hubot/fork', 'hubot/another-fork'].entries()) {
      github.state.pullRequests.push({
        ...{ number: 9 + index, headSha: sha, headRef: 'topic', headRepository: fork, baseRef: 'main' },
        ...{ baseSha: 'b'.repeat(40), state: 'open', labels: [] },
      })
    }
    github.state.labelEvents.push({
      id: 1,
      pullRequest: 7,
      label: 'crisol:accept',
      actor: 'hubot',
      createdAt: '2026-01-01T00:00:00Z',
    })
    github.state.collaborators['hubot'] = 'write'
  })
  afterAll(async () => {
    await github.stop()
  })

  it('fits in a session that makes every call there is', async () => {
    const api = openGitHub(github.state.repository, {
      apiUrl: github.url,
      graphqlUrl: `${github.url}/graphql`,
      token: 'ghs_write',
      clock: systemClock,
    })
    expect(await api.pullRequest(7)).toEqual({ number: 7, headSha: sha, baseBranch: 'main', labels: ['crisol:accept'] })
    expect(await api.pullRequest(8)).toBeUndefined()
    expect((await api.openPullRequests('topic')).map(({ number }) => number)).toEqual([7])
    const numbersFrom = async (repository: string): Promise<readonly number[]> =>
      (await api.openPullRequests('topic', repository)).map(({ number }) => number)
    expect([await numbersFrom('hubot/fork'), await numbersFrom('hubot/another-fork')]).toEqual([[9], [10]])
    const comment = await api.createComment(7, 'one')
    expect((await api.updateComment(comment.id, 'two')).body).toBe('two')
    expect((await api.comments(7)).map(({ body, author }) => [body, author])).toEqual([['two', 'github-actions[bot]']])
    await api.deleteComment(comment.id)
    await api.deleteComment(comment.id)
    expect(await api.comments(7)).toEqual([])
    const check = {
      name: 'Crisol / x',
      headSha: sha,
      externalId: '1',
      conclusion: undefined,
      title: 't',
      summary: 's',
      detailsUrl: 'https://github.com/a/b',
    }
    const run = await api.createCheck(check)
    await api.updateCheck(run.id, { ...check, conclusion: 'neutral' })
    expect(await api.latestChecks(sha)).toEqual([{ ...check, conclusion: 'neutral' }])
    expect((await api.checkRuns(sha, 'Crisol / x')).map(({ id }) => id)).toEqual([run.id])
    expect(await api.labelEvents(7)).toEqual([{ label: 'crisol:accept', actor: 'hubot', at: '2026-01-01T00:00:00Z' }])
    expect([await api.canWrite('hubot'), await api.canWrite('stranger')]).toEqual([true, false])
    expect(await api.viewer()).toBe('github-actions[bot]')
    expect(await keepTwice(api)).toEqual(['a.png', 'b.png'])
    const tip = await api.createCommit({ message: 'm', parent: undefined, files: new Map() })
    for (const branch of ['topic', 'crisol/topic']) await api.createRef(`refs/heads/${branch}`, tip)
    const number = await api.createPullRequest({ branch: 'crisol/topic', baseBranch: 'topic', title: 't', body: 'b' })
    expect((await api.openPullRequests('crisol/topic')).map((one) => [one.number, one.baseBranch])).toEqual([
      [number, 'topic'],
    ])
    expect(github.violations).toEqual([])
  })

  it('fits in a session that keeps the runners of a repository and of an organisation', async () => {
    const access = { apiUrl: github.url, graphqlUrl: `${github.url}/graphql`, token: 'ghs_write', clock: systemClock }
    for (const scope of [{ repository: github.state.repository }, { organisation: 'octocat' }]) {
      const runners = openRunners(scope, access)
      const { id } = await runners.register('crisol-1', ['gpu'])
      const offline = { id, name: 'crisol-1', isOnline: false, isBusy: false, labels: ['gpu'] }
      expect([await runners.find(id), await runners.list()]).toEqual([offline, [offline]])
      expect(await faultOf(() => runners.register('crisol-1', ['gpu']))).toMatchObject({ code: 'AMBIGUOUS' })
      await runners.remove(id)
      await runners.remove(id)
      expect(await runners.find(id)).toBeUndefined()
    }
    expect(github.violations).toEqual([])
  })

  it('fits in a session of an app that makes itself a token', async () => {
    github.state.installation = 77
    const scope = { repository: github.state.repository }
    const access = { apiUrl: github.url, graphqlUrl: `${github.url}/graphql`, clock: systemClock }
    const token = await mintToken({ id: '12', privateKey: keys.privateKey }, scope, access)
    expect(github.state.minted[token]).toEqual({ administration: 'write' })
    expect(await openRunners(scope, { ...access, token }).list()).toEqual([])
    expect(github.violations).toEqual([])
  })

  it('notices a field and a parameter that GitHub does not know', async () => {
    const headers = { authorization: 'Bearer ghs_write', 'content-type': 'application/json' }
    const before = github.violations.length
    await fetch(`${github.url}/repos/${github.state.repository}/issues/7/comments`, {
      method: 'POST',
      headers,
      body: '{"body":"x","colour":"red"}',
    })
    await fetch(`${github.url}/repos/${github.state.repository}/issues/7/comments?order=up`, { headers })
    expect(github.violations.slice(before)).toEqual([
      'POST /repos/{owner}/{repo}/issues/{issue_number}/comments: unknown field colour in the request',
      'GET /repos/{owner}/{repo}/issues/{issue_number}/comments: unknown parameter order',
    ])
  })
})
