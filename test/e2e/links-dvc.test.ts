import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { crisol } from '../fakes/cli.ts'
import { type Dvc, makeProject, openDvc, type Settings } from '../fakes/dvc-program.ts'
import { leftoversIn, objectsOf } from '../fakes/objects.ts'
import { type FaultProxy, startFaultProxy } from '../servers/fault-proxy.ts'
import { type S3Server, startS3 } from '../servers/s3.ts'

const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`data/${index % 4}/${index}`, `file ${index}\n`])),
  'data/empty': '',
  'data/large': 'large '.repeat(400_000),
  'single.csv': 'a,b\n',
  'run.sh': '#!/bin/sh\n',
}

const upToDate = 'Data and pipelines are up to date.\n'

/** A folder on another disk than that of temporary files; `undefined` where there is none. */
const otherDisk = existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(tmpdir()).dev ? '/dev/shm' : undefined

describeWith(['dvc', 'versitygw'], 'the files of the workspace', (dvcPath, versitygw) => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'crisol-links-')))
  const origin = join(root, 'origin')
  const store = { url: join(root, 'store') }
  let dvc: Dvc
  let count = 0

  const run = async (project: string, ...args: readonly string[]): Promise<string> => {
    const { status, stdout, stderr } = await crisol(project, args)
    expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
    return stdout
  }
  const cloneOf = (cache: Settings, at = root): string => {
    const clone = join(at, `clone-${count++}`)
    makeProject(clone, { store }, cache)
    for (const file of ['data.dvc', 'single.csv.dvc', 'run.sh.dvc']) cpSync(join(origin, file), join(clone, file))
    return clone
  }
  /** How each file is there: as a link to an object of the cache or for itself, and its permissions. */
  const kindsIn = (project: string, cache = join(project, '.dvc/cache')): Readonly<Record<string, string>> => {
    const objects = new Set([...objectsOf(cache)].map((name) => inodeOf(cache, name)))
    const describe = (file: string): string => {
      const mode = (statSync(file).mode & 0o777).toString(8)
      if (lstatSync(file).isSymbolicLink()) return `symlink ${mode}`
      const { dev, ino } = statSync(file)
      return `${objects.has(`${dev}:${ino}`) ? 'hardlink' : 'copy'} ${mode}`
    }
    return Object.fromEntries(Object.keys(files).map((path) => [path, describe(join(project, path))]))
  }
  const inodeOf = (cache: string, name: string): string => {
    const { dev, ino } = statSync(join(cache, 'files/md5', name.slice(0, 2), name.slice(2)))
    return `${dev}:${ino}`
  }
  const expectWhole = (project: string): void => {
    for (const [path, text] of Object.entries(files)) expect(readFileSync(join(project, path), 'utf8')).toBe(text)
    expect(leftoversIn(project)).toEqual([])
  }

  beforeAll(async () => {
    dvc = openDvc(dvcPath, root)
    makeProject(origin, { store })
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(origin, path)), { recursive: true })
      writeFileSync(join(origin, path), text, { mode: path === 'run.sh' ? 0o755 : 0o644 })
    }
    await dvc(origin, 'add', '--quiet', 'data', 'single.csv', 'run.sh')
    await dvc(origin, 'push', '--quiet')
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it.each([
    ['copy'],
    ['hardlink'],
    ['symlink'],
    ['reflink,copy'],
    ['reflink,hardlink,copy'],
    ['hardlink,symlink'],
    ['symlink,hardlink,copy'],
    ['copy,symlink'],
  ])('are linked by %s as DVC links them', async (type) => {
    const [ours, theirs] = [cloneOf({ type }), cloneOf({ type })]
    await Promise.all([run(ours, 'pull'), dvc(theirs, 'pull', '--quiet')])
    const [{ 'run.sh': ourScript = '', ...found }, { 'run.sh': theirScript = '', ...expected }] = [
      kindsIn(ours),
      kindsIn(theirs),
    ]
    expect(found).toEqual(expected)
    // Of what is executable DVC makes the object executable; here it gets a mode of its own.
    const isExecutable = (kind: string): boolean => /[157]\d\d$/u.test(kind)
    expect([isExecutable(ourScript), isExecutable(theirScript)]).toEqual([true, true])
    expectWhole(ours)
    expect(await dvc(ours, 'status')).toBe(upToDate)
    const before = kindsIn(theirs)
    expect(await run(theirs, 'status')).toBe(upToDate)
    expect(JSON.parse(await run(theirs, 'pull', '--json'))).toMatchObject({ modified: [], added: [], deleted: [] })
    expect(kindsIn(theirs)).toEqual(before)
  })

  it('are copies where no type works that is asked for', async () => {
    const clone = cloneOf({ type: 'reflink' })
    await run(clone, 'pull')
    expect(kindsIn(clone)).toMatchObject({ 'single.csv': 'copy 644', 'data/large': 'copy 644', 'run.sh': 'copy 744' })
    expectWhole(clone)
  })

  it.each(['nonsense', 'hardlink,nonsense', 'HARDLINK', ''])('are not touched where cache.type is %j', async (type) => {
    const clone = cloneOf({ type })
    const wrong = type.split(',').find((one) => one !== 'hardlink')
    const sentence = `error: DVC's configuration has cache.type = ${wrong}; expected reflink, hardlink, symlink or copy, or some of them with commas between.\n`
    expect(await crisol(clone, ['pull'])).toEqual({ status: 2, stdout: '', stderr: sentence })
    expect(existsSync(join(clone, 'data'))).toBe(false)
    await expect(dvc(clone, 'status')).rejects.toThrow('Unsupported cache type')
  })

  const describeIf = otherDisk === undefined ? describe.skip : describe
  describeIf(`with another disk (${otherDisk ?? 'skipped: there is none'})`, () => {
    const there = otherDisk === undefined ? '' : mkdtempSync(join(otherDisk, 'crisol-links-'))
    afterAll(() => rmSync(there, { recursive: true, force: true }))

    it.each([
      ['hardlink', 'copy 644'],
      ['reflink,hardlink,copy', 'copy 644'],
      ['hardlink,symlink', 'symlink 444'],
      ['symlink', 'symlink 444'],
    ])('for the cache: %s makes each a %s', async (type, expected) => {
      const dir = join(there, `cache-${count}`)
      const clone = cloneOf({ type, dir })
      await run(clone, 'pull')
      const kinds = kindsIn(clone, dir)
      expect([kinds['single.csv'], kinds['data/large'], kinds['data/1/1']]).toEqual([expected, expected, expected])
      expect(kinds['run.sh']).toBe('copy 744')
      expectWhole(clone)
      expect(leftoversIn(dir)).toEqual([])
      expect(await dvc(clone, 'status')).toBe(upToDate)
      expect(JSON.parse(await run(clone, 'pull', '--json'))).toMatchObject({ modified: [], added: [], deleted: [] })
    })

    it.each(['copy', 'hardlink', 'symlink'])('for what is not whole yet: %s leaves them whole', async (type) => {
      const clone = cloneOf({ type })
      const aside = join(there, `tmp-${count}`)
      mkdirSync(aside)
      symlinkSync(aside, join(clone, '.dvc/tmp'))
      await run(clone, 'pull')
      const kinds = kindsIn(clone)
      expect([kinds['single.csv'], kinds['run.sh']]).toEqual([
        type === 'symlink' ? 'symlink 444' : 'copy 644',
        'copy 744',
      ])
      expectWhole(clone)
      expect(leftoversIn(aside)).toEqual([])
      expect(await dvc(clone, 'status')).toBe(upToDate)
    })
  })

  describe('that are there already', () => {
    let s3: S3Server
    let proxy: FaultProxy
    let env: Readonly<Record<string, string>> = {}
    beforeAll(async () => {
      s3 = await startS3(versitygw, join(root, 's3'))
      proxy = await startFaultProxy(s3.endpoint)
      s3.createBucket('crisol')
      env = { AWS_ACCESS_KEY_ID: s3.accessKeyId, AWS_SECRET_ACCESS_KEY: s3.secretAccessKey }
    })
    afterAll(async () => {
      await proxy.stop()
      await s3.stop()
    })

    /** Requests of a kind that a command makes. */
    const requestsOf = async (project: string, command: string, method: string): Promise<number> => {
      const before = proxy.requests.length
      const { status, stderr } = await crisol(project, [command], env)
      expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
      return proxy.requests.slice(before).filter((request) => request.startsWith(`${method} `)).length
    }

    it.each(['in the cache', 'in the workspace alone'])('%s are not brought again', async (where) => {
      const remote = { url: `s3://crisol/prefix-${count++}`, endpointurl: proxy.endpoint }
      const [owner, clone] = [join(root, `owner-${count++}`), join(root, `clone-${count++}`)]
      for (const project of [owner, clone]) makeProject(project, { store: remote })
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(owner, path)), { recursive: true })
        writeFileSync(join(owner, path), text)
      }
      await dvc(owner, 'add', '--quiet', 'data')
      cpSync(join(owner, 'data.dvc'), join(clone, 'data.dvc'))
      const objects = objectsOf(join(owner, '.dvc/cache')).size
      expect(await requestsOf(owner, 'push', 'PUT')).toBe(objects)
      expect(await requestsOf(clone, 'pull', 'GET')).toBe(objects)
      expect(await requestsOf(clone, 'pull', 'GET')).toBe(0)

      writeFileSync(join(owner, 'data/1/1'), 'changed\n')
      rmSync(join(owner, 'data/2/2'))
      writeFileSync(join(owner, 'data/new'), 'new\n')
      await dvc(owner, 'add', '--quiet', 'data')
      // The manifest, what was changed and what is new.
      expect(await requestsOf(owner, 'push', 'PUT')).toBe(3)
      cpSync(join(owner, 'data.dvc'), join(clone, 'data.dvc'))
      if (where !== 'in the cache') {
        rmSync(join(clone, '.dvc/cache'), { recursive: true })
        rmSync(join(clone, 'data/1/1'))
        rmSync(join(clone, 'data/2/2'))
      }
      expect(await requestsOf(clone, 'pull', 'GET')).toBe(3)
      expect(await dvc(clone, 'status')).toBe(upToDate)
    })
  })
})
