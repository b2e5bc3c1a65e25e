import type { ComparedPlot } from './compare.ts'
import { drawBars } from './draw-bars.ts'
import { drawConfusion } from './draw-confusion.ts'
import { type Body, frame, nothing } from './draw-frame.ts'
import { drawLines } from './draw-lines.ts'
import { drawOwn } from './draw-own.ts'
import { drawScatter } from './draw-scatter.ts'
import { type Colours, coloursOf, type Theme } from './draw-theme.ts'
import { isMissing } from './draw-traces.ts'
import type { DataPlot } from './plot.ts'

/** A plot that can be drawn and told. */
export interface Drawn {
  /** Vega-Lite with its data, as plain JSON. */
  readonly spec: unknown
  /** One sentence with the numbers, for who does not see the picture. */
  readonly alt: string
  /** Sentences about what is not drawn as it is: thinned, left out, not finite. */
  readonly notes: readonly string[]
}

const families: Readonly<Record<string, (plot: ComparedPlot<DataPlot>, colours: Colours) => Body>> = {
  linear: drawLines,
  simple: drawLines,
  smooth: drawLines,
  scatter: drawScatter,
  scatter_jitter: drawScatter,
  confusion: drawConfusion,
  confusion_normalized: drawConfusion,
  bar_horizontal: drawBars,
  bar_horizontal_sorted: drawBars,
}

/** Draws a plot with both sides on one pair of axes. The same plot always gives the same picture. */
export function drawPlot(compared: ComparedPlot<DataPlot>, theme: Theme): Drawn {
  const plot = { ...compared, base: withTitles(compared.base), head: withTitles(compared.head) }
  const shown = plot.head ?? plot.base
  const title = shown?.title ?? plot.id
  if (shown?.ownTemplate !== undefined) {
    const own = drawOwn(plot, shown.ownTemplate, theme)
    if ('spec' in own) return { ...own, alt: `${title.trim()}: ${own.summary}.` }
    return drawFamily(plot, { title, theme, notes: [own.problem] })
  }
  const isKnown = Object.hasOwn(families, shown?.template ?? '')
  const note = `The template "${shown?.template}" is not known; the plot is drawn as linear.`
  return drawFamily(plot, { title, theme, notes: isKnown ? [] : [note] })
}

function withTitles(plot: DataPlot | undefined): DataPlot | undefined {
  if (plot === undefined) return undefined
  const [title, xLabel, yLabel] = [plot.title, plot.xLabel, plot.yLabel].map(asTitle) as [string, string, string]
  return { ...plot, title, xLabel, yLabel }
}

/** Vega finds no title that is called as what every object has (`constructor`); a space around one is not drawn. */
function asTitle(text: string): string {
  return text in {} ? `${text} ` : text
}

interface Around {
  readonly title: string
  readonly theme: Theme
  readonly notes: readonly string[]
}

function drawFamily(plot: ComparedPlot<DataPlot>, { title, theme, notes }: Around): Drawn {
  const template = (plot.head ?? plot.base)?.template ?? 'linear'
  const draw = Object.hasOwn(families, template) ? (families[template] ?? drawLines) : drawLines
  const drawn = hasValues(plot) ? draw(plot, coloursOf(theme)) : { spec: nothing, summary: 'no values', notes: [] }
  const body = { ...drawn, notes: [...notes, ...drawn.notes] }
  const alt = `${title.trim()}: ${body.summary}.`
  return { spec: frame(body, { title, theme, alt }), alt, notes: body.notes }
}

function hasValues({ base, head }: ComparedPlot<DataPlot>): boolean {
  const points = [base, head].flatMap((plot) => plot?.series ?? []).flatMap((series) => series.points)
  return points.some(({ x, y }) => !isMissing(x) && !isMissing(y))
}
