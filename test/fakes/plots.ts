import fc from 'fast-check'
import type { ComparedPlot } from '../../src/core/plots/compare.ts'
import type { DataPlot, Point, Series } from '../../src/core/plots/plot.ts'
import type { Value } from '../../src/core/value.ts'

/** Makes a point of one row. */
export function point(x: Value, y: Value, count = 1): Point {
  return { x, y, count, row: undefined }
}

/** Makes a series `y` over `x`; all its rows are there. */
export function seriesWith(points: readonly Point[], more: Partial<Series> = {}): Series {
  const rowCount = points.reduce((sum, { count }) => sum + count, 0)
  return { file: 'plot.csv', x: 'x', y: 'y', points, rowCount, ...more }
}

/** Makes a plot that is called `plot.csv`, with labels as DVC finds them. */
export function plotWith(series: readonly Series[], more: Partial<DataPlot> = {}): DataPlot {
  return {
    kind: 'data',
    id: 'plot.csv',
    template: 'linear',
    ownTemplate: undefined,
    title: 'plot.csv',
    xLabel: series[0]?.x ?? '',
    yLabel: series[0]?.y ?? '',
    series,
    ...more,
  }
}

/** Sets both sides of a plot against each other. */
export function comparedPlot(base: DataPlot | undefined, head: DataPlot | undefined): ComparedPlot<DataPlot> {
  return { id: (head ?? base)?.id ?? '', base, head, isUnchanged: false }
}

function rocOf(bend: number): DataPlot {
  const points = Array.from({ length: 41 }, (_, step) => point(step / 40, (step / 40) ** bend))
  return plotWith([seriesWith(points, { x: 'false_positive_rate', y: 'true_positive_rate' })], { title: 'ROC curve' })
}

function lossOf(floor: number): DataPlot {
  const curve = (field: string, end: number): Series =>
    seriesWith(
      Array.from({ length: 60 }, (_, step) =>
        point(BigInt(step), String(end + 2 * Math.exp(-step / 12) + 0.05 * Math.sin(7 * step))),
      ),
      { file: 'log.csv', x: 'epoch', y: field },
    )
  return plotWith([curve('train_loss', floor), curve('val_loss', 2 * floor)], { title: 'Training', yLabel: 'loss' })
}

function accuracyOf(top: number): DataPlot {
  const points = Array.from({ length: 200 }, (_, step) =>
    point(BigInt(step), top * (1 - Math.exp(-step / 30)) + 0.03 * Math.sin(11 * step)),
  )
  const series = seriesWith(points, { x: 'step', y: 'accuracy', rowCount: 1_000_000 })
  return plotWith([series], { title: 'Accuracy', template: 'smooth' })
}

function confusionOf(template: string, counts: readonly [number, number, number, number]): DataPlot {
  const [a, b, c, d] = counts
  const points = [
    ...[point('benign', 'benign', a), point('malignant', 'benign', b)],
    ...[point('benign', 'malignant', c), point('malignant', 'malignant', d)],
  ]
  return plotWith([seriesWith(points, { x: 'predicted', y: 'actual' })], { title: 'Confusion', template })
}

const features = ['mean radius', 'worst texture', 'area error', 'mean symmetry', 'worst concavity']

function importanceOf(template: string, factor: number): DataPlot {
  const points = features.map((name, index) => point(String((factor * (index + 2)) / (index + 7)), name))
  return plotWith([seriesWith(points, { x: 'importance', y: 'feature' })], { title: 'Importance', template })
}

function scatterOf(template: string, spread: number): DataPlot {
  const points = Array.from({ length: 80 }, (_, index) => {
    const x = (index % 20) / 2
    return point(x, x + spread * Math.sin(13 * index))
  })
  return plotWith([seriesWith(points, { x: 'predicted', y: 'actual' })], { title: 'Predictions', template })
}

const ownTemplate = JSON.stringify({
  $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
  data: { values: '<DVC_METRIC_DATA>' },
  title: '<DVC_METRIC_TITLE>',
  width: '<DVC_METRIC_PLOT_WIDTH>',
  height: '<DVC_METRIC_PLOT_HEIGHT>',
  mark: { type: 'area', opacity: 0.5 },
  encoding: {
    x: { field: '<DVC_METRIC_X>', type: 'quantitative', title: '<DVC_METRIC_X_LABEL>' },
    y: { field: '<DVC_METRIC_Y>', type: 'quantitative', title: '<DVC_METRIC_Y_LABEL>' },
    color: '<DVC_METRIC_COLOR>',
    tooltip: '<DVC_METRIC_TOOLTIP>',
  },
})

function ownOf(top: number): DataPlot {
  const points = [0, 1, 2, 3].map((step) => point(BigInt(step), top * step))
  return plotWith([seriesWith(points, { x: 'step', y: 'gain' })], { title: 'Gain', template: 'area', ownTemplate })
}

/** One plot of each family of templates, base and head. */
export const samplePlots: Readonly<Record<string, ComparedPlot<DataPlot>>> = {
  roc: comparedPlot(rocOf(0.4), rocOf(0.15)),
  loss: comparedPlot(lossOf(0.3), lossOf(0.2)),
  smooth: comparedPlot(accuracyOf(0.85), accuracyOf(0.92)),
  confusion: comparedPlot(confusionOf('confusion', [101, 6, 6, 58]), confusionOf('confusion', [105, 2, 3, 61])),
  normalized: comparedPlot(
    confusionOf('confusion_normalized', [101, 6, 6, 58]),
    confusionOf('confusion_normalized', [105, 2, 3, 61]),
  ),
  bars: comparedPlot(importanceOf('bar_horizontal_sorted', 0.8), importanceOf('bar_horizontal_sorted', 1)),
  scatter: comparedPlot(scatterOf('scatter', 3), scatterOf('scatter', 1)),
  jitter: comparedPlot(scatterOf('scatter_jitter', 3), scatterOf('scatter_jitter', 1)),
  own: comparedPlot(ownOf(1), ownOf(2)),
}

const anyValue = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.double(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('1', 'nan', '-inf', '1e400', '1e289', -0, '__proto__', 'constructor', '"]+x["', '</text><script>'),
)
const anySeries = fc
  .tuple(fc.array(fc.tuple(anyValue, anyValue, fc.integer({ min: 1, max: 9 })), { maxLength: 60 }), fc.string())
  .map(([rows, file]) =>
    seriesWith(
      rows.map(([x, y, count]) => point(x, y, count)),
      { file },
    ),
  )
const anySide = fc.option(fc.array(anySeries, { maxLength: 3 }), { nil: undefined })
const anyTitle = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('constructor', '__proto__', ''))
const templates = [
  ...['linear', 'simple', 'smooth', 'scatter', 'scatter_jitter', 'confusion', 'confusion_normalized'],
  ...['bar_horizontal', 'bar_horizontal_sorted'],
]

/** Plots of every template, of whatever rows a file may have. */
export const anyPlot = fc
  .tuple(fc.constantFrom(...templates), anySide, anySide, anyTitle)
  .map(([template, base, head, title]) => {
    const [before, after] = [base, head].map((all) =>
      all === undefined ? undefined : plotWith(all, { template, title, xLabel: title }),
    )
    return comparedPlot(before, after)
  })
