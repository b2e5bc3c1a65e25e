import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A real Docker with images and containers of its own. */
export interface DockerDaemon {
  /** What a process needs to use it. */
  readonly env: Readonly<Record<string, string>>
  /** Runs docker there and gives what it prints. */
  docker(...args: readonly string[]): string
  stop(): Promise<void>
}

/** Milliseconds after which a daemon that does not answer is given up. */
const patience = 300_000

/** Starts it without a network of its own, and waits until it answers. */
export async function startDocker(binary: string): Promise<DockerDaemon> {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-docker-'))
  const host = `unix://${join(folder, 'docker.sock')}`
  const programs = [join(dirname(binary), '../bin'), dirname(binary), process.env['PATH']].join(delimiter)
  const places = ['data', 'exec'].flatMap((name) => [`--${name}-root`, join(folder, name)])
  const args = [...places, '--pidfile', join(folder, 'pid'), '--host', host, '--bridge=none', '--iptables=false']
  const child = spawn(binary, args, { env: { PATH: programs, HOME: folder }, stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const env = { PATH: programs, DOCKER_HOST: host, DOCKER_CONFIG: folder }
  const docker = (...words: readonly string[]): string =>
    execFileSync('docker', words, { env: { ...process.env, ...env }, encoding: 'utf8', stdio: 'pipe' })
  for (const started = Date.now(); !existsSync(join(folder, 'docker.sock')); await sleep(100))
    if (Date.now() - started > patience || child.exitCode !== null) throw new Error('Docker does not answer.')
  docker('version')
  return {
    env,
    docker,
    stop: async () => {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
