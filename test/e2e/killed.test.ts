import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { describeWith } from '../counterparts.ts'
import { depth } from '../depth.ts'
import { crisol, startCrisol } from '../fakes/cli.ts'
import { type Dvc, makeProject, openDvc, type Settings } from '../fakes/dvc-program.ts'
import { type Counter, startCounter } from '../servers/counter.ts'
import { type S3Server, startS3 } from '../servers/s3.ts'

/** Path -> bytes. */
type Files = Readonly<Record<string, Buffer>>

/** Bytes that are not those of another file. */
const bytesOf = (seed: number, size: number): Buffer => Buffer.alloc(size, `${seed} crisol `)

const small: Files = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => [
    `data/${index % 9}/file ${index}`,
    bytesOf(index, 20 + 97 * (index % 80)),
  ]),
)

/** A project, large and small. */
const first: Files = {
  ...small,
  'data/large': bytesOf(1000, 17 << 20),
  'data/medium': bytesOf(1001, 3 << 20),
  'data/empty': Buffer.alloc(0),
  'run.sh': Buffer.from('#!/bin/sh\n'),
}

/** The same later: files stay, change, go and come; a directory is where a file was, and the reverse. */
const second: Files = {
  ...Object.fromEntries(Object.entries(small).flatMap(changed)),
  ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`data/new/${index}`, bytesOf(2000 + index, 500)])),
  'data/large': bytesOf(1002, 2 << 20),
  'data/medium/inside': bytesOf(1001, 3 << 20),
  'data/8': Buffer.from('a file'),
  'run.sh': Buffer.from('#!/bin/sh\n# 2\n'),
}

function changed([path, bytes]: readonly [string, Buffer], index: number): readonly (readonly [string, Buffer])[] {
  if (index % 3 === 0 || path.startsWith('data/8/')) return []
  return [[path, index % 3 === 1 ? Buffer.concat([bytes, Buffer.from('2')]) : bytes]]
}

const versions = { first, second } as const

type Version = keyof typeof versions

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')

/** All files below a directory, relative to it; nothing where it is not there. */
function filesBelow(directory: string): readonly string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
}

/** Names of the objects of a cache or a remote; refuses one that is not what its name promises. */
function objectsOf(directory: string): ReadonlySet<string> {
  const folder = join(directory, 'files/md5')
  const names = filesBelow(folder).map((file) => {
    const name = file.replace('/', '')
    expect([name, `${md5(readFileSync(join(folder, file)))}${name.slice(32)}`]).toEqual([name, name])
    return name
  })
  return new Set(names)
}

/** Names of the objects of a remote; refuses a manifest without all files that it names, too. */
function objectsOfRemote(directory: string): ReadonlySet<string> {
  const objects = objectsOf(directory)
  for (const name of objects) {
    if (!name.endsWith('.dir')) continue
    const text = readFileSync(join(directory, 'files/md5', name.slice(0, 2), name.slice(2)), 'utf8')
    const named = (JSON.parse(text) as readonly { readonly md5: string }[]).map((entry) => entry.md5)
    expect(named.filter((one) => !objects.has(one))).toEqual([])
  }
  return objects
}

/** What a writer leaves that is killed. */
function leftoversIn(directory: string): readonly string[] {
  return filesBelow(directory).filter((file) => /tmp$|crisol-incoming/u.test(file))
}

/** Moments at which a run and then its successors are killed, in thousandths of the time that a whole one takes. */
const moments = fc.array(fc.noBias(fc.nat({ max: 999 })), { minLength: 1, maxLength: depth(1, 3) })

const options = { numRuns: depth(10, 100), endOnFailure: true } as const
const patience = depth(120_000, 3_600_000)
const upToDate = 'Data and pipelines are up to date.\n'

