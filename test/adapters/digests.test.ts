import { createHash } from 'node:crypto'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openDigests } from '../../src/adapters/digests.ts'
import { stampOf } from '../../src/adapters/workspace.ts'
import type { Digests } from '../../src/ports/data.ts'
import { depth } from '../depth.ts'

/** Longer than the clock of a file takes to tick. */
const tick = 30

const md5 = (text: string | Uint8Array): string => createHash('md5').update(text).digest('hex')

/** What is done to one of the files, by its number. */
interface Step {
  readonly action: keyof typeof actions
  readonly file: number
  readonly other: number
  readonly text: string
}

/** A project with its hashing, which is opened anew for each run. */
interface Bench {
  readonly root: string
  digests: Digests
}

/** Gives a file the times that it had. */
function keepTimes(file: string, change: () => void): void {
  const { atimeMs, mtimeMs } = statSync(file)
  change()
  utimesSync(file, atimeMs / 1000, mtimeMs / 1000)
}

const actions = {
  hash: async ({ digests }, path) => void (await digests.file(path)),
  'hash with a stamp of before': async ({ root, digests }, path, { text }) => {
    const stamp = stampOf(join(root, path))
    writeFileSync(join(root, path), text)
    await digests.file(path, 'md5', stamp)
  },
  'start the next run': async (bench) => {
    bench.digests.keep()
    bench.digests = openDigests(bench.root)
  },
  'forget to keep': async (bench) => {
    bench.digests = openDigests(bench.root)
  },
  wait: async () => void (await sleep(tick)),
  write: async ({ root }, path, { text }) => writeFileSync(join(root, path), text),
  'write and set the time back': async ({ root }, path, { text }) =>
    keepTimes(join(root, path), () => writeFileSync(join(root, path), text)),
  'replace by a rename': async ({ root }, path, { text }) => {
    writeFileSync(join(root, 'new'), text)
    renameSync(join(root, 'new'), join(root, path))
  },
  'replace by a rename and set the time back': async ({ root }, path, { text }) =>
    keepTimes(join(root, path), () => {
      writeFileSync(join(root, 'new'), text)
      renameSync(join(root, 'new'), join(root, path))
    }),
  'swap two files': async ({ root }, path, { other }) => {
    renameSync(join(root, path), join(root, 'aside'))
    if (path !== nameOf(other)) renameSync(join(root, nameOf(other)), join(root, path))
    renameSync(join(root, 'aside'), join(root, nameOf(other)))
  },
  'remove and write anew': async ({ root }, path, { text }) => {
    rmSync(join(root, path))
    writeFileSync(join(root, path), text)
  },
  'put a symlink to another': async ({ root }, path, { text, other }) => {
    writeFileSync(join(root, `target-${other}`), text)
    rmSync(join(root, path))
    symlinkSync(`../target-${other}`, join(root, path))
  },
  'put a hard link to another': async ({ root }, path, { text, other }) => {
    rmSync(join(root, `target-${other}`), { force: true })
    writeFileSync(join(root, `target-${other}`), text)
    rmSync(join(root, path))
    linkSync(join(root, `target-${other}`), join(root, path))
  },
  'change the mode': async ({ root }, path) => chmodSync(join(root, path), 0o600),
  'check out': async ({ root, digests }, path, { text }) => {
    writeFileSync(join(root, 'new'), text)
    renameSync(join(root, 'new'), join(root, path))
    digests.learn(path, { algorithm: 'md5', value: md5(text) })
  },
} satisfies Record<string, (bench: Bench, path: string, step: Step) => Promise<void>>

function nameOf(file: number): string {
  return `data/file-${file}`
}

const step: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom(...(Object.keys(actions) as (keyof typeof actions)[])),
  file: fc.nat({ max: 2 }),
  other: fc.nat({ max: 2 }),
  text: fc.constantFrom('a', 'b', 'c'),
})

/** Bytes of all files, so that the size tells nothing: of small ones a few are hashed whatever is remembered. */
const sizes = fc.constantFrom(4, 5_000)

describe('openDigests', () => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-digests-'))
  let count = 0
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it(
    'gives the hash of what a file holds now, whatever was done to it and however fast',
    async () => {
      await fc.assert(
        fc.asyncProperty(sizes, fc.array(step, { minLength: 1, maxLength: 20 }), async (size, steps) => {
          const project = join(root, `${count++}`)
          mkdirSync(join(project, 'data'), { recursive: true })
          mkdirSync(join(project, '.dvc'))
          for (const file of [0, 1, 2]) writeFileSync(join(project, nameOf(file)), 'a'.repeat(size))
          const bench = { root: project, digests: openDigests(project) }
          for (const one of steps) {
            await actions[one.action](bench, nameOf(one.file), { ...one, text: one.text.repeat(size) })
            for (const file of [0, 1, 2]) {
              const found = await bench.digests.file(nameOf(file))
              expect(found).toEqual({ md5: md5(readFileSync(join(project, nameOf(file)))), size })
            }
          }
        }),
        { numRuns: depth(60, 3_000) },
      )
    },
    depth(300_000, 1_800_000),
  )

  it('gives nothing for what is no file', async () => {
    mkdirSync(join(root, 'folder'))
    symlinkSync('circle', join(root, 'circle'))
    const digests = openDigests(root)
    for (const path of ['none', 'folder', 'circle', 'none/deep']) expect(await digests.file(path)).toBe(undefined)
  })
})
