import { describe, expect, it } from '@jest/globals'
import { directionOf, directions } from '../../../src/core/gate/direction.ts'

describe('directionOf', () => {
  it.each([
    ...directions.higher.map((word) => [word, 'higher'] as const),
    ...directions.lower.map((word) => [word, 'lower'] as const),
  ])('knows that of %s by its last name', (word, direction) => {
    expect(directionOf(word)).toBe(direction)
    expect(directionOf(`eval.${word}`)).toBe(direction)
    expect(directionOf(`test_${word.toUpperCase()}`)).toBe(direction)
  })

  it.each([
    ['testF1Score', 'higher'],
    ['roc_auc', 'higher'],
    ['mAP', 'higher'],
    ['mAP50', 'none'],
    ['map@50', 'higher'],
    ['log_loss', 'lower'],
    ['log-loss', 'lower'],
    ['logLoss', 'lower'],
    ['crossEntropy', 'lower'],
    ['cross_entropy', 'lower'],
    ['explained_variance', 'higher'],
    ['val/loss', 'lower'],
    ['loss/epoch', 'none'],
    ['loss.epoch', 'none'],
    ['mean_rmsd', 'none'],
    ['glossary', 'none'],
    ['maps', 'none'],
    ['entropy', 'none'],
    ['score_error', 'none'],
    ['', 'none'],
    ['n', 'none'],
  ] as const)('takes %s to be better %s', (name, direction) => {
    expect(directionOf(name)).toBe(direction)
  })

  it('has no word on both sides', () => {
    expect(directions.higher.filter((word) => directions.lower.includes(word))).toEqual([])
  })
})
