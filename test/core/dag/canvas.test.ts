import { describe, expect, it } from '@jest/globals'
import { type Canvas, drawNet, type Run, toLines, write } from '../../../src/core/dag/canvas.ts'

function drawn(...runs: readonly Omit<Run, 'from' | 'until'>[]): readonly string[] {
  const canvas: Canvas = []
  for (const run of runs) drawNet(canvas, { ...run, from: 0, until: 3 })
  return toLines(canvas)
}

describe('drawNet', () => {
  it.each<readonly [string, readonly Omit<Run, 'from' | 'until'>[], readonly string[]]>([
    ['a straight line', [{ tops: [1], bottoms: [1], row: 0 }], [' │', ' │', ' │']],
    ['a step to the right', [{ tops: [0], bottoms: [3], row: 1 }], ['│', '└──┐', '   │']],
    ['a step to the left', [{ tops: [3], bottoms: [0], row: 1 }], ['   │', '┌──┘', '│']],
    ['a fork', [{ tops: [2], bottoms: [0, 4], row: 0 }], ['┌─┴─┐', '│   │', '│   │']],
    ['a fork with a way straight on', [{ tops: [2], bottoms: [0, 2, 4], row: 0 }], ['┌─┼─┐', '│ │ │', '│ │ │']],
    ['a junction', [{ tops: [0, 2, 4], bottoms: [3], row: 2 }], ['│ │ │', '│ │ │', '└─┴┬┘']],
    ['ends at the edges', [{ tops: [0, 4], bottoms: [0, 4], row: 1 }], ['│   │', '├───┤', '│   │']],
    [
      'an upright line that passes over a level one, drawn first or last',
      [
        { tops: [2], bottoms: [2], row: 0 },
        { tops: [0], bottoms: [6], row: 1 },
        { tops: [4], bottoms: [4], row: 0 },
      ],
      ['│ │ │', '└─│─│─┐', '  │ │ │'],
    ],
  ])('draws %s', (_, runs, lines) => {
    expect(drawn(...runs)).toEqual(lines)
  })
})

describe('write', () => {
  it('writes over what stands there, from any place on', () => {
    const canvas: Canvas = []
    write(canvas, [1, 2], '😀b')
    write(canvas, [1, 3], 'cd')
    expect(toLines(canvas)).toEqual(['', '  😀cd'])
  })
})
