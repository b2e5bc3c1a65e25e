import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openPlacements } from '../../src/adapters/placements.ts'
import type { Hash } from '../../src/core/dvc/hash.ts'

const one: Hash = { algorithm: 'md5', value: '0cc175b9c0f1b6a831c399e269772661' }
const folder: Hash = { algorithm: 'md5-dos2unix', value: 'd751713988987e9331980363e24189ce.dir' }

describe('openPlacements', () => {
  let root = ''
  const file = (): string => join(root, '.dvc/tmp/crisol/placed.json')

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-placements-'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('remembers from run to run what was placed, and forgets what is gone', () => {
    openPlacements(root).keep(new Map([['a', one]]), [])
    openPlacements(root).keep(new Map([['__proto__', folder]]), [])
    expect([...openPlacements(root).all()]).toEqual([
      ['a', one],
      ['__proto__', folder],
    ])
    openPlacements(root).keep(new Map(), ['a'])
    expect([...openPlacements(root).all()]).toEqual([['__proto__', folder]])
  })

  it('takes the newest of a path', () => {
    openPlacements(root).keep(new Map([['a', one]]), [])
    openPlacements(root).keep(new Map([['a', folder]]), [])
    expect([...openPlacements(root).all()]).toEqual([['a', folder]])
  })

  it('knows nothing where its file holds nonsense', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ schema: fc.constant(1), outputs: fc.jsonValue() }).map((state) => JSON.stringify(state)),
    )
    mkdirSync(join(file(), '..'), { recursive: true })
    fc.assert(
      fc.property(text, (nonsense) => {
        writeFileSync(file(), nonsense)
        expect(openPlacements(root).all()).toEqual(new Map())
      }),
    )
  })

  it.each(['../a', '/a', 'a/../../b', '.git/config', 'a\\b', '', 'a//b'])(
    'forgets %j, which it never placed',
    (path) => {
      mkdirSync(join(file(), '..'), { recursive: true })
      writeFileSync(
        file(),
        JSON.stringify({ schema: 1, outputs: { [path]: `md5:${one.value}`, b: `md5:${one.value}` } }),
      )
      expect([...openPlacements(root).all()]).toEqual([['b', one]])
    },
  )
})
