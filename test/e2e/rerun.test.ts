import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { renderRunnerName } from '../../src/core/fleet/runner-name.ts'
import { describeWith } from '../counterparts.ts'
import { does as act } from '../fakes/cloud.ts'
import { fault } from '../fakes/github/route.ts'
import type { StepResult } from '../fakes/github/runner.ts'
import type { StoredJob } from '../fakes/github/state.ts'
import { type Cloud, images, startCloud } from './runner/cloud.ts'

const runId = 4242

describeWith(['moto', 'github-openapi'], 'the action rerun', (moto, openapi) => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud(moto, openapi)
  })
  beforeEach(async () => await cloud.reset())
  afterEach(() => {
    expect([cloud.ec2.violations, cloud.github.violations]).toEqual([[], []])
  })
  afterAll(async () => await cloud.stop())

  const machine = { 'instance-types': 'c5.large', image: images.x86, market: 'spot-then-on-demand' }

  /** Launches a spot machine for a run, has it do the job `train`, which fails, and ends both. */
  async function fail(
    job: Partial<StoredJob> = {},
    reason = 'Server.SpotInstanceTermination',
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const { outputs } = await cloud.step('main', { ...machine, ...inputs, label: 'gpu' })
    const [runner] = cloud.github.state.runners
    const id = outputs['instance-ids'] ?? ''
    cloud.github.state.runners = []
    cloud.github.state.runs = [
      {
        ...{ id: runId, attempt: 1, status: 'completed', conclusion: 'failure' },
        headRepository: cloud.github.state.repository,
        jobs: [
          ...[{ id: 1, attempt: 1, name: 'launch', conclusion: 'success', labels: ['ubuntu-latest'], runnerId: 1 }].map(
            (one) => ({ ...one, runnerName: 'GitHub Actions 1' }),
          ),
          {
            ...{ id: 2, attempt: 1, name: 'train', conclusion: 'failure', labels: ['gpu'] },
            ...{ runnerId: runner?.id ?? 0, runnerName: runner?.name ?? '', ...job },
          },
        ],
      },
    ]
    await act('TerminateInstances', { InstanceId: [id] })
    cloud.ec2.reasons.set(id, reason)
  }

  const again = async (attempt = 1, inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> =>
    await cloud.step(
      'rerun',
      { ...machine, 'workflow-token': 'ghs_write', ...inputs },
      {
        ...{ event: 'workflow_run', runId: 5151 },
        payload: { action: 'completed', workflow_run: { id: runId, run_attempt: attempt } },
      },
    )

  const run = () => cloud.github.state.runs[0]
  const launched = () =>
    cloud.ec2.requests
      .filter(({ action }) => action === 'RunInstances')
      .map(({ parameters }) => parameters.get('InstanceMarketOptions.MarketType') ?? 'on-demand')

  it('spot notice, runner: launches a machine for the same label and run, and has the failed jobs run again', async () => {
    await fail()
    const { status, stdout, outputs } = await again()
    const [[id, tags] = []] = await cloud.living()
    expect({ status, outputs, attempt: run()?.attempt }).toEqual({
      ...{ status: 0, outputs: { launched: '1', 'instance-ids': id }, attempt: 2 },
    })
    expect(stdout).toContain('::notice::1 runner launched; the failed jobs of run 4242 are run again')
    expect([tags?.get('crisol:label'), tags?.get('crisol:run'), launched()]).toEqual(['gpu', '4242', ['spot', 'spot']])
    expect(cloud.github.state.runners.map(({ labels }) => labels)).toEqual([['gpu']])
  })

  it('spot notice, runner: goes on demand after the second loss, and stops after the third', async () => {
    await fail({ attempt: 2 })
    Object.assign(run() ?? {}, { attempt: 2 })
    expect([(await again(2)).outputs['launched'], launched().at(-1)]).toEqual(['1', 'on-demand'])
    Object.assign(run() ?? {}, { status: 'completed', conclusion: 'failure' })
    const third = await again(3)
    expect([third.outputs['launched'], third.stdout]).toEqual([
      '0',
      '::notice::Run 4242 has been run again 2 times already, which is as often as it may.\n',
    ])
  })

  it.each([
    {
      name: 'was told by a machine that powered itself off',
      notice: 'The cloud takes this instance back: {}. ',
      launches: 1,
    },
    { name: 'was not told by a machine that powered itself off', notice: '', launches: 0 },
  ])('launches $launches machines where its console $name', async ({ notice, launches }) => {
    cloud.ec2.console = `${notice === '' ? '' : `crisol: ${notice}\n`}crisol: The job is done. This machine powers off.\n`
    await fail({}, 'Client.InstanceInitiatedShutdown')
    expect((await again()).outputs['launched']).toBe(String(launches))
  })

  it('takes a machine that somebody ended for none that AWS took', async () => {
    await fail({}, 'Client.UserInitiatedShutdown')
    expect((await again()).outputs['launched']).toBe('0')
  })

  it.each([
    { name: 'a fork’s run', head: 'mallory/breast-cancer', job: {} },
    { name: 'a job that no runner of ours did', head: undefined, job: { runnerName: 'GitHub Actions 7' } },
    { name: 'a runner that no instance has', head: undefined, job: { runnerId: 999_999 } },
    {
      name: 'a job of another run’s time',
      head: undefined,
      job: { runnerName: renderRunnerName({ registered: 1_790_000_000_000, nonce: 'ffff', index: 0 }), attempt: 2 },
    },
  ])('does nothing for $name', async ({ head, job }) => {
    await fail(job)
    if (head !== undefined) Object.assign(run() ?? {}, { headRepository: head })
    const { status, outputs } = await again()
    expect([status, outputs['launched'], run()?.attempt, (await cloud.living()).size]).toEqual([0, '0', 1, 0])
    expect([launched().length, cloud.github.state.runners]).toEqual([1, []])
  })

  it.each([
    { name: 'refuses', does: fault(403, 'Resource not accessible by integration'), status: 1, left: 0, attempt: 1 },
    { name: 'did it and its answer was lost', does: 'reset-after', status: 0, left: 1, attempt: 2 },
    { name: 'never heard it', does: 'reset-before', status: 1, left: 0, attempt: 1 },
  ] as const)('leaves $left machines where GitHub $name', async ({ does, status, left, attempt }) => {
    await fail()
    cloud.github.fail({ on: /POST .*rerun-failed-jobs/u, does })
    const ended = await again()
    expect([ended.status, (await cloud.living()).size, cloud.github.state.runners.length, run()?.attempt]).toEqual([
      ...[status, left, left, attempt],
    ])
  })

  it('registers and launches nothing where the workflow’s token may not read the run', async () => {
    await fail()
    const { status, stdout } = await again(1, { 'workflow-token': 'ghs_unknown' })
    expect([status, stdout, launched().length]).toEqual([
      1,
      '::error::GitHub does not know the token (401) when asked to read a workflow run; check github-token.\n',
      1,
    ])
  })

  it('serves the runners of an organisation', async () => {
    const organisation = { organisation: 'octo-org' }
    await fail({}, 'Server.SpotInstanceTermination', organisation)
    expect((await again()).outputs['launched']).toBe('0')
    expect((await again(1, organisation)).outputs['launched']).toBe('1')
    const tags = [...(await cloud.living()).values()].map((all) => [all.get('crisol:repo'), all.get('crisol:label')])
    expect(tags).toEqual([['octo-org', 'gpu']])
    expect(cloud.github.log.at(-2)?.path).toBe('/orgs/octo-org/actions/runners/generate-jitconfig')
  })

  it('clears up what a launch that was cut off has left', async () => {
    await fail()
    const { state } = await again()
    expect(state['launched']).toBe('true')
    const cut = { ...state, launched: '' }
    const ended = await cloud.step('rerun-post', machine, { state: cut })
    expect([ended.status, (await cloud.living()).size, cloud.github.state.runners]).toEqual([0, 0, []])
  })
})