describeWith(['dvc', 'versitygw'], 'a transfer that is killed', (dvcPath, versitygw) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-killed-'))
  let s3: S3Server
  let counter: Counter
  let bucket = ''
  let dvc: Dvc
  let env: Readonly<Record<string, string>> = {}
  let count = 0

  /** A remote that nobody has used: how DVC is told of it, and where its objects lie as files. */
  const remotes = {
    'a folder': () => {
      const folder = join(root, `store-${count++}`)
      return { settings: { url: folder }, folder }
    },
    S3: () => {
      const prefix = `prefix-${count++}`
      return { settings: { url: `s3://crisol/${prefix}`, endpointurl: counter.endpoint }, folder: join(bucket, prefix) }
    },
  } as const

  /** Where a version was made and added. */
  const originOf = (version: Version): string => join(root, `origin-${version}`)
  const switchTo = (clone: string, version: Version): void => {
    for (const file of ['data.dvc', 'run.sh.dvc']) cpSync(join(originOf(version), file), join(clone, file))
  }
  /** A version as somebody else has it from git. */
  const cloneOf = (version: Version, remote: Settings, cache: Settings = {}): string => {
    const clone = join(root, `clone-${count++}`)
    makeProject(clone, { store: remote }, cache)
    switchTo(clone, version)
    return clone
  }
  /** A version as who made it has it: with all objects in the cache. */
  const ownerOf = (version: Version, remote: Settings): string =>
    cloneOf(version, remote, { dir: join(originOf(version), '.dvc/cache') })

  const run = async (project: string, command: string): Promise<void> => {
    const { status, stderr } = await crisol(project, [command], env)
    expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
  }
  const durationOf = async (project: string, command: string): Promise<number> => {
    const started = performance.now()
    await run(project, command)
    return performance.now() - started
  }
  /** Starts a command and kills it after a part of the time that it takes. */
  const kill = async (project: string, command: string, milliseconds: number): Promise<void> => {
    const running = startCrisol(project, [command], env)
    await sleep(milliseconds)
    running.kill()
    await running.ended
  }

  const dataIn = (project: string): readonly string[] =>
    filesBelow(project).filter((path) => /^(?:data\/|run\.sh$)/u.test(path))
  /** Refuses a file of the workspace that holds what it holds in none of some versions. */
  const expectNothingHalf = (project: string, ...accepted: readonly Files[]): void => {
    for (const file of dataIn(project)) {
      const bytes = readFileSync(join(project, file))
      expect([file, accepted.some((files) => files[file]?.equals(bytes))]).toEqual([file, true])
    }
  }
  const expectWhole = (project: string, files: Files): void => {
    expectNothingHalf(project, files)
    expect(dataIn(project).toSorted()).toEqual(Object.keys(files).toSorted())
    expect(leftoversIn(project)).toEqual([])
  }

  beforeAll(async () => {
    s3 = await startS3(versitygw, join(root, 's3'))
    counter = await startCounter(s3.endpoint)
    bucket = s3.createBucket('crisol')
    env = { AWS_ACCESS_KEY_ID: s3.accessKeyId, AWS_SECRET_ACCESS_KEY: s3.secretAccessKey }
    dvc = openDvc(dvcPath, root, env)
    for (const version of ['first', 'second'] as const) {
      const origin = originOf(version)
      makeProject(origin, { store: { url: join(root, 'unused') } })
      for (const [path, bytes] of Object.entries(versions[version])) {
        mkdirSync(dirname(join(origin, path)), { recursive: true })
        writeFileSync(join(origin, path), bytes, { mode: path === 'run.sh' ? 0o755 : 0o644 })
      }
      await dvc(origin, 'add', '--quiet', 'data', 'run.sh')
    }
  })
  afterAll(async () => {
    await counter.stop()
    await s3.stop()
    rmSync(root, { recursive: true, force: true })
  })

  /** Kills runs of a command, each time in a project of its own; gives the last of them. */
  const killOften = async (work: (kills: readonly number[]) => Promise<string>): Promise<string> => {
    let last = ''
    const property = async (kills: readonly number[]): Promise<void> => {
      if (last !== '') rmSync(last, { recursive: true })
      last = await work(kills)
    }
    await fc.assert(fc.asyncProperty(moments, property), options)
    return last
  }

  describe.each(Object.entries(remotes))('with %s', (_, openRemote) => {
    const pull = 'leaves nothing half-written when it pulls, and the next pull brings what is not there yet alone'
    const pullBody = async (): Promise<void> => {
      const { settings } = openRemote()
      await run(ownerOf('first', settings), 'push')
      const duration = await durationOf(cloneOf('first', settings), 'pull')
      const last = await killOften(async (kills) => {
        const clone = cloneOf('first', settings)
        const cache = join(clone, '.dvc/cache')
        for (const moment of kills) {
          await kill(clone, 'pull', (duration * moment) / 1000)
          objectsOf(cache)
          expectNothingHalf(clone, first)
        }
        const [held, before] = [objectsOf(cache).size, counter.requests.length]
        await run(clone, 'pull')
        expectWhole(clone, first)
        const gets = counter.requests.slice(before).filter((request) => request.startsWith('GET '))
        expect(gets.length).toBe('endpointurl' in settings ? objectsOf(cache).size - held : 0)
        return clone
      })
      expect(await dvc(last, 'status')).toBe(upToDate)
    }
    it(pull, pullBody, patience)

    const push = 'leaves no manifest without its files when it pushes, and the next push completes it'
    const pushBody = async (): Promise<void> => {
      const duration = await durationOf(ownerOf('first', openRemote().settings), 'push')
      const expected = objectsOf(join(originOf('first'), '.dvc/cache'))
      const last = await killOften(async (kills) => {
        const { settings, folder } = openRemote()
        const project = ownerOf('first', settings)
        for (const moment of kills) {
          await kill(project, 'push', (duration * moment) / 1000)
          objectsOfRemote(folder)
        }
        await run(project, 'push')
        expect([objectsOfRemote(folder), leftoversIn(folder)]).toEqual([expected, []])
        return project
      })
      expect(await dvc(last, 'status', '--cloud')).toContain('are in sync.')
    }
    it(push, pushBody, patience)
  })

  const update = 'leaves each file old or new when it pulls another version, and the next pull completes it'
  const updateBody = async (): Promise<void> => {
    const { settings } = remotes['a folder']()
    for (const version of ['first', 'second'] as const) await run(ownerOf(version, settings), 'push')
    const old = cloneOf('first', settings)
    await run(old, 'pull')
    const oldOne = (): string => {
      const clone = join(root, `clone-${count++}`)
      cpSync(old, clone, { recursive: true, preserveTimestamps: true })
      switchTo(clone, 'second')
      return clone
    }
    const duration = await durationOf(oldOne(), 'pull')
    const last = await killOften(async (kills) => {
      const clone = oldOne()
      for (const moment of kills) {
        await kill(clone, 'pull', (duration * moment) / 1000)
        objectsOf(join(clone, '.dvc/cache'))
        expectNothingHalf(clone, first, second)
      }
      await run(clone, 'pull')
      expectWhole(clone, second)
      return clone
    })
    expect(await dvc(last, 'status')).toBe(upToDate)
  }
  it(update, updateBody, patience)
})
