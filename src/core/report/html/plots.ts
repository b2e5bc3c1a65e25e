import { renderCount } from '../../text/amount.ts'
import { toBase64 } from '../../text/base64.ts'
import { bytesOf, escapeHtml, takeFitting } from '../../text/html.ts'
import { bearsNotes, type Image, type PlotRow, type PlotSummary } from '../report.ts'
import type { Palette } from './palette.ts'
import { embedDrawing } from './svg.ts'
import { renderMore } from './table.ts'

/** Bytes of what is said of plots that have no room. */
const maxLeftOut = 60_000

/** Room for plots, and what their colours are kept in. */
export interface PlotRoom {
  readonly palette: Palette
  /** Bytes that all plots may take together. */
  readonly bytes: number
}

/** Writes every plot that has room, those that changed first; empty when there are none. */
export function renderPagePlots(plots: readonly PlotRow[], { palette, bytes }: PlotRoom): string {
  if (plots.length === 0) return ''
  const figures = plots.map((plot, index) => ({ plot, markup: renderFigure(plot, `p${index}-`, palette) }))
  const [changed, same] = [false, true].map((kept) => figures.filter(({ plot }) => plot.isUnchanged === kept))
  let left = bytes - maxLeftOut
  const shown = new Set<PlotRow>()
  for (const { plot, markup } of [...(changed ?? []), ...(same ?? [])]) {
    const size = bytesOf(markup)
    if (size > left) continue
    left -= size
    shown.add(plot)
  }
  const grid = (some: typeof figures): string => {
    const markups = some.filter(({ plot }) => shown.has(plot)).map(({ markup }) => markup)
    return markups.length === 0 ? '' : `<div class="plots">${markups.join('\n')}</div>`
  }
  const unchanged = grid(same ?? [])
  const count = (same ?? []).filter(({ plot }) => shown.has(plot)).length
  const folded = `<details><summary>${renderCount(count, 'unchanged plot')}</summary>${unchanged}</details>`
  return [
    grid(changed ?? []),
    unchanged === '' ? '' : folded,
    renderLeftOut(plots.filter((plot) => !shown.has(plot))),
  ].join('')
}

function renderLeftOut(plots: readonly PlotSummary[]): string {
  if (plots.length === 0) return ''
  const items = plots.map(({ title, alt }) => `<li>${escapeHtml(title)}<p>${escapeHtml(alt, 1000)}</p></li>`)
  const shown = takeFitting(items, maxLeftOut - 500)
  const lead = `${renderCount(plots.length, 'plot')} left out, for which this page has no room. What they show:`
  return `<p class="more">${lead}</p><ul class="list">${shown.join('\n')}</ul>${renderMore(items.length - shown.length, 'plot')}`
}

function renderFigure(plot: PlotRow, prefix: string, palette: Palette): string {
  const { picture, notes } = plot
  const name = plot.title === plot.id ? '' : `<span class="mono">${escapeHtml(plot.id)}</span>`
  const says = [name, ...notes.slice(0, 10).map((note) => escapeHtml(note, 400))].filter((one) => one !== '')
  const seen = picture.kind === 'drawn' && bearsNotes(plot) ? ' class="vh"' : ''
  const caption = `<figcaption${seen}><h3>${escapeHtml(plot.title)}</h3>${says.map((one) => `<p>${one}</p>`).join('')}</figcaption>`
  return `<figure>${caption}${picture.kind === 'images' ? renderImages(picture, plot) : renderDrawing(plot, prefix, palette)}</figure>`
}

function renderDrawing({ picture, alt }: PlotRow, prefix: string, palette: Palette): string {
  if (picture.kind === 'images') return ''
  if (picture.kind === 'none') return `<p>${escapeHtml(alt, 1000)}</p>`
  if (picture.kind === 'problem') return `<p>${escapeHtml(picture.problem, 500)}</p>`
  const drawing = embedDrawing(picture, { prefix, alt, palette })
  return 'problem' in drawing ? `<p>${escapeHtml(drawing.problem, 500)}</p>` : drawing.markup
}

function renderImages(
  { base, head }: { readonly base: Image | undefined; readonly head: Image | undefined },
  { alt }: PlotSummary,
): string {
  const sides = [
    ['Base', base],
    ['Head', head],
  ] as const
  return `<div class="sides">${sides.map(([side, image]) => `<div><p>${side}</p>${renderImage(image, `${side}: ${alt}`)}</div>`).join('')}</div>`
}

function renderImage(image: Image | undefined, alt: string): string {
  if (image === undefined) return '<p>none</p>'
  if (!/^image\/(?:png|jpeg|gif|webp|avif|bmp|svg\+xml)$/u.test(image.type)) {
    return '<p>A browser does not show a picture of this kind.</p>'
  }
  return `<img alt="${escapeHtml(alt, 1000)}" src="data:${image.type};base64,${toBase64(image.bytes)}">`
}
