import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import { type S3Server, startS3 } from '../servers/s3.ts'

/** What is tracked: path -> bytes. */
export const files: Readonly<Record<string, string | Buffer>> = {
  'data/one.csv': 'a,b\r\n1,2\r\n',
  'data/deep/er/two.bin': Buffer.from([0, 255, 13, 10, 0]),
  'data/ünï cödé ✓.txt': 'unicode',
  'data/empty': '',
  'data/big.bin': Buffer.alloc(3_000_000, 'crisol '),
  'single.txt': 'one file\n',
  'run.sh': '#!/bin/sh\necho ran\n',
}

/** All files below a directory with their bytes in base64. */
export function treeOf(directory: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(files)
      .filter((file) => existsSync(join(directory, file)))
      .map((file) => [file, readFileSync(join(directory, file)).toString('base64')]),
  )
}

/** Writes a file and the folders above it. */
export function writeFile(file: string, bytes: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

/** All of it as `treeOf` gives it. */
export const whole = Object.fromEntries(
  Object.entries(files).map(([file, bytes]) => [file, Buffer.from(bytes).toString('base64')]),
)

/** Bytes that go over the wire: every file once, and the manifest of the directory. */
export const totalBytes = 373 + Object.values(files).reduce((sum, bytes) => sum + Buffer.byteLength(bytes), 0)

/** Projects that real DVC has made, and remotes for them. */
export interface DataProjects {
  /** Folder of them all, which is removed in the end. */
  readonly root: string
  readonly s3: S3Server
  readonly remotes: Readonly<Record<'a folder' | 'S3', () => string>>
  /** What the environment needs for S3. */
  credentials(): Readonly<Record<string, string>>
  /** Runs a command of DVC in a directory. */
  dvc(directory: string, ...args: readonly string[]): string
  /** A project with everything tracked and nothing pushed. */
  makeProject(remote: string): string
  /** The same project as somebody else gets it from git: without data and cache. */
  clone(project: string): string
}

/** Gives projects to the tests of a file, with an S3 server beside them while they run. */
export function openDataProjects(dvcPath: string, versitygw: string): DataProjects {
  const root = mkdtempSync(join(tmpdir(), 'crisol-data-'))
  let s3: S3Server
  let count = 0

  const credentials = (): Readonly<Record<string, string>> => ({
    AWS_ACCESS_KEY_ID: s3.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
  })
  const dvc = (directory: string, ...args: readonly string[]): string =>
    execFileSync(dvcPath, args, {
      cwd: directory,
      encoding: 'utf8',
      env: { ...process.env, ...credentials(), DVC_NO_ANALYTICS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const makeProject = (remote: string): string => {
    const project = join(root, `project-${count++}`)
    for (const [file, bytes] of Object.entries(files)) {
      writeFile(join(project, file), bytes)
    }
    chmodSync(join(project, 'run.sh'), 0o755)
    execFileSync('git', ['init', '--quiet'], { cwd: project })
    dvc(project, 'init', '--quiet')
    dvc(project, 'remote', 'add', '--default', 'store', remote)
    if (remote.startsWith('s3:')) dvc(project, 'remote', 'modify', 'store', 'endpointurl', s3.endpoint)
    dvc(project, 'add', '--quiet', 'data', 'single.txt', 'run.sh')
    return project
  }
  const clone = (project: string): string => {
    const copy = join(root, `clone-${count++}`)
    cpSync(project, copy, { recursive: true })
    for (const name of ['.dvc/cache', '.dvc/tmp', 'data', 'single.txt', 'run.sh']) {
      rmSync(join(copy, name), { recursive: true, force: true })
    }
    return copy
  }
  const remotes = {
    'a folder': () => join(root, `store-${count++}`),
    S3: () => `s3://crisol/some/prefix-${count++}`,
  }
  beforeAll(async () => {
    s3 = await startS3(versitygw, join(root, 's3'))
    s3.createBucket('crisol')
  })
  afterAll(async () => {
    await s3.stop()
    rmSync(root, { recursive: true, force: true })
  })
  return {
    ...{ root, remotes, credentials, dvc, makeProject, clone },
    get s3() {
      return s3
    },
  }
}
