import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { openInstances } from '../../src/adapters/aws/instances.ts'
import type { Parameters } from '../../src/core/fleet/request.ts'
import { describeWith } from '../counterparts.ts'
import { does, make, owner, statesOf, tagsOf } from '../fakes/cloud.ts'
import { type Cloud, startCloud } from '../servers/cloud.ts'
import type { Booting, Machine } from '../servers/ec2-machines.ts'

const userData = Buffer.from('#!/bin/sh\n').toString('base64')
const tags = [...tagsOf(1)].map(([Key, Value]) => ({ Key, Value }))

/** A machine that boots, and powers itself off, when it is told to. */
interface Puppet extends Booting {
  boot(): void
  powerOff(): void
}

describeWith(['moto'], 'EC2 with a machine behind each instance', (moto) => {
  let cloud: Cloud
  let puppets: Puppet[] = []

  const stage = async ({ id, ...rest }: Booting): Promise<Machine> => {
    let powerOff = (): void => undefined
    const ended = new Promise<void>((resolve) => {
      powerOff = resolve
    })
    const machine = { console: () => `console of ${id}`, terminate: () => powerOff(), ended }
    return await new Promise((resolve) => {
      puppets.push({ id, ...rest, boot: () => resolve(machine), powerOff: () => powerOff() })
    })
  }

  beforeAll(async () => {
    cloud = await startCloud(moto, stage)
  })
  afterEach(async () => {
    puppets = []
    await cloud.reset()
  })
  afterAll(async () => await cloud.stop())

  /** Starts one, and gives its machine. */
  const start = async (rest: Parameters = {}): Promise<Puppet> => {
    const request = {
      ...{ ImageId: 'ami-12345678', InstanceType: 'c5.large', MinCount: 1, MaxCount: 1, UserData: userData },
      ...{ TagSpecification: [{ ResourceType: 'instance', Tag: tags }], ...rest },
    }
    const id = await make('RunInstances', request, ['instancesSet', 'item', 'instanceId'])
    const puppet = puppets.find((one) => one.id === id)
    if (puppet === undefined) throw new Error(`No machine was booted for ${id}.`)
    return puppet
  }

  it('boots it with its user data and its tags, and has the instance pending until it runs', async () => {
    const { id, boot, ...rest } = await start()
    expect([rest.userData, rest.tags.get('crisol:label')]).toEqual([userData, 'crisol-7'])
    expect(await statesOf()).toEqual({ [id]: 'pending' })
    boot()
    expect(await statesOf()).toEqual({ [id]: 'running' })
  })

  it('boots one for a request that comes twice', async () => {
    const [one, again] = [await start({ ClientToken: 'token' }), await start({ ClientToken: 'token' })]
    expect([again, puppets]).toEqual([one, [one]])
  })

  it.each([
    { behaviour: { InstanceInitiatedShutdownBehavior: 'terminate' }, state: 'terminated' },
    { behaviour: {}, state: 'stopped' },
  ])('has an instance with $behaviour $state when its machine powers itself off', async ({ behaviour, state }) => {
    const { id, boot, powerOff } = await start(behaviour)
    boot()
    powerOff()
    await cloud.ec2.ended(id)
    expect(await statesOf()).toEqual({ [id]: state })
  })

  it.each(['before', 'after'])('powers it off when its instance is terminated %s it runs', async (moment) => {
    const { id, boot } = await start()
    if (moment === 'after') boot()
    await does('TerminateInstances', { InstanceId: [id] })
    if (moment === 'before') boot()
    await cloud.ec2.ended(id)
    expect(await statesOf()).toEqual({ [id]: 'terminated' })
  })

  it('shows its console', async () => {
    const { id, boot } = await start()
    const { consoleOutput } = openInstances('octocat/breast-cancer', owner)
    expect(await consoleOutput(id)).toBe('')
    boot()
    // The machine is there in the next turn.
    await statesOf()
    expect(await consoleOutput(id)).toBe(`console of ${id}`)
  })
})
