import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openCache } from '../../src/adapters/cache.ts'
import type { Hash } from '../../src/core/dvc/hash.ts'
import type { Cache } from '../../src/ports/data.ts'

const hashOf = (text: string): Hash => ({ algorithm: 'md5', value: createHash('md5').update(text).digest('hex') })

async function* inPieces(text: string, failsAfter = Number.POSITIVE_INFINITY): AsyncIterable<Uint8Array> {
  for (let start = 0; start < text.length; start += 4) {
    if (start >= failsAfter) throw new Error('connection lost')
    yield Buffer.from(text.slice(start, start + 4))
  }
}

describe('openCache', () => {
  let root = ''
  let cache: Cache
  const objects = (): readonly string[] =>
    readdirSync(join(root, 'cache'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
  const pathOf = ({ value }: Hash): string => join(root, 'cache/files/md5', value.slice(0, 2), value.slice(2))
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-cache-'))
    mkdirSync(join(root, 'cache'))
    mkdirSync(join(root, 'work'))
    cache = openCache({ directory: join(root, 'cache'), workspace: join(root, 'work'), types: ['reflink', 'copy'] })
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('admits bytes that are what their name promises, read-only', async () => {
    const hash = hashOf('hello world')
    expect(await cache.admit(hash, inPieces('hello world'), 'greeting')).toBe(11)
    expect([await cache.has(hash), await cache.readText(hash)]).toEqual([true, 'hello world'])
    expect(statSync(pathOf(hash)).mode & 0o777).toBe(0o444)
  })

  it('lets the group write into its directories where it is shared, and into no object', async () => {
    const [directory, hash] = [join(root, 'cache'), hashOf('hello world')]
    const shared = openCache({ directory, workspace: join(root, 'work'), types: ['copy'], isShared: true })
    await shared.admit(hash, inPieces('hello world'), 'greeting')
    const made = ['files', 'files/md5', `files/md5/${hash.value.slice(0, 2)}`, 'crisol-incoming']
    expect(made.map((path) => statSync(join(directory, path)).mode & 0o7777)).toEqual(made.map(() => 0o2775))
    expect(statSync(pathOf(hash)).mode & 0o777).toBe(0o444)
  })

  it('refuses other bytes before they are visible', async () => {
    const hash = hashOf('hello world')
    const found = hashOf('hello wOrld').value
    await expect(cache.admit(hash, inPieces('hello wOrld'), 'x.txt from store')).rejects.toThrow(
      `x.txt from store has the md5 ${found} (11 bytes); expected ${hash.value}. It was not stored.`,
    )
    expect([await cache.has(hash), objects()]).toEqual([false, []])
  })

  it('leaves nothing of a stream that breaks off', async () => {
    const hash = hashOf('hello world')
    await expect(cache.admit(hash, inPieces('hello world', 8), 'x')).rejects.toThrow('connection lost')
    expect([await cache.has(hash), objects()]).toEqual([false, []])
  })

  it('does not trust an object that somebody else may have written: it is hashed once, then believed', async () => {
    const hash = hashOf('whole')
    mkdirSync(dirname(pathOf(hash)), { recursive: true })
    writeFileSync(pathOf(hash), 'whole')
    chmodSync(pathOf(hash), 0o644)
    expect(await cache.has(hash)).toBe(true)
    expect(statSync(pathOf(hash)).mode & 0o777).toBe(0o444)
  })

  it.each([
    ['all are there', 'whole', 0o444, true],
    ['somebody else may have written one that is right', 'whole', 0o644, true],
    ['one is not what its name says', 'hole', 0o644, false],
  ])('looks at many objects at once: %s', async (_, content, mode, expected) => {
    const [hash, other] = [hashOf('whole'), hashOf('other')]
    await cache.admit(other, inPieces('other'), 'other')
    mkdirSync(dirname(pathOf(hash)), { recursive: true })
    writeFileSync(pathOf(hash), content)
    chmodSync(pathOf(hash), mode)
    expect([await cache.hasAll([other, hash]), await cache.hasAll([other, hashOf('absent')])]).toEqual([
      expected,
      false,
    ])
  })

  it('removes an object that is not what its name says', async () => {
    const hash = hashOf('whole')
    mkdirSync(dirname(pathOf(hash)), { recursive: true })
    writeFileSync(pathOf(hash), 'hole')
    expect([await cache.has(hash), await cache.readText(hash), objects()]).toEqual([false, undefined, []])
  })

  it.each([0o544, 0o755])('leaves an object executable that DVC made so (%o)', async (mode) => {
    const hash = hashOf('#!/bin/sh\n')
    mkdirSync(dirname(pathOf(hash)), { recursive: true })
    writeFileSync(pathOf(hash), '#!/bin/sh\n')
    chmodSync(pathOf(hash), mode)
    expect([await cache.has(hash), await cache.readText(hash)]).toEqual([true, '#!/bin/sh\n'])
    expect(statSync(pathOf(hash)).mode & 0o777).toBe((mode & ~0o222) | 0o444)
  })

  it('hashes by the algorithm of DVC 2 where the name is of DVC 2', async () => {
    const hash: Hash = { algorithm: 'md5-dos2unix', value: hashOf('a\nb\n').value }
    await cache.admit(hash, inPieces('a\r\nb\r\n'), 'x')
    expect(await cache.readText(hash)).toBe('a\r\nb\r\n')
  })

  it('copies an object into the workspace, writable, executable where it was', async () => {
    const hash = hashOf('#!/bin/sh\n')
    await cache.admit(hash, inPieces('#!/bin/sh\n'), 'x')
    await cache.materialise(hash, 'bin/run', { executable: true, isCopied: false })
    await cache.materialise(hash, 'bin/plain', { executable: false, isCopied: false })
    expect(['run', 'plain'].map((name) => statSync(join(root, 'work/bin', name)).mode & 0o700)).toEqual([0o700, 0o600])
    writeFileSync(join(root, 'work/bin/run'), 'edited')
    expect(await cache.readText(hash)).toBe('#!/bin/sh\n')
  })

  it('puts a file where a directory stands', async () => {
    const hash = hashOf('file')
    await cache.admit(hash, inPieces('file'), 'x')
    mkdirSync(join(root, 'work/place/deep'), { recursive: true })
    await cache.materialise(hash, 'place', { executable: false, isCopied: false })
    expect(readFileSync(join(root, 'work/place'), 'utf8')).toBe('file')
  })

  it('writes nothing through a symlinked parent', async () => {
    const hash = hashOf('file')
    await cache.admit(hash, inPieces('file'), 'x')
    mkdirSync(join(root, 'outside'))
    symlinkSync(join(root, 'outside'), join(root, 'work/data'))
    await expect(cache.materialise(hash, 'data/x', { executable: false, isCopied: false })).rejects.toThrow(
      /behind the symlink data/u,
    )
    expect(readdirSync(join(root, 'outside'))).toEqual([])
  })

  it('refuses to adopt a file that is no longer what was measured', async () => {
    writeFileSync(join(root, 'work/model'), 'new')
    await expect(cache.adopt(hashOf('old'), 'model')).rejects.toThrow(
      /^model \(changed while it was read\) has the md5/u,
    )
    await cache.adopt(hashOf('new'), 'model')
    expect(await cache.has(hashOf('new'))).toBe(true)
  })
})
