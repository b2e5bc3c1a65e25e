import { chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { statesOf } from '../fakes/cloud.ts'
import { type Job, type Jobs, openJobs } from '../fakes/github/jobs.ts'
import type { StepResult } from '../fakes/github/runner.ts'
import { filesBelow } from '../fakes/objects.ts'
import { installRunner, packRunner, runnerProgram } from '../fakes/runner-archive.ts'
import { type Box, type BoxOptions, startBox } from '../servers/box.ts'
import type { Booting } from '../servers/ec2-machines.ts'
import type { Ec2Request } from '../servers/ec2-proxy.ts'
import { type Cloud, images, startCloud } from './runner/cloud.ts'

const dist = join(import.meta.dirname, '../../dist')
const address = 'http://10.77.0.1/runner.tar.gz'

/** A job that goes on until it is told to stop, and tells what it was told. */
const untilTaken = 'until cat /run/crisol/interruption; do sleep 0.1; done 2>&-'

/** A runner that starts, and never shows itself to GitHub. */
const silent = '#!/bin/sh\nexec sleep 1000\n'

/** Has an instance wait for ever for its network, so that what needs the network never starts. */
const neverOnline = `[Unit]
DefaultDependencies=no
Before=network-online.target
[Service]
Type=oneshot
ExecStart=/bin/sleep infinity
`

/** An instance that never comes to its network, and on which the three minutes of its absolute limit are short. */
function breakNetwork(root: string): void {
  const units = join(root, 'etc/systemd/system')
  for (const folder of ['network-online.target.requires', 'crisol-deadline.timer.d']) {
    mkdirSync(join(units, folder), { recursive: true })
  }
  writeFileSync(join(units, 'never.service'), neverOnline)
  symlinkSync('../never.service', join(units, 'network-online.target.requires/never.service'))
  writeFileSync(join(units, 'crisol-deadline.timer.d/short.conf'), '[Timer]\nOnBootSec=\nOnBootSec=8\n')
}

/** An image whose runner belongs to the first user that is made. */
function bakeRunner(root: string): void {
  installRunner(root)
  chownSync(join(root, 'opt/runner'), 1000, 1000)
}

/** Folder of a machine that stands in for a remote. */
const store = '/var/tmp/store'

/** A job that trains, and is stopped in the middle of its stage. */
const training = `mkdir ${store} ~/project && cd ~/project && git init --quiet && mkdir .dvc
printf '[core]\\n  remote = store\\n["remote \\"store\\""]\\n  url = ${store}\\n' >.dvc/config
cat >train.sh <<'END'
trap 'echo 3 >"$CRISOL_CHECKPOINT_DIR/epoch"; exit 1' TERM
curl --silent --data-binary training http://10.77.0.1/told
sleep 1000 & wait
END
echo '{"stages":{"train":{"cmd":"sh train.sh","deps":["train.sh"],"outs":["model"]}}}' >dvc.yaml
/opt/node/${basename(process.execPath)} /opt/crisol/cli.js train --pull >&2; echo "exit code $?"`

describeWith(['box', 'moto', 'github-openapi'], 'an instance that is launched', (nspawn, moto, openapi) => {
  const runner = packRunner(runnerProgram)
  const mute = packRunner(silent)
  /** Every machine, by the id of its instance. */
  const boxes = new Map<string, Box>()
  /** Ids of instances, in order, by their label. */
  const ids = new Map<string, readonly string[]>()
  /** Label -> how its machines differ from others. */
  const settings: Readonly<Record<string, Omit<BoxOptions, 'hears'>>> = {
    pair: { offer: {}, prepare: bakeRunner },
    deaf: { offer: {}, prepare: breakNetwork },
    mute: { offer: { archive: mute.archive } },
    cancelled: { offer: { archive: mute.archive } },
    taken: { offer: {}, mounts: { [dirname(process.execPath)]: '/opt/node', [dist]: '/opt/crisol' } },
  }
  let cloud: Cloud
  let jobs: Jobs
  let longJob: Job
  /** What takes minutes, beside the rest. */
  let slow: Readonly<Record<'idle' | 'long' | 'mute' | 'cancelled', Promise<StepResult>>>

  /** Boots the machine of an instance, with a runner that GitHub hears of. */
  const boot = async ({ id, userData, tags }: Booting): Promise<Box> => {
    const label = tags.get('crisol:label') ?? ''
    ids.set(label, [...(ids.get(label) ?? []), id])
    const { offer, ...rest } = settings[label] ?? { offer: {} }
    const line = jobs.connect((job) => boxes.get(id)?.offer({ job }))
    const given = { instanceId: id, userData, archive: runner.archive, ...offer }
    const box = await startBox(nspawn, { ...rest, offer: given, hears: line.hear })
    boxes.set(id, box)
    void box.ended.then(line.lose)
    return box
  }

  /** Launches by the action, with the stub in place of GitHub's runner. */
  const launch = async (
    label: string,
    inputs: Readonly<Record<string, string>> = {},
    rest: Parameters<Cloud['step']>[2] = {},
  ): Promise<StepResult> =>
    await cloud.step('main', { label, 'runner-url': address, 'runner-sha256': runner.sha256, ...inputs }, rest)

  /** Waits until the one machine of a label runs. */
  const boxOf = async (label: string): Promise<Box> => {
    for (;;) {
      const [box] = (ids.get(label) ?? []).map((id) => boxes.get(id))
      if (box !== undefined) return box
      await sleep(50)
    }
  }

  /** Waits for the end of every instance of a label. Gives why each ended, and what EC2 and GitHub say then. */
  const endOf = async (label: string) => {
    const own = ids.get(label) ?? []
    for (const id of own) await cloud.ec2.ended(id)
    const states = await statesOf()
    const says = own.map((id) => boxes.get(id)?.console().split('\n') ?? [])
    return {
      reasons: says.map((lines) => lines.filter((line) => line.startsWith('crisol: '))),
      instances: own.map((id) => states[id]),
      runners: runnersOf(label),
    }
  }
  const runnersOf = (label: string): readonly string[] =>
    cloud.github.state.runners.filter(({ labels }) => labels.includes(label)).map(({ status }) => status)

  /** Tells whether some seconds have passed since an instance of a label was asked for. */
  const isSince = (label: string, seconds: number): (() => boolean) => {
    let since: number | undefined
    return () => {
      if ((ids.get(label) ?? []).length > 0) since ??= performance.now()
      return since !== undefined && performance.now() - since > seconds * 1000
    }
  }

  beforeAll(async () => {
    cloud = await startCloud(moto, openapi, boot)
    jobs = openJobs(cloud.github.state)
    longJob = jobs.queue('long', untilTaken)
    const unheard = { 'runner-sha256': mute.sha256, wait: 'online' }
    slow = {
      idle: launch('idle', { 'idle-minutes': '1' }),
      long: launch('long', { 'max-minutes': '1' }),
      mute: launch('mute', { ...unheard, 'idle-minutes': '1' }),
      cancelled: launch('cancelled', unheard, { endWith: { signal: 'SIGINT', when: isSince('cancelled', 12) } }),
    }
  })
  afterAll(async () => {
    for (const box of boxes.values()) await box.close()
    expect([cloud.ec2.violations, cloud.github.violations]).toEqual([[], []])
    await cloud.stop()
  })

  it('is one of two that come online, do a job each and are gone, from the image that has a runner', async () => {
    const args = ['c5.large', '--image', images.x86, '--label', 'pair', '--count', '2']
    const started = await cloud.command('start', ...args, '--runner-directory', '/opt/runner', '--wait')
    expect([started.status, started.stdout, runnersOf('pair')]).toEqual([0, 'pair\n', ['online', 'online']])
    const [one, other] = ['one', 'other'].map((word) => jobs.queue('pair', `echo ${word} in $PWD; sleep 1`))
    expect([await one?.done, await other?.done]).toEqual(['one in /opt/runner', 'other in /opt/runner'])
    expect(await endOf('pair')).toEqual({
      reasons: ['one', 'other'].map(() => ['crisol: The job is done. This machine powers off.']),
      instances: ['terminated', 'terminated'],
      runners: [],
    })
  })

  it('boots from the template of a fleet, and from user data that is compressed', async () => {
    const when = ({ parameters }: Ec2Request): boolean => [...parameters.values()].includes('packed')
    const code = 'InsufficientInstanceCapacity'
    cloud.ec2.fail({ action: 'RunInstances', when, does: { status: 400, code, message: 'No room.' } })
    const { configBytes } = cloud.github.state
    cloud.github.state.configBytes = 12_000
    const { outputs } = await launch('packed', { 'instance-types': 'c5.large c6i.large m5.large m6i.large' })
    cloud.github.state.configBytes = configBytes
    const { parameters } = cloud.ec2.requests.find(({ action }) => action === 'CreateLaunchTemplate') ?? {}
    const userData = Buffer.from(parameters?.get('LaunchTemplateData.UserData') ?? '', 'base64')
    expect([outputs['instance-type'], userData.subarray(0, 2).toString('hex')]).toEqual(['c6i.large', '1f8b'])
    expect(await jobs.queue('packed', 'echo yes').done).toBe('yes')
    expect(await endOf('packed')).toEqual({
      ...{ reasons: [['crisol: The job is done. This machine powers off.']], instances: ['terminated'], runners: [] },
    })
  })

  it('spot notice, runner: has a training stop with grace and keep its checkpoint when the cloud takes it back', async () => {
    const job = jobs.queue('taken', training)
    await launch('taken', { market: 'spot' })
    const box = await boxOf('taken')
    await box.untilTold(/^training$/u)
    const notice = '{"action":"terminate","time":"2030-01-01T00:00:00Z"}'
    box.offer({ notice })
    const output = await job.done
    expect(output).toContain('The stage train did not succeed. It was interrupted')
    expect(output.split('\n').at(-1)).toBe('exit code 1')
    expect(await endOf('taken')).toEqual({
      reasons: [
        [`crisol: The cloud takes this instance back: ${notice}`, 'crisol: The job is done. This machine powers off.'],
      ],
      ...{ instances: ['terminated'], runners: [] },
    })
    const saved = filesBelow(join(box.disk, store, 'crisol/checkpoints'))
    expect(saved.filter((file) => file.includes('/saved/')).length).toBe(1)
  })

  it('tells its job to stop when it is terminated from outside, and goes', async () => {
    const job = jobs.queue('stopped', `curl --silent --data-binary working http://10.77.0.1/told; ${untilTaken}`)
    await launch('stopped')
    await (await boxOf('stopped')).untilTold(/^working$/u)
    expect((await cloud.command('stop', 'stopped', '--force')).status).toBe(0)
    expect(await job.done).toBe('{"action":"end-of-life"}')
    expect((await endOf('stopped')).instances).toEqual(['terminated'])
  })

  it('lost contact, OOM, runner: is gone at its absolute limit when its runner never starts', async () => {
    await launch('deaf', { 'idle-minutes': '1', 'max-minutes': '1' })
    const reason = 'crisol: 3 minutes after the boot, the absolute limit, have passed. This machine powers off.'
    expect(await endOf('deaf')).toEqual({ reasons: [[reason]], instances: ['terminated'], runners: ['offline'] })
    expect((await boxOf('deaf')).told).toEqual([])
  })

  it('launcher cancelled after RunInstances, runner: is gone, and its runner, when the launch is cancelled at 12 seconds', async () => {
    expect((await slow.cancelled).status).toBe(130)
    expect(await endOf('cancelled')).toMatchObject({ instances: ['terminated'], runners: [] })
  })

  it('tells a job that takes too long to stop, and is gone when it has', async () => {
    expect((await slow.long).status).toBe(0)
    expect(await longJob.done).toBe('{"action":"end-of-life"}')
    const reason = 'crisol: The job was still running after 1 minute, the maximum life. This machine powers off.'
    expect(await endOf('long')).toEqual({ reasons: [[reason]], instances: ['terminated'], runners: [] })
  })

  it('credentials expire, runner: without any credentials it is gone when no job comes', async () => {
    expect((await slow.idle).status).toBe(0)
    const reason = 'crisol: No job came within 1 minute, the idle limit. This machine powers off.'
    expect(await endOf('idle')).toEqual({ reasons: [[reason]], instances: ['terminated'], runners: ['offline'] })
  })

  it('never registers, runner: is gone, and the launch that waits says why, when its runner never registers', async () => {
    const { status, stdout } = await slow.mute
    const reason = 'crisol: No job came within 1 minute, the idle limit. This machine powers off.'
    expect([status, stdout.includes(reason)]).toEqual([1, true])
    expect(await endOf('mute')).toEqual({ reasons: [[reason]], instances: ['terminated'], runners: [] })
  })
})
