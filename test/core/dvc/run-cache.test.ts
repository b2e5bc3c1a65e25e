import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type LockedStage, parseLockedStage } from '../../../src/core/dvc/lock.ts'
import {
  isKeyWhole,
  isRunCached,
  parseRun,
  parseRunPath,
  renderRun,
  renderRunKey,
  renderRunValue,
  runDirectory,
} from '../../../src/core/dvc/run-cache.ts'
import type { Stage } from '../../../src/core/pipeline/pipeline.ts'
import { parseJson } from '../../../src/core/python/json.ts'
import { isList, isMapping, type Value } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Stages with the key and the value that DVC gave them. */
const golden = ((): readonly { readonly stage: LockedStage; readonly key: string; readonly value: string }[] => {
  const file = join(import.meta.dirname, '../../fixtures/dvc/run_cache.json')
  const list = parseJson(readFileSync(file, 'utf8'), 'run_cache.json')
  if (!isList(list)) throw new Error('The fixture is no list.')
  return list.map((item) => {
    const part = (name: string): Value => (isMapping(item) ? (item.get(name) ?? null) : null)
    return { stage: parseLockedStage(part('stage'), 'g'), key: String(part('key')), value: String(part('value')) }
  })
})()

const [first] = golden
if (first === undefined) throw new Error('The fixture is empty.')

describe('an entry of the run cache', () => {
  it.each(golden)('is named $key/$value as DVC names it', ({ stage, key, value }) => {
    expect([sha256(renderRunKey(stage)), sha256(renderRunValue(stage))]).toEqual([key, value])
  })

  it.each(golden)('is read from what is written of $key', ({ stage, key, value }) => {
    const run = parseRun(renderRun(stage), 'r')
    expect([run.stage, sha256(run.keyText), sha256(run.valueText)]).toEqual([stage, key, value])
  })

  it('is known by what it does not understand, too', () => {
    const text = renderRun(first.stage)
    const other = text.replace('  size: 5\n', '  size: 5\n  cloud: {r: {etag: abc}}\n')
    expect(other).not.toBe(text)
    expect(sha256(parseRun(other, 'r').valueText)).not.toBe(first.value)
    expect(sha256(parseRun(other, 'r').keyText)).toBe(first.key)
  })

  it.each(['', '- a\n', 'cmd: 3\n', '<<<<<<< HEAD\n', 'cmd: x\nouts: 3\n'])(
    'is refused when it is %j',
    async (text) => {
      expect(await faultOf(() => parseRun(text, 'runs/aa/b'))).toEqual({
        code: 'CORRUPT',
        message: expect.stringMatching(
          /^The run cache has the entry runs\/aa\/b, which is not what DVC writes: .*\.$/u,
        ),
      })
    },
  )
})

describe('the path of an entry', () => {
  it('is made and taken apart', () => {
    const file = `${runDirectory(first.key)}${first.value}`
    expect(file).toBe(`runs/${first.key.slice(0, 2)}/${first.key}/${first.value}`)
    expect(parseRunPath(file)).toEqual({ key: first.key, value: first.value })
  })

  it.each([
    'runs/aa',
    `runs/ab/${'a'.repeat(64)}/${'b'.repeat(64)}`,
    `runs/aa/${'a'.repeat(64)}/../${'b'.repeat(64)}`,
    `runs/aa/${'a'.repeat(64)}/${'b'.repeat(64)}.tmp`,
    `files/md5/aa/${'a'.repeat(62)}`,
  ])('is not %s', (text) => {
    expect(parseRunPath(text)).toBeUndefined()
  })
})

describe('isRunCached', () => {
  const out = { path: 'o', kind: 'out', cache: true, persist: false, push: true, remote: undefined } as const
  const stage = { deps: ['d'], params: new Map(), outs: [out], alwaysChanged: false } as unknown as Stage

  it.each<readonly [string, Partial<Stage>, boolean]>([
    ['a stage with dependencies and outputs', {}, true],
    ['a stage with parameters alone', { deps: [], params: new Map([['params.yaml', ['lr']]]) }, true],
    ['a stage without a dependency', { deps: [] }, false],
    ['a stage without an output', { outs: [] }, false],
    ['a stage that always changes', { alwaysChanged: true }, false],
    ['an output that stays', { outs: [{ ...out, persist: true }] }, false],
    ['a dependency elsewhere', { deps: ['s3://b/x'] }, false],
    ['an output elsewhere', { outs: [{ ...out, path: '/tmp/x' }] }, false],
  ])('judges %s', (_, parts, expected) => {
    expect(isRunCached({ ...stage, ...parts })).toBe(expected)
  })
})

describe('isKeyWhole', () => {
  const withParams = (params: Value): LockedStage =>
    parseLockedStage(
      new Map<string, Value>([
        ['cmd', 'x'],
        ['params', new Map([['params.yaml', params]])],
      ]),
      's',
    )

  it.each<readonly [string, Value, boolean]>([
    ['no parameter of those names', new Map([['lr', 1n]]), true],
    ['a parameter called size', new Map([['size', 1n]]), false],
    ['a parameter called nfiles', new Map([['nfiles', 1n]]), false],
    ['a dotted name that ends with size', new Map([['batch.size', 1n]]), true],
    ['a size deep in a value', new Map<string, Value>([['a', [new Map([['b', new Map([['size', 1n]])]])]]]), false],
    ['size as a value', new Map([['a', 'size']]), true],
  ])('judges %s', (_, params, expected) => {
    expect(isKeyWhole(withParams(params))).toBe(expected)
  })
})
