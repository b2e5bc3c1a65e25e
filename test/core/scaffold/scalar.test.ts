import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderScalar } from '../../../src/core/scaffold/scalar.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'

describe('renderScalar', () => {
  it.each([
    ['models/model.joblib', 'models/model.joblib'],
    ['no', '"no"'],
    ['a: b', '"a: b"'],
    ['7', '"7"'],
    ['', '""'],
  ])('writes %j as %s', (text, written) => {
    expect(renderScalar(text)).toBe(written)
  })

  it('is read back as it was, in either form', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 20 })
    fc.assert(
      fc.property(texts, (text) => {
        const scalar = renderScalar(text)
        expect(parseYaml(`{ a: ${scalar}, b: [${scalar}] }`, 'f')).toEqual(
          new Map<string, unknown>([
            ['a', text],
            ['b', [text]],
          ]),
        )
        expect(parseYaml(`a: ${scalar}\n`, 'f')).toEqual(new Map([['a', text]]))
      }),
    )
  })
})
