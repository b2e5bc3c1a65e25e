import { describe, expect, it } from '@jest/globals'
import { curveOf, type Placed, shortNumber, showSides, summariesOf } from '../../../src/core/plots/draw-summary.ts'

function line(...values: readonly (number | undefined)[]): readonly Placed[] {
  return values.map((y, x) => ({ x, y }))
}

describe('curveOf', () => {
  it.each([
    ['fpr', 'tpr', { area: 'AUC', hasDiagonal: true }],
    ['False Positive Rate', 'true_positive_rate', { area: 'AUC', hasDiagonal: true }],
    ['recall', 'precision', { area: 'AP', hasDiagonal: false }],
    ['prob_pred', 'prob_true', { area: undefined, hasDiagonal: true }],
    ['fpr', 'fnr', { area: undefined, hasDiagonal: false }],
    ['step', 'recall', undefined],
  ])('finds in %s and %s the curve %p', (x, y, expected) => {
    expect(curveOf(x, y)).toEqual(expected)
  })
})

describe('summariesOf', () => {
  it.each([
    [
      'accuracy',
      [
        { kind: 'best', value: 3, at: { x: 1, y: 3 } },
        { kind: 'last', value: 2, at: { x: 3, y: 2 } },
      ],
    ],
    [
      'val_loss',
      [
        { kind: 'best', value: 1, at: { x: 0, y: 1 } },
        { kind: 'last', value: 2, at: { x: 3, y: 2 } },
      ],
    ],
    ['seconds', [{ kind: 'last', value: 2, at: { x: 3, y: 2 } }]],
  ])('names of %s the best value and the last', (y, expected) => {
    expect(summariesOf(line(1, 3, 3, 2, undefined), 'step', y)).toEqual(expected)
  })

  it('names no best where x is a metric too', () => {
    expect(summariesOf(line(1, 2), 'precision', 'recall').map(({ kind }) => kind)).toEqual(['last'])
  })

  it('gives the area below a ROC curve by trapezoids', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 0.5 },
      { x: 0.5, y: 1 },
      { x: 1, y: 1 },
    ]
    expect(summariesOf(points, 'fpr', 'tpr')).toEqual([{ kind: 'AUC', value: 0.875, at: undefined }])
  })

  it('gives the average precision by steps', () => {
    const points = [
      { x: 0, y: 1 },
      { x: 0.5, y: 0.8 },
      { x: 1, y: 0.6 },
    ]
    expect(summariesOf(points, 'recall', 'precision')).toEqual([{ kind: 'AP', value: 0.7, at: undefined }])
  })

  it.each([
    ['of nothing', line(undefined), 'step', 'loss'],
    ['of a curve without an area', line(0, 1), 'prob_pred', 'prob_true'],
    ['of a ROC curve of one point', line(1), 'fpr', 'tpr'],
    [
      'of a ROC curve over categories',
      [
        { x: 'a', y: 0 },
        { x: 'b', y: 1 },
      ],
      'fpr',
      'tpr',
    ],
  ])('says nothing %s', (_, points, x, y) => {
    expect(summariesOf(points, x, y)).toEqual([])
  })
})

describe('showSides', () => {
  it.each([
    [0.953, 0.981, 'base 0.9530 → head 0.9810 (+0.0280)'],
    [120, 130, 'base 120 → head 130 (+10)'],
    [120, 130.5, 'base 120.0 → head 130.5 (+10.5)'],
    [0.5, 0.5, 'base 0.5000 → head 0.5000 (±0.0000)'],
    [undefined, 0.5, 'head 0.5000'],
    [3, undefined, 'base 3'],
    [undefined, undefined, 'no values'],
  ])('writes %p and %p as %s', (base, head, expected) => {
    expect(showSides(base, head)).toBe(expected)
  })
})

describe('shortNumber', () => {
  it('writes whole numbers whole', () => {
    expect([0.12345, 42, -3, 1e-7].map(shortNumber)).toEqual(['0.1235', '42', '-3', '1.000e-7'])
  })
})
