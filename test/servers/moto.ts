import { spawn } from 'node:child_process'
import { freePort, untilAnswered } from './s3.ts'

/** A moto server on the loopback interface: EC2, in memory. */
export interface MotoServer {
  /** Address without a slash at the end. */
  readonly url: string
  /** What a process needs to reach it. */
  readonly env: Readonly<Record<string, string>>
  /** Forgets everything. */
  reset(): Promise<void>
  stop(): Promise<void>
}

/** Starts moto and waits until it answers. */
export async function startMoto(binary: string): Promise<MotoServer> {
  const port = await freePort()
  const child = spawn(binary, ['--host', '127.0.0.1', '--port', String(port)], {
    env: { PATH: process.env['PATH'] ?? '', MOTO_EC2_LOAD_DEFAULT_AMIS: 'false' },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await untilAnswered(port, () => child.exitCode !== null)
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    env: {
      ...{ AWS_ENDPOINT_URL: url, AWS_REGION: 'eu-west-1', AWS_EC2_METADATA_DISABLED: 'true' },
      ...{ AWS_ACCESS_KEY_ID: 'made-up-access-key', AWS_SECRET_ACCESS_KEY: 'made-up-secret-key' },
    },
    reset: async () => void (await fetch(`${url}/moto-api/reset`, { method: 'POST' })),
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
