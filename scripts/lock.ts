/**
 * Completes `package-lock.json` for every platform. A registry mirror may serve only some of the builds
 * of a package that has one package per platform; the lock file then lacks the others, and `npm ci`
 * refuses it elsewhere. Run it after each change of dependencies; a test holds it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

interface LockedPackage {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  optionalDependencies?: Record<string, string>
}

interface LockFile {
  packages: Record<string, LockedPackage>
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'wasm32',
  'win32',
]
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** Adds the optional packages that the lock file names and lacks. Gives the names that it added. */
export function completeLock(lock: LockFile): readonly string[] {
  const missing = Object.entries(lock.packages).flatMap(([owner, locked]) => missingBuilds(lock, owner, locked))
  for (const [name, build] of missing) lock.packages[`node_modules/${name}`] = build
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  return missing.map(([name]) => name)
}

function missingBuilds(lock: LockFile, owner: string, locked: LockedPackage): readonly [string, LockedPackage][] {
  return Object.entries(locked.optionalDependencies ?? {})
    .filter(([name, version]) => /^\d/u.test(version) && !isLocked(lock, owner, `node_modules/${name}`))
    .map(([name, version]) => [name, toBuild(name, version, locked.dev === true)])
}

function isLocked(lock: LockFile, owner: string, path: string): boolean {
  return lock.packages[path] !== undefined || lock.packages[`${owner}/${path}`] !== undefined
}

function toBuild(name: string, version: string, dev: boolean): LockedPackage {
  const words = name.split(/[-/]/u)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  return {
    version,
    ...(dev ? { dev } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
    ...(cpu.length > 0 ? { cpu } : {}),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('../package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile
  const added = completeLock(lock)
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(added.length === 0 ? 'package-lock.json is complete.' : `Added ${added.join(', ')}.`)
}
