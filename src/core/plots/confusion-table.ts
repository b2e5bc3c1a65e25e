import { pythonStr } from '../python/repr.ts'
import { renderCount } from '../text/amount.ts'
import { escapeMarkdown, renderTable } from '../text/markdown.ts'
import { compareCodePoints } from '../text/order.ts'
import { isNumeric, type Value } from '../value.ts'
import type { ComparedPlot } from './compare.ts'
import type { DataPlot } from './plot.ts'

/** Classes of a table that a comment has room for. */
const classLimit = 12
/** Cells that are listed where there are more classes. */
const cellLimit = 10

interface Cell {
  readonly x: string
  readonly y: string
  readonly base: number
  readonly head: number
}

/** Writes a confusion matrix as a table of counts with the change of each; many classes as the cells that changed most. */
export function renderConfusion(plot: ComparedPlot<DataPlot>): string {
  const { xLabel, yLabel } = (plot.head ?? plot.base) as DataPlot
  const [base, head] = [countsOf(plot.base), countsOf(plot.head)]
  const cells = [...new Map([...head, ...base])].map(([key, { x, y }]) => ({
    ...{ x: pythonStr(x), y: pythonStr(y) },
    ...{ base: base.get(key)?.count ?? 0, head: head.get(key)?.count ?? 0 },
  }))
  const values = [...head.values(), ...base.values()]
  const [columns, rows] = [classesOf(values.map(({ x }) => x)), classesOf(values.map(({ y }) => y))]
  const isCompared = plot.base !== undefined && plot.head !== undefined
  if (columns.length > classLimit || rows.length > classLimit) return renderCells(cells, [xLabel, yLabel])
  const found = new Map(cells.map((cell) => [JSON.stringify([cell.x, cell.y]), cell]))
  const body = rows.map((y) => [
    `**${escapeMarkdown(y, 40)}**`,
    ...columns.map((x) => cellText(found.get(JSON.stringify([x, y])), plot, isCompared)),
  ])
  const corner = `${escapeMarkdown(yLabel, 40)} ↓ ${escapeMarkdown(xLabel, 40)} →`
  return renderTable(
    [corner, ...columns.map((name) => escapeMarkdown(name, 40))],
    ['left', ...columns.map(() => 'right' as const)],
    body,
  )
}

interface Count {
  readonly x: Value
  readonly y: Value
  readonly count: number
}

function countsOf(plot: DataPlot | undefined): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  for (const { x, y, count } of plot?.series.flatMap(({ points }) => points) ?? []) {
    const key = JSON.stringify([pythonStr(x), pythonStr(y)])
    counts.set(key, { x, y, count: (counts.get(key)?.count ?? 0) + count })
  }
  return counts
}

/** Names of the classes: numbers by size, then texts by code point. */
function classesOf(values: readonly Value[]): readonly string[] {
  const unique = new Map(values.map((value) => [pythonStr(value), value]))
  return [...unique]
    .sort(([one, a], [other, b]) => {
      if (isNumeric(a) && isNumeric(b)) return Number(a) - Number(b)
      return Number(isNumeric(b)) - Number(isNumeric(a)) || compareCodePoints(one, other)
    })
    .map(([name]) => name)
}

function cellText(cell: Cell | undefined, plot: ComparedPlot<DataPlot>, isCompared: boolean): string {
  const [base, head] = [cell?.base ?? 0, cell?.head ?? 0]
  if (!isCompared) return String(plot.head === undefined ? base : head)
  return head === base ? String(head) : `**${head}** (${signed(head - base)})`
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : `−${-change}`
}

function renderCells(cells: readonly Cell[], [xLabel, yLabel]: readonly [string, string]): string {
  const sorted = cells.toSorted(
    (one, other) => Math.abs(other.head - other.base) - Math.abs(one.head - one.base) || other.head - one.head,
  )
  const rows = sorted
    .slice(0, cellLimit)
    .map(({ x, y, base, head }) => [
      escapeMarkdown(x, 40),
      escapeMarkdown(y, 40),
      String(base),
      String(head),
      head === base ? '' : signed(head - base),
    ])
  const table = renderTable(
    [escapeMarkdown(xLabel, 40), escapeMarkdown(yLabel, 40), 'Base', 'Head', 'Change'],
    ['left', 'left', 'right', 'right', 'right'],
    rows,
  )
  return `${table}\n\n${renderCount(cells.length, 'cell')} in all; those that changed most are shown.`
}
