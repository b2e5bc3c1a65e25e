import { roundFloat } from '../python/float.ts'
import { renderJson } from '../python/json.ts'
import { pythonStr } from '../python/repr.ts'
import type { Value } from '../value.ts'
import type { Difference } from './table.ts'

/** How a table of differences is written. */
export interface DiffStyle {
  /** Metrics have a change and rounded floats; parameters have neither. */
  readonly kind: 'metrics' | 'params'
  /** Column headings of the two sides. */
  readonly revisions: readonly [string, string]
  /** Whether the file has a column. */
  readonly hasPath: boolean
  /** Decimal places of floats, >= 1. */
  readonly precision: number
}

/** Writes differences as DVC's `--json`: unrounded, `{"file": {"name": {"old": 1, "new": 2, "diff": 1}}}`. */
export function renderDiffJson(differences: readonly Difference[]): string {
  const files = new Map<string, Map<string, Value>>()
  for (const { file, name, old, new: after, diff } of differences) {
    const values = files.get(file) ?? new Map<string, Value>()
    const entry = new Map<string, Value>([
      ['old', old],
      ['new', after],
    ])
    values.set(name, diff === undefined ? entry : new Map([...entry, ['diff', diff]]))
    files.set(file, values)
  }
  return renderJson(files)
}

/** Writes differences as DVC's `--md`: a table with a blank line at its end, headed even when it is empty. */
export function renderDiffMarkdown(differences: readonly Difference[], style: DiffStyle): string {
  const rows = toRows(differences, style)
  const widths = widthsOf(rows)
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  const [header = [], ...body] = rows
  return `${[line(header), rule, ...body.map(line)].join('\n')}\n`
}

/** Writes differences as DVC does for a person; nothing when there are none. */
export function renderDiffPlain(differences: readonly Difference[], style: DiffStyle): string {
  if (differences.length === 0) return ''
  const rows = toRows(differences, style)
  const widths = widthsOf(rows)
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function toRows(differences: readonly Difference[], style: DiffStyle): readonly (readonly string[])[] {
  const { kind, revisions, hasPath } = style
  const name = kind === 'metrics' ? 'Metric' : 'Param'
  const header = [...(hasPath ? ['Path'] : []), name, ...revisions, ...(kind === 'metrics' ? ['Change'] : [])]
  const body = differences.map((difference) => [
    ...(hasPath ? [difference.file] : []),
    difference.name,
    cell(difference.old, style),
    cell(difference.new, style),
    ...(kind === 'metrics' ? [cell(difference.diff ?? null, style)] : []),
  ])
  return [header, ...body]
}

function cell(value: Value, { kind, precision }: DiffStyle): string {
  if (value === null) return '-'
  return pythonStr(kind === 'metrics' && typeof value === 'number' ? roundFloat(value, precision) : value)
}

/** Widths of the columns; a heading takes two more, as the library under DVC counts. */
function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const [header = [], ...body] = rows
  return header.map((heading, column) =>
    Math.max(heading.length + 2, ...body.map((cells) => cells[column]?.length ?? 0)),
  )
}
