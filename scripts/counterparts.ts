/**
 * Real counterparts of the tests and benches: what they are, how each is installed, and where. `npm test` installs what
 * its tests need; `npm run counterparts` does the same by hand and prints a table, `npm run counterparts -- benches`
 * for what takes minutes to build and only the benches need.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { adaptImage, imagePackages, servingPackages } from './counterparts/image.ts'
import { operationsDigest, trimOpenapi } from './counterparts/openapi.ts'
import { makeEnvironment } from './demo/python.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Of the package `@octokit/openapi`. */
const openapiVersion = '23.0.2'

/** Who asks for a counterpart. */
export type Purpose = 'tests' | 'benches'

/** Something real that tests or benches run against. */
interface Counterpart {
  readonly version: string
  readonly purpose: Purpose
  /** What to do by hand where it cannot be installed. */
  readonly remedy: string
  /** Path of what is used, below the folder. */
  readonly path: string
  /** Installs it into a folder that is there. */
  readonly install: (folder: string) => Promise<void>
}

/** Names of the counterparts. */
export type CounterpartName =
  | 'dvc'
  | 'versitygw'
  | 'example-python'
  | 'serving-python'
  | 'moto'
  | 'github-openapi'
  | 'chromium'
  | 'shellcheck'
  | 'actionlint'
  | 'zizmor'
  | 'box'
  | 'buildah'
  | 'podman'
  | 'docker-registry'
  | 'crane'
  | 'dockerd'
  | 'buildx'
  | 'buildkitd'
  | 'serving-base'
  | 'minio'
  | 'rclone'
  | 'mlflow'
  | 'mlserver'
  | 'wrk'

