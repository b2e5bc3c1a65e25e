import { type Colours, coloursOf, type Theme } from './draw-theme.ts'

/** Part of a specification. */
export type Spec = Readonly<Record<string, unknown>>

/** A plot without what all plots have. */
export interface Body {
  /** What is drawn: marks, encodings, layers. */
  readonly spec: Spec
  /** The numbers in words, to follow the title: `AUC: base 0.95 → head 0.98`. */
  readonly summary: string
  /** Sentences about what is not drawn as it is. */
  readonly notes: readonly string[]
  /** Sentence that says how to read what is drawn. */
  readonly caption?: string
}

/** CSS pixels of a picture's width, about: what a comment shows without shrinking it. */
export const pictureWidth = 600
/** CSS pixels of the smallest text. A phone shows a picture at two thirds. */
export const smallText = 12
const [text, titleText, titleOffset, lineHeight, padding] = [13, 17, 14, 18, 16]

/** Puts a title, what is to be known about the plot, and the looks of a theme around what is drawn. */
export function frame(body: Body, { title, theme, alt }: { title: string; theme: Theme; alt: string }): Spec {
  const colours = coloursOf(theme)
  const subtitle = [...body.notes, ...(body.caption === undefined ? [] : [body.caption])]
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: alt,
    background: colours.background,
    padding,
    ...body.spec,
    ...(body.spec['autosize'] === undefined ? {} : { height: Number(body.spec['height']) + heightOf(subtitle.length) }),
    title: { text: title, ...(subtitle.length === 0 ? {} : { subtitle }) },
    config: configOf(colours),
  }
}

/** CSS pixels of what is around a plot: the padding, the title and the lines below it. */
function heightOf(lines: number): number {
  return 2 * padding + titleText + titleOffset + lines * lineHeight
}

/** Looks of a theme; what a specification says itself counts first. */
export function configOf({ background, ink, muted, grid, series, base }: Colours): Spec {
  const limit = pictureWidth - 2 * padding
  const title = { color: ink, subtitleColor: muted, fontSize: titleText, subtitleFontSize: text }
  return {
    font: 'Inter, system-ui, "Segoe UI", Helvetica, Arial, sans-serif',
    aria: false,
    background,
    view: { stroke: null },
    title: { ...title, anchor: 'start', frame: 'bounds', offset: titleOffset, subtitlePadding: 5, limit },
    axis: {
      ...{ labelColor: muted, titleColor: ink, labelFontSize: text, titleFontSize: text, titleFontWeight: 'normal' },
      ...{ gridColor: grid, domainColor: base, tickColor: base, labelPadding: 6, titlePadding: 10, ticks: false },
      ...{ labelLimit: 200, titleLimit: limit },
    },
    axisY: { domain: false, titleLimit: 280 },
    legend: {
      ...{ labelColor: ink, titleColor: ink, labelFontSize: text, titleFontSize: text, labelLimit: limit - 40 },
      ...{ orient: 'top', direction: 'horizontal', title: null, offset: 12, symbolSize: 220, symbolStrokeWidth: 2.5 },
      ...{ rowPadding: 6, columnPadding: 18 },
    },
    text: { color: ink, fontSize: text },
    range: { category: [...series] },
    ...Object.fromEntries(['line', 'point', 'bar', 'rect', 'rule'].map((mark) => [mark, { color: series[0] }])),
  }
}

/** Says that there is nothing to draw. */
export const nothing: Spec = {
  width: pictureWidth - 2 * padding,
  height: 80,
  data: { values: [{}] },
  mark: { type: 'text', text: 'No values to draw.' },
}
