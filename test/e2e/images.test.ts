import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findCounterpart } from '../../scripts/counterparts.ts'
import { openContract } from '../contract/openapi.ts'
import { bytesAt } from '../fakes/git-objects.ts'
import { fault } from '../fakes/github/route.ts'
import { type Fault, type StandIn, startGitHub } from '../fakes/github/stand-in.ts'
import { openInstantClock } from '../fakes/instant-clock.ts'
import { type Job, lineRow, report } from './images/job.ts'

const november = Date.UTC(2026, 10, 26)

let github: StandIn

beforeEach(async () => {
  const openapi = findCounterpart('github-openapi')
  github = await startGitHub(openapi === undefined ? {} : { validate: openContract(openapi) })
})
afterEach(async () => {
  await github.stop()
  expect(github.violations).toEqual([])
})

function jobOf(more: Partial<Job> = {}): Job {
  const place = { url: github.url, repository: github.state.repository }
  return { ...place, id: 'review', runId: 1, images: 'auto', plots: ['roc', 'loss'].map(lineRow), ...more }
}

async function run(more: Partial<Job> = {}): Promise<string> {
  return await report(jobOf(more), openInstantClock(november))
}

const address = /https:\/\/github\.com\/[\w-]+\/[\w-]+\/blob\/([0-9a-f]{40})\/([0-9a-f]{32}\.png)\?raw=true/gu

/** What each picture of a comment shows, once git has thrown away what no ref holds. */
function pictures(body: string): readonly (string | undefined)[] {
  return [...body.matchAll(address)].map(([, commit = '', name = '']) =>
    bytesAt(github.state.git, commit, name)
      ?.toString('latin1')
      .replace(/^[\s\S]*IEND.{4}/u, ''),
  )
}

const both = ['roc', 'loss'].flatMap((id) => ['dark', 'light', 'light'].map((theme) => `${theme} ${id}`))

/** Calls on objects and refs, in order. */
function gitCalls(from = 0): readonly string[] {
  const calls = github.log.slice(from).map(({ method, path, status }) => `${method} ${path} ${status}`)
  return calls.flatMap((call) => {
    const [, method, path, status] = /^(\w+) .*\/git\/(.+?)(?:\/[0-9a-f]{40})? (\d+)$/u.exec(call) ?? []
    return path === undefined ? [] : [`${method} ${path} ${status}`]
  })
}

const month = 'crisol/images/2026-11'

describe('pictures in a comment', () => {
  it('are kept in one commit, however many they are', async () => {
    const body = await run()
    expect(github.state.comments.map((comment) => comment.body)).toEqual([body])
    expect(pictures(body)).toEqual(both)
    expect(gitCalls()).toEqual([
      ...[`GET ref/${month} 404`, ...Array(4).fill('POST blobs 201'), 'POST trees 201', 'POST commits 201'],
      ...['POST refs 201', 'GET matching-refs/crisol/images/ 200'],
    ])
  })

  it('cost two reads where none changed, and the comment stays as it is', async () => {
    const body = await run()
    const from = github.log.length
    await run({ runId: 2 })
    expect(gitCalls(from)).toEqual([`GET ref/${month} 200`, 'GET trees 200'])
    await run({ id: 'other', plots: [lineRow('other')] })
    const later = github.log.length
    await run({ runId: 3 })
    expect(github.log.slice(later).filter(({ method }) => method !== 'GET')).toEqual([])
    expect(github.state.comments.map((comment) => comment.body)[0]).toBe(body)
  })

  it('cost one blob each for what changed', async () => {
    const first = await run()
    const from = github.log.length
    const second = await run({ runId: 2, plots: ['roc', 'new'].map(lineRow) })
    expect(gitCalls(from)).toEqual([
      ...[`GET ref/${month} 200`, 'GET trees 200', 'POST blobs 201', 'POST blobs 201', 'GET commits 200'],
      ...['POST trees 201', 'POST commits 201', `PATCH refs/${month} 200`, 'GET matching-refs/crisol/images/ 200'],
    ])
    expect([pictures(first), pictures(second)[0]]).toEqual([both, 'dark roc'])
  })

  it('are all there where many jobs push at once', async () => {
    const names = Array.from({ length: 6 }, (_, job) => [`own-${job}`, 'shared'])
    await Promise.all(
      names.map(async (own, index) => await startJob({ ...jobOf({ id: `job-${index}`, plots: [] }), names: own })),
    )
    const { comments, git } = github.state
    expect(comments).toHaveLength(6)
    const shown = comments.map(({ body }) => pictures(body))
    const expected = names.map((ids) =>
      ids.flatMap((id) => ['dark', 'light', 'light'].map((theme) => `${theme} ${id}`)),
    )
    expect([...shown].sort()).toEqual([...expected].sort())
    expect(Object.keys(git.refs)).toHaveLength(1)
    const [tip = ''] = Object.values(git.refs)
    expect(Object.keys(git.trees[git.commits[tip]?.tree ?? ''] ?? {})).toHaveLength(14)
  })
})

