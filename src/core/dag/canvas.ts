import { type Ends, spanOf } from './route.ts'

/** Lines of characters that a drawing is made on. */
export type Canvas = string[][]

/** Writes a text from a place on, over what stands there. */
export function write(canvas: Canvas, [row, column]: readonly [number, number], text: string): void {
  for (const [index, character] of [...text].entries()) {
    while (canvas.length <= row) canvas.push([])
    const line = canvas[row] ?? []
    while (line.length < column + index) line.push(' ')
    line[column + index] = character
  }
}

/** Gives the lines of a drawing. */
export function toLines(canvas: Canvas): readonly string[] {
  return canvas.map((line) => line.join('').trimEnd())
}

/** Characters by the directions in which a line leaves a place. */
const strokes: Readonly<Record<string, string>> = {
  'up down': '│',
  'left right': '─',
  'down right': '┌',
  'down left': '┐',
  'up right': '└',
  'up left': '┘',
  'up down right': '├',
  'up down left': '┤',
  'down left right': '┬',
  'up left right': '┴',
  'up down left right': '┼',
}

/** A net and the rows that it is drawn in. */
export interface Run extends Ends {
  /** First row below the boxes that it comes from. */
  readonly from: number
  /** Row of the boxes that it leads to. */
  readonly until: number
  /** Row in which it runs from side to side. */
  readonly row: number
}

/** Draws a net. Where two cross, the upright line passes over the level one: only what is joined is linked. */
export function drawNet(canvas: Canvas, run: Run): void {
  const [first, last] = spanOf(run)
  for (let row = run.from; row < run.until; row++) {
    for (let column = first; column <= last; column++) {
      const stroke = strokes[directionsAt(run, row, column)]
      if (stroke === undefined) continue
      const isTaken = (canvas[row]?.[column] ?? ' ') !== ' '
      write(canvas, [row, column], isTaken ? '│' : stroke)
    }
  }
}

function directionsAt(run: Run, row: number, column: number): string {
  const [first, last] = spanOf(run)
  const [fromTop, toBottom] = [run.tops.includes(column), run.bottoms.includes(column)]
  const directions: readonly (readonly [string, boolean])[] = [
    ['up', row <= run.row ? fromTop : toBottom],
    ['down', row < run.row ? fromTop : toBottom],
    ['left', row === run.row && column > first],
    ['right', row === run.row && column < last],
  ]
  return directions.flatMap(([name, holds]) => (holds ? [name] : [])).join(' ')
}
