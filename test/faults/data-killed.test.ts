import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { describeWith } from '../counterparts.ts'
import { depth, trials } from '../depth.ts'
import { crisol, startCrisol } from '../fakes/cli.ts'
import { type Dvc, makeProject, openDvc, type Settings } from '../fakes/dvc-program.ts'
import { filesBelow, leftoversIn, objectsOf, objectsOfRemote } from '../fakes/objects.ts'
import { type FaultProxy, startFaultProxy } from '../servers/fault-proxy.ts'
import { freshRemotes } from '../servers/remotes.ts'
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

/** A project that changes. */
const before: Files = {
  ...small,
  'data/medium': bytesOf(1001, 3 << 20),
  'data/empty': Buffer.alloc(0),
  'run.sh': Buffer.from('#!/bin/sh\n'),
}

/** One with a file that is hashed on a thread of its own, too. */
const first: Files = { ...before, 'data/large': bytesOf(1000, 17 << 20) }

/** What becomes of the one that changes: files stay, change, go and come; a directory is where a file was, and the reverse. */
const after: Files = {
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

const versions = { first, before, after } as const

type Version = keyof typeof versions

/** Moments at which a run and then its successors are killed, in thousandths of the time that a whole one takes. */
const moments = fc.array(fc.noBias(fc.nat({ max: 999 })), { minLength: 1, maxLength: depth(1, 3) })

const patience = depth(300_000, 3_600_000)
const upToDate = 'Data and pipelines are up to date.\n'

describeWith(['dvc', 'versitygw'], 'a transfer that is killed', (dvcPath, versitygw) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-killed-'))
  let s3: S3Server
  let proxy: FaultProxy
  let bucket = ''
  let dvc: Dvc
  let env: Readonly<Record<string, string>> = {}
  let count = 0

  const remotes = freshRemotes(root, () => ({ endpoint: proxy.endpoint, name: 'crisol', folder: bucket }))

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
    running.signal('SIGKILL')
    await running.ended
    await proxy.idle()
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
    proxy = await startFaultProxy(s3.endpoint)
    bucket = s3.createBucket('crisol')
    env = { AWS_ACCESS_KEY_ID: s3.accessKeyId, AWS_SECRET_ACCESS_KEY: s3.secretAccessKey }
    dvc = openDvc(dvcPath, root, env)
    for (const version of ['first', 'before', 'after'] as const) {
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
    await proxy.stop()
    await s3.stop()
    rmSync(root, { recursive: true, force: true })
  })

  /** Kills runs of a command, each time in a project of its own; gives the last of them. */
  const killOften = async (command: string, work: (kills: readonly number[]) => Promise<string>): Promise<string> => {
    let last = ''
    const property = async (kills: readonly number[]): Promise<void> => {
      if (last !== '') rmSync(last, { recursive: true })
      last = await work(kills)
    }
    const options = { ...trials(`kills of crisol ${command}`, 10, 100), endOnFailure: true }
    await fc.assert(fc.asyncProperty(moments, property), options)
    return last
  }

  describe.each(Object.entries(remotes))('with %s', (_, openRemote) => {
    it(
      'SIGKILL at random, data: leaves nothing half-written when it pulls, and the next pull brings what is not there yet alone',
      async () => {
        const { settings } = openRemote()
        await run(ownerOf('first', settings), 'push')
        const duration = await durationOf(cloneOf('first', settings), 'pull')
        const last = await killOften('pull', async (kills) => {
          const clone = cloneOf('first', settings)
          const cache = join(clone, '.dvc/cache')
          for (const moment of kills) {
            await kill(clone, 'pull', (duration * moment) / 1000)
            objectsOf(cache)
            expectNothingHalf(clone, first)
          }
          const [held, asked] = [objectsOf(cache).size, proxy.requests.length]
          await run(clone, 'pull')
          expectWhole(clone, first)
          const gets = proxy.requests.slice(asked).filter((request) => request.startsWith('GET '))
          expect(gets.length).toBe('endpointurl' in settings ? objectsOf(cache).size - held : 0)
          return clone
        })
        expect(await dvc(last, 'status')).toBe(upToDate)
      },
      patience,
    )

    it(
      'SIGKILL at random, data: leaves no manifest without its files when it pushes, and the next push completes it',
      async () => {
        const duration = await durationOf(ownerOf('first', openRemote().settings), 'push')
        const expected = objectsOf(join(originOf('first'), '.dvc/cache'))
        const last = await killOften('push', async (kills) => {
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
      },
      patience,
    )
  })

  it(
    'SIGKILL at random, data: leaves each file old or new when it pulls another version, and the next pull completes it',
    async () => {
      const { settings } = remotes['a folder']()
      for (const version of ['before', 'after'] as const) await run(ownerOf(version, settings), 'push')
      const old = cloneOf('before', settings)
      await run(old, 'pull')
      const oldOne = (): string => {
        const clone = join(root, `clone-${count++}`)
        cpSync(old, clone, { recursive: true, preserveTimestamps: true })
        switchTo(clone, 'after')
        return clone
      }
      const duration = await durationOf(oldOne(), 'pull')
      const last = await killOften('pull of another version', async (kills) => {
        const clone = oldOne()
        for (const moment of kills) {
          await kill(clone, 'pull', (duration * moment) / 1000)
          objectsOf(join(clone, '.dvc/cache'))
          expectNothingHalf(clone, before, after)
        }
        await run(clone, 'pull')
        expectWhole(clone, after)
        return clone
      })
      expect(await dvc(last, 'status')).toBe(upToDate)
    },
    patience,
  )
})
