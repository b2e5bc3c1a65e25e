import { describe, expect, it } from '@jest/globals'
import { sentenceOf } from '../../../src/core/report/baseline-sentence.ts'
import type { Relation } from '../../../src/core/results/baseline.ts'
import { baselineWith, resultsWith } from '../../fakes/results.ts'

describe('sentenceOf', () => {
  it.each<readonly [Relation, number, string]>([
    ['merge-parent', 0, 'the commit that this pull request was built on'],
    ['merge-base', 0, 'the commit where this branch left its base'],
    ['first-parent', 0, 'the commit before this one'],
    ['branch', 0, 'the newest commit of the base branch that has results'],
    ['head', 0, 'the commit that this work is based on'],
    ['given', 0, 'the commit that was asked for'],
    [
      'merge-parent',
      1,
      'the newest commit with results, 1 commit before the commit that this pull request was built on',
    ],
    ['branch', 3, 'the newest commit with results, 3 commits before the tip of the base branch'],
  ])('says how %s at distance %i was found', (relation, distance, sentence) => {
    expect(sentenceOf(baselineWith(resultsWith(''), { relation, distance }))).toBe(sentence)
  })

  it('says that there is none', () => {
    expect(sentenceOf(baselineWith(undefined))).toBe('no earlier commit with results was found')
  })
})
