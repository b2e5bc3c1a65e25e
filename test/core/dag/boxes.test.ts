import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { drawBoxes } from '../../../src/core/dag/boxes.ts'
import { componentsOf } from '../../../src/core/dag/dag.ts'
import { depth } from '../../depth.ts'
import { anyDag, toTraced, trace } from '../../fakes/dag.ts'

describe('drawBoxes', () => {
  it('draws what traces back to the same graph, whatever the graph', () => {
    fc.assert(
      fc.property(anyDag(14), (dag) => {
        for (const part of componentsOf(dag)) {
          const lines = drawBoxes(part, 300)
          expect(trace(lines ?? [])).toEqual(toTraced(part))
        }
      }),
      { numRuns: depth(100, 5000) },
    )
  })
})
