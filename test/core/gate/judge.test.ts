import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Config, defaultConfig } from '../../../src/core/config/config.ts'
import { parseConfig } from '../../../src/core/config/parse.ts'
import { exceeds, type Judgement, judgeMetric, matches } from '../../../src/core/gate/judge.ts'
import type { Value } from '../../../src/core/value.ts'

function judge(
  name: string,
  base: Value | undefined,
  head: Value | undefined,
  config: Config | string = '',
): Judgement {
  const rules = typeof config === 'string' ? parseConfig(`metrics:\n  '*': {${config}}\n`, 'crisol.yaml') : config
  return judgeMetric({ file: 'm.json', name, base, head }, rules)
}

function outcome(name: string, base: Value | undefined, head: Value | undefined, rule = ''): readonly [string, string] {
  const judgement = judge(name, base, head, rule)
  return [judgement.outcome, judgement.reason]
}

describe('judgeMetric', () => {
  it('gives everything about a metric that fell below its bound', () => {
    expect(judge('acc', 0.5, 0.25, 'at-least: 0.4')).toEqual({
      ...{ direction: 'higher', outcome: 'bound', reason: 'below at-least 0.4' },
      ...{ change: -0.25, relative: -0.5, isDeclared: true, hasBound: true },
    })
  })

  it.each([
    ['higher, risen', 'acc', 0.8, 0.9, '', ['better', '']],
    ['higher, fallen', 'acc', 0.9, 0.8, '', ['regression', 'worse than the base']],
    ['lower, fallen', 'loss', 0.9, 0.8, '', ['better', '']],
    ['lower, risen', 'loss', 0.8, 0.9, '', ['regression', 'worse than the base']],
    ['equal', 'acc', 0.9, 0.9, '', ['same', '']],
    ['an integer equal to a float', 'acc', 1n, 1, '', ['same', '']],
    ['negative numbers', 'r2', -2, -1, '', ['better', '']],
    ['a direction of the rule', 'acc', 0.8, 0.9, 'better: lower', ['regression', 'worse than the base']],
    ['a direction that is switched off', 'acc', 0.9, 0.1, 'better: none', ['changed', '']],
    ['no known direction', 'n', 1n, 2n, '', ['changed', '']],
    ['no known direction, unchanged', 'n', 1n, 1n, '', ['same', '']],
    ['text', 'name', 'a', 'b', '', ['changed', '']],
    ['a truth', 'done', true, true, '', ['same', '']],
    ['NaN on both sides without direction', 'n', Number.NaN, Number.NaN, '', ['same', '']],
    ['within an absolute tolerance', 'acc', 0.95, 0.945, 'tolerance: 0.005', ['worse', 'within tolerance 0.005']],
    ['beyond it', 'acc', 0.95, 0.9449, 'tolerance: 0.005', ['regression', 'tolerance 0.005 exceeded']],
    ['within a percentage', 'acc', 0.5, 0.495, 'tolerance: 1%', ['worse', 'within tolerance 1 %']],
    ['beyond it', 'acc', 0.5, 0.4949, 'tolerance: 1%', ['regression', 'tolerance 1 % exceeded']],
    [
      'beyond one of two tolerances',
      'acc',
      0.5,
      0.49,
      'tolerance: [1%, 0.1]',
      ['worse', 'within tolerance 0.1 and 1 %'],
    ],
    ['beyond both', 'acc', 0.5, 0.39, 'tolerance: [1%, 0.1]', ['regression', 'tolerance 0.1 and 1 % exceeded']],
    ['a percentage of zero', 'loss', 0, 1e-9, 'tolerance: 50%', ['regression', 'tolerance 50 % exceeded']],
  ] as const)('judges %s', (_, name, base, head, rule, expected) => {
    expect(outcome(name, base, head, rule)).toEqual(expected)
  })

  it.each([
    ['missing on the head', 'acc', 0.9, undefined, '', ['missing', 'the head lacks it']],
    ['new', 'acc', undefined, 0.9, '', ['new', '']],
    ['new and not a number', 'acc', undefined, Number.NaN, '', ['regression', 'not a number']],
    ['new text', 'note', undefined, 'x', '', ['new', '']],
    ['NaN where it was a number', 'loss', 0.1, Number.NaN, '', ['regression', 'not a number']],
    ['text where it was a number', 'loss', 0.1, 'nan', '', ['regression', 'not a number']],
    ['a truth where it was a number', 'acc', 0.1, true, '', ['regression', 'not a number']],
    ['a list with NaN', 'loss', [1, 2, 3], [1, Number.NaN, 3], '', ['regression', 'not a number']],
    ['a number where it was NaN', 'loss', Number.NaN, 0.1, '', ['better', 'the base is not a number']],
    ['an infinite loss', 'loss', 0.1, Number.POSITIVE_INFINITY, '', ['regression', 'worse than the base']],
  ] as const)('judges a metric that is %s', (_, name, base, head, rule, expected) => {
    expect(outcome(name, base, head, rule)).toEqual(expected)
  })

  it.each([
    ['inside', 0.9, 'at-least: 0.9, at-most: 0.9', ['same', '']],
    ['below', 0.9, 'at-least: 0.91', ['bound', 'below at-least 0.91']],
    ['above', 0.9, 'at-most: 0.89', ['bound', 'above at-most 0.89']],
    ['NaN', Number.NaN, 'at-least: 0', ['bound', 'below at-least 0']],
    ['text', 'x', 'at-least: 0', ['bound', 'not a number, and it has a bound']],
  ] as const)('holds a value that is %s to its bounds', (_, head, rule, expected) => {
    expect(outcome('acc', 0.9, head, rule)).toEqual(expected)
  })

  it('holds a new metric to its bounds', () => {
    expect(outcome('acc', undefined, 0.3, 'at-least: 0.4')).toEqual(['bound', 'below at-least 0.4'])
  })

  const [low, high, wide] = [
    [0.81, 0.82, 0.8],
    [0.9, 0.91, 0.92],
    [0.6, 0.9, 0.97],
  ]
  it.each([
    ['a clear fall', 'acc', high, low, ['regression', 'p < 0.001 over 3 and 3 seeds']],
    ['a clear rise', 'acc', low, high, ['better', 'p < 0.001 over 3 and 3 seeds']],
    ['a clear rise of a loss', 'loss', low, high, ['regression', 'p < 0.001 over 3 and 3 seeds']],
    ['a fall within the spread', 'acc', high, wide, ['worse', 'not significant, p = 0.26 over 3 and 3 seeds']],
    ['a rise within the spread', 'acc', wide, high, ['same', 'not significant, p = 0.26 over 3 and 3 seeds']],
    ['seeds on one side alone', 'acc', 0.91, low, ['regression', 'worse than the base']],
    ['two seeds', 'acc', [0.9, 0.91], [0.8, 0.81], ['regression', 'worse than the base']],
    ['the same seeds', 'acc', high, high, ['same', '']],
  ] as const)('judges %s over seeds', (_, name, base, head, expected) => {
    expect(outcome(name, base ?? null, head ?? null)).toEqual(expected)
  })

  it('gives no change where a side is not finite, and no percentage of zero', () => {
    const numbers = ({ change, relative }: Judgement): object => ({ change, relative })
    expect(numbers(judge('acc', 0, 2))).toEqual({ change: 2, relative: undefined })
    expect(numbers(judge('acc', 1, Number.NaN))).toEqual({ change: undefined, relative: undefined })
    expect(numbers(judge('acc', -2, -1))).toEqual({ change: 1, relative: 0.5 })
    expect(numbers(judge('acc', 'x', 1))).toEqual({ change: undefined, relative: undefined })
  })

  it('takes the first rule that matches, and 1 % of the base without one', () => {
    const config = parseConfig('metrics:\n  acc: {tolerance: 50%}\n  "a*": {better: none}\n', 'crisol.yaml')
    expect(judge('acc', 1, 0.6, config)).toMatchObject({ outcome: 'worse', isDeclared: true })
    expect(judge('auc', 1, 0.6, config)).toMatchObject({ outcome: 'changed', direction: 'none' })
    expect(judge('f1', 1, 0.991, config)).toMatchObject({ outcome: 'worse', isDeclared: false })
    expect(judge('f1', 1, 0.989, defaultConfig)).toMatchObject({ outcome: 'regression', isDeclared: false })
  })
})

