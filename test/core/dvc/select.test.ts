import { describe, expect, it } from '@jest/globals'
import { selectOutputs } from '../../../src/core/dvc/select.ts'
import { faultOf } from '../../fakes/fault.ts'

const outputs = [
  { place: 'data/raw', owner: 'data/raw.dvc' },
  { place: 'data/labels.csv', owner: 'data/labels.csv.dvc' },
  { place: 'model.pkl', owner: 'dvc.yaml:train' },
  { place: 'plots/roc.csv', owner: 'dvc.yaml:evaluate' },
]

describe('selectOutputs', () => {
  it.each([
    [[], [0, 1, 2, 3]],
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
  ])('picks by %j', (targets, expected) => {
    expect(selectOutputs(outputs, targets)).toEqual(expected.map((index) => outputs[index]))
  })

  it.each([
    ['trian', 'the nearest name is "train"'],
    ['data/row', 'the nearest name is "data/raw"'],
    ['nothing-like-it', 'expected a .dvc file, a stage or the path of an output'],
    ['dat', 'expected a .dvc file, a stage or the path of an output'],
  ])('refuses %s', async (target, hint) => {
    const message = `The target "${target}" names nothing that DVC tracks here; ${hint}.`
    expect(await faultOf(() => selectOutputs(outputs, ['train', target]))).toEqual({ code: 'INPUT', message })
  })
})
