import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openFileMemory } from '../../src/adapters/file-memory.ts'
import { stampOf } from '../../src/adapters/workspace.ts'
import type { Hash } from '../../src/core/dvc/hash.ts'
import type { Stamp } from '../../src/ports/workspace.ts'
import { depth } from '../depth.ts'

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

  /** What a state file holds whose rows of the root are these, as text. */
  const stateOf = (rows: string): string => {
    const line = `""\t${rows}\n`
    return `{"schema":3,"md5":"${createHash('md5').update(line).digest('hex')}"}\n${line}`
  }

  it.each([
    ['nothing', ''],
    ['garbage', stateOf('{"md5:a": ')],
    ['another schema', stateOf('{}').replace('3', '2')],
    ['no rows', stateOf('null')],
    ['a list', stateOf('[[1, 2, 3, 4, "x"]]')],
    ['a number', stateOf('1e999')],
    ['rows that are none', stateOf('{"md5:a": [1], "md5:b": "x", "md5:c": null, "__proto__": [1], "md5:d": {}}')],
    ['numbers of any size', stateOf(`{"md5:a": [1e999, -1e999, 1e-999, 9007199254740993, "${hash.value}"]}`)],
    ['text where numbers belong', stateOf(`{"md5:a": ["1", "2", "3", "4", "${hash.value}"]}`)],
    [
      'other names',
      stateOf(`{"__proto__": {"md5:a": [1, 2, 3, 4, "${hash.value}"]}, "constructor": [1, 2, 3, 4, "x"]}`),
    ],
  ])('hashes again where its file holds %s', async (_, text) => {
    await rememberSettled()
    writeFileSync(state(), text)
    expect(recall()).toBe(undefined)
    await rememberSettled()
    expect(recall()).toBe(hash.value)
  })

  it('takes a hash that is none for nothing', async () => {
    await rememberSettled()
    const rows = /\{"md5:a".*/u.exec(readFileSync(state(), 'utf8'))?.[0] ?? ''
    writeFileSync(state(), stateOf(rows))
    expect(recall()).toBe(hash.value)
    writeFileSync(state(), stateOf(rows.replace(hash.value, '../../etc/passwd')))
    expect(recall()).toBe(undefined)
  })

  it('recalls nothing wrong from a file that was damaged, whatever became of it', async () => {
    await rememberSettled()
    const whole = readFileSync(state())
    const place = fc.nat({ max: whole.length - 1 })
    const damage = fc.oneof(
      fc.record({ at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
      fc.record({
        at: place,
        bytes: fc.constantFrom('0', '9', 'f', '"', '}', ',', '\\').map((text) => Buffer.from(text)),
      }),
    )
    const damaged = fc.oneof(
      fc.array(damage, { minLength: 1, maxLength: 4 }).map((all) => {
        const bytes = Buffer.from(whole)
        for (const { at, bytes: other } of all) bytes.set(other.subarray(0, bytes.length - at), at)
        return bytes
      }),
      place.map((length) => whole.subarray(0, length)),
      fc.tuple(place, fc.uint8Array({ minLength: 1 })).map(([at, more]) => {
        return Buffer.concat([whole.subarray(0, at), more, whole.subarray(at)])
      }),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      fc.json().map((text) => Buffer.from(text)),
      fc.json().map((text) => Buffer.from(stateOf(text))),
    )
    fc.assert(
      fc.property(damaged, (bytes) => {
        writeFileSync(state(), bytes)
        expect([undefined, hash.value]).toContain(recall())
      }),
      { numRuns: depth(500, 50_000) },
    )
  })

  it('keeps names that objects have of their own', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) writeFileSync(join(root, name), name)
    await sleep(tick)
    const memory = openFileMemory(root)
    for (const name of ['__proto__', 'constructor', 'toString']) memory.remember(name, hash, stamp(name))
    memory.keep()
    for (const name of ['__proto__', 'constructor', 'toString']) expect(recall(name)).toBe(hash.value)
  })

  it('leaves nothing where DVC has nothing', async () => {
    rmSync(join(root, '.dvc'), { recursive: true })
    await rememberSettled()
    expect(recall()).toBe(undefined)
  })

  it('keeps what it knows of other directories, whatever their names', async () => {
    const names = ['x/a', 'y\ty/a', 'z\nz/"/a', 'a']
    for (const name of names) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), name)
    }
    await sleep(tick)
    const [first, ...others] = names as [string, ...string[]]
    const memory = openFileMemory(root)
    for (const name of others) memory.remember(name, hash, stamp(name))
    memory.keep()
    const later = openFileMemory(root)
    later.remember(first, hash, stamp(first))
    later.keep()
    expect(names.map((name) => recall(name))).toEqual(names.map(() => hash.value))
  })
})
