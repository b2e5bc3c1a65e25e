import type { ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { fasterBy } from '../fakes/child-time.ts'
import { pullRequestEvent } from '../fakes/github/events.ts'
import { fault } from '../fakes/github/route.ts'
import type { Step } from '../fakes/github/runner.ts'
import type { Fault } from '../fakes/github/stand-in.ts'
import { type Review, startReview } from '../fakes/review.ts'
import { type BlackHole, startDeaf, startMute } from '../servers/black-hole.ts'
import { startForwardProxy } from '../servers/forward-proxy.ts'
import { startWrongTls, type WrongTls } from '../servers/wrong-tls.ts'

const config = 'metrics:\n  accuracy: { better: higher, tolerance: 0.01 }\n'
const files = { 'dvc.yaml': 'metrics:\n- metrics.json\n', 'crisol.yaml': config }
const readOnly = { ghs_write: { permissions: { contents: 'read', 'pull-requests': 'read', checks: 'read' } } } as const

let review: Review
const start = async (options: Parameters<typeof startReview>[1] = {}, accuracy = 0.95): Promise<void> => {
  const base = { ...files, 'metrics.json': '{"accuracy": 0.9}\n' }
  review = await startReview({ base, head: { 'metrics.json': `{"accuracy": ${accuracy}}\n` } }, options)
}
afterEach(async () => {
  const { violations } = review.github
  await review.stop()
  expect(violations).toEqual([])
})

/** A fault once at each kind of call leaves what there is without it. */
const passes = (does: Fault['does']) => async (): Promise<void> => {
  await start()
  const kinds = [/POST .*check-runs/u, /GET .*comments/u, /POST .*comments/u, /PATCH .*check-runs/u]
  for (const on of kinds) review.github.fail({ on, does })
  const { status, outputs } = await review.run({ env: fasterBy(5) })
  expect([status, outputs['verdict']]).toEqual([0, 'pass'])
  const { comments, checks } = review.github.state
  expect([comments.length, checks.map(({ conclusion }) => conclusion)]).toEqual([1, ['success']])
}

/** The summary is written all the same, the step fails, and each of the two errors fits the sentence. */
const expectOnlySummary = async (changes: Partial<Step>, sentence: RegExp): Promise<void> => {
  const { status, stdout, summary, outputs } = await review.run(changes)
  expect([status, outputs['verdict']]).toEqual([1, 'pass'])
  expect(summary).toContain('## ✅')
  const errors = stdout.split('\n').filter((line) => line.startsWith('::error::'))
  expect(errors).toEqual([expect.stringMatching(sentence), expect.stringMatching(sentence)])
  expect(stdout).not.toContain('ghs_write')
  expect([review.github.state.comments, review.github.state.checks]).toEqual([[], []])
}

/** The same where GitHub answers every call wrongly. */
const isTold = (does: Fault['does'], sentence: RegExp) => async (): Promise<void> => {
  await start()
  review.github.fail({ on: /./u, times: 1000, does })
  await expectOnlySummary({ env: fasterBy(10) }, sentence)
}

describe('dist/report.js where GitHub answers wrongly', () => {
  const wait = (seconds: string): Readonly<Record<string, string>> => ({ 'retry-after': seconds })

  it(
    '429/403 + Retry-After, report: 429 once at each call leaves one comment and one concluded check run',
    passes(fault(429, 'Too many requests', wait('1'))),
  )

  it(
    '429/403 + Retry-After, report: 403 once at each call leaves one comment and one concluded check run',
    passes(fault(403, 'You have exceeded a secondary rate limit', wait('1'))),
  )

  it(
    '429/403 + Retry-After, report: an hour is not waited for, and the summary is written',
    isTold(
      fault(429, 'Too many requests', wait('3600')),
      /^::error::GitHub asks to wait before it will .* \(Too many requests\); run again later\.$/u,
    ),
  )

  it(
    '5xx once, report: at each call, it leaves one comment and one concluded check run',
    passes(fault(502, 'Bad Gateway')),
  )

  it(
    '5xx for ever, report: the summary is written, and the step fails with one sentence a call',
    isTold(fault(502, 'no'), /^::error::GitHub answered 502 when asked to .*; its own fault, which may pass\.$/u),
  )

  it(
    'reset after send, report: at each call, when all is done, it leaves one comment and one concluded check run',
    passes('reset-after'),
  )

  it(
    'reset after send, report: at each call, before anything is done, it leaves one comment and one concluded check run',
    passes('reset-before'),
  )

  it(
    'reset after send, report: at every call, the summary is written, and the step fails',
    isTold('reset-before', /^::error::GitHub \(127\.0\.0\.1:\d+\) did not answer when asked to .*\.$/u),
  )

  it(
    'credentials expire, report: the summary is written, and the step fails with one sentence on the token',
    isTold(
      fault(401, 'Bad credentials'),
      /^::error::GitHub does not know the token \(401\) when asked to .*; check github-token\.$/u,
    ),
  )

  it(
    'GHES, read-only token, permission, report: a 404 that hides what the token may not see names the permission',
    isTold(
      fault(404, 'Not Found'),
      /^::error::GitHub finds nothing \(404\) when asked to create a (?:comment|check run): .* it needs (?:pull-requests|checks): write\.$/u,
    ),
  )

  it(
    'says why where GitHub refuses what it is sent',
    isTold(fault(422, 'Validation Failed'), /^::error::GitHub refuses to .* \(422\): Validation Failed\.$/u),
  )
})

describe('dist/report.js where GitHub cannot be reached', () => {
  let tls: WrongTls
  let holes: Readonly<Record<'mute' | 'deaf', BlackHole>>
  beforeAll(async () => {
    tls = await startWrongTls()
    holes = { mute: await startMute(), deaf: await startDeaf() }
  })
  afterAll(async () => {
    await Promise.all([tls.stop(), holes.mute.stop(), holes.deaf.stop()])
  })

  it.each(['mute', 'deaf'] as const)(
    'black-holed TCP, report: the summary is written when the limits are over, behind a server that is %s',
    async (kind) => {
      await start()
      const changes = { apiUrl: `http://${holes[kind].host}`, env: fasterBy(50) }
      await expectOnlySummary(changes, /^::error::GitHub \(.*\) did not answer .*: no answer within 30 s\.$/u)
    },
  )

  it.each<readonly [string, () => string, RegExp]>([
    ['a name that nobody knows', () => 'https://api.github.invalid', /: getaddrinfo E\w+ api\.github\.invalid\.$/u],
    [
      'a certificate of another host',
      () => tls.otherHost,
      /: Hostname\/IP does not match certificate's altnames.*\.$/u,
    ],
    ['a certificate that has ended', () => tls.expired, /: certificate has expired\.$/u],
    ['a certificate that nobody vouches for', () => tls.unknown, /: unable to verify the first certificate.*\.$/u],
  ])('DNS, TLS host, expired CA, report: the summary is written, and %s has a sentence of its own', async (...row) => {
    const [, address, sentence] = row
    await start()
    await expectOnlySummary({ apiUrl: address(), env: { ...fasterBy(10), ...tls.env } }, sentence)
  })

  it('IMDS off, no egress, proxy, report: GitHub is reached through the proxy that the environment names', async () => {
    await start()
    const proxy = await startForwardProxy({ 'github.example': review.github.url })
    try {
      const env = { ...fasterBy(5), http_proxy: proxy.address }
      const { status } = await review.run({ apiUrl: 'http://github.example', env })
      expect([status, review.github.state.comments.length]).toEqual([0, 1])
    } finally {
      await proxy.stop()
    }
  })

  it('200 + HTML, report: the summary is written, and the step fails with one sentence that says that it is not GitHub', async () => {
    await start()
    const signIn = (answer: ServerResponse): void => {
      answer.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in</body></html>')
    }
    const proxy = await startForwardProxy({ 'github.example': signIn })
    try {
      await expectOnlySummary(
        { apiUrl: 'http://github.example', env: { http_proxy: proxy.address } },
        /^::error::github\.example answered with text\/html when asked to .*; that is not GitHub\. Check .*\.$/u,
      )
    } finally {
      await proxy.stop()
    }
  })
})

describe('dist/report.js with a token that may not do everything', () => {
  it('GHES, read-only token, permission, report: the summary prints the permissions, and the gate decides', async () => {
    await start({ tokens: readOnly })
    const { status, stdout, summary, outputs } = await review.run()
    expect([status, outputs['verdict'], outputs['comment-url']]).toEqual([0, 'pass', ''])
    const lines = 'permissions:\n  contents: read\n  checks: write\n  pull-requests: write'
    expect(summary).toContain(lines)
    expect(stdout).toContain(
      `::warning::The token of this run may not keep the check run and the comment: the job summary has the report.`,
    )
    expect(stdout).toContain(lines.replaceAll('\n', '%0A'))
    expect([review.github.state.comments, review.github.state.checks]).toEqual([[], []])
  })

  it.each([
    ['a gain', 0.95, 0, 'pass'],
    ['a regression', 0.8, 1, 'fail'],
  ] as const)(
    'GHES, read-only token, permission, report: of %s from a fork, whose token may only read, the gate decides',
    async (_, accuracy, expected, verdict) => {
      await start({ tokens: readOnly }, accuracy)
      const fork = { ...review.pull, headRepository: 'stranger/breast-cancer' }
      const payload = pullRequestEvent(review.github.state, fork)
      const { status, summary, outputs } = await review.run({ payload })
      expect([status, outputs['verdict']]).toEqual([expected, verdict])
      expect(summary).toContain('A pull request from a fork never may')
    },
  )

  it('GHES, read-only token, permission, report: a server of its own is asked at its own address', async () => {
    await start()
    const proxy = await startForwardProxy({ 'ghes.example': review.github.url })
    try {
      const server = 'http://ghes.example'
      const addresses = { GITHUB_SERVER_URL: server, GITHUB_GRAPHQL_URL: `${server}/graphql` }
      const env = { ...fasterBy(5), http_proxy: proxy.address, ...addresses }
      const { status, outputs } = await review.run({ apiUrl: server, env })
      expect([status, new URL(outputs['comment-url'] ?? '').pathname]).toEqual([0, '/octocat/breast-cancer/pull/1'])
      expect(review.github.state.comments[0]?.body).toContain(`(${server}/octocat/breast-cancer/commit/`)
    } finally {
      await proxy.stop()
    }
  })

  it('makes a concluded check run of the same name where an edit of the first is refused', async () => {
    await start()
    review.github.fail({ on: /PATCH .*check-runs/u, does: fault(403, 'Invalid app_id') })
    const { status } = await review.run({ env: fasterBy(5) })
    expect(status).toBe(0)
    expect(review.github.state.checks.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['Crisol / review.yml/review', null],
      ['Crisol / review.yml/review', 'success'],
    ])
  })
})