const counterparts: Readonly<Record<CounterpartName, Counterpart>> = {
  dvc: {
    version: '3.67.1',
    purpose: 'tests',
    remedy: 'install Python 3.11 to 3.14 and give it access to a package index',
    path: 'venv/bin/dvc',
    install: async (folder) => {
      const requirements = join(root, 'test/fixtures/counterparts/dvc.lock')
      await makeEnvironment(join(folder, 'venv'), requirements, ['antlr4-python3-runtime'])
    },
  },
  'example-python': {
    version: '1',
    purpose: 'tests',
    remedy: 'install Python 3.11 to 3.14 and give it access to a package index',
    path: 'venv/bin/python',
    install: async (folder) =>
      void (await makeEnvironment(join(folder, 'venv'), join(root, 'examples/breast-cancer/requirements.lock'))),
  },
  'serving-python': {
    version: digestOf('serving/requirements-test.lock'),
    purpose: 'tests',
    remedy: 'install Python 3.11 to 3.14 and give it access to a package index',
    path: 'venv/bin/python',
    install: async (folder) =>
      void (await makeEnvironment(join(folder, 'venv'), join(root, 'serving/requirements-test.lock'))),
  },
  moto: {
    version: '5.2.5',
    purpose: 'tests',
    remedy: 'install Python 3.11 to 3.14 and give it access to a package index',
    path: 'venv/bin/moto_server',
    install: async (folder) =>
      void (await makeEnvironment(join(folder, 'venv'), join(root, 'test/fixtures/counterparts/moto.lock'))),
  },
  versitygw: {
    version: 'v1.8.0',
    purpose: 'tests',
    remedy: 'install Go 1.24 or later',
    path: 'versitygw',
    install: async (folder) =>
      installGo('github.com/versity/versitygw/cmd/versitygw', counterparts.versitygw.version, folder),
  },
  // AGPL: it is run beside us and never shipped.
  minio: {
    version: 'v0.0.0-20260212201848-7aac2a2c5b7c',
    purpose: 'benches',
    remedy: 'install Go 1.26 or later',
    path: 'minio',
    install: async (folder) => installGo('github.com/minio/minio', counterparts.minio.version, folder),
  },
  rclone: {
    version: 'v1.76.0',
    purpose: 'benches',
    remedy: 'install Go 1.26 or later',
    path: 'rclone',
    install: async (folder) => installGo('github.com/rclone/rclone', counterparts.rclone.version, folder),
  },
  mlflow: {
    version: '3.17.2',
    purpose: 'benches',
    remedy: 'install Python 3.11 to 3.14 and give it access to a package index',
    path: 'venv/bin/mlflow',
    install: async (folder) =>
      void (await makeEnvironment(join(folder, 'venv'), join(root, 'test/fixtures/counterparts/mlflow.lock'))),
  },
  mlserver: {
    version: '1.7.1',
    purpose: 'benches',
    remedy: 'install Python 3.11 and give it access to a package index',
    path: 'venv/bin/mlserver',
    install: async (folder) =>
      void (await makeEnvironment(join(folder, 'venv'), join(root, 'test/fixtures/counterparts/mlserver.lock'))),
  },
  wrk: {
    version: '1',
    purpose: 'benches',
    remedy: 'install the package wrk',
    path: 'wrk',
    install: async (folder) => symlinkSync(findProgram('wrk', ['wrk']), join(folder, 'wrk')),
  },
  'github-openapi': {
    version: `${openapiVersion}-${operationsDigest}`,
    purpose: 'tests',
    remedy: 'give npm access to a registry',
    path: 'openapi.json',
    install: async (folder) => installOpenapi(folder),
  },
  // The system's own, whichever version that is: a page must hold in all of them.
  chromium: {
    version: '1',
    purpose: 'tests',
    remedy: 'install the package chromium',
    path: 'chromium',
    install: async (folder) =>
      symlinkSync(findProgram('chromium', ['chromium', 'fonts-dejavu-core']), join(folder, 'chromium')),
  },
  shellcheck: {
    version: '1',
    purpose: 'tests',
    remedy: 'install the package shellcheck',
    path: 'shellcheck',
    install: async (folder) => symlinkSync(findProgram('shellcheck', ['shellcheck']), join(folder, 'shellcheck')),
  },
  actionlint: {
    version: 'v1.7.12',
    purpose: 'tests',
    remedy: 'install Go 1.24 or later',
    path: 'actionlint',
    install: async (folder) =>
      installGo('github.com/rhysd/actionlint/cmd/actionlint', counterparts.actionlint.version, folder),
  },
  zizmor: {
    version: '1.32.0',
    purpose: 'tests',
    remedy: 'install Python 3.11 to 3.14 and give it access to a package index',
    path: 'venv/bin/zizmor',
    install: async (folder) =>
      void (await makeEnvironment(join(folder, 'venv'), join(root, 'test/fixtures/counterparts/zizmor.lock'))),
  },
  box: {
    version: 'bookworm-1',
    purpose: 'tests',
    remedy: 'run it as root on Linux with apt-get, or with systemd-nspawn and mmdebstrap installed',
    path: 'systemd-nspawn',
    install: async (folder) => makeImage(folder),
  },
  buildah: {
    version: '1',
    purpose: 'tests',
    remedy: 'run it as root on Linux and install the package buildah',
    path: 'buildah',
    install: async (folder) => linkForRoot('buildah', ['buildah'], folder),
  },
  podman: {
    version: '1',
    purpose: 'tests',
    remedy: 'run it as root on Linux and install the packages podman and runc',
    path: 'podman',
    install: async (folder) => linkForRoot('podman', ['podman', 'runc'], folder),
  },
  'docker-registry': {
    version: '1',
    purpose: 'tests',
    remedy: 'install the package docker-registry',
    path: 'docker-registry',
    install: async (folder) =>
      symlinkSync(findProgram('docker-registry', ['docker-registry']), join(folder, 'docker-registry')),
  },
  crane: {
    version: 'v0.22.1',
    purpose: 'tests',
    remedy: 'install Go 1.26 or later',
    path: 'crane',
    install: async (folder) =>
      installGo('github.com/google/go-containerregistry/cmd/crane', counterparts.crane.version, folder),
  },
  // Taken out of its packages and not installed: a daemon of the machine's own is none of our business.
  dockerd: {
    version: 'bookworm-1',
    purpose: 'tests',
    remedy: 'run it as root on Linux with apt-get',
    path: 'usr/sbin/dockerd',
    install: async (folder) => unpackForRoot(['docker.io', 'containerd'], ['runc'], folder),
  },
  buildx: {
    version: 'v0.38.2',
    purpose: 'tests',
    remedy: 'install Go 1.26 or later',
    path: 'buildx',
    install: async (folder) => installGo('github.com/docker/buildx/cmd/buildx', counterparts.buildx.version, folder),
  },
  buildkitd: {
    version: 'v0.34.2',
    purpose: 'tests',
    remedy: 'run it as root on Linux and install Go 1.26 or later, and the package runc',
    path: 'buildkitd',
    install: async (folder) => buildBuildKit(counterparts.buildkitd.version, folder),
  },
  'serving-base': {
    version: 'bookworm-1',
    purpose: 'tests',
    remedy: 'run it as root on Linux with mmdebstrap installed',
    path: 'base.tar',
    install: async (folder) => makeServingBase(folder),
  },
}

