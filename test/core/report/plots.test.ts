import { describe, expect, it } from '@jest/globals'
import type { Links, ShownPicture, ShownPlots } from '../../../src/core/report/links.ts'
import { renderPlots } from '../../../src/core/report/plots.ts'
import type { PlotRow } from '../../../src/core/report/report.ts'
import { dataPlot, imagePlot, plotRow, seriesOf } from '../../fakes/plot-rows.ts'
import { reportWith } from '../../fakes/results.ts'

const folder = 'https://github.com/o/r/blob/abc'
const bare = { repository: 'https://github.com/o/r', run: undefined }

function linksWith(pictures: Readonly<Record<string, ShownPicture>>, more: Partial<ShownPlots> = {}): Links {
  const plots: ShownPlots = {
    ...{ isInWords: true, folder, period: '2026-11', pictures: new Map(Object.entries(pictures)) },
    ...{ problems: new Map(), notes: [], ...more },
  }
  return { ...bare, plots }
}

/** Pictures of many plots. */
function drawn(ids: readonly string[]): Readonly<Record<string, ShownPicture>> {
  return Object.fromEntries(ids.map((id) => [id, { kind: 'drawn', light: `${id}.png`, dark: undefined }]))
}

function render(plots: readonly PlotRow[], links: Links, limit = 30): string {
  return renderPlots(reportWith({ plots }), links, limit)
}

function ids(count: number, start = 0): readonly string[] {
  return Array.from({ length: count }, (_, index) => `p${index + start}`)
}

const image = (id: string): string =>
  `<img width="360" align="top" alt="${id}&#58; alt of ${id}" src="https://github.com/o/r/blob/abc/${id}.png?raw=true">`

const line = dataPlot([
  seriesOf([
    [0n, 1n],
    [1n, 2n],
  ]),
])

describe('renderPlots with pictures', () => {
  it('is nothing where there are no plots', () => {
    expect(render([], bare)).toBe('')
  })

  it('puts pictures side by side, for light and for dark where both are there', () => {
    const links = linksWith({ ...drawn(['b']), a: { kind: 'drawn', light: 'l.png', dark: 'd.png' } })
    const roc = plotRow('a', { title: 'ROC <curve>', alt: 'AUC 0.9 "now"' })
    expect(render([roc, plotRow('b')], links)).toBe(`### Plots

<picture><source media="(prefers-color-scheme: dark)" srcset="${folder}/d.png?raw=true"><source media="(prefers-color-scheme: light)" srcset="${folder}/l.png?raw=true"><img width="360" align="top" alt="ROC &#60;curve&#62;&#58; AUC 0.9 &#34;now&#34;" src="${folder}/l.png?raw=true"></picture>
${image('b')}`)
  })

  it('puts pictures of the project before and after, and one that did not change alone', () => {
    const photo = (id: string, base: string | undefined, head: string | undefined): [PlotRow, ShownPicture] => [
      plotRow(id, { alt: '', sides: { head: imagePlot('0'.repeat(32)) } }),
      { kind: 'photo', base, head },
    ]
    const [[a, both], [b, gone], [c, same]] = [
      photo('a', '1.png', '2.jpg'),
      photo('b', '3.png', undefined),
      photo('c', '4.png', '4.png'),
    ]
    const src = (alt: string, name: string): string =>
      `<img width="360" align="top" alt="${alt}" src="${folder}/${name}?raw=true">`
    expect(render([a, b, c], linksWith({ a: both, b: gone, c: same }))).toBe(`### Plots

**a**

| Base | Head |
| --- | --- |
| ${src('a, base', '1.png')} | ${src('a, head', '2.jpg')} |

**b**

| Base | Head |
| --- | --- |
| ${src('b, base', '3.png')} | – |

**c**

| Base and head |
| --- |
| ${src('c, unchanged', '4.png')} |`)
  })

  it('folds all but six, and those that did not change by themselves', () => {
    const rows = [plotRow('same', { isUnchanged: true }), ...ids(8).map((id) => plotRow(id))]
    const pictures = (names: readonly string[]): string => names.map(image).join('\n')
    expect(render(rows, linksWith(drawn(rows.map(({ id }) => id))))).toBe(`### Plots

${pictures(ids(6))}

<details><summary>2 more plots</summary>

${pictures(ids(2, 6))}

</details>

<details><summary>1 unchanged plot</summary>

${image('same')}

</details>`)
  })

  it('describes what finds no room, and counts what not even finds that', () => {
    const text = render(
      ids(8).map((id) => plotRow(id)),
      linksWith(drawn(ids(8))),
      2,
    )
    expect(text).toBe(`### Plots

${image('p0')}
${image('p1')}

- p2: alt of p2
- p3: alt of p3
- p4: alt of p4
- p5: alt of p5

2 more plots, not shown here.`)
    const counted = render([plotRow('a'), plotRow('b', { isUnchanged: true })], bare, 0)
    expect(counted).toBe('### Plots\n\n2 more plots, not shown here.')
  })

  it('notes what no picture says of a plot, and why one has none', () => {
    const links = linksWith(drawn(['a', 'own']), {
      problems: new Map([['b', 'It took more than 20 s.']]),
      notes: ['Something *happened*.'],
    })
    const rows = [
      plotRow('a', { notes: ['2,000 of 10,000 points are drawn.'] }),
      plotRow('own', { notes: ['Thinned.'], sides: { head: dataPlot([], { ownTemplate: '{}' }) } }),
      plotRow('b', { notes: ['New.'], sides: { head: line } }),
    ]
    expect(render(rows, links)).toMatch(
      /^### Plots\n\n> Something &#42;happened&#42;\.\n\n<img .*>\n<img .*>\n\n\*\*b\*\*: alt of b\n\n```mermaid\n[\s\S]*\n\n- own: Thinned\.\n- b: New\.\n- b: It took more than 20 s\.$/u,
    )
  })

  it('describes a plot that was not drawn because there are too many', () => {
    const rows = [plotRow('a'), plotRow('b', { sides: { head: line } })]
    expect(render(rows, linksWith(drawn(['a'])))).toBe(`### Plots\n\n${image('a')}\n\n- b: alt of b`)
  })
})

