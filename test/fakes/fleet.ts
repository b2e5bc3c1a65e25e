import type { Ending } from '../../src/core/fleet/loss.ts'
import type { InstanceTags } from '../../src/core/fleet/tags.ts'
import type { Template } from '../../src/core/fleet/templates.ts'
import type { Instance, Instances } from '../../src/ports/instances.ts'
import type { Runner, Runners } from '../../src/ports/runners.ts'
import type { Templates } from '../../src/ports/templates.ts'

/** Milliseconds of a minute. */
export const minute = 60_000

/** Gives an instance, launched at 0 with two hours to live. */
export function anInstance(
  id: string,
  { tags, ...rest }: Partial<Omit<Instance, 'tags'>> & { readonly tags?: Partial<InstanceTags> } = {},
): Instance {
  return {
    ...{ id, state: 'running', type: 'g5.xlarge', market: 'spot', launched: 0, marked: undefined, ...rest },
    tags: {
      ...{ repository: 'o/r', runId: 7, label: 'crisol-7', runnerId: 42, nonce: 'ab12', expires: 120 * minute },
      ...tags,
    },
  }
}

/** Gives a runner, online and idle. */
export function aRunner(id: number, rest: Partial<Runner> = {}): Runner {
  return { id, name: `crisol-0000001-ab12-${id}`, isOnline: true, isBusy: false, labels: ['crisol-7'], ...rest }
}

/** Gives a launch template of ours. */
export function aTemplate(name: string, created: number): Template {
  return { name, created, tags: anInstance('').tags }
}

/** A cloud and a GitHub in memory. What is thrown for an id is thrown for all that is done to it. */
export interface Fleet {
  readonly instances: Map<string, Instance>
  readonly templates: Map<string, Template>
  readonly runners: Map<number, Runner>
  readonly faults: Map<string | number, Error>
  /** What AWS says of the ends of instances, whether they are among those that live or not. */
  readonly endings: Map<string, Ending>
  /** Instance -> text of its console. */
  readonly consoles: Map<string, string>
  /** `terminate i-1`, in order. */
  readonly done: string[]
  /** Called before each look at a runner by its id. */
  onFind: (id: number) => void
  readonly ports: { instances: Instances; templates: Templates; runners: Runners }
}

/** Opens a fleet. The fault of `list` is that of GitHub's list, those of `instances` and `templates` the cloud's. */
export function openFleet(instances: readonly Instance[], runners: readonly Runner[]): Fleet {
  const fleet: Fleet = {
    instances: new Map(instances.map((one) => [one.id, one])),
    templates: new Map(),
    runners: new Map(runners.map((one) => [one.id, one])),
    ...{ faults: new Map(), endings: new Map(), consoles: new Map() },
    done: [],
    onFind: () => undefined,
    ports: { instances: {} as Instances, templates: {} as Templates, runners: {} as Runners },
  }
  const check = (...keys: readonly (string | number)[]): void => {
    for (const key of keys) {
      const fault = fleet.faults.get(key)
      if (fault !== undefined) throw fault
    }
  }
  fleet.ports.instances = cloudOf(fleet, check)
  fleet.ports.templates = templatesOf(fleet, check)
  fleet.ports.runners = gitHubOf(fleet, check)
  return fleet
}

type Check = (...keys: readonly (string | number)[]) => void

function cloudOf(fleet: Fleet, check: Check): Instances {
  const note = (id: string, marked: number | undefined): void => {
    check(id)
    const instance = fleet.instances.get(id)
    fleet.done.push(`${marked === undefined ? 'unmark' : 'mark'} ${id}`)
    if (instance !== undefined) fleet.instances.set(id, { ...instance, marked })
  }
  return {
    list: async (nonce) => {
      check('instances')
      return [...fleet.instances.values()].filter(({ tags }) => nonce === undefined || tags.nonce === nonce)
    },
    terminate: async (ids) => {
      check(...ids)
      for (const id of ids) fleet.instances.delete(id)
      fleet.done.push(`terminate ${ids.join(' ')}`)
    },
    mark: async (id, at) => note(id, at),
    unmark: async (id) => note(id, undefined),
    endings: async () => {
      check('instances')
      return [...fleet.endings.values()]
    },
    consoleOutput: async (id) => fleet.consoles.get(id) ?? '',
  }
}

function templatesOf(fleet: Fleet, check: Check): Templates {
  return {
    list: async () => {
      check('templates')
      return [...fleet.templates.values()]
    },
    remove: async (name) => {
      check(name)
      fleet.templates.delete(name)
      fleet.done.push(`delete ${name}`)
    },
  }
}

function gitHubOf(fleet: Fleet, check: Check): Runners {
  return {
    register: async (name, labels) => {
      const id = 1 + Math.max(0, ...fleet.runners.keys())
      fleet.runners.set(id, { id, name, isOnline: false, isBusy: false, labels })
      return { id, config: 'eyJ9' }
    },
    find: async (id) => {
      fleet.onFind(id)
      check(id)
      return fleet.runners.get(id)
    },
    list: async () => {
      check('list')
      return [...fleet.runners.values()]
    },
    remove: async (id) => {
      check(id)
      fleet.runners.delete(id)
      fleet.done.push(`remove ${id}`)
    },
  }
}
