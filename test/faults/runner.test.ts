import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { type Cloud, startCloud } from '../e2e/runner/cloud.ts'
import { fasterBy, laterBy } from '../fakes/child-time.ts'
import { does, templateNames } from '../fakes/cloud.ts'
import { fault } from '../fakes/github/route.ts'
import type { Step } from '../fakes/github/runner.ts'
import { type BlackHole, startDeaf, startMute } from '../servers/black-hole.ts'
import type { Ec2Fault } from '../servers/ec2-proxy.ts'
import { startForwardProxy } from '../servers/forward-proxy.ts'
import { startWrongTls, type WrongTls } from '../servers/wrong-tls.ts'

const jitconfig = /POST .*generate-jitconfig/u
const wait = { 'retry-after': '1' }
const html = '<html>Sign in</html>'
const capacity = { status: 400, code: 'InsufficientInstanceCapacity', message: 'No room.' }
const types = 'c5.large c6i.large m5.large m6i.large'

describeWith(['moto', 'github-openapi'], 'the action runner', (moto, openapi) => {
  let cloud: Cloud
  let tls: WrongTls
  let holes: Readonly<Record<'mute' | 'deaf', BlackHole>>
  beforeAll(async () => {
    cloud = await startCloud(moto, openapi)
    tls = await startWrongTls()
    holes = { mute: await startMute(), deaf: await startDeaf() }
    // The first answer of moto takes a while, for which a launch that lives faster does not wait.
    await cloud.living()
  })
  beforeEach(async () => await cloud.reset())
  afterEach(() => {
    expect([cloud.ec2.violations, cloud.github.violations]).toEqual([[], []])
  })
  afterAll(async () => {
    await Promise.all([cloud.stop(), tls.stop(), holes.mute.stop(), holes.deaf.stop()])
  })

  type Inputs = Readonly<Record<string, string>>
  /** Runs the launch in less time than it believes. */
  const launch = async (inputs: Inputs = {}, { env, ...rest }: Partial<Step> = {}) =>
    await cloud.step('main', inputs, { ...rest, env: { ...fasterBy(5), ...env } })
  const trace = async (): Promise<readonly number[]> => [
    (await cloud.living()).size,
    cloud.github.state.runners.length,
    (await templateNames()).length,
  ]
  const [nothing, one] = [
    [0, 0, 0],
    [1, 1, 0],
  ]
  const tokens = (): ReadonlySet<string> =>
    new Set(cloud.ec2.requests.flatMap(({ parameters }) => parameters.get('ClientToken') ?? []))

  /** AWS answers an order wrongly, some times, and there is one machine in the end, by one token. */
  const startsOne = (kind: Ec2Fault, times: number) => async (): Promise<void> => {
    cloud.ec2.fail({ action: 'RunInstances', times, does: kind })
    expect([(await launch()).status, await trace(), tokens().size]).toEqual([0, one, 1])
  }
  /** The launch fails with one error that fits the sentence, and leaves nothing. */
  const expectFailure = async (sentence: RegExp, ...[inputs, rest]: Parameters<typeof launch>): Promise<void> => {
    const { status, stdout } = await launch(inputs, rest)
    const errors = stdout.split('\n').filter((line) => line.startsWith('::error::'))
    expect([status, errors]).toEqual([1, [expect.stringMatching(sentence)]])
    expect(stdout).not.toMatch(/ghs_write|AWS4-HMAC|Signature=/u)
    expect(await trace()).toEqual(nothing)
  }
  /** GitHub answers the registration wrongly, once, and there is one runner in the end. */
  const registersOne = (kind: Parameters<typeof cloud.github.fail>[0]['does']) => async (): Promise<void> => {
    cloud.github.fail({ on: jitconfig, does: kind })
    expect([(await launch()).status, await trace()]).toEqual([0, one])
  }

  it(
    '429/403 + Retry-After, runner: AWS that asks to slow down starts one machine',
    startsOne({ status: 503, code: 'RequestLimitExceeded' }, 2),
  )
  it('429/403 + Retry-After, runner: GitHub that asks by 429 registers one runner', async () => {
    await registersOne(fault(429, 'Slow down', wait))()
  })
  it('429/403 + Retry-After, runner: GitHub that asks by 403 registers one runner', async () => {
    await registersOne(fault(403, 'You have exceeded a secondary rate limit', wait))()
  })
  it('429/403 + Retry-After, runner: GitHub that asks by 429 while the launch waits is asked again', async () => {
    cloud.github.fail({ on: /GET .*runners\/\d+$/u, does: fault(429, 'Slow down', wait) })
    const come = (): boolean => {
      const [runner] = cloud.github.state.runners
      if (cloud.github.log.at(-1)?.status === 429 && runner !== undefined) runner.status = 'online'
      return false
    }
    const { status } = await launch({ wait: 'online' }, { endWith: { signal: 'SIGTERM', when: come } })
    expect([status, await trace()]).toEqual([0, one])
  })

  it('5xx once, runner: AWS starts one machine', startsOne({ status: 500, code: 'InternalError' }, 1))
  it('5xx once, runner: GitHub registers one runner', async () => await registersOne(fault(502, 'Bad Gateway'))())

  it('5xx for ever, runner: AWS leaves nothing, and the error says what it was asked', async () => {
    cloud.ec2.fail({ action: 'RunInstances', times: 999, does: { status: 500, code: 'InternalError' } })
    await expectFailure(
      /^::error::AWS does not answer, or asks to slow down, again and again when asked to start an instance; run again later \(InternalError: Try again\)\.$/u,
    )
  })
  it('5xx for ever, runner: GitHub registers nothing, and no machine is started', async () => {
    cloud.github.fail({ on: /./u, times: 999, does: fault(502, 'Bad Gateway') })
    await expectFailure(/^::error::GitHub answered 502 when asked to .*; its own fault, which may pass\.$/u)
  })

  it('reset after send, runner: one machine, by the same client token', startsOne('lost', 1))
  it('reset after send, runner: one machine where AWS had not heard of it', startsOne('reset', 1))
  it('reset after send, runner: one runner where GitHub had done it', async () => await registersOne('reset-after')())
  it('reset after send, runner: one runner where GitHub had not', async () => await registersOne('reset-before')())
  it('reset after send, runner: starts one instance when the answer of a fleet was lost, from the template that is there by then', async () => {
    cloud.ec2.fail({ action: 'RunInstances', does: capacity })
    cloud.ec2.fail({ action: 'CreateFleet', does: 'lost' })
    const { status } = await launch({ 'instance-types': types })
    expect([status, await trace(), cloud.actions().slice(2)]).toEqual([
      ...[0, one],
      ['CreateLaunchTemplate', 'CreateFleet', 'CreateLaunchTemplate', 'CreateFleet', 'DeleteLaunchTemplate'],
    ])
  })

  it.each(['mute', 'deaf'] as const)('black-holed TCP, runner: AWS that is %s leaves nothing', async (kind) => {
    const env = { ...fasterBy(50), AWS_ENDPOINT_URL: `http://${holes[kind].host}` }
    await expectFailure(/^::error::AWS does not answer.* \(ETIMEDOUT: no answer within 20 s\)\.$/u, {}, { env })
  })
  it.each(['mute', 'deaf'] as const)('black-holed TCP, runner: GitHub that is %s leaves nothing', async (kind) => {
    const rest = { apiUrl: `http://${holes[kind].host}`, env: fasterBy(50) }
    await expectFailure(/^::error::GitHub \(.*\) did not answer when .*: no answer within 30 s\.$/u, {}, rest)
  })
  it('black-holed TCP, runner: a machine whose order is never answered is ended', async () => {
    cloud.ec2.fail({ action: 'RunInstances', times: 999, does: 'mute' })
    await expectFailure(/^::error::AWS does not answer.* \(ETIMEDOUT: .*\)\.$/u, {}, { env: fasterBy(50) })
  })

  it.each<readonly [string, () => string, RegExp]>([
    ['a name that nobody knows', () => 'https://ec2.invalid', /^::error::AWS .*\bE(?:NOTFOUND|AI_AGAIN)\b.*\.$/u],
    ['a certificate of another host', () => tls.otherHost, /^::error::AWS .* \(ERR_TLS_CERT_ALTNAME_INVALID: .*\)\.$/u],
    ['a certificate that has ended', () => tls.expired, /^::error::AWS .* \(CERT_HAS_EXPIRED: .*\)\.$/u],
    ['a certificate that nobody vouches for', () => tls.unknown, /^::error::AWS .* \(UNABLE_TO_VERIFY_\w+: .*\)\.$/u],
  ])('DNS, TLS host, expired CA, runner: %s has a sentence of its own, and leaves nothing', async (...row) => {
    const [, address, sentence] = row
    await expectFailure(sentence, {}, { env: { ...tls.env, AWS_ENDPOINT_URL: address() } })
  })

  it('200 + HTML, runner: AWS that is a page leaves nothing, and is not asked again', async () => {
    cloud.ec2.fail({ action: 'RunInstances', times: 999, does: { xml: html } })
    await expectFailure(
      /^::error::What answers is not AWS; check AWS_ENDPOINT_URL and any proxy on the way \(NotAws: .*\)\.$/u,
    )
    expect(cloud.actions().filter((action) => action === 'RunInstances')).toHaveLength(1)
  })
  it('200 + HTML, runner: GitHub that is a page leaves nothing', async () => {
    cloud.github.fail({ on: jitconfig, does: 'html' })
    await expectFailure(/^::error::.* answered with text\/html when asked to .*; that is not GitHub\. Check .*\.$/u)
  })

  it('SIGINT, SIGTERM, SIGKILL, runner: what was started is ended before the second signal comes', async () => {
    const before = cloud.github.log.length
    const when = (): boolean => cloud.github.log.slice(before).some(({ path }) => /runners\/\d+$/u.test(path))
    const { status } = await cloud.step('main', { wait: 'online' }, { endWith: { signal: 'cancel', when } })
    expect([status, await trace()]).toEqual([130, nothing])
  })

  it('launcher cancelled after RunInstances, runner: what an order without an answer started is found by its tags', async () => {
    cloud.ec2.fail({ action: 'RunInstances', does: 'mute' })
    const when = (): boolean => cloud.actions().includes('RunInstances')
    const { state } = await cloud.step('main', {}, { endWith: { signal: 'SIGKILL', when } })
    while ((await cloud.living()).size === 0) await sleep(20)
    const [[, tags] = []] = await cloud.living()
    expect([tags?.get('crisol:repo'), tags?.get('crisol:run'), tags?.get('crisol:nonce')]).toEqual([
      ...['octocat/breast-cancer', '7', state['nonce']],
    ])
    expect([(await cloud.step('post', {}, { state })).status, await trace()]).toEqual([0, nothing])
  })

  it('re-run (attempt 2), runner: it has a machine of its own, and that of the first is ended', async () => {
    const first = await launch()
    const second = await launch({}, { attempt: 2 })
    const [, own] = cloud.github.state.runners
    if (own !== undefined) Object.assign(own, { status: 'online', busy: true })
    for (const minutes of [15, 30, 45]) expect((await cloud.step('reap', {}, { env: laterBy(minutes) })).status).toBe(0)
    const labels = [...(await cloud.living()).values()].map((tags) => tags.get('crisol:label'))
    expect(first.outputs['label']).not.toBe(second.outputs['label'])
    expect(labels).toEqual([second.outputs['label']])
  })

  it('two concurrent, runner: gives two jobs of a matrix, which see the same run, job and attempt, a runner each', async () => {
    const ends = await Promise.all([launch(), launch()])
    const labels = ends.map(({ outputs }) => outputs['label'])
    const own = [...(await cloud.living())].map(([id, tags]) => [id, tags.get('crisol:label')])
    expect([new Set(labels).size, new Map(own.map(([id, label]) => [label, id]))]).toEqual([
      2,
      new Map(ends.map(({ outputs }) => [outputs['label'], outputs['instance-ids']])),
    ])
    expect(new Set(cloud.github.state.runners.map((runner) => runner.labels.join()))).toEqual(new Set(labels))
  })

  const isSaid = (code: string, message: string, sentence: RegExp) => async (): Promise<void> => {
    cloud.ec2.fail({ action: 'RunInstances', does: { status: 400, code, message } })
    await expectFailure(sentence)
  }
  it(
    'credentials expire, runner: it is said, and nothing is left',
    isSaid(
      ...(['ExpiredToken', 'The token has expired.'] as const),
      /^::error::The AWS credentials have expired; ask for new ones \(ExpiredToken: The token has expired\)\.$/u,
    ),
  )
  it(
    'clock skew, runner: what AWS calls expired may be the clock, which is said, and nothing is left',
    isSaid(
      ...(['RequestExpired', 'Request has expired.'] as const),
      /^::error::The AWS credentials have expired, or this machine's clock is wrong; ask for new ones, or set it \(RequestExpired: Request has expired\)\.$/u,
    ),
  )
  it('credentials expire, runner: a token that ends while the launch waits ends what it started', async () => {
    cloud.github.fail({ on: /GET .*runners\/\d+$/u, does: fault(401, 'Bad credentials') })
    await expectFailure(/^::error::GitHub does not know the token \(401\) .*; check github-token\.$/u, {
      wait: 'online',
    })
  })

  it('InsufficientInstanceCapacity, runner: the next type is started, and no template is left', async () => {
    cloud.ec2.fail({ action: 'RunInstances', does: capacity })
    const { status, outputs } = await launch({ 'instance-types': types })
    expect([status, outputs['instance-type'], await trace()]).toEqual([0, 'c6i.large', one])
  })
  it('InsufficientInstanceCapacity, runner: names all that was tried when there is no room anywhere, and leaves nothing', async () => {
    cloud.ec2.fail({ action: 'RunInstances', times: 9, does: capacity })
    await expectFailure(
      /^::error::AWS has none of what was asked for: spot c5\.large, spot c6i\.large, on-demand c5\.large, on-demand c6i\.large \(InsufficientInstanceCapacity: No room\)\.$/u,
      { 'instance-types': 'c5.large c6i.large', market: 'spot-then-on-demand' },
    )
  })
  it('InsufficientInstanceCapacity, runner: of three machines none is left where the third cannot be had', async () => {
    let number = 0
    cloud.ec2.fail({ action: 'RunInstances', times: 9, when: () => ++number > 2, does: capacity })
    await expectFailure(/^::error::AWS has none of what was asked for: .*\.$/u, { count: '3' })
  })

  it('never registers, runner: shows the console and leaves no runner when the instance ends before it is online', async () => {
    cloud.ec2.console = 'crisol: the runner does not have the SHA-256 that was asked for\n'
    const before = cloud.github.log.length
    let isEnding = false
    const end = (): boolean => {
      if (!isEnding && cloud.github.log.slice(before).some(({ path }) => /runners\/\d+$/u.test(path))) {
        isEnding = true
        void cloud.living().then((living) => does('TerminateInstances', { InstanceId: [...living.keys()] }))
      }
      return false
    }
    const { status, stdout } = await launch({ wait: 'online' }, { endWith: { signal: 'SIGTERM', when: end } })
    expect([status, stdout.includes(cloud.ec2.console), /ended before its runner was online/u.test(stdout)]).toEqual([
      ...[1, true, true],
    ])
    expect(await trace()).toEqual(nothing)
  })

  it('IMDS off, no egress, proxy, runner: reaches AWS and GitHub through the proxy that the environment names', async () => {
    const proxy = await startForwardProxy({ 'cloud.example': cloud.ec2.url, 'github.example': cloud.github.url })
    const addresses = { AWS_ENDPOINT_URL: 'http://cloud.example', GITHUB_API_URL: 'http://github.example' }
    try {
      const { status } = await launch({}, { env: { ...addresses, http_proxy: proxy.address } })
      expect([status, await trace(), proxy.requests.length]).toEqual([0, one, 3])
    } finally {
      await proxy.stop()
    }
  })

  it('GHES, read-only token, permission, runner: the statement that AWS misses is printed, and nothing is left', async () => {
    cloud.ec2.fail({
      action: 'RunInstances',
      does: { status: 403, code: 'UnauthorizedOperation', message: 'You are not authorized.' },
    })
    await expectFailure(
      /^::error::The AWS credentials may not start an instance \(UnauthorizedOperation\); they need ec2:RunInstances\. Add to their policy: \{"Sid":"CrisolLaunchTagged"/u,
    )
  })
  it('GHES, read-only token, permission, runner: a token that may not register a runner is told so, and nothing is left', async () => {
    cloud.github.fail({ on: jitconfig, does: fault(403, 'Resource not accessible by integration') })
    await expectFailure(/^::error::The token may not register a runner .*\.$/u)
  })
})
