import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A real BuildKit, to which `docker buildx` speaks. */
export interface BuildKit {
  /** What a process needs to use it. */
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** Programs of a BuildKit. */
export interface BuildKitPrograms {
  readonly buildkitd: string
  readonly buildx: string
  /** Folder with `docker`, of which buildx is a part. */
  readonly docker: string
}

/** Milliseconds after which a daemon that does not answer is given up. */
const patience = 300_000

/**
 * Starts it with a store of its own, and waits until it answers.
 *
 * @param registries hosts that are spoken to without TLS
 */
export async function startBuildKit(programs: BuildKitPrograms, registries: readonly string[]): Promise<BuildKit> {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-buildkit-'))
  const [socket, config] = [join(folder, 'buildkit.sock'), join(folder, 'docker')]
  const settings = registries.map((host) => `[registry.${JSON.stringify(host)}]\nhttp = true\n`).join('')
  writeFileSync(join(folder, 'buildkitd.toml'), settings)
  const args = [
    ...['--root', join(folder, 'root'), '--addr', `unix://${socket}`, '--config', join(folder, 'buildkitd.toml')],
    ...['--oci-worker=true', '--containerd-worker=false', '--oci-worker-binary=runc', '--oci-worker-net=host'],
  ]
  const child = spawn(programs.buildkitd, args, {
    env: { PATH: process.env['PATH'] ?? '', HOME: folder },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  for (const started = Date.now(); !existsSync(socket); await sleep(100))
    if (Date.now() - started > patience || child.exitCode !== null) throw new Error('BuildKit does not answer.')
  mkdirSync(join(config, 'cli-plugins'), { recursive: true })
  symlinkSync(programs.buildx, join(config, 'cli-plugins/docker-buildx'))
  const path = [dirname(programs.docker), process.env['PATH']].join(delimiter)
  const env = { PATH: path, DOCKER_CONFIG: config, DOCKER_HOST: `unix://${join(folder, 'no-docker.sock')}` }
  const create = ['buildx', 'create', '--name', 'own', '--use', '--driver', 'remote', `unix://${socket}`]
  execFileSync('docker', create, { env: { ...process.env, ...env }, stdio: 'pipe' })
  return {
    env,
    stop: async () => {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
