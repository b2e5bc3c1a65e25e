import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderText } from '../../../src/core/dvc/emit-text.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import { isMapping } from '../../../src/core/value.ts'

const start = { column: 5, indent: 2 }

describe('renderText', () => {
  it.each([
    ['plain', 'plain'],
    ['', "''"],
    ['1', "'1'"],
    ['true', "'true'"],
    ['~', "'~'"],
    ['a: b', "'a: b'"],
    ['a #b', "'a #b'"],
    ['a#b', 'a#b'],
    ['-', "'-'"],
    ['-x', '-x'],
    ["it's", "it's"],
    ["'x: y'", `"'x: y'"`],
    ['a\nb', '"a\\nb"'],
    ['a\tb', '"a\\tb"'],
    [' a', "' a'"],
    ['\u3000a:\u3000b\u2003', '\u3000a:\u3000b\u2003'],
    ['-\u00a0x', '-\u00a0x'],
    ['\u{1f600}', '\u{1f600}'],
    ['\ufeff', '"\\uFEFF"'],
    ['\u0007', '"\\a"'],
    ['\ud800'.toWellFormed(), '\ufffd'],
  ])('writes %j as %s', (text, expected) => {
    expect(renderText(text, start)).toBe(expected)
  })

  const words = 'word '.repeat(20).trim()

  it('folds a long text before the word that passes column 80, and never a key', () => {
    expect(renderText(words, start)).toBe(`${'word '.repeat(15)}\n  ${'word '.repeat(5).trim()}`)
    expect(renderText(words, { ...start, isKey: true })).toBe(words)
    expect(renderText('w'.repeat(200), start)).toBe(`\n  ${'w'.repeat(200)}`)
    expect(renderText('w'.repeat(200), { column: 2, indent: 2 })).toBe('w'.repeat(200))
    expect(renderText(`${'w'.repeat(75)} x`, start)).toBe(`${'w'.repeat(75)}\n  x`)
    expect(renderText(`a ${'w'.repeat(60)}  ${'x'.repeat(20)} b`, start)).toBe(
      `a \n  ${'w'.repeat(60)}  ${'x'.repeat(20)}\n  b`,
    )
  })

  it('folds quoted text so that it reads back', () => {
    expect(renderText(`${words}: x`, start)).toBe(
      `'${'word '.repeat(15).trim()} word\n  ${'word '.repeat(4).trim()}: x'`,
    )
  })

  it('writes any text so that it reads back, wherever it begins', () => {
    const unit = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(' ', 'a', "'", '"', '\\', ':', '#', '\n', '\t', '-', 'é', '\u00a0') },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    )
    const text = fc.string({ unit, maxLength: 300 }).filter((one) => !/[\u0085\u2028\u2029]/u.test(one))
    fc.assert(
      fc.property(text, fc.nat(40), (one, depth) => {
        const key = 'k'.repeat(depth + 1)
        const yaml = `${key}: ${renderText(one, { column: key.length + 2, indent: 2 })}\n`
        const value = parseYaml(yaml, 'x.yaml')
        expect(isMapping(value) ? value.get(key) : undefined).toBe(one)
      }),
      { numRuns: 500 },
    )
  })
})
