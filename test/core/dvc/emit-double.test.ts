import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderDouble } from '../../../src/core/dvc/emit-double.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'

const start = { column: 3, indent: 2 }
const line = 'word '.repeat(15)

describe('renderDouble', () => {
  it.each([
    ['', '""'],
    [`it's`, `"it's"`],
    ['a"b\\', '"a\\"b\\\\"'],
    ['\0\u0007\b\t\n\v\f\r\u001b', '"\\0\\a\\b\\t\\n\\v\\f\\r\\e"'],
    ['\u0085\u00a0\u2028\u2029\ufeff\u007f', '"\\N\u00a0\\L\\P\\uFEFF\\x7F"'],
    ['é😀', '"é😀"'],
    [`${line}word word`, `"${line}word\n  word"`],
    [`${line}word "x"`, `"${line}word\n  \\"x\\""`],
    [`${line}word it's a`, `"${line}word\n  it's a"`],
    [`${line}word  two`, `"${line}word\\\n  \\  two"`],
    [`${line}word\ntwo three`, `"${line}word\\n\\\n  two three"`],
  ])('writes %j', (text, expected) => {
    expect(renderDouble(text, start)).toBe(expected)
  })

  it('folds no key', () => {
    expect(renderDouble(`${line}${line}`, { ...start, isKey: true })).toBe(`"${line}${line}"`)
  })

  it('writes any text so that it reads back, wherever it begins', () => {
    const unit = fc.constantFrom(' ', ' ', 'a', 'b', "'", '"', '\\', '\n', '\t', 'é', '\u0085', '\u2028', '😀')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), fc.nat(40), (text, depth) => {
        const key = 'k'.repeat(depth + 1)
        const yaml = `${key}: ${renderDouble(text, { column: key.length + 2, indent: 2 })}\n`
        expect(parseYaml(yaml, 'x.yaml')).toEqual(new Map([[key, text]]))
      }),
      { numRuns: 1000 },
    )
  })
})
