import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { describeWith } from '../counterparts.ts'
import { depth, trials } from '../depth.ts'
import { crisol } from '../fakes/cli.ts'
import { type Dvc, makeProject, openDvc, type Settings } from '../fakes/dvc-program.ts'
import { filesBelow, leftoversIn, objectsOf, objectsOfRemote } from '../fakes/objects.ts'
import { freshRemotes } from '../servers/remotes.ts'
import { type S3Server, startS3 } from '../servers/s3.ts'

/** Path -> bytes. */
type Files = Readonly<Record<string, Buffer>>

/** A project in which every file is another one when it is made with another word. */
const filesOf = (word: string): Files => ({
  ...Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => [
      `data/${index % 7}/file ${index}`,
      Buffer.from(`${word} ${index}\n`.repeat(1 + (index % 50))),
    ]),
  ),
  'data/large': Buffer.alloc(3 << 20, word),
  'data/same': Buffer.from('same'),
  'run.sh': Buffer.from(`#!/bin/sh\n# ${word}\n`),
})

/** Milliseconds by which one run starts after another. */
const delay = fc.noBias(fc.nat({ max: 150 }))

const patience = depth(300_000, 1_800_000)

/** How often a property is tried. */
const options = () => ({ ...trials('pairs of commands at once', 4, 60), endOnFailure: true })

describeWith(['dvc', 'versitygw'], 'two runs at once', (dvcPath, versitygw) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-together-'))
  const origins = { old: join(root, 'origin-old'), new: join(root, 'origin-new') } as const
  let s3: S3Server
  let bucket = ''
  let dvc: Dvc
  let env: Readonly<Record<string, string>> = {}
  let count = 0

  const remotes = freshRemotes(root, () => ({ endpoint: s3.endpoint, name: 'crisol', folder: bucket }))
  const switchTo = (project: string, version: keyof typeof origins): void => {
    for (const file of ['data.dvc', 'run.sh.dvc']) cpSync(join(origins[version], file), join(project, file))
  }
  const cloneOf = (version: keyof typeof origins, remote: Settings, cache: Settings = {}): string => {
    const clone = join(root, `clone-${count++}`)
    makeProject(clone, { store: remote }, cache)
    switchTo(clone, version)
    return clone
  }
  const ownerOf = (version: keyof typeof origins, remote: Settings): string =>
    cloneOf(version, remote, { dir: join(origins[version], '.dvc/cache') })
  const run = async (project: string, ...args: readonly string[]): Promise<void> => {
    const { status, stderr } = await crisol(project, args, env)
    expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
  }
  const together = async (project: string, commands: readonly string[], milliseconds: number): Promise<void> => {
    const late = async (command: string): Promise<void> => {
      await sleep(milliseconds)
      await run(project, ...command.split(' '))
    }
    const [first = '', ...rest] = commands
    await Promise.all([run(project, ...first.split(' ')), ...rest.map(late)])
  }
  const expectWhole = (project: string, word: string): void => {
    const files = filesOf(word)
    const found = filesBelow(project).filter((path) => /^(?:data\/|run\.sh$)/u.test(path))
    expect(found).toEqual(Object.keys(files).sort())
    for (const [path, bytes] of Object.entries(files)) {
      expect([path, readFileSync(join(project, path)).equals(bytes)]).toEqual([path, true])
    }
    objectsOf(join(project, '.dvc/cache'))
    expect(leftoversIn(project)).toEqual([])
  }

  beforeAll(async () => {
    s3 = await startS3(versitygw, join(root, 's3'))
    bucket = s3.createBucket('crisol')
    env = { AWS_ACCESS_KEY_ID: s3.accessKeyId, AWS_SECRET_ACCESS_KEY: s3.secretAccessKey }
    dvc = openDvc(dvcPath, root, env)
    for (const [word, origin] of Object.entries(origins)) {
      makeProject(origin, { store: { url: join(root, 'unused') } })
      for (const [path, bytes] of Object.entries(filesOf(word))) {
        mkdirSync(dirname(join(origin, path)), { recursive: true })
        writeFileSync(join(origin, path), bytes, { mode: path === 'run.sh' ? 0o755 : 0o644 })
      }
      await dvc(origin, 'add', '--quiet', 'data', 'run.sh')
    }
  })
  afterAll(async () => {
    await s3.stop()
    rmSync(root, { recursive: true, force: true })
  })

  describe.each(Object.entries(remotes))('with %s', (_, openRemote) => {
    it.each([[['pull', 'pull']], [['pull', 'pull --force', 'fetch', 'status']], [['fetch', 'fetch']]])(
      'two concurrent, data: %j in one workspace all succeed, and it is whole',
      async (commands) => {
        const { settings } = openRemote()
        await run(ownerOf('new', settings), 'push')
        const property = async (milliseconds: number): Promise<void> => {
          const clone = cloneOf('new', settings)
          await together(clone, commands, milliseconds)
          if (!commands.includes('pull')) await run(clone, 'checkout')
          expectWhole(clone, 'new')
          await run(clone, 'status', '--quiet')
        }
        await fc.assert(fc.asyncProperty(delay, property), options())
      },
      patience,
    )

    it(
      'two concurrent, data: two that pull another version over an older one both succeed, and the workspace is whole',
      async () => {
        const { settings } = openRemote()
        for (const version of ['old', 'new'] as const) await run(ownerOf(version, settings), 'push')
        const old = cloneOf('old', settings)
        await run(old, 'pull')
        const property = async (milliseconds: number): Promise<void> => {
          const clone = join(root, `clone-${count++}`)
          cpSync(old, clone, { recursive: true, preserveTimestamps: true })
          switchTo(clone, 'new')
          await together(clone, ['pull', 'pull'], milliseconds)
          expectWhole(clone, 'new')
          await run(clone, 'status', '--quiet')
        }
        await fc.assert(fc.asyncProperty(delay, property), options())
      },
      patience,
    )

    it(
      'two concurrent, data: two that push both succeed, and the remote has all of it',
      async () => {
        const expected = objectsOf(join(origins.new, '.dvc/cache'))
        let last = ''
        const property = async (milliseconds: number): Promise<void> => {
          const { settings, folder } = openRemote()
          last = ownerOf('new', settings)
          await together(last, ['push', 'push'], milliseconds)
          expect([objectsOfRemote(folder), leftoversIn(folder)]).toEqual([expected, []])
        }
        await fc.assert(fc.asyncProperty(delay, property), options())
        expect(await dvc(last, 'status', '--cloud')).toContain('are in sync.')
      },
      patience,
    )

    it(
      'two concurrent, data: two of which one pulls what the other pushes end well, or say what is not there yet',
      async () => {
        const property = async (milliseconds: number): Promise<void> => {
          const { settings, folder } = openRemote()
          const clone = cloneOf('new', settings)
          const pulled = sleep(milliseconds).then(() => crisol(clone, ['pull'], env))
          await run(ownerOf('new', settings), 'push')
          const { status, stderr } = await pulled
          if (status === 0) expectWhole(clone, 'new')
          else expect(stderr).toMatch(/^error: (?:The remote lacks|The remote is the folder .* which is not there)/mu)
          objectsOfRemote(folder)
          await run(clone, 'pull')
          expectWhole(clone, 'new')
        }
        await fc.assert(fc.asyncProperty(delay, property), options())
      },
      patience,
    )
  })
})
