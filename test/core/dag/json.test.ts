import { describe, expect, it } from '@jest/globals'
import { pickNames } from '../../../src/core/dag/dag.ts'
import { renderDagJson } from '../../../src/core/dag/json.ts'
import { buildGraph } from '../../../src/core/pipeline/graph.ts'
import { parseText } from '../../fakes/pipeline.ts'

describe('renderDagJson', () => {
  it('writes the picked stages and files with all that links them', () => {
    const { stages } = parseText(
      'stages: {a: {cmd: x, deps: [../raw], params: [lr], outs: [b]}, z: {cmd: x}}',
      {},
      'sub/dvc.yaml',
    )
    const graph = buildGraph([
      ...stages,
      { kind: 'source', file: 'raw.dvc', outs: ['raw'], deps: ['from'], frozen: false },
    ])
    expect(JSON.parse(renderDagJson(graph, pickNames(graph, ['sub/dvc.yaml:a'], false)))).toEqual([
      {
        address: 'sub/dvc.yaml:a',
        kind: 'stage',
        file: 'sub/dvc.yaml',
        deps: ['raw'],
        params: ['sub/params.yaml'],
        outs: ['sub/b'],
        needs: ['raw.dvc'],
      },
      { address: 'raw.dvc', kind: 'data', file: 'raw.dvc', deps: ['from'], params: [], outs: ['raw'], needs: [] },
    ])
  })
})
