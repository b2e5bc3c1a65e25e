import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A real S3 server on the loopback interface. */
export interface S3Server {
  /** Address without a slash at the end. */
  readonly endpoint: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Makes a bucket, and gives the folder in which its objects lie as files. */
  createBucket(name: string): string
  stop(): Promise<void>
}

/** Milliseconds after which a server that does not answer is given up. */
const patience = 300_000

/**
 * Starts VersityGW over a folder and waits until it answers.
 *
 * @param options of the program, beside those for its place; with a certificate it speaks TLS
 */
export async function startS3(binary: string, folder: string, options: readonly string[] = []): Promise<S3Server> {
  const port = await freePort()
  const [accessKeyId, secretAccessKey] = ['made-up-access-key', 'made-up-secret-key']
  mkdirSync(join(folder, 'buckets'), { recursive: true })
  const child = spawn(binary, ['--port', `127.0.0.1:${port}`, '--quiet', ...options, 'posix', 'buckets'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ROOT_ACCESS_KEY: accessKeyId, ROOT_SECRET_KEY: secretAccessKey },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await untilAnswered(port, () => child.exitCode !== null)
  return {
    endpoint: `${options.includes('--cert') ? 'https' : 'http'}://127.0.0.1:${port}`,
    accessKeyId,
    secretAccessKey,
    createBucket: (name) => {
      mkdirSync(join(folder, 'buckets', name))
      return join(folder, 'buckets', name)
    },
    stop: async () => {
      child.kill()
      await ended
    },
  }
}

/** Asks the system for a port that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Waits until something answers on a port of this machine. */
export async function untilAnswered(port: number, hasEnded: () => boolean): Promise<void> {
  for (const started = Date.now(); Date.now() - started < patience; await sleep(50)) {
    if (hasEnded()) break
    if (await answers(port)) return
  }
  throw new Error(`No server answers on port ${port}.`)
}

async function answers(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
