import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openCacheListing } from '../../src/adapters/cache-listing.ts'
import { type Hash, objectKey } from '../../src/core/dvc/hash.ts'

/** Milliseconds after which a change has another stamp than the one before. */
const tick = 60

const hashOf = (digit: string, algorithm: Hash['algorithm'] = 'md5'): Hash => ({ algorithm, value: digit.repeat(32) })
const manifest = { algorithm: 'md5', value: `${'d'.repeat(32)}.dir` } as const
const other = { ...manifest, value: `${'e'.repeat(32)}.dir` }
const parts = [hashOf('1'), hashOf('2')]

describe('openCacheListing', () => {
  let root = ''
  let asked = 0
  const at = (path: string): string => join(root, path)
  const state = (): string => at('work/.dvc/tmp/crisol/listings.json')
  const objectAt = (hash: Hash): string => at(`cache/${objectKey(hash)}`)
  const put = (hash: Hash): void => {
    mkdirSync(join(objectAt(hash), '..'), { recursive: true })
    writeFileSync(objectAt(hash), 'whatever it holds')
  }
  /** Asks as a run of its own. */
  const lists = async (directory: Hash = manifest, objects: readonly Hash[] = parts): Promise<boolean> => {
    const listing = openCacheListing(at('cache'), at('work'))
    const answer = await listing.lists(directory, async () => {
      asked++
      return objects
    })
    listing.keep()
    return answer
  }

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'crisol-listing-'))
    asked = 0
    mkdirSync(at('work/.dvc'), { recursive: true })
    for (const hash of parts) put(hash)
    await sleep(tick)
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('tells by their names alone whether objects are there', async () => {
    expect([await lists(), await lists(other, [...parts, hashOf('3')])]).toEqual([true, false])
  })

  it('reads no manifest again of which the cache had all objects, as long as the cache is as it was', async () => {
    expect([await lists(), await lists(), asked]).toEqual([true, true, 1])
    expect([await lists(other), await lists(), asked]).toEqual([true, true, 2])
  })

  it.each<readonly [string, () => void]>([
    ['an object is gone', () => rmSync(objectAt(hashOf('2')))],
    ['an object has another name', () => renameSync(objectAt(hashOf('1')), `${objectAt(hashOf('1'))}0`)],
    ['a directory of objects is gone', () => rmSync(join(objectAt(hashOf('2')), '..'), { recursive: true })],
    ['all objects are gone', () => rmSync(at('cache'), { recursive: true })],
    ['a directory of objects is another one', () => swap(join(objectAt(hashOf('2')), '..'))],
  ])('looks again where %s', async (_, edit) => {
    expect(await lists()).toBe(true)
    edit()
    expect([await lists(), asked]).toEqual([false, 2])
  })

  const swap = (directory: string): void => {
    mkdirSync(`${directory}-new`)
    rmSync(directory, { recursive: true })
    renameSync(`${directory}-new`, directory)
  }

  it('looks again where an object came, and forgets what it knew of the cache before', async () => {
    await lists()
    put(hashOf('4'))
    await sleep(tick)
    expect([await lists(other), await lists(), asked]).toEqual([true, true, 3])
    expect(readFileSync(state(), 'utf8').trim().split('\n')).toHaveLength(3)
  })

  it('does not remember a cache that changed a moment ago: it can change again and keep its stamp', async () => {
    put(hashOf('4'))
    expect([await lists(), await lists(), asked]).toEqual([true, true, 2])
    rmSync(objectAt(hashOf('1')))
    expect(await lists()).toBe(false)
  })

  it('keeps the objects of DVC 2 apart, whose directories lie at the root of the cache', async () => {
    const old = [hashOf('1', 'md5-dos2unix'), hashOf('2', 'md5-dos2unix')]
    const directory = { ...manifest, algorithm: 'md5-dos2unix' } as const
    expect([await lists(), await lists(directory, old)]).toEqual([true, false])
    for (const hash of old) put(hash)
    await sleep(tick)
    expect([await lists(directory, old), await lists(directory, old), asked]).toEqual([true, true, 3])
  })

  it('keeps two caches of one project apart', async () => {
    expect(await lists()).toBe(true)
    renameSync(at('cache'), at('elsewhere'))
    mkdirSync(at('cache'))
    const moved = openCacheListing(at('elsewhere'), at('work'))
    expect([await lists(), await moved.lists(manifest, async () => [hashOf('3')])]).toEqual([false, false])
  })

  it.each([
    ['is damaged', () => writeFileSync(state(), 'nonsense')],
    [
      'holds another signature',
      () => writeFileSync(state(), readFileSync(state(), 'utf8').replace(/"[0-9a-f]{64}"/u, '""')),
    ],
    ['cannot be written', () => chmodSync(join(state(), '..'), 0o500)],
  ])('does without a memory that %s', async (_, edit) => {
    await lists()
    edit()
    put(hashOf('4'))
    await sleep(tick)
    expect([await lists(), await lists(other, [hashOf('3')]), asked]).toEqual([true, false, 3])
  })

  it('remembers nothing in a folder that is no project of DVC', async () => {
    rmSync(at('work/.dvc'), { recursive: true })
    expect([await lists(), await lists(), asked]).toEqual([true, true, 2])
  })
})
