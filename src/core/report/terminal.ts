import { extentOf } from '../extent.ts'
import { renderSeconds } from '../text/amount.ts'
import { toLine } from '../text/line.ts'
import type { MetricRow, PlotLine, PlotRow, Report, Trend } from './report.ts'
import { leftOut } from './sections.ts'
import { renderSparkline, thinValues } from './sparkline.ts'

const colours = { fail: 31, warn: 33, pass: 32, neutral: 36, none: 0 } as const

/** Writes the report for a terminal, columns aligned. */
export function renderTerminal(report: Report, options: { readonly colour: boolean }): string {
  const paint = (kind: keyof typeof colours, text: string): string =>
    options.colour && colours[kind] > 0 ? `\u001b[${colours[kind]}m${text}\u001b[0m` : text
  const verdict = paint(report.verdict, report.verdict.toUpperCase())
  const base =
    report.base.commit === undefined
      ? report.base.sentence
      : `against ${report.base.commit.slice(0, 7)}, ${report.base.sentence}`
  return [
    `${verdict}  ${clean(report.title)}: ${clean(report.headline)}`,
    [base, ...report.base.notes].map((line) => `      ${clean(line)}`).join('\n'),
    report.remarks.map((line) => `      ${clean(line)}`).join('\n'),
    align(metricLines(report.metrics), (index) => report.metrics[index - 1]?.severity ?? 'none', paint),
    trendLines(report.trends),
    align(paramLines(report), () => 'none', paint),
    plotLines(report.plots),
    testLines(report),
    report.stages
      .map(
        ({ name, outcome, seconds }) =>
          `stage ${clean(name)}: ${outcome}${seconds === undefined ? '' : ` in ${renderSeconds(seconds)}`}`,
      )
      .join('\n'),
    report.problems.map(({ message }) => paint('fail', clean(message))).join('\n'),
    report.suggestion === undefined
      ? ''
      : `Nothing fails yet. These lines in crisol.yaml would gate:\n\n${report.suggestion}`,
  ]
    .filter((section) => section !== '')
    .join('\n\n')
}

/** Text from data cannot move the cursor or hide. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
}

function metricLines(rows: readonly MetricRow[]): readonly (readonly string[])[] {
  if (rows.length === 0) return []
  const arrows = { higher: '↑', lower: '↓', none: ' ' }
  const cells = rows.map((row) => [
    `${arrows[row.direction]} ${row.name || row.file}`,
    row.base,
    row.head,
    row.change,
    row.relative,
    [row.outcome === 'same' ? '' : row.outcome, row.reason].filter(Boolean).join(': '),
  ])
  return [['  metric', 'base', 'head', 'change', '%', ''], ...cells]
}

/** Trends that are drawn, at the most: those of the metrics that weigh most. */
const mostTrends = 20
/** Columns of a name and of a sparkline: with what stands beside them they fit into 80. */
const [nameWidth, sparkWidth] = [26, 40]

function trendLines(trends: readonly Trend[]): string {
  if (trends.length === 0) return ''
  const [, most] = extentOf(trends.map(({ values }) => values.length))
  const lines = trends.slice(0, mostTrends).map(({ file, name, values, head }) => {
    const numbers = [...values.map(({ value }) => value), ...(head === undefined ? [] : [head])]
    const line = renderSparkline(numbers)
    return `  ${padName(name || file)}  ${line.slice(0, values.length)} ${line.slice(values.length)}`.trimEnd()
  })
  const lead = `  the last ${most} commits of the base, then the head`
  return [lead, ...lines].join('\n') + leftOut(trends.length - lines.length, 'trend').replace(/\n+/u, '\n  ')
}

/** A name in as many columns as names have. */
function padName(name: string): string {
  const shown = toLine(name, nameWidth)
  return shown + ' '.repeat(nameWidth - [...shown].length)
}

function plotLines(plots: readonly PlotRow[]): string {
  return plots
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => [`plot ${toLine(title, 74)}`, ...lines.flatMap(sideLines)].join('\n'))
    .join('\n\n')
}

/** Both sides of a line over each other, on one scale. */
function sideLines({ name, base, head }: PlotLine): readonly string[] {
  const sides = [
    { side: 'base', values: thinValues(base, sparkWidth) },
    { side: 'head', values: thinValues(head, sparkWidth) },
  ].filter(({ values }) => values.length > 0)
  const all = sides.flatMap(({ values }) => values)
  return [`  ${toLine(name, 77)}`, ...sides.map(({ side, values }) => `    ${side}  ${renderSparkline(values, all)}`)]
}

function paramLines({ params }: Report): readonly (readonly string[])[] {
  if (params.length === 0) return []
  return [
    ['  parameter', 'base', 'head'],
    ...params.map(({ file, name, base, head }) => [`  ${file}:${name}`, base, head]),
  ]
}

function testLines({ tests }: Report): string {
  return tests
    .map(({ name, passed, failed, skipped, failures }) =>
      [
        `tests ${clean(name)}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
        ...failures.map(({ test, message }) => `  ${clean(test)}: ${clean(message)}`),
      ].join('\n'),
    )
    .join('\n')
}

function align(
  lines: readonly (readonly string[])[],
  kindOf: (index: number) => 'fail' | 'warn' | 'none',
  paint: (kind: 'fail' | 'warn' | 'none', text: string) => string,
): string {
  const cleaned = lines.map((cells) => cells.map(clean))
  const widths = (cleaned[0] ?? []).map((_, column) =>
    extentOf(cleaned.map((cells) => [...(cells[column] ?? '')].length)),
  )
  const pad = (cell: string, column: number): string => {
    const space = ' '.repeat((widths[column]?.[1] ?? 0) - [...cell].length)
    return column === 0 || column > 4 ? cell + space : space + cell
  }
  return cleaned.map((cells, index) => paint(kindOf(index), cells.map(pad).join('  ').trimEnd())).join('\n')
}
