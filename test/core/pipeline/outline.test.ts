import { describe, expect, it } from '@jest/globals'
import { outlinedStage, outputOf, parseOutline } from '../../../src/core/pipeline/outline.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import { faultOf } from '../../fakes/fault.ts'

const flags = { kind: 'out', cache: true, persist: false, push: true, remote: undefined }

describe('parseOutline', () => {
  it('reads outputs of every kind of stage, their templates not filled', () => {
    const text = `vars: [x.yaml]
stages:
  a:
    cmd: x
    wdir: \${where}
    outs: ['o-\${n}', p: {push: false}]
    metrics: [m.json: {cache: false}]
  each:
    foreach: [1, 2]
    do:
      cmd: x
      outs: ['\${item}.bin']
  grid:
    matrix: {k: [1]}
    cmd: x
  bare: {cmd: x}
`
    const stages = parseOutline(text, 'sub/dvc.yaml', parseYaml('where: deep', 'params.yaml'))
    expect(Object.fromEntries(stages)).toEqual({
      a: {
        directory: 'sub/deep',
        outs: [
          { ...flags, path: 'o-${n}' },
          { ...flags, path: 'p', push: false },
          { ...flags, path: 'm.json', kind: 'metric', cache: false },
        ],
      },
      each: { directory: 'sub', outs: [{ ...flags, path: '${item}.bin' }] },
      grid: { directory: 'sub', outs: [] },
      bare: { directory: 'sub', outs: [] },
    })
  })

  it.each([
    ['', 0],
    ['stages: {}', 0],
    ['metrics: [m.json]', 0],
  ])('reads %j', (text, count) => {
    expect(parseOutline(text, 'dvc.yaml', null).size).toBe(count)
  })

  it.each([
    ['stages: []', 'SYNTAX', 'dvc.yaml:1: stages is a list; expected a mapping.'],
    ['stages: {a: x}', 'SYNTAX', 'dvc.yaml:1: stages.a is text; expected a mapping.'],
    [
      'stages: {a: {cmd: x, wdir: ../..}}',
      'PATH',
      'dvc.yaml:1: stages.a.wdir names "../..", which leaves the repository; expected a path inside the repository.',
    ],
    [
      "stages: {a: {cmd: x, wdir: '${item}'}}",
      'PIPELINE',
      'dvc.yaml:1: stages.a.wdir uses ${item}, which params.yaml does not define.',
    ],
  ])('refuses %s', async (text, code, message) => {
    expect(await faultOf(() => parseOutline(text, 'dvc.yaml', null))).toEqual({ code, message })
  })
})

describe('outlinedStage', () => {
  it('finds a stage by what it was locked as', () => {
    const stages = new Map([
      ['a', { directory: 'a', outs: [] }],
      ['b@c', { directory: 'b', outs: [] }],
    ])
    const found = ['a', 'a@1', 'b@c', 'b', 'x'].map((name) => outlinedStage(stages, name)?.directory)
    expect(found).toEqual(['a', 'a', 'b', undefined, undefined])
  })
})

describe('outputOf', () => {
  const stage = {
    directory: '',
    outs: ['m-${k}.bin', 'm-1.bin', 'a+b/${x}/${y}'].map((path) => ({ ...flags, kind: 'out' as const, path })),
  }

  it.each([
    ['m-1.bin', 'm-1.bin'],
    ['m-2.bin', 'm-${k}.bin'],
    ['a+b/c/d', 'a+b/${x}/${y}'],
    ['aab/c/d', undefined],
    ['m-.bin', undefined],
    ['other', undefined],
  ])('finds what a stage says of %s', (path, expected) => {
    expect(outputOf(stage, path)?.path).toBe(expected)
  })
})
