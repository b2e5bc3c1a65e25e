import { type Canvas, drawNet, toLines, write } from './canvas.ts'
import type { Dag } from './dag.ts'
import type { Item } from './layers.ts'
import { type Gap, type Layout, layOut } from './layout.ts'
import { halves } from './place.ts'

/** Rows of a box. */
const boxRows = 3

/**
 * Draws a graph whose parts are all linked as boxes, from what needs nothing on top to the last results. Lines that are
 * joined lead from each box above them to each below; one that passes over another has nothing to do with it.
 *
 * @returns lines of at most `columns` characters; `undefined` when it does not fit, or has a cycle
 */
export function drawBoxes(dag: Dag, columns: number): readonly string[] | undefined {
  const layout = layOut(dag, columns)
  if (layout === undefined) return undefined
  const canvas: Canvas = []
  let row = 0
  for (const [index, layer] of layout.layers.entries()) {
    for (const item of layer) drawItem(canvas, row, { item, layout })
    const above = layout.gaps[index - 1]
    if (above !== undefined) drawGap(canvas, row - above.height, above)
    row += boxRows + (layout.gaps[index]?.height ?? 0)
  }
  return toLines(canvas)
}

interface Drawn {
  readonly item: Item
  readonly layout: Layout
}

function drawItem(canvas: Canvas, row: number, { item, layout }: Drawn): void {
  const middle = layout.places.get(item) ?? 0
  if (item.isLine) {
    for (let offset = 0; offset < boxRows; offset++) write(canvas, [row + offset, middle], '│')
    return
  }
  const width = layout.width(item)
  const start = middle - halves(width)[0]
  const edge = '─'.repeat(width - 2)
  const spare = width - 2 - [...item.name].length
  const label = `${' '.repeat(Math.floor(spare / 2))}${item.name}${' '.repeat(Math.ceil(spare / 2))}`
  for (const [offset, text] of [`┌${edge}┐`, `│${label}│`, `└${edge}┘`].entries())
    write(canvas, [row + offset, start], text)
}

function drawGap(canvas: Canvas, from: number, { nets, rows, height }: Gap): void {
  for (const [index, { tops, bottoms }] of nets.entries()) {
    drawNet(canvas, { tops, bottoms, from, until: from + height, row: from + (rows[index] ?? 0) })
    for (const column of tops) markPort(canvas, [from - 1, column], '┬')
    for (const column of bottoms) markPort(canvas, [from + height, column], '┴')
  }
}

/** Opens the edge of a box where a line leaves or meets it; where a line passes, nothing is to be done. */
function markPort(canvas: Canvas, [row, column]: readonly [number, number], mark: string): void {
  if (canvas[row]?.[column] === '─') write(canvas, [row, column], mark)
}
