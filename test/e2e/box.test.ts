import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, it } from '@jest/globals'
import { type BootRequest, renderUserData } from '../../src/core/box/boot.ts'
import { renderUnits } from '../../src/core/box/units.ts'
import { describeWith } from '../counterparts.ts'
import { installRunner, packRunner, type RunnerArchive, runnerProgram } from '../fakes/runner-archive.ts'
import { type Box, type BoxOptions, startBox } from '../servers/box.ts'
import type { Offer } from '../servers/box-cloud.ts'

const jitConfig = 'bWFkZS11cCBjb25maWd1cmF0aW9u'
const address = 'http://10.77.0.1/runner.tar.gz'

describeWith(['box'], 'an instance that boots', (nspawn) => {
  let runner: RunnerArchive
  let boxes: readonly Box[] = []

  beforeAll(() => {
    runner = packRunner(runnerProgram)
  })
  afterEach(async () => {
    const closing = boxes
    boxes = []
    const leaks = closing.flatMap((box) => [
      ...(box.console().includes(jitConfig) ? [box.console()] : []),
      ...spawnSync('grep', ['-rls', jitConfig, join(box.disk, 'var/log'), join(box.disk, 'home')], { encoding: 'utf8' })
        .stdout.split('\n')
        .filter((file) => file !== ''),
    ])
    for (const box of closing) await box.close()
    expect(leaks).toEqual([])
  })

  /** Boots one with limits that are seconds: the request takes minutes, and fractions of them. */
  const start = async (
    { idleSeconds = 30, lifeSeconds = 60, ...change }: Partial<BootRequest> & Seconds = {},
    { offer = {}, ...options }: Omit<BoxOptions, 'offer'> & { readonly offer?: Offer } = {},
  ): Promise<Box> => {
    const { userData } = await renderUserData({
      ...{ jitConfig, label: 'crisol-7', user: 'runner', idleMinutes: idleSeconds / 60, maxMinutes: lifeSeconds / 60 },
      runner: { kind: 'archive', url: address, sha256: runner.sha256 },
      ...change,
    })
    const cloud = { userData: Buffer.from(userData).toString('base64'), archive: runner.archive, ...offer }
    const box = await startBox(nspawn, { ...options, offer: cloud })
    boxes = [...boxes, box]
    return box
  }
  interface Seconds {
    readonly idleSeconds?: number
    readonly lifeSeconds?: number
  }

  /** What an instance that is off had to say about it. */
  const reasonOf = async (box: Box): Promise<readonly string[]> => {
    await box.ended
    return box
      .console()
      .split('\n')
      .filter((line) => line.startsWith('crisol: '))
  }

  it('does one job as a user without rights, and powers itself off', async () => {
    const box = await start(
      {},
      { offer: { job: 'id -un; id -Gn; ls /run/crisol/job; grep NoNewPrivs /proc/self/status' } },
    )
    expect(await reasonOf(box)).toEqual(['crisol: The job is done. This machine powers off.'])
    expect(box.told).toEqual([`listening with ${jitConfig}`, 'done: runner\nrunner\nstate\nNoNewPrivs:\t1'])
  })

  it('powers itself off when a job takes too long and will not stop', async () => {
    const box = await start({ lifeSeconds: 3 }, { offer: { job: "trap '' TERM INT; sleep 1000; sleep 1000" } })
    expect(await reasonOf(box)).toEqual([
      'crisol: The job was still running after 0.05 minutes, the maximum life. This machine powers off.',
    ])
    expect(box.told).toEqual([`listening with ${jitConfig}`])
  })

  it('powers itself off at once when its units cannot be started', async () => {
    const mask = (root: string): void =>
      symlinkSync('/dev/null', join(root, 'etc/systemd/system/crisol-runner.service'))
    const box = await start({}, { prepare: mask })
    expect(await reasonOf(box)).toEqual(['crisol: The runner could not be started. This machine powers off.'])
  })

  it('IMDS off, no egress, proxy, runner: powers itself off when it cannot even read what it is given', async () => {
    const box = await start({}, { prepare: (root) => rmSync(join(root, 'usr/bin/base64')) })
    await box.ended
    expect(box.console()).toContain('base64: not found')
    expect(box.told).toEqual([])
  })

  it('asks again for an archive that was refused', async () => {
    const box = await start({}, { offer: { refusals: 2, job: 'echo yes' } })
    expect(await reasonOf(box)).toEqual(['crisol: The job is done. This machine powers off.'])
  })

  it('IMDS off, no egress, proxy, runner: gives up an archive that is always refused, and says where it was looked for', async () => {
    const box = await start({}, { offer: { refusals: 100 } })
    expect(await reasonOf(box)).toEqual([
      `crisol: The runner's archive could not be fetched from ${address} in 5 attempts. This machine powers off.`,
    ])
    expect(box.console()).toContain('The requested URL returned error: 503')
  })

  it('powers itself off when it does not get ready', async () => {
    const nobody = { kind: 'archive', url: 'http://10.88.0.1/runner.tar.gz', sha256: runner.sha256 } as const
    const box = await start({ idleSeconds: 6, runner: nobody })
    expect(await reasonOf(box)).toEqual([
      'crisol: The runner was not ready within 0.1 minutes, the idle limit. This machine powers off.',
    ])
  })

  it.each([
    {
      name: 'no runner',
      prepare: () => undefined,
      reason: 'There is no runner in /opt/runner of this image; expected run.sh in it.',
    },
    {
      name: 'a runner of somebody else',
      prepare: installRunner,
      reason: "The runner's directory /opt/runner is not writable for runner; give it to that user in the image.",
    },
    {
      name: 'no curl',
      prepare: (root: string) => rmSync(join(root, 'usr/bin/curl')),
      reason: 'This image has no curl; expected an image with curl, tar, gzip and base64.',
    },
  ])('says that the image has $name', async ({ prepare, reason }) => {
    const box = await start({ runner: { kind: 'installed', directory: '/opt/runner' } }, { prepare })
    expect(await reasonOf(box)).toEqual([`crisol: ${reason} This machine powers off.`])
    expect(box.told).toEqual([])
  })

  it.each([
    { code: 7, reason: 'GitHub refuses the version of this runner; a newer one is needed.' },
    { code: 3, reason: 'The runner ended (exit-code, exited 3) while it was listening.' },
    { code: 0, reason: 'The runner ended before a job came; GitHub may have taken away its registration.' },
  ])('says of a runner that ends with $code: $reason', async ({ code, reason }) => {
    const { archive, sha256 } = packRunner(`#!/bin/sh\nexit ${code}\n`)
    const box = await start({ runner: { kind: 'archive', url: address, sha256 } }, { offer: { archive } })
    expect(await reasonOf(box)).toEqual([`crisol: ${reason} This machine powers off.`])
  })

  it('ends a job that lengthens its own life, at its absolute limit', async () => {
    const job = 'systemd-notify EXTEND_TIMEOUT_USEC=600000000; sleep 1000'
    const box = await start({ idleSeconds: 6, lifeSeconds: 3 }, { offer: { job } })
    expect(await reasonOf(box)).toEqual([
      'crisol: 0.25 minutes after the boot, the absolute limit, have passed. This machine powers off.',
    ])
  })

  it('shows nothing on its console that only root may read, whatever the job puts in its way', async () => {
    const job = 'cd /run/crisol/job && ln -sf /etc/shadow reason && rm state && mkfifo state'
    const box = await start({}, { offer: { job } })
    expect(await reasonOf(box)).toEqual([
      'crisol: The runner ended (success, exited 0) while it was in no state that it told. This machine powers off.',
    ])
  })

  const ask = `for address in 169.254.169.254 '[fd00:ec2::254]'; do
  curl --silent --globoff --max-time 3 --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://$address/latest/api/token && echo answered
  curl --silent --globoff --max-time 3 http://$address/latest/user-data && echo answered
done
grep --recursive --files-with-matches --no-messages ${jitConfig.slice(0, 9)}'${jitConfig.slice(9)}' /run /var /etc /home /tmp
echo asked`

  it.each([
    { name: 'by routes and by filters', kernel: {} },
    { name: 'by routes alone', kernel: { hasFilters: false } },
    { name: 'by filters alone', kernel: { hasRouting: false } },
  ])('keeps the metadata service and the configuration from the job, $name', async ({ kernel }) => {
    const box = await start({}, { kernel, offer: { job: ask } })
    expect(await reasonOf(box)).toEqual(['crisol: The job is done. This machine powers off.'])
    expect(box.told.at(-1)).toBe('done: asked')
    expect(box.asked).not.toContain('GET /latest/user-data')
  })

  it('runs no job where the metadata service cannot be kept from it', async () => {
    const box = await start({}, { kernel: { hasRouting: false, hasFilters: false }, offer: { job: ask } })
    expect(await reasonOf(box)).toEqual([
      'crisol: The metadata service answers the user runner, who runs the job; it must be closed to it, by policy routing (ip rule) or by a kernel with BPF. This machine powers off.',
    ])
    expect(box.told).toEqual([])
  })

  it('has units in which systemd finds no fault', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crisol-units-'))
    const units = renderUnits({ user: 'daemon', idleSeconds: 300, lifeSeconds: 7200 })
    for (const [name, text] of units) writeFileSync(join(folder, name), text)
    const args = ['verify', ...[...units.keys()].map((name) => join(folder, name))]
    const { stderr } = spawnSync('systemd-analyze', args, { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(stderr.split('\n').filter((line) => line.includes('crisol-'))).toEqual([])
  })
})