describe('exceeds', () => {
  it('lets what is equal in decimals pass, at any scale', () => {
    const decimals = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), fc.nat(8))
    fc.assert(
      fc.property(decimals, ([base, tolerance, places]) => {
        const scale = 10 ** places
        const [from, by] = [(base + tolerance) / scale, tolerance / scale]
        expect(exceeds(from - base / scale, from, { absolute: by, relative: undefined })).toBe(false)
      }),
    )
  })

  it('lets nothing pass that is one in a million more', () => {
    expect(exceeds(0.005_000_005, 0.95, { absolute: 0.005, relative: undefined })).toBe(true)
  })
})

describe('matches', () => {
  const metric = { file: 'eval/m.json', name: 'test.loss' }

  it.each([
    ['test.loss', true],
    ['loss', false],
    ['*', true],
    ['*loss', true],
    ['test*', true],
    ['t*l*s', true],
    ['*e*e*', true],
    ['*e*e*e*', false],
    ['test.loss*', true],
    ['test.losss', false],
    ['*ss*ss', false],
    ['eval/m.json:test.loss', true],
    ['eval/m.json:*', true],
    ['other.json:*', false],
    ['TEST.LOSS', false],
    ['test?loss', false],
    ['', false],
  ])('judges the pattern %s', (pattern, expected) => {
    expect(matches(pattern, metric)).toBe(expected)
  })

  it('agrees with a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 })
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), maxLength: 6 })
    fc.assert(
      fc.property(text, pattern, (name, glob) => {
        const source = glob.replaceAll('.', '\\.').replaceAll('*', '.*')
        const expected = new RegExp(`^(?:${source})$`, 'u').test(name)
        expect(matches(glob, { file: ':', name })).toBe(
          expected || new RegExp(`^(?:${source})$`, 'u').test(`::${name}`),
        )
      }),
    )
  })
})
