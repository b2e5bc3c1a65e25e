import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { freePort } from '../../test/servers/s3.ts'

/** Programs of the servers. */
export interface Programs {
  /** Python with our packages and the model's. */
  readonly python: string
  readonly mlflow: string
  readonly mlserver: string
}

/** A server to start. */
export interface Peer {
  readonly name: string
  /** Command, arguments and variables, for a port. */
  readonly start: (port: number) => readonly [string, readonly string[], Readonly<Record<string, string>>]
  /** Path that answers 200 when it is ready. */
  readonly ready: string
}

/** A server that answers. */
export interface Running {
  readonly name: string
  readonly url: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** Servers that would outlive this program. */
const started = new Set<ChildProcess>()
process.once('exit', () => {
  for (const { pid } of started) process.kill(-(pid ?? 0), 'SIGKILL')
})

const source = join(import.meta.dirname, '../../serving/src')
const own = { OMP_NUM_THREADS: '1' }

/** Our own server, as the image starts it, with one process. */
export function crisol({ python }: Programs, model: string, env: Readonly<Record<string, string>> = {}): Peer {
  return {
    name: env['CRISOL_DIRECT'] === '0' ? "crisol, the library's call" : 'crisol',
    ready: '/health/ready',
    start: (port) => [
      python,
      ['-m', 'crisol_serving', 'serve', '--model', join(model, 'crisol'), '--port', String(port), '--workers', '1'],
      { ...own, PYTHONPATH: source, HOST: '127.0.0.1', ...env },
    ],
  }
}

/** The servers that do the same work, each with one process and without an access log where it can be had without. */
export function peersOf(programs: Programs, model: string): readonly Peer[] {
  const plain = ['-m', 'uvicorn', 'plain:app', '--host', '127.0.0.1', '--no-access-log', '--log-level', 'warning']
  return [
    {
      name: 'mlflow',
      ready: '/ping',
      start: (port) => [
        programs.mlflow,
        [
          'models',
          'serve',
          '-m',
          join(model, 'mlflow'),
          '--env-manager',
          'local',
          '-h',
          '127.0.0.1',
          '-p',
          String(port),
        ],
        { ...own, PATH: `${join(programs.mlflow, '..')}:${process.env['PATH']}`, MLFLOW_ENABLE_ASYNC_LOGGING: 'false' },
      ],
    },
    {
      name: 'fastapi',
      ready: '/health',
      start: (port) => [
        programs.python,
        [...plain, '--port', String(port)],
        { ...own, PYTHONPATH: import.meta.dirname, MODEL: join(model, 'crisol/model.joblib') },
      ],
    },
    {
      name: 'mlserver',
      ready: '/v2/health/ready',
      start: (port) => [
        programs.mlserver,
        ['start', join(model, 'mlserver')],
        {
          ...own,
          ...{ MLSERVER_HTTP_PORT: String(port), MLSERVER_GRPC_PORT: '0', MLSERVER_METRICS_PORT: '0' },
          ...{ MLSERVER_HOST: '127.0.0.1', MLSERVER_PARALLEL_WORKERS: '0', MLSERVER_DEBUG: 'false' },
        },
      ],
    },
  ]
}

/** Starts a server and waits until it is ready. */
export async function start({ name, start: make, ready }: Peer): Promise<Running> {
  const port = await freePort()
  const [command, args, env] = make(port)
  const child = spawn(command, args, { env: { PATH: process.env['PATH'], ...env }, stdio: 'ignore', detached: true })
  const url = `http://127.0.0.1:${port}`
  const stop = async (): Promise<void> => end(child)
  started.add(child)
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}.`)
    const answer = await fetch(`${url}${ready}`).catch(() => undefined)
    if (answer?.status === 200) return { name, url, pid: child.pid ?? 0, stop }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await stop()
  throw new Error(`${name} was never ready.`)
}

/** Ends a server and what it started: it leads a group of its own. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  process.kill(-child.pid, 'SIGTERM')
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), 10_000)
  await ended
  started.delete(child)
  clearTimeout(timer)
}
