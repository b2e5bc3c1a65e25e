import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { renderRunnerName } from '../../src/core/fleet/runner-name.ts'
import { markTag, tagName } from '../../src/core/fleet/tags.ts'
import { describeWith } from '../counterparts.ts'
import { laterBy } from '../fakes/child-time.ts'
import { crisol, type Ended } from '../fakes/cli.ts'
import { startInstances, statesOf, tag, tagsOf } from '../fakes/cloud.ts'
import { fault } from '../fakes/github/route.ts'
import { runStep, type StepResult } from '../fakes/github/runner.ts'
import { type StandIn, startGitHub } from '../fakes/github/stand-in.ts'
import type { StoredRunner } from '../fakes/github/state.ts'
import { type Cloud, startCloud } from '../servers/cloud.ts'

const entry = join(import.meta.dirname, '../../dist/reap.js')
const repository = 'octocat/breast-cancer'

describeWith(['moto'], 'the reaper, with EC2 and GitHub around it', (binary) => {
  const workspace = mkdtempSync(join(tmpdir(), 'crisol-reap-'))
  let cloud: Cloud
  let github: StandIn

  beforeAll(async () => {
    cloud = await startCloud(binary)
  })
  beforeEach(async () => {
    github = await startGitHub({ tokens: { admin: { permissions: { administration: 'write' } } } })
  })
  afterEach(async () => {
    await github.stop()
    expect(cloud.ec2.violations).toEqual([])
    await cloud.reset()
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(workspace, { recursive: true })
  })

  const environment = (minutes: number): Record<string, string> => ({
    ...{ ...cloud.moto.env, AWS_ENDPOINT_URL: cloud.ec2.url, ...laterBy(minutes) },
  })

  /** A pass of the action some minutes from now. */
  async function pass(minutes: number, inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> {
    return await runStep(entry, {
      ...{
        apiUrl: github.url,
        repository,
        event: 'schedule',
        payload: {},
        sha: 'a'.repeat(40),
        ref: 'refs/heads/main',
      },
      ...{ runId: 1, workspace, env: environment(minutes), inputs: { 'github-token': 'admin', ...inputs } },
    })
  }

  async function command(minutes: number, ...args: readonly string[]): Promise<Ended> {
    const api = { GITHUB_API_URL: github.url, GH_TOKEN: 'admin' }
    return await crisol(workspace, ['runner', ...args, '--repository', repository], { ...environment(minutes), ...api })
  }

  /** An instance and its runner, in a state. */
  async function launch(id: number, runner: Partial<StoredRunner> | undefined, expires?: number): Promise<string> {
    const [instance = ''] = await startInstances(tagsOf(id, expires === undefined ? {} : { expires }))
    if (runner !== undefined) register(id, runner)
    return instance
  }

  function register(id: number, runner: Partial<StoredRunner>, minutesAgo = 0): void {
    const registered = Date.now() - minutesAgo * 60_000
    github.state.runners.push({
      ...{ id, name: renderRunnerName({ registered, nonce: 'ab12', index: id }), status: 'offline', busy: false },
      ...{ labels: ['crisol-7'], group: 1, ...runner },
    })
  }

  /** States of some instances, in order. */
  async function states(...ids: readonly string[]): Promise<readonly (string | undefined)[]> {
    const all = await statesOf()
    return ids.map((id) => all[id])
  }

  it('lost contact, OOM, runner: lets instances boot, marks those without a runner, and ends them in the pass after that', async () => {
    const busy = await launch(1, { status: 'online', busy: true })
    const idle = await launch(2, { status: 'online' })
    const offline = await launch(3, {})
    const gone = await launch(4, undefined)
    const all = [busy, idle, offline, gone]

    const booting = await pass(5)
    expect([booting.status, booting.outputs['reaped']]).toEqual([0, ''])
    expect(booting.stdout).toContain(`${offline} kept. Its runner 3 is offline; it may still boot.`)

    expect((await pass(15)).stdout).toContain(`${offline} marked. Its runner 3 is offline.`)
    expect((await pass(20)).stdout).toContain(`${gone} kept. Its runner 4 is gone, as it was 5 minutes ago.`)
    expect(await states(...all)).toEqual(['running', 'running', 'running', 'running'])

    const last = await pass(26)
    expect(last.outputs['reaped']?.split('\n').sort()).toEqual([offline, gone].sort())
    expect(last.summary).toContain('**Runners:** 2 instances terminated, 0 marked, 2 kept, 0 runners removed.')
    expect(await states(...all)).toEqual(['running', 'running', 'terminated', 'terminated'])
    expect(github.violations).toEqual([])
  })

  it('spares an instance whose runner took a job after it was marked', async () => {
    const id = await launch(1, {})
    await pass(15)
    Object.assign(github.state.runners[0] ?? {}, { status: 'online', busy: true })
    expect((await pass(30)).stdout).toContain(`${id} kept. Its runner 1 does a job.`)
    Object.assign(github.state.runners[0] ?? {}, { status: 'offline', busy: false })
    expect((await pass(45)).stdout).toContain(`${id} marked. Its runner 1 is offline.`)
    expect(await states(id)).toEqual(['running'])
  })

  it('does nothing while GitHub does not say, and ends what has outlived its time all the same', async () => {
    const useless: string[] = []
    for (const id of [1, 2, 3, 4]) useless.push(await launch(id, {}))
    const over = await launch(5, { status: 'online', busy: true }, Date.now() + 20 * 60_000)
    await pass(15)
    const put = (id: number, status: number, headers: Readonly<Record<string, string>> = {}): void =>
      github.fail({ on: new RegExp(`GET .*/runners/${id}$`, 'u'), times: 50, does: fault(status, 'No', headers) })
    put(1, 500)
    put(2, 401)
    put(3, 429, { 'retry-after': '1' })
    put(4, 403)
    const { status, stdout } = await pass(31)
    expect(status).toBe(0)
    for (const id of useless) expect(stdout).toContain(`${id} kept. Whether its runner works is not`)
    expect(stdout).toContain(`${over} terminated. Its time has been over for 11 minutes.`)
    expect(await states(...useless, over)).toEqual([...useless.map(() => 'running'), 'terminated'])
  })

  it.each([
    ['does not know the token', 401, 'Bad credentials', /GitHub does not know the token \(401\)/u],
    [
      'hides everything from the token',
      404,
      'Not Found',
      /GitHub finds no runners at .* it needs administration: write/u,
    ],
    ['forbids it', 403, 'Resource not accessible by personal access token', /it needs administration: write/u],
  ])('ends nothing but the overdue, and fails aloud, when GitHub %s', async (_, status, message, expected) => {
    const [id, over] = [await launch(1, {}), await launch(2, undefined, Date.now() + 20 * 60_000)]
    await pass(15)
    github.fail({ on: /runners/u, times: 50, does: fault(status, message) })
    const ended = await pass(31)
    expect(ended.status).toBe(1)
    expect(ended.stdout).toMatch(expected)
    expect(await states(id, over)).toEqual(['running', 'terminated'])
  })

  it('never touches what is not of this repository, or does not carry all of its tags', async () => {
    const foreign = await startInstances(tagsOf(1, { repository: 'octocat/breast-cancer-2' }))
    const plain = await startInstances(new Map([['Name', 'crisol of somebody']]))
    const half = await startInstances(new Map([[tagName('repository'), repository]]))
    const hostile = await startInstances(new Map([...tagsOf(2), [tagName('expires'), '0x0']]))
    const all = [...foreign, ...plain, ...half, ...hostile]
    for (const minutes of [15, 30, 45]) expect((await pass(minutes)).outputs['reaped']).toBe('')
    expect(await states(...all)).toEqual(all.map(() => 'running'))
  })

  it('takes away orphans: old runners of ours that are offline and that no instance has, and no others', async () => {
    await launch(1, {})
    register(2, {}, 100)
    register(3, {}, 10)
    register(4, { status: 'online' }, 100)
    register(5, { name: 'gpu-box-5' }, 100)
    // As many as once kept others from registering: more than a page of the list.
    for (let id = 100; id < 300; id++) register(id, {}, 100)
    const { stdout } = await pass(0)
    expect(stdout).toContain('0 marked, 1 kept, 201 runners removed.')
    expect(github.state.runners.map(({ id }) => id)).toEqual([1, 3, 4, 5])
  })

  it('fails with the statement that is missing when it may not terminate', async () => {
    const id = await launch(1, undefined)
    await tag(id, [markTag, String(Date.now() + 60_000)])
    const message =
      'User: arn:aws:sts::123456789012:assumed-role/reap/x is not authorized to perform: ec2:TerminateInstances'
    cloud.ec2.fail({ action: 'TerminateInstances', does: { status: 403, code: 'UnauthorizedOperation', message } })
    const { status, stdout } = await pass(30)
    expect(status).toBe(1)
    expect(stdout).toContain('"Sid":"CrisolOnlyOurs"')
    expect(stdout).toContain('"aws:ResourceTag/crisol:repo":"octocat/breast-cancer"')
    expect(await states(id)).toEqual(['running'])
  })

  it('says in a terminal what it would do, and does it when asked', async () => {
    const id = await launch(1, undefined)
    const dry = await command(15, 'reap', '--dry-run', '--json')
    expect(JSON.parse(dry.stdout)).toEqual({
      ...{ reaped: [], blind: null },
      fates: [{ id, action: 'mark', reason: 'Its runner 1 is gone.' }],
    })
    const marked = await command(15, 'reap')
    expect([marked.status, marked.stdout]).toEqual([
      0,
      '0 instances terminated, 1 marked, 0 kept, 0 runners removed.\n',
    ])
    expect((await command(30, 'reap')).stdout).toBe('1 instance terminated, 0 marked, 0 kept, 0 runners removed.\n')
    expect(await states(id)).toEqual(['terminated'])
  })

  it('has a doctor that finds what is missing and leaves nothing behind', async () => {
    const id = await launch(1, { status: 'online' })
    cloud.ec2.images.push({ id: 'ami-0123456789abcdef0', owner: 'self', architecture: 'x86_64' })
    const { status, stdout } = await command(0, 'doctor', '--json', '--image', 'ami-0123456789abcdef0')
    const findings = JSON.parse(stdout) as readonly { check: string; state: string; says: string }[]
    const missing = findings.filter(({ state }) => state === 'missing').map(({ check }) => check.split(' ')[0])
    // Subnets of the test's cloud lead nowhere.
    expect([status, [...new Set(missing)]]).toEqual([1, ['subnet']])
    expect(findings.find(({ check }) => check === 'GitHub')?.state).toBe('ok')
    expect(github.state.runners.map((runner) => runner.id)).toEqual([1])
    expect(await statesOf()).toEqual({ [id]: 'running' })
  })
})
