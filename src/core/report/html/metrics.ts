import { escapeHtml } from '../../text/html.ts'
import { showPair } from '../../text/number.ts'
import type { MetricRow, Report, Trend } from '../report.ts'
import { outcomeTexts } from '../sections.ts'
import { partOf } from '../sparkline.ts'
import { renderCell, renderPageTable, renderRow } from './table.ts'

/** Bytes that rows of metrics may take: ten thousand of them and more. */
const maxBytes = 1_100_000

/** Writes the table of metrics with what it is narrowed and sorted by; empty when there are none. */
export function renderPageMetrics({ metrics, trends }: Report): string {
  if (metrics.length === 0) return ''
  const hasFiles = new Set(metrics.map(({ name }) => name)).size < metrics.length
  const trendOf = new Map(trends.map((trend) => [keyOf(trend), trend]))
  const columns = { hasFiles, hasTrends: trends.length > 0 }
  const sorted = (name: string, sort: string, classes = ''): string =>
    `<th scope="col" data-sort="${sort}"${classes === '' ? '' : ` class="${classes}"`}>${name}</th>`
  const table = renderPageTable({
    caption: 'Metrics of the base and of the head, those that weigh most first',
    classes: 'metrics',
    head: [
      sorted('Metric', 'text'),
      ...['Base', 'Head', 'Change', '%'].map((name) => sorted(name, 'number', 'n')),
      ...(columns.hasTrends ? ['Trend'] : []),
      sorted('Verdict', 'weight'),
    ],
    rows: metrics.map((row) => metricRow(row, trendOf.get(keyOf(row)), columns)),
    noun: 'metric',
    bytes: maxBytes,
  })
  return `${tools(metrics)}\n${table}`
}

function keyOf({ file, name }: { readonly file: string; readonly name: string }): string {
  return JSON.stringify([file, name])
}

function tools(metrics: readonly MetricRow[]): string {
  const choices = [
    ['all', 'All'],
    ['changed', 'Changed'],
    ['bad', 'Regressions'],
  ] as const
  const radios = choices.map(
    ([id, label]) =>
      `<label><input type="radio" name="show" value="${id}" id="show-${id}"${id === 'all' ? ' checked' : ''}>${label}</label>`,
  )
  const isDirected = metrics.some(({ direction }) => direction !== 'none')
  return [
    '<div class="tools">',
    '<input type="search" id="search" class="scripted" aria-label="Search metrics" placeholder="Search metrics" autocomplete="off">',
    `<fieldset class="choice"><legend class="vh">Metrics to show</legend>${radios.join('')}</fieldset>`,
    '<span id="shown" role="status" class="muted scripted"></span>',
    isDirected ? '<span class="muted">↑ higher is better, ↓ lower is better</span>' : '',
    '</div>',
  ].join('')
}

interface Columns {
  readonly hasFiles: boolean
  readonly hasTrends: boolean
}

function metricRow(row: MetricRow, trend: Trend | undefined, { hasFiles, hasTrends }: Columns): string {
  const arrow = { higher: '<i>↑</i>', lower: '<i>↓</i>', none: '' }[row.direction]
  const file = hasFiles ? `<small class=f>${escapeHtml(row.file)}</small>` : ''
  const reason = row.reason === '' ? '' : `<small>${escapeHtml(row.reason)}</small>`
  return renderRow(classesOf(row), (escapeHtml(row.name) || '(value)') + arrow + file, [
    renderCell(row.base, 'n'),
    renderCell(row.head, 'n h'),
    renderCell(row.change, 'n'),
    renderCell(row.relative, 'n'),
    ...(hasTrends ? [trend === undefined ? '<td>' : `<td>${renderTrend(trend)}`] : []),
    `<td class=v>${outcomeTexts[row.outcome]}${reason}`,
  ])
}

const bad: readonly MetricRow['outcome'][] = ['regression', 'bound', 'missing']

/** Its colour; `r` for what is a regression, `q` for what did not change. */
function classesOf({ severity, outcome }: MetricRow): string {
  const isBad = severity !== 'none' || bad.includes(outcome)
  const tone = severity !== 'none' ? severity : outcome === 'better' ? 'pass' : ''
  const kind = isBad ? 'r' : outcome === 'same' ? 'q' : ''
  return [tone, kind].filter((one) => one !== '').join(' ')
}

/** Units of a sparkline. */
const [width, height, margin] = [112, 24, 3]

/** Draws what a metric was at the commits before the head, the base last, and the head as a dot. */
export function renderTrend({ values, head }: Trend): string {
  const numbers = [...values.map(({ value }) => value), ...(head === undefined ? [] : [head])]
  const points = numbers.map((value, index) => {
    const x = margin + (index / (numbers.length - 1)) * (width - 2 * margin)
    return [x, height - margin - partOf(value, numbers) * (height - 2 * margin)].map((one) =>
      String(Number(one.toFixed(1))),
    )
  })
  const line = points.slice(0, values.length).map((point) => point.join(' '))
  const [baseX, baseY] = points[values.length - 1] ?? []
  const [headX, headY] = points[values.length] ?? []
  const dot = headX === undefined ? '' : `<circle cx="${headX}" cy="${headY}" r="2.6"/>`
  return [
    `<svg class="spark" viewBox="0 0 ${width} ${height}" role="img"><title>${sayTrend(values, head)}</title>`,
    `<path d="M${line.join('L')}"/><circle class="b" cx="${baseX}" cy="${baseY}" r="1.6"/>${dot}</svg>`,
  ].join('')
}

function sayTrend(values: Trend['values'], head: number | undefined): string {
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined) return ''
  const shown = showPair(first.value, last.value, last.value - first.value)
  const end = head === undefined ? '' : `; head ${showPair(last.value, head, head - last.value).head}`
  const commits = [first, last].map(({ commit }) => escapeHtml(commit.slice(0, 7)))
  return `${values.length} commits: ${shown.base} at ${commits[0]} to ${shown.head} at ${commits[1]}${end}`
}
