/** How counterparts are installed: by the system's packages, by Go, or made of Debian's packages. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { adaptImage, imagePackages, servingPackages } from './image.ts'
import { trimOpenapi } from './openapi.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a program to its end; what it prints is told only where it fails. */
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
export function installGo(module: string, version: string, folder: string): void {
  run('go', ['install', `${module}@${version}`], { GOBIN: folder })
}

/** Builds act without its support of Docker, which brings most of what it would need. */
export function installAct(version: string, folder: string): void {
  const args = ['install', '-tags', 'WITHOUT_DOCKER', `github.com/nektos/act@${version}`]
  run('go', args, { GOBIN: folder, CGO_ENABLED: '0' })
}

/** An image of Debian that boots as an instance does, in `root`, beside the program that boots it. */
export function makeImage(folder: string): void {
  requireRoot('a machine is booted')
  const debootstrap = findProgram('mmdebstrap', ['mmdebstrap', 'arch-test'])
  const nspawn = findProgram('systemd-nspawn', ['systemd-container'])
  const image = join(folder, 'root')
  run(debootstrap, ['--variant=apt', `--include=${imagePackages.join(',')}`, 'bookworm', image])
  adaptImage(image)
  symlinkSync(nspawn, join(folder, 'systemd-nspawn'))
}

/** A program of the system, as it is there. */
export function linkProgram(name: string, packages: readonly string[], folder: string): void {
  symlinkSync(findProgram(name, packages), join(folder, name))
}

/** A program that works as root alone, with what it needs beside it. */
export function linkForRoot(name: string, packages: readonly string[], folder: string): void {
  requireRoot(`${name} is run`)
  linkProgram(name, packages, folder)
}

/** Takes packages of Debian apart into a folder, beside what they need of the system. */
export function unpackForRoot(packages: readonly string[], needed: readonly string[], folder: string): void {
  requireRoot('a daemon is run')
  for (const name of needed) findProgram(name, [name])
  run('apt-get', ['download', '-qq', ...packages], {}, folder)
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    run('dpkg', ['-x', file, folder], {}, folder)
    rmSync(join(folder, file))
  }
}

/** BuildKit cannot be installed by its name alone, since it excludes versions of what it needs: a module of our own can. */
export function buildBuildKit(version: string, folder: string): void {
  requireRoot('BuildKit is run')
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
export function makeServingBase(folder: string): void {
  requireRoot('an image is made')
  const debootstrap = findProgram('mmdebstrap', ['mmdebstrap', 'arch-test'])
  const hooks = '--hook-dir=/usr/share/mmdebstrap/hooks/merged-usr'
  const args = ['--mode=root', '--variant=extract', hooks, `--include=${servingPackages.join(',')}`]
  run(debootstrap, [...args, 'bookworm', join(folder, 'base.tar')], { SOURCE_DATE_EPOCH: '1700000000' })
}

/** GitHub's description of its API unpacks to 385 MB: the one file that is needed is taken, and trimmed. */
export function installOpenapi(version: string, folder: string): void {
  const temporary = mkdtempSync(join(tmpdir(), 'crisol-openapi-'))
  try {
    run('npm', ['pack', '--silent', `@octokit/openapi@${version}`], {}, temporary)
    const file = 'package/generated/api.github.com.json'
    run('sh', ['-c', `tar -xzf *.tgz ${file}`], {}, temporary)
    const trimmed = trimOpenapi(JSON.parse(readFileSync(join(temporary, file), 'utf8')))
    writeFileSync(join(folder, 'openapi.json.part'), JSON.stringify(trimmed))
    renameSync(join(folder, 'openapi.json.part'), join(folder, 'openapi.json'))
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

/** Refuses what only root on Linux can do, said as the beginning of a sentence. */
function requireRoot(what: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error(`${what} by root on Linux`)
}
