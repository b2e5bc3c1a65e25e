import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CloudMessage, Offer } from './box-cloud.ts'
import { type BoxNetwork, makeNetwork } from './box-network.ts'

/** An instance that really boots: systemd and cloud-init in namespaces of their own, over an image of Debian. */
export interface Box {
  /** What was written on its console so far, without colours. */
  console(): string
  /** What its runner told, in order. */
  readonly told: readonly string[]
  /** What was asked of its metadata service: `GET /path`, in order. */
  readonly asked: readonly string[]
  /** Waits for a line of the runner; that the machine ended before is an error with its console in it. */
  untilTold(pattern: RegExp): Promise<void>
  /** Changes what the cloud has for it. */
  offer(change: Offer): void
  /** Powers it off from outside. */
  terminate(): void
  /** Resolves when it is off. */
  readonly ended: Promise<void>
  /** Paths of everything that it wrote on its disk. */
  readonly disk: string
  /** Removes all of it; powers it off first where it still runs. */
  close(): Promise<void>
}

/** How an instance differs from others. */
export interface BoxOptions {
  readonly offer: Offer
  /** Writes into its disk before it boots, by the path of its root. */
  readonly prepare?: (root: string) => void
  /** What its kernel can do for policy routing and for filters of a unit; both by default. */
  readonly kernel?: { readonly hasRouting?: boolean; readonly hasFilters?: boolean }
  /** Hears each line of the runner as it comes. */
  readonly hears?: (line: string) => void
  /** Folders of this machine that it sees: path here -> path there. */
  readonly mounts?: Readonly<Record<string, string>>
}

let count = 0

/**
 * Boots an instance.
 *
 * @param nspawn path of the counterpart `box`
 */
export async function startBox(nspawn: string, options: BoxOptions): Promise<Box> {
  const name = `crisol-${process.pid}-${count++}`
  const folder = mkdtempSync(join(tmpdir(), 'crisol-box-'))
  const [root, disk, work] = ['root', 'disk', 'work'].map((each) => join(folder, each)) as [string, string, string]
  for (const path of [root, disk, work]) mkdirSync(path)
  const layers = `lowerdir=${join(dirname(nspawn), 'root')},upperdir=${disk},workdir=${work}`
  execFileSync('mount', ['-t', 'overlay', 'overlay', '-o', layers, root])
  options.prepare?.(root)
  const network = makeNetwork(name)
  const cloud = await startCloud(network, { instanceId: `i-${name}`, ...options.offer }, options.hears)
  const machine = boot(nspawn, { name, root, network, options })
  const ended = new Promise<void>((resolve) => machine.child.once('close', () => resolve()))
  const close = async (): Promise<void> => {
    machine.terminate()
    await ended
    await cloud.stop()
    network.remove()
    execFileSync('umount', [root])
    for (const group of groupsOf(name)) removeGroup(group)
    rmSync(folder, { recursive: true })
  }
  const untilTold = async (pattern: RegExp): Promise<void> => {
    const isTold = await Promise.race([cloud.untilTold(pattern).then(() => true), ended.then(() => false)])
    if (!isTold) throw new Error(`The machine ended without a word of ${pattern}:\n${machine.console()}`)
  }
  const { told, asked, offer } = cloud
  return { ...{ told, asked, offer, untilTold, ended, disk, close }, ...machine }
}

interface Cloud {
  readonly told: readonly string[]
  readonly asked: readonly string[]
  untilTold(pattern: RegExp): Promise<void>
  offer(change: Offer): void
  stop(): Promise<void>
}

async function startCloud({ cloud }: BoxNetwork, first: Offer, hears: BoxOptions['hears']): Promise<Cloud> {
  const [told, asked]: [string[], string[]] = [[], []]
  let listeners: readonly (() => void)[] = []
  const program = join(import.meta.dirname, 'box-cloud.ts')
  const child = spawn('ip', ['netns', 'exec', cloud, process.execPath, '--no-warnings', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve) => {
    child.on('message', (message: CloudMessage) => {
      if ('ready' in message) resolve()
      else if ('asked' in message) asked.push(message.asked)
      else {
        told.push(message.told)
        hears?.(message.told)
      }
      for (const listener of listeners) listener()
    })
  })
  child.send(first)
  return {
    told,
    asked,
    untilTold: async (pattern) =>
      await new Promise((resolve) => {
        const look = (): void => {
          if (told.some((line) => pattern.test(line))) resolve()
        }
        listeners = [...listeners, look]
        look()
      }),
    offer: (change) => void child.send(change),
    stop: async () => {
      child.disconnect()
      await ended
    },
  }
}

interface Machine {
  readonly child: ChildProcess
  console(): string
  terminate(): void
}

interface Booting {
  readonly name: string
  readonly root: string
  readonly network: BoxNetwork
  readonly options: BoxOptions
}

function boot(nspawn: string, { name, root, network, options }: Booting): Machine {
  const { hasRouting = true, hasFilters = true } = options.kernel ?? {}
  const capabilities = [...(hasRouting ? ['CAP_NET_ADMIN'] : []), ...(hasFilters ? ['CAP_BPF'] : [])]
  const args = [
    ...['--quiet', `--directory=${root}`, `--machine=${name}`, '--boot', '--register=no', '--keep-unit'],
    ...[`--network-namespace-path=/run/netns/${network.box}`, '--console=read-only', '--link-journal=no'],
    ...['--resolv-conf=off', '--timezone=off'],
    ...(capabilities.length > 0 ? [`--capability=${capabilities.join(',')}`] : []),
    ...(hasFilters ? ['--system-call-filter=bpf'] : []),
    ...Object.entries(options.mounts ?? {}).map(([here, there]) => `--bind-ro=${here}:${there}`),
  ]
  // Each machine needs control groups of its own: below the same ones, one would end the services of the other.
  const groups = groupsOf(name)
  for (const group of groups) mkdirSync(group)
  const enter =
    'for group; do [ "$group" = -- ] && break; echo $$ >"$group/cgroup.procs"; shift; done; shift; exec "$@"'
  const child = spawn('sh', ['-c', enter, 'sh', ...groups, '--', nspawn, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const hear = (chunk: Buffer): void => {
    text += chunk.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return {
    child,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a console begin with one.
    console: () => text.replaceAll(/\u001b\[[0-9;?]*[a-zA-Z]/gu, '').replaceAll('\r', ''),
    terminate: () => void child.kill('SIGTERM'),
  }
}

/** Control groups for a machine, in each hierarchy that systemd may use. */
function groupsOf(name: string): readonly string[] {
  return ['/sys/fs/cgroup', '/sys/fs/cgroup/unified', '/sys/fs/cgroup/systemd']
    .filter((hierarchy) => existsSync(join(hierarchy, 'cgroup.procs')))
    .map((hierarchy) => join(hierarchy, name))
}

/** A control group goes like an empty folder, from the innermost on. */
function removeGroup(group: string): void {
  const inner = execFileSync('find', [group, '-depth', '-type', 'd'], { encoding: 'utf8' }).trim().split('\n')
  for (const each of inner) rmdirSync(each)
}
