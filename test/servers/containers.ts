import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Images and containers apart from those of the machine. */
export interface ContainerHome {
  /** What a process needs to use them, and none of the machine's. */
  readonly env: Readonly<Record<string, string>>
  /** Runs podman there and gives what it prints. */
  podman(...args: readonly string[]): string
  /** Names of the containers that are there, whatever they do. */
  containers(): readonly string[]
  /** Ends and removes all of it. */
  close(): void
}

/**
 * Makes an empty store with settings of its own.
 *
 * @param registries hosts that are spoken to without TLS
 */
export function openContainers(registries: readonly string[]): ContainerHome {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-containers-'))
  const at = (name: string): string => join(folder, name)
  const engine = { runtime: 'runc', events_logger: 'file', cgroup_manager: 'cgroupfs', lock_type: 'file' }
  writeFileSync(at('containers.conf'), toml({ engine: { ...engine, tmp_dir: at('libpod') } }))
  writeFileSync(
    at('storage.conf'),
    toml({ storage: { driver: 'overlay', runroot: at('run'), graphroot: at('graph') } }),
  )
  writeFileSync(
    at('registries.conf'),
    `unqualified-search-registries = []\n${registries
      .map((location) => `[[registry]]\nlocation = ${JSON.stringify(location)}\ninsecure = true\n`)
      .join('')}`,
  )
  writeFileSync(at('auth.json'), '{}')
  mkdirSync(at('docker'))
  const env = {
    CONTAINERS_CONF: at('containers.conf'),
    CONTAINERS_STORAGE_CONF: at('storage.conf'),
    CONTAINERS_REGISTRIES_CONF: at('registries.conf'),
    REGISTRY_AUTH_FILE: at('auth.json'),
    DOCKER_CONFIG: at('docker'),
    DOCKER_HOST: `unix://${at('no-docker.sock')}`,
  }
  const podman = (...args: readonly string[]): string =>
    execFileSync('podman', args, { env: { ...process.env, ...env }, encoding: 'utf8', stdio: 'pipe' })
  return {
    env,
    podman,
    containers: () => podman('ps', '--all', '--external', '--format', '{{.Names}}').split('\n').filter(Boolean),
    close: () => {
      const left = podman('ps', '--all', '--external', '--quiet').split('\n').filter(Boolean)
      if (left.length > 0) podman('rm', '--force', '--time', '0', ...left)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function toml(tables: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  return Object.entries(tables)
    .map(([name, values]) =>
      [`[${name}]`, ...Object.entries(values).map(([key, value]) => `${key} = ${JSON.stringify(value)}`)].join('\n'),
    )
    .join('\n')
}
