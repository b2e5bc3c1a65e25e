import { describe, expect, it } from '@jest/globals'
import { outputFlags, parseAnnotation, parseOutputs } from '../../../src/core/pipeline/outputs.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'
import { plainOutput, somewhere } from '../../fakes/pipeline.ts'

function outputs(text: string, key: 'outs' | 'metrics' | 'plots' = 'outs'): ReturnType<typeof parseOutputs> {
  return parseOutputs(key, parseYaml(text, 'x'), somewhere)
}

describe('parseOutputs', () => {
  it('reads paths, and paths with flags', () => {
    const all =
      'c: {cache: false, persist: true, push: false, remote: Store, desc: d, type: t, labels: [l], meta: {m: 1}}'
    expect(outputs(`[a, {b: {}, ${all}}]`)).toEqual([
      { ...plainOutput, path: 'a' },
      { ...plainOutput, path: 'b' },
      {
        ...{ path: 'c', kind: 'out', cache: false, persist: true, push: false, remote: 'store' },
        annotation: { desc: 'd', type: 't', labels: ['l'], meta: new Map([['m', 1n]]) },
      },
    ])
    expect([outputs('[a]', 'metrics'), outputs('[a]', 'plots')]).toEqual([
      [{ ...plainOutput, path: 'a', kind: 'metric' }],
      [{ ...plainOutput, path: 'a', kind: 'plot' }],
    ])
    expect([outputs(''), outputs('[]')]).toEqual([[], []])
  })

  it('puts together what one path says twice', () => {
    expect(outputs('[a, b, {a: {cache: false}}, {a: {push: false, cache: true}}]')).toEqual([
      { ...plainOutput, path: 'a', push: false },
      { ...plainOutput, path: 'b' },
    ])
  })

  it.each([
    ['[1]', 'SYNTAX', 'dvc.yaml:7: stages.a[0] is 1; expected text.'],
    ['[a: {remote: 1}]', 'SYNTAX', 'dvc.yaml:7: stages.a.a.remote is 1; expected text.'],
    [
      '[x.dvc]',
      'PIPELINE',
      'dvc.yaml:7: stages.a names x.dvc, which DVC reads itself; name what it describes in its place.',
    ],
  ] as const)('refuses %s', async (text, code, message) => {
    expect(await faultOf(() => outputs(text))).toEqual({ code, message })
  })
})

describe('outputFlags', () => {
  it('gives what is said of each path', () => {
    expect(outputFlags(parseYaml('[a, {b: {x: 1}}, {b: {y: 2}}]', 'x'), somewhere)).toEqual(
      parseYaml('{a: {}, b: {x: 1, y: 2}}', 'x'),
    )
  })
})

describe('parseAnnotation', () => {
  it.each([
    ['{}', { desc: undefined, type: undefined, labels: [], meta: null }],
    ['{desc: d, type: t, labels: [l, m], meta: [1]}', { desc: 'd', type: 't', labels: ['l', 'm'], meta: [1n] }],
    ['{desc: , labels: []}', { desc: undefined, type: undefined, labels: [], meta: null }],
  ])('reads %s', (text, annotation) => {
    expect(parseAnnotation(parseYaml(text, 'x') as Mapping, somewhere)).toEqual(annotation)
  })

  it('refuses what a template made no text', async () => {
    const flags = parseYaml('{labels: [l, 1]}', 'x') as Mapping
    expect(await faultOf(() => parseAnnotation(flags, somewhere))).toEqual({
      code: 'SYNTAX',
      message: 'dvc.yaml:7: stages.a.labels[1] is 1; expected text.',
    })
  })
})
