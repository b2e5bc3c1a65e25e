import { drawBoxes } from './boxes.ts'
import { componentsOf, type Dag } from './dag.ts'
import { listTree } from './tree.ts'

/** Blank columns between parts that stand side by side. */
const gap = 3

/**
 * Draws a graph for a reader: parts that nothing links side by side where they fit; as boxes, or, where a part is too
 * wide for that or has a cycle, as an indented list.
 *
 * @param columns of the screen, which lists alone may exceed
 * @returns lines without a newline at the end; '' for a graph without nodes
 */
export function renderDrawing(dag: Dag, columns: number): string {
  const shelves: Shelf[] = []
  for (const part of componentsOf(dag)) {
    const lines = drawBoxes(part, columns) ?? listTree(part)
    const width = Math.max(...lines.map((line) => [...line].length))
    const last = shelves.at(-1)
    if (last !== undefined && last.width + gap + width <= columns)
      shelves.splice(-1, 1, putBeside(last, { lines, width }))
    else shelves.push({ lines, width })
  }
  return shelves.map(({ lines }) => lines.join('\n')).join('\n\n')
}

interface Shelf {
  readonly lines: readonly string[]
  readonly width: number
}

function putBeside(one: Shelf, other: Shelf): Shelf {
  const height = Math.max(one.lines.length, other.lines.length)
  const lines = Array.from({ length: height }, (_, row) => {
    const [left = '', right = ''] = [one.lines[row], other.lines[row]]
    return right === '' ? left : `${left}${' '.repeat(one.width + gap - [...left].length)}${right}`
  })
  return { lines, width: one.width + gap + other.width }
}
