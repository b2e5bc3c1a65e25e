import { describe, expect, it } from '@jest/globals'
import { isSameButColours, openPalette } from '../../../../src/core/report/html/palette.ts'
import { parseSvg } from '../../../../src/core/report/html/svg-tokens.ts'

const same = (one: string, other: string): boolean =>
  isSameButColours(parseSvg(`<svg>${one}</svg>`), parseSvg(`<svg>${other}</svg>`))

describe('isSameButColours', () => {
  it.each([
    { name: 'the same', one: '<g/>', other: '<g/>', expected: true },
    {
      name: 'other colours',
      one: '<g fill="#fff" stroke="rgb(1, 2, 3)"/>',
      other: '<g fill="#000" stroke="white"/>',
      expected: true,
    },
    { name: 'a colour and none', one: '<g fill="#fff"/>', other: '<g fill="none"/>', expected: false },
    { name: 'another gradient', one: '<g fill="url(#a)"/>', other: '<g fill="url(#b)"/>', expected: false },
    { name: 'another place', one: '<g x="1"/>', other: '<g x="2"/>', expected: false },
    { name: 'another text', one: '<text>a</text>', other: '<text>b</text>', expected: false },
    { name: 'another element', one: '<g/>', other: '<path/>', expected: false },
    { name: 'an attribute more', one: '<g/>', other: '<g x="1"/>', expected: false },
    { name: 'another attribute', one: '<g x="1"/>', other: '<g y="1"/>', expected: false },
    { name: 'an element more', one: '<g/>', other: '<g/><g/>', expected: false },
    { name: 'an open end', one: '<g></g>', other: '<g/>a', expected: false },
  ])('answers $expected for $name', ({ one, other, expected }) => {
    expect(same(one, other)).toBe(expected)
  })
})

describe('openPalette', () => {
  it('names each pair of colours once, and leaves what both themes share', () => {
    const palette = openPalette()
    const names = [
      palette.nameOf('#fff', '#000'),
      palette.nameOf('red', 'red'),
      palette.nameOf('#eee', '#111'),
      palette.nameOf('#fff', '#000'),
    ]
    expect(names).toEqual(['var(--c0)', 'red', 'var(--c1)', 'var(--c0)'])
    expect(palette.css()).toBe('--c0:light-dark(#fff,#000);--c1:light-dark(#eee,#111)')
  })
})