/** The first digits of the SHA-256 of a file, by which what was installed from it is named. */
function digestOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex')
    .slice(0, 12)
}

/** What became of an installation. */
export interface Installed {
  readonly name: CounterpartName
  /** Absolute path; `undefined` when it could not be installed. */
  readonly path: string | undefined
  /** Why not, and what would help; empty when it could. */
  readonly reason: string
}

/** Folder of a counterpart, shared by all checkouts of a machine. */
function folderOf(name: CounterpartName): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  return join(cache, 'crisol', `${name}-${counterparts[name].version}`)
}

/** Path of a counterpart that is installed; `undefined` when it is not. */
export function findCounterpart(name: CounterpartName): string | undefined {
  const path = join(folderOf(name), counterparts[name].path)
  return existsSync(join(folderOf(name), '.complete')) && existsSync(path) ? path : undefined
}

/** What would bring a counterpart that is missing. */
export function remedyOf(name: CounterpartName): string {
  return counterparts[name].remedy
}

/** Names of the counterparts for a purpose. */
export function counterpartsFor(purpose: Purpose): readonly CounterpartName[] {
  return (Object.keys(counterparts) as CounterpartName[]).filter((name) => counterparts[name].purpose === purpose)
}

/** Installs every counterpart for a purpose, those that are there already in no time. */
export async function installAll(
  tell: (line: string) => void,
  purpose: Purpose = 'tests',
): Promise<readonly Installed[]> {
  const installed: Installed[] = []
  for (const name of counterpartsFor(purpose)) installed.push(await installCounterpart(name, tell))
  return installed
}

