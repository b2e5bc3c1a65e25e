import { describe, expect, it } from '@jest/globals'
import { selectOutputs } from '../../../src/core/dvc/select.ts'
import { faultOf } from '../../fakes/fault.ts'

const outputs = [
  { place: 'data/raw', owner: 'data/raw.dvc', deps: [] },
  { place: 'data/labels.csv', owner: 'data/labels.csv.dvc', deps: [] },
  { place: 'model.pkl', owner: 'dvc.yaml:train', deps: ['data/raw', 'train.py'] },
  { place: 'plots/roc.csv', owner: 'dvc.yaml:evaluate', deps: ['model.pkl'] },
  { place: 'sub/m-1', owner: 'sub/dvc.yaml:fit@1', deps: [] },
  { place: 'sub/m-2', owner: 'sub/dvc.yaml:fit@2', deps: [] },
]

describe('selectOutputs', () => {
  it.each([
    [[], [0, 1, 2, 3, 4, 5]],
    [['data/raw.dvc'], [0]],
    [['data/raw'], [0]],
    [['./data/raw/'], [0]],
    [['data'], [0, 1]],
    [['train'], [2]],
    [['dvc.yaml:evaluate'], [3]],
    [['dvc.yaml'], [2, 3]],
    [
      ['evaluate', 'data/raw', 'evaluate'],
      [0, 3],
    ],
    [['sub/dvc.yaml:fit'], [4, 5]],
    [['sub/dvc.yaml:fit@2'], [5]],
    [['sub/dvc.yaml'], [4, 5]],
    [['sub'], [4, 5]],
  ])('picks by %j', (targets, expected) => {
    const whole = expected.map((index) => ({ output: outputs[index], within: undefined }))
    expect(selectOutputs(outputs, { targets })).toEqual(whole)
  })

  it('picks what lies inside an output', () => {
    const inside = ['data/raw/a/b.csv', './data/raw/c/']
    expect(selectOutputs(outputs, { targets: inside })).toEqual([{ output: outputs[0], within: ['a/b.csv', 'c'] }])
    expect(selectOutputs(outputs, { targets: [...inside, 'data/raw'] })).toEqual([
      { output: outputs[0], within: undefined },
    ])
  })

  it.each([
    ['*.pkl', [2]],
    ['data/*', [0, 1]],
    ['**/*.csv', [1, 3]],
    ['eval*', [3]],
    ['sub/m-?', [4, 5]],
    ['sub/dvc.yaml:fit@*', [4, 5]],
  ])('picks by the pattern %s', (pattern, expected) => {
    const found = selectOutputs(outputs, { targets: [pattern], glob: true })
    expect(found.map(({ output }) => outputs.indexOf(output))).toEqual(expected)
  })

  it('picks what a stage depends on, directly or not', () => {
    const found = selectOutputs(outputs, { targets: ['evaluate'], withDeps: true })
    expect(found.map(({ output }) => outputs.indexOf(output))).toEqual([0, 2, 3])
  })

  it.each([
    ['trian', 'the nearest name is "train"'],
    ['data/row', 'the nearest name is "data/raw"'],
    ['nothing-like-it', 'expected a .dvc file, a stage or the path of an output'],
    ['dat', 'expected a .dvc file, a stage or the path of an output'],
  ])('refuses %s', async (target, hint) => {
    const message = `The target "${target}" names nothing that DVC tracks here; ${hint}.`
    expect(await faultOf(() => selectOutputs(outputs, { targets: ['train', target] }))).toEqual({
      code: 'INPUT',
      message,
    })
  })
})
