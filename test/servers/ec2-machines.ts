import type { Ec2Request, Reply } from './ec2-proxy.ts'

/** A machine behind an instance. */
export interface Machine {
  /** What it wrote on its console so far. */
  console(): string
  /** Powers it off from outside. */
  terminate(): void
  /** Resolves when it is off. */
  readonly ended: Promise<void>
}

/** An instance for which a machine is to be. */
export interface Booting {
  /** `i-...` */
  readonly id: string
  /** Base64. */
  readonly userData: string
  /** Of the instance: name -> value. */
  readonly tags: ReadonlyMap<string, string>
}

/** Boots a machine for an instance; it runs when this resolves. */
export type BootMachine = (booting: Booting) => Promise<Machine>

/** The machines behind the instances of a cloud. */
export interface Machines {
  /** Does what a request that EC2 has granted means for machines. Gives the answer as EC2 gives it that has them. */
  follow(asked: Ec2Request, reply: Reply): Reply
  /** Text of the console of an instance; `undefined` where no machine is behind it. */
  console(id: string): string | undefined
  /** Resolves when the machine of an instance is off and EC2 says so, too. */
  ended(id: string): Promise<void>
}

interface Behind {
  running: Machine | undefined
  /** Whether it was to be powered off from outside. */
  isOver: boolean
  gone: Promise<void>
}

/** What EC2 does with an instance whose machine powers itself off: the instance's shutdown behaviour. */
export type Shutdown = 'TerminateInstances' | 'StopInstances'

/**
 * Opens the machines of a cloud without any.
 *
 * @param shut tells EC2 that a machine is off
 */
export function openMachines(boot: BootMachine, shut: (id: string, how: Shutdown) => Promise<void>): Machines {
  const machines = new Map<string, Behind>()
  /** Name of a template -> what instances of it are. */
  const templates = new Map<string, ReadonlyMap<string, string>>()

  const start = (id: string, asked: ReadonlyMap<string, string>): void => {
    const how = asked.get('InstanceInitiatedShutdownBehavior') === 'terminate' ? 'TerminateInstances' : 'StopInstances'
    const live = async (): Promise<void> => {
      const machine = await boot({ id, userData: asked.get('UserData') ?? '', tags: instanceTags(asked) })
      behind.running = machine
      if (behind.isOver) machine.terminate()
      await machine.ended
      await shut(id, behind.isOver ? 'TerminateInstances' : how)
    }
    const behind: Behind = { running: undefined, isOver: false, gone: Promise.resolve() }
    machines.set(id, behind)
    behind.gone = live()
  }
  const terminate = (id: string): void => {
    const behind = machines.get(id)
    if (behind === undefined) return
    // What is still booting hears of it when it has booted.
    behind.isOver = true
    behind.running?.terminate()
  }
  const works: Readonly<Record<string, (parameters: ReadonlyMap<string, string>, reply: Reply) => void>> = {
    RunInstances: (parameters, { body }) => {
      for (const id of instancesIn(body)) start(id, parameters)
    },
    CreateLaunchTemplate: (parameters) => {
      const prefix = 'LaunchTemplateData.'
      const data = [...parameters].filter(([name]) => name.startsWith(prefix))
      const own = new Map(data.map(([name, value]) => [name.slice(prefix.length), value]))
      templates.set(parameters.get('LaunchTemplateName') ?? '', own)
    },
    CreateFleet: (parameters, { body }) => {
      const name = parameters.get('LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateName') ?? ''
      for (const id of instancesIn(body)) start(id, templates.get(name) ?? new Map())
    },
    TerminateInstances: (parameters) => {
      for (const [name, id] of parameters) if (name.startsWith('InstanceId.')) terminate(id)
    },
  }
  return {
    follow: ({ action, parameters }, reply) => {
      if (reply.status < 300) works[action]?.(parameters, reply)
      if (action !== 'DescribeInstances') return reply
      const booting = [...machines].filter(([, { running }]) => running === undefined)
      return { ...reply, body: booting.reduce((body, [id]) => asPending(body, id), reply.body) }
    },
    console: (id) => machines.get(id)?.running?.console(),
    ended: async (id) => await machines.get(id)?.gone,
  }
}

function instancesIn(body: string): ReadonlySet<string> {
  return new Set(body.match(/\bi-[0-9a-f]{8,17}\b/gu) ?? [])
}

function instanceTags(asked: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const keys = [...asked].filter(([name]) => /^TagSpecification\.1\.Tag\.\d+\.Key$/u.test(name))
  return new Map(keys.map(([name, key]) => [key, asked.get(name.replace(/Key$/u, 'Value')) ?? '']))
}

/** moto has an instance run at once. */
function asPending(body: string, id: string): string {
  const state = new RegExp(`(<instanceId>${id}</instanceId>[\\s\\S]*?<instanceState>)[\\s\\S]*?(</instanceState>)`, 'u')
  return body.replace(state, '$1<code>0</code><name>pending</name>$2')
}
