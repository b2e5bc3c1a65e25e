import fc from 'fast-check'
import type { Dag } from '../../src/core/dag/dag.ts'

/** The graph of lines like `train: prepare params`: a name, and what it needs. */
export function dagOf(...lines: readonly string[]): Dag {
  return new Map(
    lines.map((line) => {
      const [name = '', needs = ''] = line.split(':')
      return [name, { needs: needs.split(' ').filter(Boolean) }]
    }),
  )
}

/** Any graph without a cycle, its names in any order. */
export function anyDag(mostNames: number): fc.Arbitrary<Dag> {
  return fc
    .tuple(
      fc.array(fc.array(fc.nat({ max: mostNames }), { maxLength: 4 }), { minLength: 1, maxLength: mostNames }),
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: mostNames, maxLength: mostNames }),
      fc.infiniteStream(fc.nat()),
    )
    .map(([needs, lengths, stream]) => {
      const names = needs.map((_, index) => `${'abcdefghijkl'.slice(0, lengths[index])}${index}`)
      const nodes = needs.map((picks, index) => {
        const earlier = index === 0 ? [] : picks.map((pick) => names[pick % index] ?? '')
        return [names[index] ?? '', { needs: [...new Set(earlier)] }] as const
      })
      return new Map(
        nodes
          .map((node) => ({ node, rank: stream.next().value ?? 0 }))
          .toSorted((one, other) => one.rank - other.rank)
          .map(({ node }) => node),
      )
    })
}

/** What a drawing of boxes says when its lines are followed. */
export interface Traced {
  /** Every name that is drawn, sorted; twice when it is drawn twice. */
  readonly names: readonly string[]
  /** `from -> to`, sorted. */
  readonly edges: readonly string[]
}

interface Box {
  readonly name: string
  readonly row: number
  readonly first: number
  readonly last: number
}

const directions = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] } as const
type Direction = keyof typeof directions

const opposite: Readonly<Record<Direction, Direction>> = { up: 'down', down: 'up', left: 'right', right: 'left' }

const arms: Readonly<Record<string, readonly Direction[]>> = {
  '┌': ['down', 'right'],
  '┐': ['down', 'left'],
  '└': ['up', 'right'],
  '┘': ['up', 'left'],
  '├': ['up', 'down', 'right'],
  '┤': ['up', 'down', 'left'],
  '┬': ['down', 'left', 'right'],
  '┴': ['up', 'left', 'right'],
  '┼': ['up', 'down', 'left', 'right'],
}

/** Follows every line of a drawing from box to box. */
export function trace(lines: readonly string[]): Traced {
  const boxes = lines.flatMap((line, row) => boxesIn(line, row))
  const edges = new Set<string>()
  for (const box of boxes) {
    for (let column = box.first; column <= box.last; column++) {
      if (lines[box.row + 1]?.[column] !== '┬') continue
      for (const reached of follow(lines, boxes, [box.row + 2, column])) edges.add(`${box.name} -> ${reached}`)
    }
  }
  return { names: boxes.map(({ name }) => name).toSorted(), edges: [...edges].toSorted() }
}

/** What `trace` finds in a drawing that is right. */
export function toTraced(dag: Dag): Traced {
  return {
    names: [...dag.keys()].toSorted(),
    edges: [...dag].flatMap(([name, { needs }]) => needs.map((need) => `${need} -> ${name}`)).toSorted(),
  }
}

function boxesIn(line: string, row: number): readonly Box[] {
  return [...line.matchAll(/│ +([a-z0-9@._/-]+) +(?=│)/giu)].map(({ 0: text, 1: name = '', index }) => ({
    name,
    row,
    first: index,
    last: index + text.length,
  }))
}

/** Gives the boxes that a line leads to which is entered from above. */
function follow(lines: readonly string[], boxes: readonly Box[], start: readonly [number, number]): readonly string[] {
  const reached: string[] = []
  const seen = new Set<string>()
  const ways: (readonly [row: number, column: number, heading: Direction])[] = [[...start, 'down']]
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const [row, column, heading] = way
    if (seen.has(way.join())) continue
    seen.add(way.join())
    const box = boxes.find((one) => Math.abs(one.row - row) === 1 && column >= one.first && column <= one.last)
    const mark = lines[row]?.[column] ?? ' '
    if (box !== undefined && mark === '┴') {
      reached.push(box.name)
      continue
    }
    for (const next of turns(mark, heading, `row ${row}, column ${column}`)) {
      const [down, right] = directions[next]
      ways.push([row + down, column + right, next])
    }
  }
  return reached
}

/** Where a line goes on, which is never up. An upright stroke that is met from the side is passed under. */
function turns(mark: string, heading: Direction, where: string): readonly Direction[] {
  const isLevel = heading === 'left' || heading === 'right'
  if (mark === '│' || (mark === '─' && isLevel)) return [heading]
  const here = arms[mark] ?? []
  if (!here.includes(opposite[heading])) throw new Error(`A line that goes ${heading} ends in "${mark}" (${where}).`)
  return here.filter((direction) => direction !== opposite[heading] && direction !== 'up')
}
