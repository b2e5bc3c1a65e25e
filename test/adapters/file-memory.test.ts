import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openFileMemory } from '../../src/adapters/file-memory.ts'
import { stampOf } from '../../src/adapters/workspace.ts'
import type { Hash } from '../../src/core/dvc/hash.ts'
import type { Stamp } from '../../src/ports/workspace.ts'

const hash: Hash = { algorithm: 'md5', value: '764efa883dda1e11db47671c4a3bbd9e' }
/** Longer than the clock of a file takes to tick. */
const tick = 40

describe('openFileMemory', () => {
  let root = ''
  const state = (): string => join(root, '.dvc/tmp/crisol/state.json')
  const stamp = (path = 'a'): Stamp => stampOf(join(root, path)) as Stamp
  const recall = (path = 'a'): string | undefined => openFileMemory(root).recall(path, 'md5', stamp(path))

  /** Remembers the file `a`, as a run does. */
  const rememberSettled = async (): Promise<void> => {
    await sleep(tick)
    const memory = openFileMemory(root)
    memory.remember('a', hash, stamp())
    memory.keep()
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-memory-'))
    mkdirSync(join(root, '.dvc'))
    writeFileSync(join(root, 'a'), 'aa')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('recalls in the next run what a file was hashed to', async () => {
    await rememberSettled()
    expect(recall()).toBe(hash.value)
    expect(openFileMemory(root).recall('a', 'md5-dos2unix', stamp())).toBe(undefined)
  })

  it('forgets a file that was written again, even with the same size and time', async () => {
    await rememberSettled()
    const { modified } = stamp()
    writeFileSync(join(root, 'a'), 'bb')
    utimesSync(join(root, 'a'), modified / 1000, modified / 1000)
    expect(recall()).toBe(undefined)
  })

  it('does not trust a file that was changed a moment before it was hashed', () => {
    const memory = openFileMemory(root)
    writeFileSync(join(root, 'a'), 'bb')
    memory.remember('a', hash, stamp())
    memory.keep()
    expect(recall()).toBe(undefined)
  })

  it('knows what it was told to be written, once the clock has ticked', async () => {
    const memory = openFileMemory(root)
    writeFileSync(join(root, 'b'), 'bb')
    memory.wrote('b', hash)
    await sleep(tick)
    memory.keep()
    expect(recall('b')).toBe(hash.value)
  })

  it('does not trust what somebody else wrote meanwhile', async () => {
    const memory = openFileMemory(root)
    memory.wrote('a', hash)
    await sleep(tick)
    writeFileSync(join(root, 'a'), 'bb')
    await sleep(tick)
    memory.keep()
    expect(recall()).toBe(undefined)
  })

  it.each([
    ['garbage', '{"schema": 1, "files": '],
    ['another schema', '{"schema": 2, "files": {"md5:a": [1, 2, 3, 4, "x"]}}'],
    ['rows that are none', '{"schema": 1, "files": {"md5:a": [1], "md5:b": "x", "md5:c": null}}'],
    ['nothing', ''],
  ])('hashes again where its file holds %s', async (_, text) => {
    await rememberSettled()
    writeFileSync(state(), text)
    expect(recall()).toBe(undefined)
    await rememberSettled()
    expect(recall()).toBe(hash.value)
  })

  it('takes a hash that is none for nothing', async () => {
    await rememberSettled()
    writeFileSync(state(), readFileSync(state(), 'utf8').replace(hash.value, '../../etc/passwd'))
    expect(recall()).toBe(undefined)
  })

  it('leaves nothing where DVC has nothing', async () => {
    rmSync(join(root, '.dvc'), { recursive: true })
    await rememberSettled()
    expect(recall()).toBe(undefined)
  })
})
