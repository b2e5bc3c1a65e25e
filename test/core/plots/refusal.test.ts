import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { refusalOfSpec, refusalOfSvg } from '../../../src/core/plots/refusal.ts'

/** Values within values. */
function nested(depth: number): unknown {
  let value: unknown = {}
  for (let level = 0; level < depth; level++) value = { below: value }
  return value
}

const address = (name: string): string => `The specification asks for an address ("${name}"); data must be in the rows.`
const image = 'The specification draws a mark of type "image", which would have to be fetched.'
const sequence = 'The specification makes a sequence of more than 100000 rows.'

describe('refusalOfSpec', () => {
  it.each([
    ['a file', { data: { url: 'file:///etc/passwd' } }, address('url')],
    ['an address within a list of layers', { layer: [{}, { data: { url: 'http://h/' } }] }, address('url')],
    ['an address to look up in', { transform: [{ lookup: 'a', from: { data: { url: 'x.json' } } }] }, address('url')],
    ['an address behind rows', { data: { values: [{ url: 1 }], url: 'x' } }, address('url')],
    ['an address among the axis values', { axis: { values: [{ url: 'x' }] } }, address('url')],
    ['a link', { encoding: { href: { value: 'javascript:alert(1)' } } }, address('href')],
    ['a link in the configuration', { config: { mark: { href: 'https://h/' } } }, address('href')],
    ['a picture by name', { mark: 'image' }, image],
    ['a picture by type', { mark: { type: 'image' } }, image],
    ['a picture of Vega', { marks: [{ type: 'image' }] }, image],
    ['a long sequence', { data: { sequence: { start: 0, stop: 3e8 } } }, sequence],
    ['a fine sequence', { data: { sequence: { start: 0, stop: 1, step: 1e-9 } } }, sequence],
    ['a sequence that stands still', { data: { sequence: { start: 0, stop: 0, step: 0 } } }, sequence],
    ['a sequence without an end', { data: { sequence: { start: 0 } } }, sequence],
    ['a sequence by a signal', { data: [{ transform: [{ type: 'sequence', stop: { signal: 'n' } }] }] }, sequence],
    ['nesting', nested(101), 'The specification is nested more than 100 deep.'],
  ])('refuses %s', (_, spec, expected) => {
    expect(refusalOfSpec(spec)).toBe(expected)
  })

  it.each([
    ['rows with such names', { data: { values: [{ url: 'https://h/', href: 'x', mark: 'image', type: 'image' }] } }],
    ['named rows with such names', { datasets: { rows: [{ url: 'https://h/' }] }, data: { name: 'rows' } }],
    ['a short sequence', { data: { sequence: { start: 0, stop: 100_000 } } }],
    ['what is no object', 'text'],
    ['nothing', null],
  ])('lets %s pass', (_, spec) => {
    expect(refusalOfSpec(spec)).toBeUndefined()
  })

  it('refuses an address wherever it stands but in rows', () => {
    const places = fc.array(fc.constantFrom('layer', 'spec', 'encoding', 'transform', 'from', 'config'), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(places, fc.constantFrom('url', 'href'), (path, name) => {
        const spec = path.reduceRight<unknown>((below, key) => ({ [key]: [below] }), { [name]: 'x' })
        expect(refusalOfSpec(spec)).toBe(address(name))
      }),
    )
  })
})

describe('refusalOfSvg', () => {
  it.each([
    ['<svg><a xlink:href="x"><path/></a></svg>', 'The picture has an element "a", which is none of a plot.'],
    ['<svg><script>1</script></svg>', 'The picture has an element "script", which is none of a plot.'],
    ['<svg><image x="1"/></svg>', 'The picture has an element "image", which is none of a plot.'],
    ['<svg><style>@import x</style></svg>', 'The picture has an element "style", which is none of a plot.'],
    ['<svg onload="x()"/>', 'The picture has an attribute "onload" that would load or run something.'],
    ['<svg><g xlink:href="#a"/></svg>', 'The picture has an attribute "xlink:href" that would load or run something.'],
    [
      '<svg><g fill="url(http://h/#a)"/></svg>',
      'The picture has an attribute "fill" that would load or run something.',
    ],
    [
      '<svg><g style="cursor: URL(h)"/></svg>',
      'The picture has an attribute "style" that would load or run something.',
    ],
    ['<svg><g a="b"onload="x()"/></svg>', 'The picture has an attribute "onload" that would load or run something.'],
    ['<svg><g/onload="x()"/></svg>', 'The picture has an attribute "onload" that would load or run something.'],
    ['<svg><script', 'The picture has an element "script", which is none of a plot.'],
    ['<svg>< script>', 'The picture has an element "", which is none of a plot.'],
  ])('refuses %s', (svg, expected) => {
    expect(refusalOfSvg(svg)).toBe(expected)
  })

  it('judges what never ends as fast as anything else', () => {
    expect(refusalOfSvg(`<svg>${'<a'.repeat(50_000)}`)).toContain('which is none of a plot')
    expect(refusalOfSvg(`<svg ${'x'.repeat(300_000)}>`)).toBeUndefined()
  })

  it('lets a picture pass whose words look like more', () => {
    const svg =
      '<svg width="1"><g clip-path="url(#clip1)" aria-label="on online=1 url(x)"><text>&lt;a href=</text></g></svg>'
    expect(refusalOfSvg(svg)).toBeUndefined()
  })
})
