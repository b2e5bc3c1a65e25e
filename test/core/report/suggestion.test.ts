import { describe, expect, it } from '@jest/globals'
import { defaultConfig } from '../../../src/core/config/config.ts'
import { parseConfig } from '../../../src/core/config/parse.ts'
import { judgeMetric } from '../../../src/core/gate/judge.ts'
import { suggestConfig } from '../../../src/core/report/suggestion.ts'

function suggest(...names: readonly string[]): string | undefined {
  return suggestConfig(
    names.map((name) => ({ name, judgement: judgeMetric({ file: 'm', name, base: 1, head: 1 }, defaultConfig) })),
  )
}

describe('suggestConfig', () => {
  it('suggests the lines for metrics whose direction is known, in YAML that quotes what it must', () => {
    expect(suggest('test.acc', 'n', 'a: loss')).toBe(`metrics:
  test.acc:
    better: higher
    tolerance: 1%
  'a: loss':
    better: lower
    tolerance: 1%`)
  })

  it('suggests five at the most, and nothing for a file that is one value or for unknown ones', () => {
    const rules = parseConfig(suggest('f1', 'acc', 'loss', 'mae', 'mse', 'auc') ?? '', 'crisol.yaml').metrics
    expect(rules.map(({ pattern }) => pattern)).toEqual(['f1', 'acc', 'loss', 'mae', 'mse'])
    expect([suggest(), suggest('n', '')]).toEqual([undefined, undefined])
  })
})
