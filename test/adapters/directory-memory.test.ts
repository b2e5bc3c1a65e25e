import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openDirectoryMemory } from '../../src/adapters/directory-memory.ts'
import { openWorkspace } from '../../src/adapters/workspace.ts'
import type { Digest } from '../../src/ports/data.ts'
import { depth } from '../depth.ts'

const known: Digest = { md5: '764efa883dda1e11db47671c4a3bbd9e', size: 4 }
/** Longer than the clock of a file takes to tick. */
const tick = 40

describe('openDirectoryMemory', () => {
  let root = ''
  const at = (path: string): string => join(root, path)
  const state = (): string => at('.dvc/tmp/crisol/directories.json')
  const recall = async (): Promise<Digest | undefined> =>
    openDirectoryMemory(root).recall('data', 'md5', await openWorkspace(root).files('data'))
  const remember = async (): Promise<void> => {
    const memory = openDirectoryMemory(root)
    memory.remember('data', 'md5', { ...known, files: await openWorkspace(root).files('data') })
    memory.keep()
  }

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'crisol-directories-'))
    mkdirSync(at('.dvc'))
    mkdirSync(at('data/below'), { recursive: true })
    writeFileSync(at('data/a'), 'aa')
    writeFileSync(at('data/below/b'), 'bb')
    await sleep(tick)
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('recalls in the next run what a directory was hashed to, by its algorithm', async () => {
    await remember()
    expect(await recall()).toEqual(known)
    const files = await openWorkspace(root).files('data')
    expect(openDirectoryMemory(root).recall('data', 'md5-dos2unix', files)).toBe(undefined)
    expect(openDirectoryMemory(root).recall('other', 'md5', files)).toBe(undefined)
  })

  it.each<readonly [string, () => void]>([
    ['has another file', () => writeFileSync(at('data/c'), '')],
    ['lost a file', () => rmSync(at('data/a'))],
    ['lost all files', () => rmSync(at('data'), { recursive: true })],
    ['has a file under another name', () => renameSync(at('data/a'), at('data/z'))],
    ['has two files in each other’s place', () => swap('data/a', 'data/below/b')],
    ['has a file with another mode', () => chmodSync(at('data/a'), 0o755)],
    [
      'has a file that was written again with the same size and time',
      () => {
        writeFileSync(at('data/a'), 'cc')
        utimesSync(at('data/a'), 1, 1)
      },
    ],
  ])('does not know a directory that %s', async (_, edit) => {
    utimesSync(at('data/a'), 1, 1)
    await sleep(tick)
    await remember()
    edit()
    expect(await recall()).toBe(undefined)
  })

  function swap(one: string, other: string): void {
    renameSync(at(one), at('kept'))
    renameSync(at(other), at(one))
    renameSync(at('kept'), at(other))
  }

  it('does not trust a directory with a file that was changed a moment before', async () => {
    writeFileSync(at('data/a'), 'cc')
    await remember()
    expect(await recall()).toBe(undefined)
  })

  it('leaves nothing where DVC has nothing', async () => {
    rmSync(at('.dvc'), { recursive: true })
    await remember()
    expect(await recall()).toBe(undefined)
  })

  it('recalls nothing wrong from a file that was damaged', async () => {
    await remember()
    const whole = readFileSync(state())
    const files = await openWorkspace(root).files('data')
    const place = fc.nat({ max: whole.length - 1 })
    const damaged = fc.oneof(
      fc.tuple(place, fc.nat({ max: 255 })).map(([index, byte]) => Buffer.from(whole).fill(byte, index, index + 1)),
      place.map((length) => whole.subarray(0, length)),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    )
    fc.assert(
      fc.property(damaged, (bytes) => {
        writeFileSync(state(), bytes)
        expect([undefined, known]).toContainEqual(openDirectoryMemory(root).recall('data', 'md5', files))
      }),
      { numRuns: depth(300, 20_000) },
    )
  })
})
