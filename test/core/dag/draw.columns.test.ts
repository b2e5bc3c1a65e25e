import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderDrawing } from '../../../src/core/dag/draw.ts'
import { anyDag, dagOf } from '../../fakes/dag.ts'

describe('renderDrawing in few columns', () => {
  it.each<readonly [string, readonly string[], number, readonly string[]]>([
    [
      'parts that nothing links side by side',
      ['a', 'b: a', 'x', 'y: x', 'alone.dvc'],
      80,
      [
        '┌───┐   ┌───┐   ┌───────────┐',
        '│ a │   │ x │   │ alone.dvc │',
        '└─┬─┘   └─┬─┘   └───────────┘',
        '  │       │',
        '┌─┴─┐   ┌─┴─┐',
        '│ b │   │ y │',
        '└───┘   └───┘',
      ],
    ],
    [
      'parts below each other where they do not fit',
      ['a', 'b: a', 'x', 'y: x', 'alone.dvc'],
      20,
      [
        '┌───┐   ┌───┐',
        '│ a │   │ x │',
        '└─┬─┘   └─┬─┘',
        '  │       │',
        '┌─┴─┐   ┌─┴─┐',
        '│ b │   │ y │',
        '└───┘   └───┘',
        '',
        '┌───────────┐',
        '│ alone.dvc │',
        '└───────────┘',
      ],
    ],
    [
      'a layer that is wider than the screen in rows, with lines around them',
      [
        'prep',
        'train@m0: prep',
        'train@m1: prep',
        'train@m2: prep',
        'train@m3: prep',
        'train@m4: prep',
        'train@m5: prep',
        'train@m6: prep',
        'train@m7: prep',
        'train@m8: prep',
        'train@m9: prep',
        'train@m10: prep',
        'train@m11: prep',
        'report: train@m0 train@m1 train@m2 train@m3 train@m4 train@m5 train@m6 train@m7 train@m8 train@m9 train@m10 train@m11',
      ],
      50,
      [
        '                         ┌──────┐',
        '                         │ prep │',
        '                         └───┬──┘',
        '      ┌─────────────┬────────┴────┬────────┐',
        '┌─────┴────┐  ┌─────┴────┐  ┌─────┴────┐   │',
        '│ train@m0 │  │ train@m1 │  │ train@m2 │   │',
        '└─────┬────┘  └─────┬────┘  └─────┬────┘   │',
        ' ┌────┴─────────────┴─────────────┘        │',
        ' │        ┌─────────────┬─────────────┬────┴──┐',
        ' │  ┌─────┴────┐  ┌─────┴────┐  ┌─────┴────┐  │',
        ' │  │ train@m3 │  │ train@m4 │  │ train@m5 │  │',
        ' │  └─────┬────┘  └─────┬────┘  └─────┬────┘  │',
        ' └┬───────┴─────────────┴─────────────┘       │',
        '  │        ┌─────────────┬─────────────┬──────┴┐',
        '  │  ┌─────┴────┐  ┌─────┴────┐  ┌─────┴────┐  │',
        '  │  │ train@m6 │  │ train@m7 │  │ train@m8 │  │',
        '  │  └─────┬────┘  └─────┬────┘  └─────┬────┘  │',
        '  └─┬──────┴─────────────┴─────────────┘       │',
        '    │         ┌─────────────┬──────────────┬───┘',
        '    │   ┌─────┴────┐  ┌─────┴─────┐  ┌─────┴─────┐',
        '    │   │ train@m9 │  │ train@m10 │  │ train@m11 │',
        '    │   └─────┬────┘  └─────┬─────┘  └─────┬─────┘',
        '    └─────────┴────┬────────┴──────────────┘',
        '              ┌────┴───┐',
        '              │ report │',
        '              └────────┘',
      ],
    ],
    [
      'what is too wide as a list',
      ['prepare', 'a-long-name: prepare', 'an-even-longer-name: a-long-name prepare'],
      20,
      ['prepare', '├─ a-long-name', '│  └─ an-even-longer-name', '└─ an-even-longer-name'],
    ],
  ])('draws %s', (_, lines, columns, drawing) => {
    expect(renderDrawing(dagOf(...lines), columns).split('\n')).toEqual(drawing)
  })

  it('names every node, and keeps boxes within the columns, whatever the graph', () => {
    fc.assert(
      fc.property(anyDag(14), (dag) => {
        const text = renderDrawing(dag, 60)
        expect(new Set(text.match(/[a-l]+\d+/gu))).toEqual(new Set(dag.keys()))
        const boxes = text.split('\n').filter((line) => /[┌┐]/u.test(line))
        expect(Math.max(0, ...boxes.map((line) => line.length))).toBeLessThanOrEqual(60)
      }),
      { numRuns: 50 },
    )
  })
})
