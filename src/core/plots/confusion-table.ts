import { renderCount } from '../text/amount.ts'
import { escapeMarkdown, renderTable } from '../text/markdown.ts'
import type { ComparedPlot } from './compare.ts'
import { type Confusion, confusionOf, countAt, sortClasses } from './confusion.ts'
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
  const [base, head] = [sideOf(plot.base), sideOf(plot.head)]
  const found = new Map(
    [...pairsOf(head), ...pairsOf(base)].map(({ x, y }) => [
      JSON.stringify([x, y]),
      { ...{ x, y }, base: countAt(base, y, x), head: countAt(head, y, x) },
    ]),
  )
  const cells = [...found.values()]
  const [columns, rows] = [sortClasses(cells.map(({ x }) => x)), sortClasses(cells.map(({ y }) => y))]
  const isCompared = plot.base !== undefined && plot.head !== undefined
  if (columns.length > classLimit || rows.length > classLimit) return renderCells(cells, [xLabel, yLabel])
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

/** All series of one side counted together. */
function sideOf(plot: DataPlot | undefined): Confusion {
  return confusionOf({ points: plot?.series.flatMap(({ points }) => points) ?? [] })
}

function pairsOf({ counts }: Confusion): readonly Pick<Cell, 'x' | 'y'>[] {
  return [...counts].flatMap(([y, row]) => [...row.keys()].map((x) => ({ x, y })))
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
