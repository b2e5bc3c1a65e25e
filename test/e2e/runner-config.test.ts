import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { crisol } from '../fakes/cli.ts'
import { type Cloud, images, startCloud } from './runner/cloud.ts'

describeWith(['moto', 'github-openapi'], 'machines that crisol.yaml names', (moto, openapi) => {
  const workspace = mkdtempSync(join(tmpdir(), 'crisol-config-'))
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud(moto, openapi)
  })
  beforeEach(async () => {
    await cloud.reset()
    declare(`runner: { instance-types: [m5.large], market: spot, image: ${images.x86}, volume-size: 40 }\n`)
  })
  afterEach(() => {
    expect([cloud.ec2.violations, cloud.github.violations]).toEqual([[], []])
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(workspace, { recursive: true })
  })

  const declare = (text: string): void => writeFileSync(join(workspace, 'crisol.yaml'), text)
  const bare = { 'instance-types': '', image: '' }
  const asked = (): readonly unknown[] =>
    cloud.ec2.requests
      .filter(({ action }) => action === 'RunInstances')
      .map(({ parameters }) => [
        parameters.get('InstanceType'),
        parameters.get('InstanceMarketOptions.MarketType') ?? 'on-demand',
        parameters.get('BlockDeviceMapping.1.Ebs.VolumeSize'),
      ])

  it('are those that are launched, and inputs override them', async () => {
    expect((await cloud.step('main', bare, { workspace })).status).toBe(0)
    const given = { 'instance-types': 'c5.large', market: 'on-demand', image: '' }
    expect((await cloud.step('main', given, { workspace })).status).toBe(0)
    expect(asked()).toEqual([
      ['m5.large', 'spot', '40'],
      ['c5.large', 'on-demand', '40'],
    ])
  })

  it('are those that are launched from a terminal, and options override them', async () => {
    const start = async (...args: readonly string[]): Promise<number | null> =>
      (await crisol(workspace, ['runner', 'start', '--label', 'gpu', ...args], cloud.terminal)).status
    expect([await start(), await start('c5.large', '--market', 'on-demand')]).toEqual([0, 0])
    expect(asked()).toEqual([
      ['m5.large', 'spot', '40'],
      ['c5.large', 'on-demand', '40'],
    ])
  })

  it('are those that the doctor looks at', async () => {
    const { stdout } = await crisol(workspace, ['runner', 'doctor', '--json'], cloud.terminal)
    const findings = JSON.parse(stdout) as readonly { readonly check: string; readonly says: string }[]
    const said = findings.filter(({ check }) => ['instance types', 'quota Standard, spot'].includes(check))
    expect(said.map(({ check }) => check)).toEqual(['instance types', 'quota Standard, spot'])
    expect(said[0]?.says).toBe('The region has m5.large.')
  })

  it('are not taken where a stranger may have written the file', async () => {
    const { status, stdout } = await cloud.step('main', bare, { workspace, event: 'pull_request_target' })
    expect([status, stdout, asked()]).toEqual([
      1,
      '::notice::On pull_request_target the machines of crisol.yaml are not taken: a stranger may have written it. Use inputs.\n::error::Input instance-types is empty; expected types such as g5.xlarge, split on commas, spaces and newlines, here or as runner.instance-types in crisol.yaml.\n',
      [],
    ])
  })

  it('launch nothing where the file is wrong, and register nothing', async () => {
    declare('runner: { instance-types: [m5.large], instance-profile: admin }\n')
    const { status, stdout } = await cloud.step('main', bare, { workspace })
    expect([status, stdout, cloud.actions(), cloud.github.state.runners]).toEqual([
      1,
      '::error::runner in crisol.yaml has the unknown key "instance-profile"; expected one of instance-types, market, image, subnets, security-groups, volume-size, max-minutes, idle-minutes, capacity-wait.\n',
      ...[[], []],
    ])
  })

  it('are not needed to clear up', async () => {
    const { state } = await cloud.step('main', bare, { workspace })
    declare('runner: [')
    const ended = await cloud.step('post', bare, { workspace, state: { ...state, launched: '' } })
    expect([ended.status, (await cloud.living()).size, cloud.github.state.runners]).toEqual([0, 0, []])
  })
})
