import { describe, expect, it } from '@jest/globals'
import { openPalette } from '../../../../src/core/report/html/palette.ts'
import { renderPagePlots } from '../../../../src/core/report/html/plots.ts'
import type { PlotRow } from '../../../../src/core/report/report.ts'
import { plotWith } from '../../../fakes/page.ts'
import { dataPlot } from '../../../fakes/plot-rows.ts'

const render = (plots: readonly PlotRow[], bytes = 1_000_000): string =>
  renderPagePlots(plots, { palette: openPalette(), bytes })

const draw = (): string => '<svg width="1"/>'
const drawn = '<svg width="1" role="img" aria-label="Area under the curve 0.981, base 0.973."/>'

describe('renderPagePlots', () => {
  it('is nothing without plots', () => {
    expect(render([])).toBe('')
  })

  it('writes a plot with what is to be known of it', () => {
    expect(render([plotWith(draw, { notes: ['<thinned>'] })])).toBe(
      `<div class="plots"><figure><figcaption><h3>ROC curve</h3><p><span class="mono">evaluation/roc.csv</span></p><p>&lt;thinned&gt;</p></figcaption>${drawn}</figure></div>`,
    )
  })

  it.each([
    ['keeps the title from view where the drawing bears it', undefined, '<figcaption class="vh"><h3>ROC curve</h3>'],
    ['shows the title beside a drawing by a template of the user’s own', '{}', '<figcaption><h3>ROC curve</h3>'],
  ])('%s', (_, ownTemplate, expected) => {
    const head = dataPlot([], { ownTemplate })
    const compared = { id: 'roc.csv', base: undefined, head, isUnchanged: false }
    expect(render([plotWith(draw, { compared })])).toContain(expected)
  })

  it('folds away what did not change', () => {
    expect(render([plotWith(draw, { id: 'a', title: 'a', isUnchanged: true })])).toBe(
      `<details><summary>1 unchanged plot</summary><div class="plots"><figure><figcaption><h3>a</h3></figcaption>${drawn}</figure></div></details>`,
    )
  })

  it('shows pictures side by side, and says of a side that it has none', () => {
    const base = { type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }
    const picture = { kind: 'images', base, head: undefined } as const
    expect(render([plotWith(draw, { alt: 'A "picture".', picture })])).toContain(
      '<div class="sides"><div><p>Base</p><img alt="Base: A &quot;picture&quot;." src="data:image/png;base64,AQID"></div><div><p>Head</p><p>none</p></div></div>',
    )
  })

  it('shows no file that is no picture', () => {
    const base = { type: 'text/html', bytes: new Uint8Array([1]) }
    const html = render([plotWith(draw, { picture: { kind: 'images', base, head: undefined } })])
    expect(html).not.toContain('data:')
    expect(html).toContain('<p>A browser does not show a picture of this kind.</p>')
  })

  it.each([
    {
      name: 'could not be drawn',
      picture: { kind: 'problem', problem: 'It is <empty>.' },
      expected: '<p>It is &lt;empty&gt;.</p>',
    },
    {
      name: 'could run',
      picture: { kind: 'drawn', light: '<svg><script/></svg>', dark: '<svg/>' },
      expected: '<p>The drawing has the element script, which is not shown.</p>',
    },
  ] as const)('tells of a plot that $name', ({ picture, expected }) => {
    expect(render([plotWith(draw, { picture })])).toContain(`</figcaption>${expected}</figure>`)
  })

  it('leaves out and names what has no room, what did not change before what did', () => {
    const large = (): string => `<svg><path d="${'0'.repeat(20_000)}"/></svg>`
    const plots = [
      plotWith(large, { id: 'same', title: 'same', isUnchanged: true, alt: 'It is <as> it was.' }),
      plotWith(large, { id: 'one', title: 'one' }),
      plotWith(large, { id: 'two', title: 'two' }),
    ]
    const html = render(plots, 110_000)
    expect([...html.matchAll(/<h3>(.*?)<\/h3>/gu)].map(([, title]) => title)).toEqual(['one', 'two'])
    expect(html).toContain(
      '<p class="more">1 plot left out, for which this page has no room. What they show:</p><ul class="list"><li>same<p>It is &lt;as&gt; it was.</p></li></ul>',
    )
  })

  it('names as many as there is room for', () => {
    const plots = Array.from({ length: 300 }, (_, index) => plotWith(draw, { id: `p${index}`, alt: '<'.repeat(900) }))
    const html = render(plots, 61_000)
    expect(html).toMatch(/\d+ more plots, not shown here/u)
    expect(html.length).toBeLessThan(61_500)
  })
})