describe('renderPlots without pictures', () => {
  it('draws three charts at the most, and describes what did not change', () => {
    const rows = [
      ...ids(5).map((id) => plotRow(id, { sides: { head: line } })),
      plotRow('same', { isUnchanged: true, sides: { base: line, head: line } }),
    ]
    const text = render(rows, bare)
    expect(text.split('```mermaid').length - 1).toBe(3)
    expect(text.split('| acc | head | 2 |').length - 1).toBe(5)
    expect(text.endsWith('<details><summary>1 unchanged plot</summary>\n\n- same: alt of same\n\n</details>')).toBe(
      true,
    )
  })

  it('does not tell a title twice', () => {
    const rows = [plotRow('a', { title: 'ROC', alt: 'ROC: AUC 0.9.' })]
    expect(render(rows, linksWith(drawn(['a'])))).toContain('alt="ROC&#58; AUC 0.9."')
    expect(render(rows, linksWith({}, { isInWords: false }))).toBe('### Plots\n\n- ROC: AUC 0.9.')
  })

  it('names a plot without a title by its id, and one whose id nobody sees as a plot', () => {
    const rows = [plotRow('a', { title: '' }), plotRow('\u200b', { title: '', alt: '' })]
    expect(render(rows, linksWith({}, { isInWords: false }))).toBe('### Plots\n\n- a: alt of a\n- Plot')
    expect(render(rows, linksWith(drawn(['a'])))).toContain('alt="a&#58; alt of a"')
  })

  it('only describes a picture of the project', () => {
    const photo = plotRow('a', { alt: '', sides: { head: imagePlot('0'.repeat(32)) } })
    expect(render([photo], bare)).toBe('### Plots\n\n- a')
  })

  it('only describes where that is wanted', () => {
    const links = linksWith({}, { isInWords: false })
    expect(render([plotRow('a', { sides: { head: line } })], links)).toBe('### Plots\n\n- a: alt of a')
  })

  it('shows what is gone', () => {
    const compared = { id: 'a', base: line, head: undefined, isUnchanged: false }
    expect(render([plotRow('a', { compared })], bare)).toContain('| acc | base | 2 |')
  })
})
