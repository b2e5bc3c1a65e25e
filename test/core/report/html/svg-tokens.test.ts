import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseSvg, UnsafeSvg } from '../../../../src/core/report/html/svg-tokens.ts'

function problemOf(svg: string): string {
  try {
    parseSvg(svg)
    return ''
  } catch (error) {
    if (error instanceof UnsafeSvg) return error.message
    throw error
  }
}

describe('parseSvg', () => {
  it('takes a drawing apart and leaves out what a picture does not need', () => {
    const svg =
      '<svg class="marks" xmlns="http://www.w3.org/2000/svg" width="1"><g style="cursor:wait" aria-label="x"><text x="1">a &lt; b &nbsp;</text><path d="M0,0"/></g></svg>'
    const open = { kind: 'open', isEmpty: false }
    expect(parseSvg(svg)).toEqual([
      { ...open, name: 'svg', attributes: new Map([['width', '1']]) },
      { ...open, name: 'g', attributes: new Map() },
      { ...open, name: 'text', attributes: new Map([['x', '1']]) },
      { kind: 'text', text: 'a &lt; b &amp;nbsp;' },
      { kind: 'close', name: 'text' },
      { ...open, name: 'path', attributes: new Map([['d', 'M0,0']]), isEmpty: true },
      { kind: 'close', name: 'g' },
      { kind: 'close', name: 'svg' },
    ])
  })

  it.each([
    ['<svg><script>alert(1)</script></svg>', 'The drawing has the element script, which is not shown.'],
    ['<svg><style>*{}</style></svg>', 'The drawing has the element style, which is not shown.'],
    ['<svg><foreignObject/></svg>', 'The drawing has the element foreignObject, which is not shown.'],
    ['<svg><image/></svg>', 'The drawing has the element image, which is not shown.'],
    ['<svg><a href="x">b</a></svg>', 'The drawing has the element a, which is not shown.'],
    ['<svg><g onload="alert(1)"/></svg>', 'The drawing has the attribute onload, which is not shown.'],
    ['<svg><g ONCLICK="alert(1)"/></svg>', 'The drawing has the attribute ONCLICK, which is not shown.'],
    ['<svg><g xlink:href="#a"/></svg>', 'The drawing has the attribute xlink:href, which is not shown.'],
    ['<svg><g fill="url(http://x)"/></svg>', 'The drawing has a fill that leads elsewhere.'],
    ['<svg><g fill="url&#40;//x)"/></svg>', 'The drawing has a fill that leads elsewhere.'],
    ['<svg><g fill="\\75rl(//x)"/></svg>', 'The drawing has a fill that leads elsewhere.'],
    ['<svg><g x=1/></svg>', 'The drawing is not well-formed at character 5.'],
    ['<svg><!-- a --></svg>', 'The drawing is not well-formed at character 5.'],
    ['<svg><![CDATA[a]]></svg>', 'The drawing is not well-formed at character 5.'],
    ['<svg></g></svg>', 'The drawing has a </g> that closes nothing.'],
    ['<svg><g></svg></g>', 'The drawing has a </svg> that closes nothing.'],
    ['<svg><g>', 'The drawing ends before it is whole.'],
    ['', 'The drawing ends before it is whole.'],
    ['<g/>', 'The drawing is not one svg element.'],
    ['<svg/><svg/>', 'The drawing is not one svg element.'],
    ['<svg/><g/>', 'The drawing is not one svg element.'],
    ['<svg><svg/></svg>', 'The drawing is not one svg element.'],
    ['<svg/>text', 'The drawing has text outside of its elements.'],
  ])('refuses %s', (svg, problem) => {
    expect(problemOf(svg)).toBe(problem)
  })

  it('keeps nothing but names and values that it knows, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<svg',
      '<g',
      '<script',
      ' fill="',
      ' onload="',
      'url(#a)',
      'url(//b)',
      '"',
      '>',
      '/>',
      '</g>',
      '</svg>',
      '<text>',
      '</text>',
      'a',
      '&',
      '&#60;',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          for (const token of parseSvg(`<svg>${pieces.join('')}</svg>`)) {
            if (token.kind === 'text') expect(token.text).not.toMatch(/</u)
            if (token.kind === 'open') expect(JSON.stringify([...token.attributes])).not.toMatch(/onload|url\(\/|&#/u)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(UnsafeSvg)
        }
      }),
    )
  })
})
