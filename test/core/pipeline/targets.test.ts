import { describe, expect, it } from '@jest/globals'
import { buildGraph, type DataSource } from '../../../src/core/pipeline/graph.ts'
import { resolveTargets, type TargetOptions } from '../../../src/core/pipeline/targets.ts'
import { faultOf } from '../../fakes/fault.ts'
import { parseText } from '../../fakes/pipeline.ts'

const raw: DataSource = { kind: 'source', file: 'raw.csv.dvc', outs: ['raw.csv'], deps: [], frozen: false }
const deep: DataSource = { kind: 'source', file: 'sub/deep/d.dvc', outs: ['sub/deep/d'], deps: [], frozen: false }
const graph = buildGraph([
  ...parseText(
    `stages:
  prepare: {cmd: x, deps: [raw.csv], outs: [data]}
  train: {foreach: [a, 'b:c/d'], do: {cmd: x, deps: [data], outs: ['models/\${key}\${item}']}}
  eval: {cmd: x, deps: [models]}
`.replace('${key}', ''),
  ).stages,
  raw,
  ...parseText('stages: {train: {cmd: x, outs: [o], deps: [deep/d]}, trial: {cmd: x}}', {}, 'sub/dvc.yaml').stages,
  deep,
])

describe('resolveTargets', () => {
  it.each<[string, readonly string[], TargetOptions, readonly string[]]>([
    ['a stage', ['prepare'], {}, ['prepare']],
    ['a stage with its file', ['dvc.yaml:prepare', './dvc.yaml:eval'], {}, ['prepare', 'eval']],
    ['a stage of another file', ['sub/dvc.yaml:train'], {}, ['sub/dvc.yaml:train']],
    ['all stages of a group', ['train'], {}, ['train@a', 'train@b:c/d']],
    ['all stages of a group with its file', ['dvc.yaml:train'], {}, ['train@a', 'train@b:c/d']],
    ['a stage that was made, whatever its name', ['train@b:c/d', 'dvc.yaml:train@a'], {}, ['train@b:c/d', 'train@a']],
    ['a file', ['sub/dvc.yaml'], {}, ['sub/dvc.yaml:train', 'sub/dvc.yaml:trial']],
    ['data', ['raw.csv.dvc'], {}, ['raw.csv.dvc']],
    ['an output', ['data', 'raw.csv'], {}, ['prepare', 'raw.csv.dvc']],
    ['something inside an output', ['data/x/y.csv', 'models/a'], {}, ['prepare', 'train@a']],
    ['one thing twice', ['prepare', 'data', 'train@a', 'train'], {}, ['prepare', 'train@a', 'train@b:c/d']],
    [
      'what lies in a directory',
      ['sub'],
      { recursive: true },
      ['sub/deep/d.dvc', 'sub/dvc.yaml:train', 'sub/dvc.yaml:trial'],
    ],
    [
      'what lies in the root',
      ['.'],
      { recursive: true },
      [
        'raw.csv.dvc',
        'prepare',
        'train@a',
        'train@b:c/d',
        'eval',
        'sub/deep/d.dvc',
        'sub/dvc.yaml:train',
        'sub/dvc.yaml:trial',
      ],
    ],
    ['a stage, though directories are meant', ['prepare'], { recursive: true }, ['prepare']],
    ['a pattern', ['tr*', 'e?al'], { glob: true }, ['train@a', 'train@b:c/d', 'eval']],
    ['a pattern in another file', ['sub/dvc.yaml:tr*'], { glob: true }, ['sub/dvc.yaml:train', 'sub/dvc.yaml:trial']],
    [
      'from a directory',
      ['train', '../raw.csv.dvc', 'deep/d', '../dvc.yaml:eval'],
      { directory: 'sub' },
      ['sub/dvc.yaml:train', 'raw.csv.dvc', 'sub/deep/d.dvc', 'eval'],
    ],
    ['nothing', [], {}, []],
  ])('finds %s', (_, targets, options, expected) => {
    expect(resolveTargets(graph, targets, options)).toEqual(expected)
  })

  it.each<[string, TargetOptions, string]>([
    ['prepar', {}, 'The target "prepar" is no stage, file of DVC or output; the nearest is "prepare".'],
    [
      'sub/dvc.yaml:trane',
      {},
      'The target "sub/dvc.yaml:trane" is no stage, file of DVC or output; the nearest is "sub/dvc.yaml:train".',
    ],
    ['dat', {}, 'The target "dat" is no stage, file of DVC or output; the nearest is "data".'],
    ['trial', {}, 'The target "trial" is no stage, file of DVC or output; the nearest is "sub/dvc.yaml:trial".'],
    [
      'raw.dvc',
      {},
      'The target "raw.dvc" is no stage, file of DVC or output; there are prepare, train@a, train@b:c/d, eval, raw.csv.dvc, sub/dvc.yaml:train, sub/dvc.yaml:trial, sub/deep/d.dvc.',
    ],
    [
      'x*',
      { glob: true },
      'The target "x*" is no stage, file of DVC or output; there are prepare, train@a, train@b:c/d, eval, raw.csv.dvc, sub/dvc.yaml:train, sub/dvc.yaml:trial, sub/deep/d.dvc.',
    ],
    [
      'prepare',
      { directory: 'sub' },
      'The target "prepare" in sub is no stage, file of DVC or output; the nearest is "dvc.yaml:prepare".',
    ],
    ['sub/dvc.lock:train', {}, 'The target "sub/dvc.lock:train" names a lock file; expected sub/dvc.yaml:train.'],
    ['dvc.lock', {}, 'The target "dvc.lock" names a lock file; expected dvc.yaml.'],
  ])('refuses %s', async (target, options, message) => {
    expect(await faultOf(() => resolveTargets(graph, [target], options))).toEqual({ code: 'INPUT', message })
  })
})
