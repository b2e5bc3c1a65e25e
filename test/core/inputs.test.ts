import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseChoice, parseCount, parseList, parseSwitch, withDefaults } from '../../src/core/inputs.ts'
import { refusal } from '../fakes/fault.ts'

it.each([
  ['given', 'input'],
  ['empty', 'default'],
  ['neither', ''],
])('reads what is %s as %j', (name, expected) => {
  const read = withDefaults(
    (one) => (one === 'given' ? 'input' : ''),
    new Map([
      ['given', 'default'],
      ['empty', 'default'],
    ]),
  )
  expect(read(name)).toBe(expected)
})

describe('parseList', () => {
  it.each([
    ['', []],
    ['   \n ', []],
    [',,', []],
    ['a', ['a']],
    ['a,b', ['a', 'b']],
    ['a, b\nc\t d\r\n', ['a', 'b', 'c', 'd']],
    [',a,,b,', ['a', 'b']],
    ['a b a', ['a', 'b', 'a']],
    ['train@x models/*.pt', ['train@x', 'models/*.pt']],
  ])('splits %j', (text, parts) => {
    expect(parseList(text)).toEqual(parts)
  })

  it('gives back the words that were joined by any separators', () => {
    const word = fc.stringMatching(/^[^\s,]+$/u)
    const separator = fc.stringMatching(/^[ ,\n\t\r]+$/u)
    fc.assert(
      fc.property(fc.array(word), separator, (words, between) => {
        expect(parseList(words.join(between))).toEqual(words)
      }),
      { numRuns: 200 },
    )
  })
})

describe('parseSwitch', () => {
  it.each([
    ['', undefined],
    ['true', true],
    ['false', false],
  ])('reads %j', (text, expected) => {
    expect(parseSwitch('comment', text)).toBe(expected)
  })

  it.each(['True', 'FALSE', 'yes', '1', ' true', 'true '])('refuses %j', (text) => {
    expect(refusal(() => parseSwitch('comment', text))).toEqual({
      message: `Input comment is "${text}"; expected true or false.`,
      code: 'INPUT',
    })
  })
})

describe('parseCount', () => {
  it.each([
    ['', undefined],
    ['1', 1],
    ['12', 12],
    ['999999999', 999_999_999],
  ])('reads %j', (text, expected) => {
    expect(parseCount('jobs', text)).toBe(expected)
  })

  it.each(['0', '-1', '+1', '01', '1.0', '1e3', ' 1', '1\n', '1000000000', '٣', 'ten', 'Infinity'])(
    'refuses %j',
    (text) => {
      expect(refusal(() => parseCount('jobs', text))).toEqual({
        message: `Input jobs is "${text}"; expected a whole number of at least 1.`,
        code: 'INPUT',
      })
    },
  )
})

describe('parseChoice', () => {
  const choices = ['sticky', 'new', 'off'] as const

  it.each([
    ['', undefined],
    ['sticky', 'sticky'],
    ['off', 'off'],
  ])('reads %j', (text, expected) => {
    expect(parseChoice('comment', text, choices)).toBe(expected)
  })

  it.each(['Sticky', 'sticky,new', 'of', 'toString', ' new'])('refuses %j and names the choices', (text) => {
    expect(refusal(() => parseChoice('comment', text, choices))).toEqual({
      message: `Input comment is "${text}"; expected sticky, new, off.`,
      code: 'INPUT',
    })
  })
})