/** Installs one counterpart, in no time where it is there already. */
export async function installCounterpart(name: CounterpartName, tell: (line: string) => void): Promise<Installed> {
  const there = findCounterpart(name)
  if (there !== undefined) return { name, path: there, reason: '' }
  const { version, purpose } = counterparts[name]
  tell(`Installing ${name} ${version} for the ${purpose} ...`)
  const folder = folderOf(name)
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    await counterparts[name].install(folder)
    writeFileSync(join(folder, '.complete'), '')
    return { name, path: findCounterpart(name), reason: '' }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { name, path: undefined, reason: `${reason}; ${counterparts[name].remedy}` }
  }
}

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = root): void {
  const { status, error, stderr } = spawnSync(program, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' })
  if (error !== undefined) throw new Error(`${program} was not found`)
  if (status !== 0) throw new Error(`${program} ${args[0]} exited with ${status}: ${stderr.trim().split('\n').at(-1)}`)
}

/** Absolute path of a program of the system, installed where there is none and the user may. */
function findProgram(name: string, packages: readonly string[]): string {
  const look = (): string => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
  if (look() === '' && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  }
  if (look() === '') throw new Error(`${name} was not found`)
  return look()
}

/** Builds a Go program of an exact version into a folder. */
function installGo(module: string, version: string, folder: string): void {
  run('go', ['install', `${module}@${version}`], { GOBIN: folder })
}

/** An image of Debian that boots as an instance does, in `root`, beside the program that boots it. */
function makeImage(folder: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('a machine is booted by root on Linux')
  const debootstrap = findProgram('mmdebstrap', ['mmdebstrap', 'arch-test'])
  const nspawn = findProgram('systemd-nspawn', ['systemd-container'])
  const image = join(folder, 'root')
  run(debootstrap, ['--variant=apt', `--include=${imagePackages.join(',')}`, 'bookworm', image])
  adaptImage(image)
  symlinkSync(nspawn, join(folder, 'systemd-nspawn'))
}

/** A program that works as root alone, with what it needs beside it. */
function linkForRoot(name: string, packages: readonly string[], folder: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error(`${name} is run by root on Linux`)
  symlinkSync(findProgram(name, packages), join(folder, name))
}

/** Takes packages of Debian apart into a folder, beside what they need of the system. */
function unpackForRoot(packages: readonly string[], needed: readonly string[], folder: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('a daemon is run by root on Linux')
  for (const name of needed) findProgram(name, [name])
  run('apt-get', ['download', '-qq', ...packages], {}, folder)
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    run('dpkg', ['-x', file, folder], {}, folder)
    rmSync(join(folder, file))
  }
}

/** BuildKit cannot be installed by its name alone, since it excludes versions of what it needs: a module of our own can. */
function buildBuildKit(version: string, folder: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('BuildKit is run by root on Linux')
  findProgram('runc', ['runc'])
  const program = 'github.com/moby/buildkit/cmd/buildkitd'
  const temporary = mkdtempSync(join(tmpdir(), 'crisol-buildkit-'))
  try {
    run('go', ['mod', 'init', 'counterpart'], {}, temporary)
    run('go', ['get', `${program}@${version}`], {}, temporary)
    run('go', ['build', '-mod=mod', '-o', join(folder, 'buildkitd'), program], { CGO_ENABLED: '0' }, temporary)
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

/** A base of serving images that no registry must be asked for: Python, what its packages need, and no shell. */
function makeServingBase(folder: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('an image is made by root on Linux')
  const debootstrap = findProgram('mmdebstrap', ['mmdebstrap', 'arch-test'])
  const hooks = '--hook-dir=/usr/share/mmdebstrap/hooks/merged-usr'
  const args = ['--mode=root', '--variant=extract', hooks, `--include=${servingPackages.join(',')}`]
  run(debootstrap, [...args, 'bookworm', join(folder, 'base.tar')], { SOURCE_DATE_EPOCH: '1700000000' })
}

/** GitHub's description of its API unpacks to 385 MB: the one file that is needed is taken, and trimmed. */
function installOpenapi(folder: string): void {
  const temporary = mkdtempSync(join(tmpdir(), 'crisol-openapi-'))
  try {
    run('npm', ['pack', '--silent', `@octokit/openapi@${openapiVersion}`], {}, temporary)
    const file = 'package/generated/api.github.com.json'
    run('sh', ['-c', `tar -xzf *.tgz ${file}`], {}, temporary)
    const trimmed = trimOpenapi(JSON.parse(readFileSync(join(temporary, file), 'utf8')))
    writeFileSync(join(folder, 'openapi.json.part'), JSON.stringify(trimmed))
    renameSync(join(folder, 'openapi.json.part'), join(folder, 'openapi.json'))
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const purpose = process.argv[2] === 'benches' ? 'benches' : 'tests'
  const installed = await installAll((line) => console.log(line), purpose)
  for (const { name, path, reason } of installed) {
    console.log(`${name.padEnd(16)} ${path ?? `not installed: ${reason}`}`)
  }
}