/** Runs a job as a process, to its end. */
async function startJob(job: Job & { readonly names: readonly string[] }): Promise<void> {
  const entry = join(import.meta.dirname, 'images/process.ts')
  const child = spawn(process.execPath, ['--no-warnings', entry, JSON.stringify(job)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const status = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  expect(status).toBe(0)
}

describe('pictures where GitHub stands in the way', () => {
  const refs = /(?:POST|PATCH) .*\/git\/refs/u

  it.each<readonly [string, RegExp, Fault['does']]>([
    ['a blob answers 502', /POST .*blobs/u, fault(502, 'Bad Gateway')],
    ['the answer to a commit is lost', /POST .*git\/commits/u, 'reset-after'],
    ['the answer to a new ref is lost', refs, 'reset-after'],
    ['a new ref is refused with 409', refs, fault(409, 'Conflict')],
    ['a new ref is refused with 422', refs, fault(422, 'Reference already exists')],
    ['a read is put off', /GET .*git\/ref/u, fault(429, 'Too many requests', { 'retry-after': '1' })],
  ])('are kept all the same where %s, once', async (_, on, does) => {
    github.fail({ on, does })
    expect(pictures(await run())).toEqual(both)
    expect(Object.keys(github.state.git.refs)).toEqual([`refs/${month}`])
  })

  it.each<readonly [string, Fault['does']]>([
    ['the answer is lost', 'reset-after'],
    ['it answers 409', fault(409, 'Conflict')],
    ['it answers 422', fault(422, 'Update is not a fast forward')],
    ['it answers 503', fault(503, 'Unavailable')],
  ])('are kept all the same on top of others, where %s when the ref is moved', async (_, does) => {
    await run()
    github.fail({ on: refs, does })
    const body = await run({ id: 'second', plots: [lineRow('new')] })
    expect(pictures(body)).toEqual(['dark new', 'light new', 'light new'])
  })

  it.each<readonly [string, RegExp, Fault['does'], string]>([
    ['5xx for ever', /\/git\//u, fault(502, 'no'), 'GitHub answered 502 when asked to'],
    ['a connection that is reset', /\/git\//u, 'reset-before', 'did not answer when asked to'],
    ['a page of HTML', /\/git\//u, 'html', 'that is not GitHub'],
    ['a rule on refs', refs, fault(422, 'Repository rule violations found'), 'Repository rule violations found'],
    ['404', /POST .*git/u, fault(404, 'Not Found'), 'it needs contents'],
  ])('become a note, and the comment is posted with what Markdown draws, on %s', async (_, on, does, reason) => {
    github.fail({ on, does, times: 1000 })
    const body = await run()
    expect(github.state.comments.map((comment) => comment.body)).toEqual([body])
    expect(pictures(body)).toEqual([])
    expect(body).toContain('> Pictures could not be kept.')
    expect(body).toContain(reason)
    expect(body).toContain('```mermaid')
  })
})

describe('pictures under a token that may not write contents, as on a pull request from a fork', () => {
  beforeEach(async () => {
    await github.stop()
    const openapi = findCounterpart('github-openapi')
    github = await startGitHub({
      ...(openapi === undefined ? {} : { validate: openContract(openapi) }),
      tokens: { ghs_write: { permissions: { contents: 'read', 'pull-requests': 'write' } } },
    })
  })

  it('are drawn by Markdown without a word under auto, after one refusal', async () => {
    const body = await run()
    expect(gitCalls()).toEqual([`GET ref/${month} 404`, 'POST blobs 403'])
    expect([body.includes('```mermaid'), body.includes('could not be kept')]).toEqual([true, false])
    expect(github.state.comments).toHaveLength(1)
  })

  it('are drawn by Markdown with a note under branch', async () => {
    expect(await run({ images: 'branch' })).toContain(
      '> Pictures could not be kept. The token may not store a file &#40;Resource not accessible by integration&#41;; it needs contents&#58; write.',
    )
  })
})
