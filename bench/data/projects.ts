import { execFileSync, spawnSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Minio } from './minio.ts'

/** Bucket of everything that the bench stores. */
export const bucket = 'bench'

/** Files of one size in one tracked directory. */
export interface Shape {
  readonly name: string
  readonly files: number
  /** Bytes of each. */
  readonly size: number
}

/** Magic numbers of file systems that lie in memory: tmpfs, ramfs. */
const inMemory = new Set([0x01021994, 0x858458f6])

/** Gives a directory for temporary files that lies on a disk and has room. */
export function findDisk(gibibytes: number): string {
  const places = [tmpdir(), '/var/tmp', process.cwd()]
  const place = places.find((directory) => {
    const { type, bavail, bsize } = statfsSync(directory)
    return !inMemory.has(type) && bavail * bsize > gibibytes * 2 ** 30
  })
  if (place === undefined) throw new Error(`None of ${places.join(', ')} is a disk with ${gibibytes} GiB free.`)
  return place
}

/** Gives a directory that lies in memory and has room; `undefined` where there is none. */
export function findMemory(gibibytes: number): string | undefined {
  const place = '/dev/shm'
  if (!existsSync(place) || freemem() < 2 * gibibytes * 2 ** 30) return undefined
  const { type, bavail, bsize } = statfsSync(place)
  return inMemory.has(type) && bavail * bsize > gibibytes * 2 ** 30 ? place : undefined
}

/** Writes what a program said and ends when it fails; what sets the stage is not measured. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): void {
  execFileSync(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** The tools that set the stage. */
export interface Stage {
  /** Folder of everything. */
  readonly folder: string
  readonly minio: Minio
  /** Path of DVC. */
  readonly dvc: string
  /** Path of rclone. */
  readonly rclone: string
  /** Credentials of the server, and a home that configures nothing. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * Makes a project with one tracked directory, `data`, of random bytes, and has DVC push it: what every contender pulls.
 * Gives its path.
 */
export function makeProject(shape: Shape, { folder, minio, dvc, env }: Stage): string {
  const project = join(folder, shape.name)
  writeFiles(join(project, 'data'), shape)
  const [inGit, inDvc] = [
    (...args: readonly string[]) => run('git', args, project, env),
    (...args: readonly string[]) => run(dvc, args, project, env),
  ]
  inGit('init', '--quiet')
  inDvc('init', '--quiet')
  inDvc('config', 'core.analytics', 'false')
  inDvc('config', 'core.check_update', 'false')
  inDvc('remote', 'add', '--quiet', '--default', 'store', `s3://${bucket}/${shape.name}`)
  inDvc('remote', 'modify', 'store', 'endpointurl', minio.endpoint)
  inDvc('remote', 'modify', 'store', 'region', 'us-east-1')
  inDvc('add', '--quiet', 'data')
  inDvc('push', '--quiet')
  inGit('add', '.')
  inGit('-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid', 'commit', '--quiet', '--message', 'Data')
  return project
}

/** A hundred files to a directory, of bytes that do not compress and that no two files share. */
function writeFiles(directory: string, { files, size }: Shape): void {
  const block = Buffer.alloc(Math.min(size, 2 ** 24))
  for (let index = 0; index < files; index++) {
    const parent = join(directory, String(Math.floor(index / 100)).padStart(3, '0'))
    mkdirSync(parent, { recursive: true })
    const descriptor = openSync(join(parent, `${String(index).padStart(6, '0')}.bin`), 'w')
    for (let written = 0; written < size; ) {
      written += writeSync(descriptor, randomFillSync(block), 0, Math.min(block.length, size - written))
    }
    closeSync(descriptor)
  }
}

/** Copies a project as git would give it to somebody else: without data, cache and DVC's temporary files. */
export function cloneProject(project: string, name: string): string {
  const copy = `${project}-${name}`
  const left = [join(project, 'data'), join(project, '.dvc', 'cache'), join(project, '.dvc', 'tmp')]
  cpSync(project, copy, { recursive: true, filter: (source) => !left.includes(source) })
  return copy
}

/** Puts away what a pull brought and remembers: data, cache, temporary files, and DVC's own memory of the machine. */
export function makeCold(project: string): void {
  const places = ['data', '.dvc/cache', '.dvc/tmp'].map((name) => join(project, name))
  for (const place of [...places, siteOf(project)]) putAway(place, dirname(project))
}

let puts = 0

/**
 * Makes room at a path: what is there is moved below `past` and emptied. It is not removed, because ext4 passes over the
 * inodes that were removed in the last minutes one by one: whoever makes 10,000 files after others went pays for it.
 *
 * @param folder where `past` is
 */
export function putAway(path: string, folder: string): void {
  if (!existsSync(path)) return
  const past = join(folder, 'past', String(puts++))
  mkdirSync(dirname(past), { recursive: true })
  renameSync(path, past)
  for (const file of filesOf(past)) {
    chmodSync(join(past, file), 0o644)
    truncateSync(join(past, file))
  }
}

/** Path of the directory manifest of the tracked directory, in the cache. */
export function manifestOf(project: string): string {
  const md5 = /md5: (\w+)\.dir/u.exec(readFileSync(join(project, 'data.dvc'), 'utf8'))?.[1] ?? ''
  return join(project, '.dvc', 'cache', 'files', 'md5', md5.slice(0, 2), `${md5.slice(2)}.dir`)
}

/** Folder in which DVC remembers the files of a project. */
export function siteOf(project: string): string {
  return `${project}.site`
}

/** Points a project at a prefix that nobody has pushed to. */
export function usePrefix(project: string, prefix: string): void {
  writeFileSync(join(project, '.dvc', 'config.local'), `['remote "store"']\n    url = s3://${bucket}/${prefix}\n`)
}

/** Sends to the disk what is on its way there, so that nobody pays for whoever came before. */
export function settle(): void {
  spawnSync('sync')
}

/**
 * Refuses a directory that does not hold the bytes of another.
 *
 * @throws {Error} naming the file
 */
export function requireSame(directory: string, expected: string): void {
  const [found, wanted] = [filesOf(directory), filesOf(expected)]
  if (found.length !== wanted.length)
    throw new Error(`${directory} has ${found.length} files; expected ${wanted.length}.`)
  for (const file of wanted) {
    if (!readFileSync(join(directory, file)).equals(readFileSync(join(expected, file))))
      throw new Error(`${directory}/${file} is not what it should be.`)
  }
}

/** Files below a directory, relative to it, sorted. */
function filesOf(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort()
}

/**
 * Refuses a directory that does not hold the objects of a cache: as many files, with as many bytes.
 *
 * @throws {Error}
 */
export function requireObjects(directory: string, cache: string): void {
  const [found, wanted] = [directory, cache].map((place) =>
    filesOf(place)
      .map((file) => `${file} ${statSync(join(place, file)).size}`)
      .join('\n'),
  )
  if (found !== wanted) throw new Error(`${basename(directory)} does not hold what ${cache} does.`)
}
