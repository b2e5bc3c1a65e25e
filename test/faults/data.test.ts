import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { fasterBy, laterBy } from '../fakes/child-time.ts'
import { crisol, startCrisol } from '../fakes/cli.ts'
import { type Fault, type FaultProxy, startFaultProxy } from '../servers/fault-proxy.ts'
import { type S3Server, startS3 } from '../servers/s3.ts'

const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`data/f${index}.txt`, `content of ${index}\n`.repeat(50)]),
  ),
  'data/twin.txt': 'content of 7\n'.repeat(50),
  'data/large.bin': 'crisol '.repeat(450_000),
}
/** Beyond what goes in one request. */
const huge = 'large models '.repeat(6 * 10 ** 6)
const slowDown = { status: 503, code: 'SlowDown' }
const internalError = { status: 500, code: 'InternalError' }

describeWith(['dvc', 'versitygw'], 'a connection that fails', (dvcPath, versitygw) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-faults-'))
  const origin = join(root, 'origin')
  let s3: S3Server
  let bucket: string
  let proxy: FaultProxy
  let count = 0

  const credentials = (): Readonly<Record<string, string>> => ({
    AWS_ACCESS_KEY_ID: s3.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.secretAccessKey,
  })
  const dvc = (directory: string, ...args: readonly string[]): string =>
    execFileSync(dvcPath, args, {
      cwd: directory,
      encoding: 'utf8',
      env: { ...process.env, ...credentials(), DVC_NO_ANALYTICS: '1', DVC_SITE_CACHE_DIR: join(root, 'site') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  /** The project without data and cache, its remote behind the proxy. */
  const clone = (prefix = 'store'): string => {
    const copy = join(root, `clone-${count++}`)
    cpSync(origin, copy, { recursive: true })
    for (const name of ['.dvc/cache', '.dvc/tmp', 'data']) rmSync(join(copy, name), { recursive: true, force: true })
    writeFileSync(
      join(copy, '.dvc/config.local'),
      `['remote "s"']\n    url = s3://crisol/${prefix}\n    endpointurl = ${proxy.endpoint}\n    read_timeout = 1\n`,
    )
    return copy
  }
  /** The project with its cache, and a prefix of its own to push to. */
  const full = (prefix: string): string => {
    const copy = clone(prefix)
    cpSync(join(origin, '.dvc/cache'), join(copy, '.dvc/cache'), { recursive: true, preserveTimestamps: true })
    return copy
  }
  const pendingUploads = async (): Promise<readonly unknown[]> => {
    const { endpoint, accessKeyId, secretAccessKey } = s3
    const keys = { accessKeyId, secretAccessKey }
    const client = new S3Client({ endpoint, forcePathStyle: true, region: 'us-east-1', credentials: keys })
    const { Uploads } = await client.send(new ListMultipartUploadsCommand({ Bucket: 'crisol' }))
    client.destroy()
    return Uploads ?? []
  }

  beforeAll(async () => {
    s3 = await startS3(versitygw, join(root, 's3'))
    bucket = s3.createBucket('crisol')
    proxy = await startFaultProxy(s3.endpoint)
    mkdirSync(join(origin, 'data'), { recursive: true })
    for (const [file, text] of Object.entries(files)) writeFileSync(join(origin, file), text)
    execFileSync('git', ['init', '--quiet'], { cwd: origin })
    dvc(origin, 'init', '--quiet')
    dvc(origin, 'remote', 'add', '--default', 's', 's3://crisol/store')
    dvc(origin, 'remote', 'modify', 's', 'endpointurl', s3.endpoint)
    dvc(origin, 'add', '--quiet', 'data')
    dvc(origin, 'push', '--quiet')
  })
  afterAll(async () => {
    await proxy.stop()
    await s3.stop()
    rmSync(root, { recursive: true, force: true })
  })

  const pulls = (does: Fault, times: number) => async (): Promise<void> => {
    const project = clone()
    proxy.fail({ method: 'GET', times, does })
    const { status, stderr } = await crisol(project, ['pull'], credentials())
    expect([status, stderr, proxy.failed()]).toEqual([0, expect.not.stringMatching(/error|warning/u), times])
    expect(tree(project)).toEqual(files)
    expect(dvc(project, 'status')).toBe('Data and pipelines are up to date.\n')
  }

  it('429/403 + Retry-After, data: a pull waits, and the user sees nothing of it', pulls(slowDown, 3))
  it('5xx once, data: a pull asks again, and the user sees nothing of it', pulls(internalError, 3))
  it('reset after send, data: a pull asks again, and the user sees nothing of it', pulls('reset', 3))
  it('reset after send, data: a pull takes up what breaks off in the middle', pulls('drop', 3))
  it('black-holed TCP, data: a pull passes over connections on which nothing comes any more', pulls('stall', 3))
  it('corrupt or truncated object, data: a pull asks again for an altered byte', pulls('flip', 1))
  it('corrupt or truncated object, data: a pull asks again for a truncated body', pulls('truncate', 1))
  it('corrupt or truncated object, data: a pull asks again where lengths are too long', pulls('wrong length', 3))
  it('pulls everything where answers come late', pulls('slow', 3))

  it.each<readonly [string, Fault]>([
    ['is always altered', 'flip'],
    ['is always truncated', 'truncate'],
  ])('corrupt or truncated object, data: one that %s is refused before it is visible, and named', async (_, does) => {
    const project = clone()
    const large = createHash('md5')
      .update(files['data/large.bin'] ?? '')
      .digest('hex')
    proxy.fail({ method: 'GET', path: new RegExp(large.slice(2), 'u'), times: 100, does })
    const { status, stderr } = await crisol(project, ['pull'], credentials())
    expect([status, stderr]).toEqual([2, expect.stringContaining('data/large.bin from s3://crisol/store has the md5 ')])
    expect(stderr).toContain(`expected ${large}. It was not stored.`)
    expect([tree(project), proxy.failed()]).toEqual([{}, 2])
    expect([objectsOf(project).includes(large), wrongObjects(project)]).toEqual([false, []])
  })

  const givesUp = (does: Fault, reason: string) => async (): Promise<void> => {
    const project = clone()
    proxy.fail({ method: 'GET', times: 10_000, does })
    const { status, stderr } = await crisol(project, ['pull'], { ...credentials(), ...fasterBy(3) })
    const lines = stderr.split('\n').filter((line) => line.startsWith('error: '))
    expect([status, lines]).toEqual([2, [expect.stringMatching(/^error: The remote s3:\/\/crisol\/store .* files\//u)]])
    expect(stderr).toContain(reason)
    expect(stderr).not.toContain(s3.secretAccessKey)
    expect([tree(project), objectsOf(project)]).toEqual([{}, []])
  }
  const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }

  it(
    '5xx for ever, data: a pull gives up on 503 in a sentence, and leaves nothing',
    givesUp(slowDown, 'it asks to slow down, again and again; use fewer jobs.'),
  )
  it(
    '5xx for ever, data: a pull gives up on 500 in a sentence, and leaves nothing',
    givesUp(internalError, 'Try again.'),
  )
  it(
    'reset after send, data: a pull gives up where every connection is reset',
    givesUp('reset', 'the connection breaks off, again and again.'),
  )
  it(
    '200 + HTML, data: a pull gives up on a page in place of S3',
    givesUp(page, 'it answers with text/html, and not as S3 does; check its address and what lies between.'),
  )
  it(
    'credentials expire, data: it is said, and nothing is left',
    givesUp({ status: 400, code: 'ExpiredToken' }, 'the credentials have expired; ask for new ones.'),
  )
  it(
    'GHES, read-only token, permission, data: a pull names the permission that lacks',
    givesUp({ status: 403, code: 'AccessDenied' }, 'access is denied; the credentials lack s3:GetObject for it'),
  )

  it('GHES, read-only token, permission, data: a push that may only read says so once, and fails nothing', async () => {
    const project = full(`push-${count++}`)
    proxy.fail({ method: 'PUT', times: 10_000, does: { status: 403, code: 'AccessDenied' } })
    const { status, stdout, stderr } = await crisol(project, ['push'], credentials())
    expect([status, stdout, stderr.match(/s3:PutObject/gu)]).toEqual([0, 'Nothing was pushed.\n', ['s3:PutObject']])
  })

  it('re-run (attempt 2), data: nothing is asked for a second time, and nothing is sent', async () => {
    const project = full(`push-${count++}`)
    proxy.fail({ method: 'GET', times: 0, does: 'reset' })
    expect((await crisol(project, ['push'], credentials())).stdout).toContain('22 files pushed')
    const ends: (readonly [output: string | undefined, objects: number])[] = []
    for (const command of ['push', 'pull', 'pull']) {
      const before = proxy.requests.length
      const { stdout } = await crisol(project, [command], credentials())
      const moved = proxy.requests.slice(before).filter((line) => /^(?:PUT|GET) \S+\/files\//u.test(line))
      ends.push([stdout.trim().split('\n').at(-1), moved.length])
    }
    const nothing = ['Everything is up to date.', 0]
    expect(ends).toEqual([nothing, ['22 files added', 0], nothing])
  })

  it('asks for each object one time, whatever the number of paths', async () => {
    const before = proxy.requests.length
    proxy.fail({ method: 'GET', times: 0, does: 'reset' })
    await crisol(clone(), ['pull'], credentials())
    const asked = proxy.requests.slice(before)
    expect([asked.length, new Set(asked).size]).toEqual([Object.keys(files).length, Object.keys(files).length])
  })

  const pushes =
    (does: Fault, times: number, method: 'PUT' | 'HEAD' = 'PUT') =>
    async (): Promise<void> => {
      const prefix = `push-${count++}`
      const project = full(prefix)
      proxy.fail({ method, times, does })
      const { status, stdout } = await crisol(project, ['push'], credentials())
      expect([status, stdout, proxy.failed()]).toEqual([0, expect.stringContaining(' files pushed'), times])
      const copy = clone(prefix)
      dvc(copy, 'remote', 'modify', '--local', 's', 'endpointurl', s3.endpoint)
      dvc(copy, 'pull', '--quiet')
      expect(tree(copy)).toEqual(files)
    }

  it('429/403 + Retry-After, data: a push waits, and stores everything', pushes(slowDown, 3))
  it('5xx once, data: a push stores everything', pushes(internalError, 3))
  it('reset after send, data: a push stores everything once where the answer is lost', pushes('lost answer', 1))
  it('reset after send, data: a push stores everything where connections are reset', pushes('reset', 3))
  it('reset after send, data: a push stores everything where they break off in the middle', pushes('drop', 3))
  it('reset after send, data: a push stores everything where a question is reset', pushes('reset', 2, 'HEAD'))
  it('black-holed TCP, data: a push passes over connections that are not answered', pushes('stall', 3))
  it('corrupt or truncated object, data: a push sends again what arrives altered', pushes('flip', 1))
  it('corrupt or truncated object, data: a push sends again what arrives truncated', pushes('truncate', 1))
  it('pushes everything where answers come late', pushes('slow', 2, 'HEAD'))

  it.each([
    [20, 'pull', "this machine's clock is 20 minutes ahead of the server's; set it."],
    [-20, 'push', "this machine's clock is 20 minutes behind the server's; set it."],
  ])('clock skew, data: a clock that is off by %i minutes is named, in crisol %s', async (minutes, command, reason) => {
    const project = command === 'pull' ? clone() : full(`push-${count++}`)
    const { status, stderr } = await crisol(project, [command], { ...credentials(), ...laterBy(minutes) })
    expect([status, stderr]).toEqual([2, expect.stringContaining(reason)])
    expect(tree(project)).toEqual({})
  })

  it('two concurrent, data: two that push the same both succeed', async () => {
    const prefix = `push-${count++}`
    const projects = [full(prefix), full(prefix)]
    proxy.fail({ method: 'GET', times: 0, does: 'reset' })
    const ends = await Promise.all(projects.map((project) => crisol(project, ['push'], credentials())))
    expect(ends.map(({ status }) => status)).toEqual([0, 0])
    const copy = clone(prefix)
    expect((await crisol(copy, ['pull'], credentials())).status).toBe(0)
    expect(tree(copy)).toEqual(files)
  })

  // Nobody takes back what a killed process has begun: it is no object, and a lifecycle rule of the bucket ends it.
  it.each([
    ['SIGINT', 130, 0],
    ['SIGTERM', 143, 0],
    ['SIGKILL', null, 1],
  ] as const)(
    'SIGINT, SIGTERM, SIGKILL, data: a push of parts that gets %s makes no object and exits with %p, %i upload pending, and the next is whole',
    async (name, exit, pending) => {
      const prefix = `push-${count++}`
      const project = full(prefix)
      writeFileSync(join(project, 'huge.bin'), huge)
      dvc(project, 'add', '--quiet', 'huge.bin')
      proxy.fail({ method: 'PUT', path: /partNumber=4&/u, times: 100, does: 'stall' })
      const second = new Promise<void>((resolve) =>
        proxy.onRequest((line) => {
          if (line.includes('partNumber=4&')) resolve()
        }),
      )
      const running = startCrisol(project, ['push', 'huge.bin.dvc'], credentials())
      await second
      expect(await pendingUploads()).toHaveLength(1)
      running.signal(name)
      expect((await running.ended).status).toBe(exit)
      expect(await pendingUploads()).toHaveLength(pending)
      expect(existsSync(join(bucket, prefix))).toBe(false)
      proxy.fail({ method: 'PUT', times: 0, does: 'stall' })
      dvc(project, 'remote', 'modify', '--local', 's', 'read_timeout', '60')
      expect((await crisol(project, ['push', 'huge.bin.dvc'], credentials())).status).toBe(0)
      rmSync(join(project, '.dvc/cache'), { recursive: true })
      rmSync(join(project, 'huge.bin'))
      expect((await crisol(project, ['pull', 'huge.bin.dvc'], credentials())).status).toBe(0)
      expect(readFileSync(join(project, 'huge.bin'), 'utf8') === huge).toBe(true)
    },
  )
})

function tree(project: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(files)
      .filter((file) => existsSync(join(project, file)))
      .map((file) => [file, readFileSync(join(project, file), 'utf8')]),
  )
}

/** The md5 in the name of each object of the cache. */
function objectsOf(project: string): readonly string[] {
  const folder = join(project, '.dvc/cache/files/md5')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.parentPath.slice(-2) + entry.name)
}

/** Objects of the cache whose bytes are not what their name says. */
function wrongObjects(project: string): readonly string[] {
  return objectsOf(project).filter((name) => {
    const bytes = readFileSync(join(project, '.dvc/cache/files/md5', name.slice(0, 2), name.slice(2)))
    return createHash('md5').update(bytes).digest('hex') !== name.slice(0, 32)
  })
}
