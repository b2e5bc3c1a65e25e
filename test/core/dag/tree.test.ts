import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { listTree } from '../../../src/core/dag/tree.ts'
import { anyDag, dagOf, toTraced } from '../../fakes/dag.ts'

describe('listTree', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['a chain', ['b: a', 'a'], ['a', '└─ b']],
    [
      'a diamond, what follows from it once',
      ['a', 'b: a', 'c: a', 'd: b c', 'e: d'],
      ['a', '├─ b', '│  └─ d', '│     └─ e', '└─ c', '   └─ d (see above)'],
    ],
    ['two starts', ['a', 'b', 'c: a b'], ['a', '└─ c', 'b', '└─ c']],
    ['a cycle', ['x: y', 'y: x', 'z: y'], ['x', '└─ y', '   ├─ x (see above)', '   └─ z']],
  ])('lists %s', (_, lines, listed) => {
    expect(listTree(dagOf(...lines))).toEqual(listed)
  })

  it('says as much as the graph, whatever the graph', () => {
    fc.assert(
      fc.property(anyDag(12), (dag) => {
        const path: string[] = []
        const edges = new Set<string>()
        for (const line of listTree(dag)) {
          const [, stem = '', name = ''] = /^([│├└─ ]*)(\S+)/u.exec(line) ?? []
          path.splice(stem.length / 3, path.length, name)
          if (path.length > 1) edges.add(`${path.at(-2)} -> ${name}`)
        }
        expect([...edges].toSorted()).toEqual(toTraced(dag).edges)
      }),
      { numRuns: 100 },
    )
  })

  it('goes as deep as a chain is long', () => {
    const dag = new Map(
      Array.from({ length: 3000 }, (_, index) => [`${index}`, { needs: index === 0 ? [] : [`${index - 1}`] }]),
    )
    expect(listTree(dag)).toHaveLength(3000)
  })
})
