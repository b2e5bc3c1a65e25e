import { describe, expect, it } from '@jest/globals'
import { openPalette } from '../../../../src/core/report/html/palette.ts'
import { embedDrawing } from '../../../../src/core/report/html/svg.ts'

const draw = (fill: string, more = ''): string =>
  `<svg width="9"><clipPath id="c"><path d="M0"/></clipPath><g clip-path="url(#c)" fill="${fill}">${more}</g></svg>`

describe('embedDrawing', () => {
  it('writes a drawing once where its themes differ in colours alone, with ids of its own', () => {
    const palette = openPalette()
    const frame = { prefix: 'p1-', alt: 'A "curve" <b>', palette }
    expect(embedDrawing({ light: draw('#fff'), dark: draw('#000') }, frame)).toEqual({
      markup:
        '<svg width="9" role="img" aria-label="A &quot;curve&quot; &lt;b&gt;"><clipPath id="p1-c"><path d="M0"/></clipPath><g clip-path="url(#p1-c)" fill="var(--c0)"></g></svg>',
    })
    expect(palette.css()).toBe('--c0:light-dark(#fff,#000)')
  })

  it('writes both where they differ in more', () => {
    const drawing = { light: '<svg/>', dark: '<svg><g/></svg>' }
    expect(embedDrawing(drawing, { prefix: 'p1-', alt: 'a', palette: openPalette() })).toEqual({
      markup: '<svg class="light" role="img" aria-label="a"/><svg class="dark" role="img" aria-label="a"><g/></svg>',
    })
  })

  it('tells why a drawing is not shown', () => {
    const drawing = { light: '<svg/>', dark: '<svg><script/></svg>' }
    expect(embedDrawing(drawing, { prefix: '', alt: '', palette: openPalette() })).toEqual({
      problem: 'The drawing has the element script, which is not shown.',
    })
  })
})
