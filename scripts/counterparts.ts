/**
 * Real counterparts of the tests and benches: what they are, how each is installed, and where. `npm test` installs what
 * its tests need; `npm run counterparts` does the same by hand and prints a table, `npm run counterparts -- benches`
 * for what takes minutes to build and only the benches need.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  buildBuildKit,
  installAct,
  installGo,
  installOpenapi,
  linkForRoot,
  linkProgram,
  makeImage,
  makeServingBase,
  unpackForRoot,
} from './counterparts/install.ts'
import { operationsDigest } from './counterparts/openapi.ts'
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
  | 'act'
  | 'box'
  | 'buildah'
  | 'podman'
  | 'docker-registry'
  | 'crane'
  | 'dockerd'
  | 'buildx'
  | 'buildkitd'
  | 'serving-base'
  | 'awscli'
  | 'kubernetes-validate'
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
    install: async (folder) => linkProgram('wrk', ['wrk'], folder),
  },
  'github-openapi': {
    version: `${openapiVersion}-${operationsDigest}`,
    purpose: 'tests',
    remedy: 'give npm access to a registry',
    path: 'openapi.json',
    install: async (folder) => installOpenapi(openapiVersion, folder),
  },
  // The system's own, whichever version that is: a page must hold in all of them.
  chromium: {
    version: '1',
    purpose: 'tests',
    remedy: 'install the package chromium',
    path: 'chromium',
    install: async (folder) => linkProgram('chromium', ['chromium', 'fonts-dejavu-core'], folder),
  },
  shellcheck: {
    version: '1',
    purpose: 'tests',
    remedy: 'install the package shellcheck',
    path: 'shellcheck',
    install: async (folder) => linkProgram('shellcheck', ['shellcheck'], folder),
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
  act: {
    version: 'v0.2.87',
    purpose: 'tests',
    remedy: 'install Go 1.25 or later',
    path: 'act',
    install: async (folder) => installAct(counterparts.act.version, folder),
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
    install: async (folder) => linkProgram('docker-registry', ['docker-registry'], folder),
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
  awscli: {
    version: '1.46.3',
    purpose: 'tests',
    remedy: 'install Python 3.11 to 3.14 and give it access to a package index',
    path: 'venv/bin/aws',
    install: async (folder) =>
      void (await makeEnvironment(join(folder, 'venv'), join(root, 'test/fixtures/counterparts/awscli.lock'))),
  },
  // Kubernetes' own JSON schemas, of many versions.
  'kubernetes-validate': {
    version: '1.37.0',
    purpose: 'tests',
    remedy: 'install Python 3.11 to 3.14 and give it access to a package index',
    path: 'venv/bin/kubernetes-validate',
    install: async (folder) => {
      const requirements = join(root, 'test/fixtures/counterparts/kubernetes-validate.lock')
      await makeEnvironment(join(folder, 'venv'), requirements)
    },
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

/** The version of a counterpart that is installed. */
export function versionOf(name: CounterpartName): string {
  return counterparts[name].version
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const purpose = process.argv[2] === 'benches' ? 'benches' : 'tests'
  const installed = await installAll((line) => console.log(line), purpose)
  for (const { name, path, reason } of installed) {
    console.log(`${name.padEnd(16)} ${path ?? `not installed: ${reason}`}`)
  }
}
