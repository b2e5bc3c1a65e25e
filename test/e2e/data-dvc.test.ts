import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { crisol } from '../fakes/cli.ts'
import { type S3Server, startS3 } from '../servers/s3.ts'

const files: Readonly<Record<string, string | Buffer>> = {
  'data/one.csv': 'a,b\r\n1,2\r\n',
  'data/deep/er/two.bin': Buffer.from([0, 255, 13, 10, 0]),
  'data/ünï cödé ✓.txt': 'unicode',
  'data/empty': '',
  'data/big.bin': Buffer.alloc(3_000_000, 'crisol '),
  'single.txt': 'one file\n',
  'run.sh': '#!/bin/sh\necho ran\n',
}

/** All files below a directory with their bytes in base64. */
function treeOf(directory: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(files)
      .filter((file) => existsSync(join(directory, file)))
      .map((file) => [file, readFileSync(join(directory, file)).toString('base64')]),
  )
}

function writeFile(file: string, bytes: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

const whole = Object.fromEntries(
  Object.entries(files).map(([file, bytes]) => [file, Buffer.from(bytes).toString('base64')]),
)

/** Bytes that go over the wire: every file once, and the manifest of the directory. */
const totalBytes = 373 + Object.values(files).reduce((sum, bytes) => sum + Buffer.byteLength(bytes), 0)

describeWith(['dvc', 'versitygw'], 'pull and push beside real DVC', (dvcPath, versitygw) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-data-'))
  let s3: S3Server
  let bucket = ''
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
  /** A project with everything tracked and nothing pushed. */
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
  /** The same project as somebody else gets it from git: without data and cache. */
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
    S3: () => `s3://${bucket}/some/prefix-${count++}`,
  } as const

  beforeAll(async () => {
    s3 = await startS3(versitygw, join(root, 's3'))
    s3.createBucket('crisol')
    bucket = 'crisol'
  })
  afterAll(async () => {
    await s3.stop()
    rmSync(root, { recursive: true, force: true })
  })

  it.each(Object.entries(remotes))('pulls from %s what DVC pushed, and DVC finds nothing to do', async (_, remote) => {
    const project = makeProject(remote())
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    const { status, stdout } = await crisol(copy, ['pull', '--json'], credentials())
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      {
        ...{ modified: [], added: ['data/', 'run.sh', 'single.txt'], deleted: [], bytes: totalBytes },
        stats: { fetched: 8, modified: 0, added: 7, deleted: 0 },
      },
    ])
    expect(treeOf(copy)).toEqual(whole)
    expect(dvc(copy, 'status')).toContain('Data and pipelines are up to date.')
    expect(dvc(copy, 'status', '--cloud')).toContain("Cache and remote 'store' are in sync.")
    const again = await crisol(copy, ['pull', '--json'], credentials())
    expect(JSON.parse(again.stdout)).toMatchObject({ added: [], modified: [], stats: { fetched: 0 }, bytes: 0 })
  })

  it.each(Object.entries(remotes))('pushes to %s what DVC then pulls', async (_, remote) => {
    const project = makeProject(remote())
    const { status, stdout } = await crisol(project, ['push', '--json'], credentials())
    expect([status, JSON.parse(stdout)]).toEqual([0, { pushed: 8, bytes: totalBytes }])
    expect(dvc(project, 'status', '--cloud')).toContain('are in sync.')
    const copy = clone(project)
    dvc(copy, 'pull', '--quiet')
    expect(treeOf(copy)).toEqual(whole)
    const again = await crisol(project, ['push', '--json'], credentials())
    expect(JSON.parse(again.stdout)).toEqual({ pushed: 0, bytes: 0 })
  })

  it('says of what it did what DVC says, line by line', async () => {
    const project = makeProject(remotes['a folder']())
    dvc(project, 'push', '--quiet')
    const [ours, theirs] = [clone(project), clone(project)]
    const change = (directory: string, file: string, text: string): void => {
      rmSync(join(directory, file), { force: true })
      writeFileSync(join(directory, file), text)
    }
    const both = async (...args: readonly string[]): Promise<void> => {
      expect((await crisol(ours, args)).stdout).toBe(dvc(theirs, ...args))
    }
    await both('pull')
    await both('pull')
    for (const directory of [ours, theirs]) {
      change(directory, 'data/one.csv', 'changed')
      change(directory, 'data/more.csv', 'new')
      rmSync(join(directory, 'data/empty'))
      rmSync(join(directory, 'single.txt'))
    }
    await both('pull', '--force')
    for (const directory of [ours, theirs]) change(directory, 'run.sh', 'one file\n')
    await both('checkout', '--summary')
    await both('checkout', '--summary')
    for (const directory of [ours, theirs]) {
      rmSync(join(directory, 'single.txt.dvc'))
      rmSync(join(directory, 'data'), { recursive: true })
    }
    await both('checkout')
    expect(existsSync(join(ours, 'single.txt'))).toBe(false)
    await both('push')
  })

  it('brings and sends the run cache as DVC does', async () => {
    const store = remotes.S3()
    const project = makeProject(store)
    writeFileSync(
      join(project, 'dvc.yaml'),
      'stages:\n  s:\n    cmd: cp single.txt out\n    deps: [single.txt]\n    outs: [out]\n',
    )
    dvc(project, 'repro', '--quiet')
    const entries = (directory: string): readonly string[] =>
      readdirSync(join(directory, '.dvc/cache/runs'), { recursive: true, encoding: 'utf8' }).sort()
    expect((await crisol(project, ['push', '--run-cache'], credentials())).stdout).toBe('9 files pushed\n')
    const [ours, theirs] = [clone(project), clone(project)]
    dvc(theirs, 'pull', '--quiet', '--run-cache')
    await crisol(ours, ['fetch', '--run-cache'], credentials())
    expect(entries(ours)).toEqual(entries(project))
    expect(entries(theirs)).toEqual(entries(project))
    dvc(project, 'push', '--quiet', '--run-cache')
    const again = clone(project)
    expect((await crisol(again, ['pull', '--run-cache'], credentials())).status).toBe(0)
    expect(entries(again)).toEqual(entries(project))
  })

  it('hands a call to an installed DVC', async () => {
    const project = makeProject(remotes['a folder']())
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    const path = { PATH: `${dirname(dvcPath)}:${process.env['PATH'] ?? ''}`, DVC_NO_ANALYTICS: '1' }
    const { status, stdout } = await crisol(
      copy,
      ['pull', '--with-dvc', '--all-commits', 'single.txt.dvc', '-C', '.'],
      path,
    )
    expect([status, stdout]).toEqual([0, 'A       single.txt\n1 file fetched and 1 file added\n'])
    const absent = await crisol(copy, ['pull', '--with-dvc'], { PATH: root })
    expect([absent.status, absent.stderr]).toEqual([
      2,
      'error: dvc was not found on the PATH; install it (pip install dvc), or leave out with-dvc.\n',
    ])
  })

  it('reads targets from where the user stands, spaces and all', async () => {
    const project = makeProject(remotes['a folder']())
    writeFile(join(project, 'sub dir/my data.csv'), 'spaced\n')
    dvc(project, 'add', '--quiet', 'sub dir/my data.csv')
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    rmSync(join(copy, 'sub dir/my data.csv'))
    for (const target of ['my data.csv', 'my data.csv.dvc', '../single.txt']) {
      expect((await crisol(join(copy, 'sub dir'), ['pull', target])).status).toBe(0)
      expect(existsSync(join(copy, 'sub dir', target.replace(/\.dvc$/u, '')))).toBe(true)
    }
    expect((await crisol(join(copy, 'sub dir'), ['pull', 'single.txt'])).status).toBe(2)
  })

  it('disk full, data: says of a full disk what was needed and what is left, and leaves the workspace as it was', async () => {
    const project = makeProject(remotes['a folder']())
    dvc(project, 'push', '--quiet')
    const disk = join(root, `disk-${count++}`)
    mkdirSync(disk)
    // A disk of 2 MiB for 3 MB of data.
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk])
    try {
      const copy = clone(project)
      dvc(copy, 'cache', 'dir', '--local', disk)
      const { status, stderr } = await crisol(copy, ['pull'])
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(
          /^error: The disk is full: data\/big\.bin from \S+ needs more than [\d.]+ \w?B, and [\d.]+ \w?B are left at \S+\. Free some space and run again\.$/mu,
        ),
      ])
      expect(treeOf(copy)).toEqual({})
      cpSync(join(copy, '.dvc'), join(disk, '.dvc'), { recursive: true })
      for (const file of ['data.dvc', 'single.txt.dvc', 'run.sh.dvc']) cpSync(join(copy, file), join(disk, file))
      rmSync(join(disk, '.dvc/config.local'))
      dvc(disk, 'cache', 'dir', '--local', join(project, '.dvc/cache'))
      const full = await crisol(disk, ['checkout'])
      expect([full.status, full.stderr]).toEqual([
        2,
        expect.stringMatching(/^error: The disk is full: the workspace needs 3 MB, and [\d.]+ \w?B are left at /mu),
      ])
      expect(treeOf(disk)).toEqual({})
    } finally {
      execFileSync('umount', [disk])
    }
  })

  it('pulls one target, and one file that was changed in a directory', async () => {
    const project = makeProject(remotes['a folder']())
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    await crisol(copy, ['pull', 'single.txt.dvc'])
    expect(Object.keys(treeOf(copy))).toEqual(['single.txt'])
    await crisol(copy, ['pull'])
    appendFileSync(join(copy, 'data/one.csv'), 'edited')
    await crisol(copy, ['pull', 'data', '--force'])
    expect(treeOf(copy)).toEqual(whole)
  })

  it('leaves what it pulled executable, and nothing else', async () => {
    const project = makeProject(remotes['a folder']())
    dvc(project, 'push', '--quiet')
    const [ours, theirs] = [clone(project), clone(project)]
    await crisol(ours, ['pull'])
    dvc(theirs, 'pull', '--quiet')
    const modes = (directory: string): readonly number[] =>
      Object.keys(files).map((file) => statSync(join(directory, file)).mode & 0o777)
    expect(modes(ours)).toEqual(modes(theirs))
  })

  it('names the path and the hash of every object that the remote lacks, and leaves nothing half-written', async () => {
    const store = remotes['a folder']()
    const project = makeProject(store)
    dvc(project, 'push', '--quiet')
    const hash = execFileSync('md5sum', [join(project, 'single.txt')], { encoding: 'utf8' }).slice(0, 32)
    rmSync(join(store, 'files/md5', hash.slice(0, 2), hash.slice(2)))
    const copy = clone(project)
    const { status, stderr } = await crisol(copy, ['pull'])
    expect([status, stderr]).toEqual([
      2,
      `error: The remote lacks 1 object: single.txt (${hash}). Whoever has the data runs dvc push; allow-missing goes on without.\n`,
    ])
    expect(treeOf(copy)).toEqual({})
    const allowed = await crisol(copy, ['pull', '--allow-missing'])
    const { 'single.txt': _, ...rest } = whole
    expect([allowed.status, treeOf(copy)]).toEqual([0, rest])
  })

  it.each(['truncated', 'altered in a byte', 'swapped with another', 'emptied'])(
    'refuses an object that was %s before it is visible',
    async (how) => {
      const store = remotes['a folder']()
      const project = makeProject(store)
      dvc(project, 'push', '--quiet')
      const hash = execFileSync('md5sum', [join(project, 'data/big.bin')], { encoding: 'utf8' }).slice(0, 32)
      const object = join(store, 'files/md5', hash.slice(0, 2), hash.slice(2))
      chmodSync(object, 0o644)
      const bytes = readFileSync(object)
      const flipped = Buffer.concat([bytes.subarray(0, 2_000_000), Buffer.from('!'), bytes.subarray(2_000_001)])
      if (how === 'truncated') truncateSync(object, 1_000_000)
      if (how === 'emptied') truncateSync(object, 0)
      if (how === 'altered in a byte') writeFileSync(object, flipped)
      if (how === 'swapped with another') writeFileSync(object, files['single.txt'] ?? '')
      const copy = clone(project)
      const { status, stderr } = await crisol(copy, ['pull', 'data'])
      expect(status).toBe(2)
      expect(stderr).toContain(`expected ${hash}. It was not stored.`)
      expect(existsSync(join(copy, 'data'))).toBe(false)
      expect(existsSync(join(copy, '.dvc/cache/files/md5', hash.slice(0, 2), hash.slice(2)))).toBe(false)
      const leftovers = readdirSync(join(copy, '.dvc'), { recursive: true, encoding: 'utf8' })
      expect(leftovers.filter((file) => /tmp|part/u.test(file))).toEqual([])
    },
  )

  it.each<readonly [string, () => Readonly<Record<string, string>>, RegExp]>([
    ['an unknown access key', () => ({ AWS_ACCESS_KEY_ID: 'nobody', AWS_SECRET_ACCESS_KEY: 'x' }), /access/u],
    [
      'a wrong secret key',
      () => ({ ...credentials(), AWS_SECRET_ACCESS_KEY: 'x' }),
      /secret key does not fit|access is denied/u,
    ],
    ['no credentials', () => ({}), /no credentials were found/u],
  ])('says what is wrong with %s, and shows no secret', async (_, env, sentence) => {
    const project = makeProject(remotes.S3())
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    const { status, stderr, stdout } = await crisol(copy, ['pull'], env())
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^error: The remote s3:\/\/crisol\/some\/prefix-\d+ (?:refuses|cannot be asked for) files\/md5\/\S+: .*\.\n$/u,
    )
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toContain(s3.secretAccessKey)
  })

  it('says that a bucket is not there', async () => {
    const project = makeProject(remotes.S3())
    dvc(project, 'remote', 'modify', 'store', 'url', 's3://nowhere/x')
    const { status, stderr } = await crisol(clone(project), ['pull'], credentials())
    expect(status).toBe(2)
    expect(stderr).toContain('there is no such bucket; create it, or set its url with dvc remote modify')
  })

  it('says that nothing answers at an address', async () => {
    const project = makeProject(remotes.S3())
    dvc(project, 'remote', 'modify', 'store', 'endpointurl', 'http://127.0.0.1:9')
    const { status, stderr } = await crisol(clone(project), ['pull'], credentials())
    expect(status).toBe(2)
    expect(stderr).toContain('nothing answers at that address')
  })

  it('keeps credentials that DVC’s configuration holds to itself', async () => {
    const project = makeProject(remotes.S3())
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    dvc(copy, 'remote', 'modify', '--local', 'store', 'access_key_id', s3.accessKeyId)
    dvc(copy, 'remote', 'modify', '--local', 'store', 'secret_access_key', s3.secretAccessKey)
    const { status, stderr } = await crisol(copy, ['pull'])
    expect([status, stderr.includes(s3.secretAccessKey)]).toEqual([0, false])
    expect(treeOf(copy)).toEqual(whole)
  })

  it('says so in a repository that tracks nothing', async () => {
    const project = join(root, `empty-${count++}`)
    mkdirSync(project)
    execFileSync('git', ['init', '--quiet'], { cwd: project })
    expect(await crisol(project, ['pull'])).toEqual({
      ...{ status: 0, stdout: 'Everything is up to date.\n' },
      stderr: 'This repository has no data that DVC tracks; there is nothing to pull.\n',
    })
  })
})
