import type { ComparedPlot } from './compare.ts'
import { type Confusion, classesOf, confusionOf, countAt, diagonalShare, rowTotal } from './confusion.ts'
import { type Body, pictureWidth, type Spec, smallText } from './draw-frame.ts'
import type { Colours } from './draw-theme.ts'
import { grouped, labelsOf, missingNotes, type Trace, tracesOf } from './draw-traces.ts'
import type { DataPlot } from './plot.ts'

/** Matrices that are drawn, at the most, and classes of all of them together. */
const [mostMatrices, mostClasses] = [4, 30]
/** CSS pixels that the cells of a row share, about, and that a figure of text needs. */
const [cellsWidth, figureWidth] = [460, 9]
/** CSS pixels of an axis with its labels and title. */
const axisHeight = 65

/** Both sides of one matrix. */
interface Matrix {
  readonly name: string
  readonly base: Confusion | undefined
  readonly head: Confusion | undefined
}

/** What all cells of a plot have in common. */
interface Look {
  readonly classes: readonly string[]
  readonly isNormalized: boolean
  readonly colours: Colours
  readonly labels: { readonly x: string; readonly y: string }
}

/**
 * Draws confusion matrices, of several series one below the other. A cell says how often the head took the class of its
 * row for that of its column and how much that changed; its colour is the share of the row.
 */
export function drawConfusion(plot: ComparedPlot<DataPlot>, colours: Colours): Body {
  const { traces, names, notes } = tracesOf(plot, mostMatrices)
  const matrices = names.map((name, index) =>
    toMatrix(
      name,
      traces.filter((trace) => trace.index === index),
    ),
  )
  const all = matrices.flatMap(({ base, head }) => [base, head].filter((side) => side !== undefined))
  const { kept: classes, left } = classesOf(all, Math.floor(mostClasses / Math.max(1, matrices.length)))
  const isNormalized = (plot.head ?? plot.base)?.template === 'confusion_normalized'
  const look = { classes, isNormalized, colours, labels: labelsOf(plot) }
  const units = matrices.map((matrix) => unitOf(matrix, look))
  const points = traces.flatMap(({ series }) => series.points)
  return {
    spec: units.length === 1 ? { ...units[0], ...fitted(classes.length) } : { vconcat: units, spacing: 30 },
    summary: matrices.map((matrix) => summaryOf(matrix, classes)).join('; ') || 'no values',
    notes: [
      ...notes,
      ...(left > 0 ? [`The ${classes.length} most frequent classes are drawn; ${left} are left out.`] : []),
      ...missingNotes(points),
    ],
    caption: `${all.length > matrices.length ? 'Small: change from the base. ' : ''}Colour: share of the row.`,
  }
}

function toMatrix(name: string, traces: readonly Trace[]): Matrix {
  const sideOf = (side: Trace['side']): Confusion | undefined => {
    const trace = traces.find((one) => one.side === side)
    return trace === undefined ? undefined : confusionOf(trace.series)
  }
  return { name, base: sideOf('base'), head: sideOf('head') }
}

function cellHeight(classes: number): number {
  if (classes <= 4) return 84
  return classes <= 12 ? 48 : 26
}

function fitted(classes: number): Spec {
  const height = Math.max(1, classes) * cellHeight(classes) + axisHeight
  return { width: pictureWidth, height, autosize: { type: 'fit', contains: 'padding' } }
}

function unitOf(matrix: Matrix, look: Look): Spec {
  const { classes, labels } = look
  const cells = cellsOf(matrix, look)
  const axis = { type: 'nominal', scale: { domain: classes }, sort: null }
  const plain = { grid: false, domain: false, labelLimit: 130 }
  return {
    ...(matrix.name === '' ? {} : { title: { text: matrix.name, fontSize: 14 } }),
    width: cellsWidth,
    height: Math.max(1, classes.length) * cellHeight(classes.length),
    data: { values: cells },
    encoding: {
      x: { field: 'x', ...axis, title: labels.x, axis: { ...plain, labelAngle: classes.length > 6 ? -45 : 0 } },
      y: { field: 'y', ...axis, title: labels.y, axis: plain },
    },
    layer: [tiles(look, cells), ...texts(look, cells)],
  }
}

interface Cell {
  readonly x: string
  readonly y: string
  /** Fraction of the row, in [0, 1]. */
  readonly share: number
  readonly text: string
  /** Signed; empty where there is nothing to compare with. */
  readonly change: string
}

