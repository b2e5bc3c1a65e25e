import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Where the terminal program runs. */
export interface Terminal {
  /** Absolute path of the bundled program. */
  readonly program: string
  /** Absolute path of the checkout. */
  readonly directory: string
  readonly env: Readonly<Record<string, string>>
}

/** Serves the model of a checkout, asks it for one prediction as anybody would, and stops it. Gives what to print. */
export async function servePrediction({ program, directory, env }: Terminal): Promise<string> {
  const port = await freePort()
  const child = spawn(process.execPath, [program, 'serve', '--port', String(port)], {
    ...{ cwd: directory, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] },
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  try {
    await untilSaid(child.stdout, 'answers on', ended)
    const { inputs, predictions } = JSON.parse(readFileSync(join(directory, 'models/example.json'), 'utf8'))
    const row = Object.fromEntries(inputs.columns.map((name: string, index: number) => [name, inputs.data[0][index]]))
    const response = await fetch(`http://127.0.0.1:${port}/predict`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ inputs: [row] }),
    })
    const answer = await response.text()
    return `serve: POST /predict of one tumour (mean radius ${row['mean radius']}, ...): ${answer}; training predicted ${predictions[0]}`
  } finally {
    child.kill('SIGINT')
    await ended
  }
}

async function untilSaid(stream: NodeJS.ReadableStream, words: string, ended: Promise<unknown>): Promise<void> {
  const said = new Promise<void>((resolve) => {
    let text = ''
    stream.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes(words)) resolve()
    })
  })
  const first = await Promise.race([said.then(() => 'said'), ended.then(() => 'ended')])
  if (first === 'ended') throw new Error('crisol serve ended before it answered.')
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/**
 * Builds and tries the image of the model where a builder is installed and its base can be had. Gives what to print:
 * the digest, or why there is none.
 *
 * @param base image with Python; `undefined` for the default
 */
export function packageImage({ program, directory, env }: Terminal, base: string | undefined): string {
  const run = (
    ...args: readonly string[]
  ): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
    spawnSync(
      process.execPath,
      [program, 'package', '--no-push', ...(base === undefined ? [] : ['--base-image', base]), ...args],
      {
        ...{ cwd: directory, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
      },
    )
  const builder = ['buildah', 'podman', 'docker'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (builder === undefined) return 'image: skipped, for neither docker, buildah nor podman is installed'
  const look = run('--dry-run', '--json')
  if (look.status !== 0) throw new Error(look.stderr)
  const wanted = String(JSON.parse(look.stdout).base)
  if (!wanted.includes('@sha256:'))
    return `image: skipped, for the base ${wanted} cannot be had here; name another one with --base-image`
  const { status, stdout, stderr } = run()
  if (status !== 0) return `image: not built: ${stderr.trim().split('\n').at(-1)}`
  return stdout.trim().replace(/^/gmu, 'image: ')
}
