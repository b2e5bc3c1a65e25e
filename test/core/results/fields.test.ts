import { describe, expect, it } from '@jest/globals'
import {
  amountOf,
  decodeValue,
  encodeValue,
  fault,
  listOf,
  mappingOf,
  optionalText,
  textOf,
} from '../../../src/core/results/fields.ts'
import type { Value } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'

const mapping = new Map<string, Value>([
  ['list', [1n]],
  ['text', 'x'],
  ['none', null],
  ['number', 0.5],
])

describe('the parts of results', () => {
  it('are given where they are what belongs there', () => {
    expect([mappingOf(mapping, 'r'), listOf(mapping, 'list', 'r'), textOf(mapping, 'text', 'r')]).toEqual([
      mapping,
      [1n],
      'x',
    ])
    expect([optionalText(mapping, 'text', 'r'), optionalText(mapping, 'none', 'r')]).toEqual(['x', undefined])
    expect([optionalText(mapping, 'absent', 'r'), amountOf(mapping, 'number', 'r')]).toEqual([undefined, 0.5])
  })

  it.each<readonly [string, () => unknown, string]>([
    ['a mapping', () => mappingOf([], 'r'), 'r is a list; expected a mapping.'],
    ['a list', () => listOf(mapping, 'text', 'r'), 'r: text is text; expected a list.'],
    ['a text', () => textOf(mapping, 'list', 'r'), 'r.list is a list; expected text.'],
    ['a text or nothing', () => optionalText(mapping, 'list', 'r'), 'r: list is a list; expected text.'],
    ['an amount', () => amountOf(mapping, 'text', 'r'), 'r.text is text; expected a number of at least 0.'],
    [
      'a finite amount',
      () => amountOf(new Map([['n', Number.POSITIVE_INFINITY]]), 'n', 'r'),
      'r.n is a number; expected a number of at least 0.',
    ],
  ])('are refused where they are not %s', async (_, read, message) => {
    expect(await faultOf(read)).toEqual({ code: 'SYNTAX', message })
  })

  it('have an error of their own', () => {
    expect(fault('r', 'is odd').message).toBe('r is odd.')
  })
})

describe('encodeValue', () => {
  it('writes what JSON lacks in a way that decodeValue reads back', () => {
    const value: Value = [Number.NaN, Number.NEGATIVE_INFINITY, 2n ** 60n, 1n, 0.5, new Map([['a', Number.NaN]])]
    expect(encodeValue(value)).toEqual([
      ...[new Map([['number', 'NaN']]), new Map([['number', '-Infinity']])],
      ...[new Map([['number', '1152921504606846976']]), 1n, 0.5],
      new Map([['a', new Map([['number', 'NaN']])]]),
    ])
    expect(decodeValue(encodeValue(value))).toEqual(value)
  })
})