function cellsOf({ base, head }: Matrix, { classes, isNormalized }: Look): readonly Cell[] {
  const shown = head ?? base
  const from = head === undefined ? undefined : base
  if (shown === undefined) return []
  const figureOf = (side: Confusion, y: string, x: string): number =>
    isNormalized ? 100 * shareAt(side, y, x) : countAt(side, y, x)
  return classes.flatMap((y) =>
    classes.map((x) => {
      const figure = figureOf(shown, y, x)
      return {
        ...{ x, y, share: shareAt(shown, y, x) },
        text: isNormalized ? `${figure.toFixed(1)} %` : grouped(figure),
        change: from === undefined ? '' : signed(figure - figureOf(from, y, x), isNormalized),
      }
    }),
  )
}

/** Share of the row, in [0, 1]. */
function shareAt(side: Confusion, y: string, x: string): number {
  return countAt(side, y, x) / Math.max(1, rowTotal(side, y))
}

/** Writes a change of a count, or of a percentage in points. */
function signed(change: number, isNormalized: boolean): string {
  const size = isNormalized ? Math.abs(change).toFixed(1) : grouped(Math.abs(change))
  if (Number(size) === 0) return '±0'
  return `${change > 0 ? '+' : '−'}${size}${isNormalized ? ' pp' : ''}`
}

/** The colour of the cells, with a scale beside it where they are too small for text. */
function tiles(look: Look, cells: readonly Cell[]): Spec {
  const { shares, background } = look.colours
  const legend = hasRoom(look, cells)
    ? null
    : { title: `share of ${look.labels.y}`, format: '.0%', values: [0, 0.5, 1], gradientLength: 200 }
  return {
    mark: { type: 'rect', stroke: background, strokeWidth: 2 },
    encoding: { color: { field: 'share', type: 'quantitative', scale: { domain: [0, 1], range: shares }, legend } },
  }
}

function hasRoom({ classes }: Look, cells: readonly Cell[]): boolean {
  const longest = Math.max(0, ...cells.map(({ text, change }) => Math.max(text.length, change.length)))
  return classes.length <= 12 && longest * figureWidth <= cellsWidth / classes.length
}

/** The number of each cell, and below it in small how much it changed. */
function texts(look: Look, cells: readonly Cell[]): readonly Spec[] {
  if (!hasRoom(look, cells)) return []
  const { ink, muted, onShare, turn } = look.colours
  const isCompared = cells.some(({ change }) => change !== '')
  const isLarge = look.classes.length <= 6
  const text = (field: string, mark: Spec, color: string): Spec => ({
    mark: { type: 'text', ...mark },
    encoding: {
      text: { field, type: 'nominal' },
      color: {
        condition: [
          { test: `datum.share > ${turn}`, value: onShare },
          { test: 'datum.share > 0.25', value: ink },
        ],
        value: color,
      },
    },
  })
  return [
    text('text', { fontSize: isLarge ? 18 : 14, fontWeight: 'bold', dy: isCompared ? -8 : 0 }, ink),
    ...(isCompared ? [text('change', { fontSize: isLarge ? 13 : smallText, dy: isLarge ? 13 : 10 }, muted)] : []),
  ]
}

function summaryOf({ name, base, head }: Matrix, classes: readonly string[]): string {
  const sides = Object.entries({ base, head }).flatMap(([side, confusion]) => {
    const share = confusion === undefined ? undefined : diagonalShare(confusion)
    return share === undefined ? [] : [`${side} ${(100 * share).toFixed(1)} %`]
  })
  const said = sides.length === 0 ? 'no values' : `on the diagonal: ${sides.join(' → ')}`
  return `${name === '' ? '' : `${name}: `}${said}${largestChange({ name, base, head }, classes)}`
}

function largestChange({ base, head }: Matrix, classes: readonly string[]): string {
  if (base === undefined || head === undefined) return ''
  const changes = classes.flatMap((y) =>
    classes.map((x) => ({ y, x, change: countAt(head, y, x) - countAt(base, y, x) })),
  )
  const largest = changes.reduce((one, other) => (Math.abs(other.change) > Math.abs(one.change) ? other : one), {
    ...{ y: '', x: '', change: 0 },
  })
  return largest.change === 0
    ? ''
    : `, most changed: actual ${largest.y}, predicted ${largest.x} ${signed(largest.change, false)}`
}
