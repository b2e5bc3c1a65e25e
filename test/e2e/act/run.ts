import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Log, parseLog } from './log.ts'

/** A workflow that is run. */
export interface ActOptions {
  /** Path of act. */
  readonly program: string
  /** Folder of this run alone; whatever the run leaves lies below it. */
  readonly folder: string
  /** Absolute path of a checkout of the repository. */
  readonly checkout: string
  /** Path of the workflow in it. */
  readonly workflow: string
  readonly event: string
  readonly payload: unknown
  /** Values of `--local-repository`. */
  readonly repositories: readonly string[]
  /** Labels of runners that there are; this machine is all of them. */
  readonly labels?: readonly string[]
  readonly secrets?: Readonly<Record<string, string>>
  readonly variables?: Readonly<Record<string, string>>
  /** Folders of programs that are found before any other. */
  readonly programs?: readonly string[]
  /** What the steps find in their environment, beside what act gives them. */
  readonly env?: Readonly<Record<string, string>>
  /** Seconds after which it is all ended; 300 by default. */
  readonly patience?: number
  /** Called once act runs. */
  readonly meanwhile?: (act: ChildProcess) => void
}

/** How a run ended. */
export interface ActRun extends Log {
  readonly status: number | null
  /** Wall time. */
  readonly seconds: number
}

/** Runs a workflow by act, with nothing of the environment but the PATH, and ends whatever is left of it. */
export async function runAct(options: ActOptions): Promise<ActRun> {
  const { program, folder, checkout, programs = [], patience = 300 } = options
  const home = join(folder, 'home')
  mkdirSync(home, { recursive: true })
  writeFileSync(join(folder, 'event.json'), JSON.stringify(options.payload))
  const started = performance.now()
  const child = spawn(program, argumentsOf(options), {
    cwd: checkout,
    env: { PATH: [...programs, process.env['PATH'] ?? ''].join(delimiter), HOME: home, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (chunk: Buffer): void => {
    said += chunk.toString('utf8')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const watchdog = setTimeout(() => {
    said += `\n{"msg":"The watchdog ended the run after ${patience} s."}\n`
    endLeft(folder)
  }, patience * 1000)
  options.meanwhile?.(child)
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).finally(() => clearTimeout(watchdog))
  return { ...parseLog(said), status, seconds: (performance.now() - started) / 1000 }
}

function argumentsOf(options: ActOptions): readonly string[] {
  const { folder, event, workflow, repositories, labels = ['ubuntu-latest'], secrets = {}, variables = {} } = options
  const each = (flag: string, values: readonly string[]): readonly string[] => values.flatMap((value) => [flag, value])
  const pairs = (record: Readonly<Record<string, string>>): readonly string[] =>
    Object.entries(record).map(([name, value]) => `${name}=${value}`)
  return [
    ...[event, '--json', '-W', workflow, '-e', join(folder, 'event.json'), '--action-cache-path', join(folder, 'act')],
    ...['--no-cache-server', '--no-skip-checkout', '--rm', '--actor', 'octocat'],
    ...each(
      '-P',
      labels.map((label) => `${label}=-self-hosted`),
    ),
    ...each('--local-repository', repositories),
    ...each('-s', pairs(secrets)),
    ...each('--var', pairs(variables)),
    ...each('--env', pairs(options.env ?? {})),
  ]
}

/** Ids of the processes whose environment names a folder: those of a run, whoever their parent is by now. */
export function processesOf(folder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, 'utf8').includes(folder)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Ends what is left of a run. Gives the ids of it. */
export function endLeft(folder: string): readonly number[] {
  const left = processesOf(folder)
  for (const pid of left) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  return left
}
