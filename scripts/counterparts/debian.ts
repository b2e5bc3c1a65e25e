/** Counterparts that are packages of Debian: as the system has them, taken apart, or made an image of. */
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type Counterpart, type Purpose, requireRoot, run } from './counterpart.ts'
import { adaptImage, imagePackages, servingPackages } from './image.ts'

/**
 * Absolute path of a program of the system, installed where there is none and the user may.
 *
 * @throws {Error} where it is not there and could not be installed
 */
export function findProgram(name: string, packages: readonly string[]): string {
  const look = (): string => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
  if (look() === '' && process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  }
  if (look() === '') throw new Error(`${name} was not found`)
  return look()
}

/** A program of the system, whichever version that is: what is tested must hold in all of them. */
interface Program {
  readonly name: string
  readonly purpose?: Purpose
  /** Packages that bring it; the one of its name unless said otherwise. */
  readonly packages?: readonly string[]
  /** The program works as root alone. */
  readonly isForRoot?: boolean
}

function inSystem({ name, purpose = 'tests', packages = [name], isForRoot = false }: Program): Counterpart {
  const named = packages.length === 1 ? 'the package' : 'the packages'
  return {
    ...{ version: '1', purpose, path: name },
    remedy: `${isForRoot ? 'run it as root on Linux and ' : ''}install ${named} ${packages.join(' and ')}`,
    install: async (folder) => {
      if (isForRoot) requireRoot(`${name} is run`)
      symlinkSync(findProgram(name, packages), join(folder, name))
    },
  }
}

function findDebootstrap(): string {
  return findProgram('mmdebstrap', ['mmdebstrap', 'arch-test'])
}

/** An image of Debian that boots as an instance does, in `root`, beside the program that boots it. */
function makeImage(folder: string): void {
  requireRoot('a machine is booted')
  const debootstrap = findDebootstrap()
  const nspawn = findProgram('systemd-nspawn', ['systemd-container'])
  const image = join(folder, 'root')
  run(debootstrap, ['--variant=apt', `--include=${imagePackages.join(',')}`, 'bookworm', image])
  adaptImage(image)
  symlinkSync(nspawn, join(folder, 'systemd-nspawn'))
}

/** Takes Docker out of its packages, beside what it needs of the system. */
function unpackDocker(folder: string): void {
  requireRoot('a daemon is run')
  findProgram('runc', ['runc'])
  run('apt-get', ['download', '-qq', 'docker.io', 'containerd'], { cwd: folder })
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    run('dpkg', ['-x', file, folder], { cwd: folder })
    rmSync(join(folder, file))
  }
}

/** A base of serving images that no registry must be asked for: Python, what its packages need, and no shell. */
function makeServingBase(folder: string): void {
  requireRoot('an image is made')
  const hooks = '--hook-dir=/usr/share/mmdebstrap/hooks/merged-usr'
  const args = ['--mode=root', '--variant=extract', hooks, `--include=${servingPackages.join(',')}`]
  const env = { SOURCE_DATE_EPOCH: '1700000000' }
  run(findDebootstrap(), [...args, 'bookworm', join(folder, 'base.tar')], { env })
}

/** What Debian's packages bring, by name. */
export const debianCounterparts = {
  chromium: inSystem({ name: 'chromium', packages: ['chromium', 'fonts-dejavu-core'] }),
  shellcheck: inSystem({ name: 'shellcheck' }),
  box: {
    ...{ version: 'bookworm-1', purpose: 'tests', path: 'systemd-nspawn' },
    remedy: 'run it as root on Linux with apt-get, or with systemd-nspawn and mmdebstrap installed',
    install: async (folder) => makeImage(folder),
  },
  buildah: inSystem({ name: 'buildah', isForRoot: true }),
  podman: inSystem({ name: 'podman', packages: ['podman', 'runc'], isForRoot: true }),
  'docker-registry': inSystem({ name: 'docker-registry' }),
  // Taken out of its packages and not installed: a daemon of the machine's own is none of our business.
  dockerd: {
    ...{ version: 'bookworm-1', purpose: 'tests', path: 'usr/sbin/dockerd' },
    remedy: 'run it as root on Linux with apt-get',
    install: async (folder) => unpackDocker(folder),
  },
  'serving-base': {
    ...{ version: 'bookworm-1', purpose: 'tests', path: 'base.tar' },
    remedy: 'run it as root on Linux with mmdebstrap installed',
    install: async (folder) => makeServingBase(folder),
  },
  wrk: inSystem({ name: 'wrk', purpose: 'benches' }),
} satisfies Record<string, Counterpart>
