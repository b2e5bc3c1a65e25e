import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type LockedStage, parseLockedStage, toMapping } from '../../../src/core/dvc/lock.ts'
import {
  isRunCacheable,
  mayRestoreRun,
  maySaveRun,
  nameRun,
  parseRun,
  parseRunFile,
  renderRun,
  runFile,
  runFolder,
} from '../../../src/core/dvc/run-cache.ts'
import { buildGraph, type StageNode } from '../../../src/core/pipeline/graph.ts'
import { parseJson } from '../../../src/core/python/json.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'
import { parseText } from '../../fakes/pipeline.ts'

const golden = parseJson(
  readFileSync(join(import.meta.dirname, '../../fixtures/dvc/run_cache.json'), 'utf8'),
  'g',
) as readonly Mapping[]
const stages = golden.map((one) => parseLockedStage(one.get('stage') ?? null, 'g'))

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function nodeOf(stage: string): StageNode {
  const node = buildGraph(parseText(`stages: {a: {cmd: x, ${stage}}}`).stages).get('a')
  if (node?.kind !== 'stage') throw new Error('There is no stage.')
  return node
}

describe('nameRun', () => {
  it('gives the key and the value that DVC gives', () => {
    expect(stages.map((stage) => nameRun(stage, sha256))).toEqual(
      golden.map((one) => ({ key: one.get('key'), value: one.get('value') })),
    )
  })

  const stage = stages[1] as LockedStage
  const withParams = (text: string): LockedStage => ({
    ...stage,
    params: new Map([['params.yaml', parseYaml(text, 'x') as Mapping]]),
  })

  it('gives one key to what differs in its outputs alone', () => {
    const other = { ...stage, outs: stage.outs.map((out) => ({ ...out, executable: false })) }
    const [one, two] = [nameRun(stage, sha256), nameRun(other, sha256)]
    expect([one.key === two.key, one.value === two.value]).toEqual([true, false])
  })

  it.each([
    ['another value', '{a: 1}', '{a: 2}', false],
    ['an integer and a float', '{a: 1}', '{a: 1.0}', false],
    ['a number and its text as a key', '{a: {0: x}}', "{a: {'0': x}}", true],
    ['another order', '{a: 1, b: 2}', '{b: 2, a: 1}', true],
    ['a size, which DVC does not see', '{a: {size: 1}}', '{a: {size: 2}}', true],
  ])('for %s of parameters', (_, one, other, isSame) => {
    expect(nameRun(withParams(one), sha256).key === nameRun(withParams(other), sha256).key).toBe(isSame)
  })
})

describe('the files of runs', () => {
  const name = { key: `ab${'0'.repeat(62)}`, value: 'c'.repeat(64) }

  it('lie in a folder for each key', () => {
    expect(runFolder(name.key)).toBe(`runs/ab/${name.key}`)
    expect(runFile(name)).toBe(`runs/ab/${name.key}/${name.value}`)
    expect(parseRunFile(runFile(name))).toEqual(name)
  })

  it.each([
    `runs/ac/${name.key}/${name.value}`,
    `runs/ab/${name.key}`,
    `runs/ab/${name.key}/${name.value}.tmp`,
    `runs/ab/${name.key}/x`,
    `x/runs/ab/${name.key}/${name.value}`,
  ])('are not called %s', (path) => {
    expect(parseRunFile(path)).toBeUndefined()
  })
})

describe('parseRun', () => {
  it('reads what renderRun writes, which is what DVC writes', () => {
    for (const stage of stages) expect(parseRun(renderRun(stage), nameRun(stage, sha256), sha256)).toEqual(stage)
    expect(parseYaml(renderRun(stages[1] as LockedStage), 'x')).toEqual(toMapping(stages[1] as LockedStage))
    expect(renderRun(stages[0] as LockedStage)).toBe(`cmd: python train.py
deps:
- path: train.py
  hash: md5
  md5: ${'a'.repeat(32)}
  size: 3
outs:
- path: m
  hash: md5
  md5: ${'b'.repeat(32)}
  size: 5
`)
  })

  it('refuses what somebody changed, and what is no run', async () => {
    const [stage] = stages
    const name = nameRun(stage as LockedStage, sha256)
    const changed = renderRun(stage as LockedStage).replace('b'.repeat(32), 'c'.repeat(32))
    const other = nameRun(parseLockedStage(parseYaml(changed, 'x'), 'x'), sha256)
    expect(await faultOf(() => parseRun(changed, name, sha256))).toEqual({
      code: 'CORRUPT',
      message: `${runFile(name)} holds the run ${runFile(other)}; remove the file, which somebody changed.`,
    })
    expect((await faultOf(() => parseRun('- x', name, sha256)))?.code).toBe('SYNTAX')
    expect((await faultOf(() => parseRun('a: [', name, sha256)))?.code).toBe('SYNTAX')
  })
})

describe('isRunCacheable', () => {
  it.each([
    ['deps: [d], outs: [o]', true],
    ['params: [lr], outs: [o]', true],
    ['deps: [/data/x, ../y], outs: [o]', true],
    ['deps: [d]', false],
    ['outs: [o]', false],
    ['deps: [d], outs: [o], always_changed: true', false],
    ['deps: [d], outs: [o, p: {persist: true}]', false],
    ["deps: ['s3://b/k'], outs: [o]", false],
    ["deps: ['ds://d'], outs: [o]", false],
    ['deps: [d], outs: [/tmp/o: {cache: false}]', false],
    ['desc: a', false],
  ])('of {%s} is %s', (text, expected) => {
    expect(isRunCacheable(nodeOf(text))).toBe(expected)
  })
})

describe('maySaveRun', () => {
  it.each([
    ['deps: [d], outs: [o]', true],
    ['deps: [d], outs: [o], metrics: [m: {cache: false}], plots: [p: {cache: false}]', true],
    ['deps: [d], outs: [o: {cache: false}]', false],
    ['outs: [o]', false],
  ])('of {%s} is %s', (text, expected) => {
    expect(maySaveRun(nodeOf(text))).toBe(expected)
    expect(maySaveRun(nodeOf(`${text}, frozen: true`))).toBe(false)
  })
})

describe('mayRestoreRun', () => {
  const node = nodeOf('deps: [d], params: [lr], outs: [o: {cache: false}]')

  it.each([
    ['{params.yaml: {lr: 1}}', true],
    ['{params.yaml: {model.size: 1}}', true],
    ['{params.yaml: {lr: 1, size: 2}}', false],
    ['{params.yaml: {model: {size: 2}}}', false],
    ['{params.yaml: {models: [{a: 1}, {nfiles: 2}]}}', false],
    ['{size: {lr: 1}}', false],
    ['{params.yaml: {lr: size}}', true],
    ['{}', true],
  ])('with the parameters %s is %s', (text, expected) => {
    const params = parseYaml(text, 'x') as LockedStage['params']
    expect(mayRestoreRun(node, { params })).toBe(expected)
  })

  it('is as little as the run cache knows', () => {
    expect(mayRestoreRun(nodeOf('outs: [o]'), { params: new Map() })).toBe(false)
  })
})
