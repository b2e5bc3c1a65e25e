import { describe, expect, it } from '@jest/globals'
import type { Series } from '../../../src/core/plots/plot.ts'
import type { SeriesSource } from '../../../src/core/plots/sources.ts'
import type { Value } from '../../../src/core/value.ts'
import { readSeries } from '../../../src/flows/collect/series.ts'
import { openTable } from '../../../src/flows/collect/table.ts'
import { pieces } from '../../fakes/cache.ts'
import { faultOf } from '../../fakes/fault.ts'
import { streamOf } from '../../fakes/snapshot.ts'
import type { Files } from '../../fakes/workspace.ts'

const files: Files = {
  'a.csv': 't,v,w\n5,1,2\n6,3,4\n',
  'x.json': '[{"n": 0.5}, {"n": 1}]',
  'short.csv': 'n\n1\n',
  'none.csv': 'n\n',
}

async function read(sources: readonly Partial<SeriesSource>[], hasRows = false): Promise<readonly Series[]> {
  const whole = sources.map((source) => ({ file: 'a.csv', y: undefined, x: undefined, ...source }))
  return await readSeries(whole, { template: 'linear', limit: 100, hasRows }, async (file) => {
    const bytes = streamOf(files[file])
    return bytes === undefined ? undefined : await openTable(file, bytes, true)
  })
}

const seriesOf = (x: string, y: string, points: readonly (readonly [Value, Value])[]): Series => ({
  ...{ file: 'a.csv', x, y, rowCount: points.length },
  points: points.map(([at, value]) => ({ x: at, y: value, count: 1, row: undefined })),
})

describe('readSeries', () => {
  it('takes the last field over the number of the row where nothing is said', async () => {
    expect(await read([{}])).toEqual([
      seriesOf('step', 'w', [
        [0n, 2n],
        [1n, 4n],
      ]),
    ])
  })

  it('reads several fields, over one of the same file', async () => {
    const x = { file: 'a.csv', field: 't' }
    expect(await read([{ y: 'v', x }, { y: 'w' }])).toEqual([
      seriesOf('t', 'v', [
        [5n, 1n],
        [6n, 3n],
      ]),
      seriesOf('step', 'w', [
        [0n, 2n],
        [1n, 4n],
      ]),
    ])
  })

  it('puts the rows of another file beside its own', async () => {
    const x = { file: 'x.json', field: 'n' }
    expect(
      await read([
        { y: 'v', x },
        { y: 'w', x },
      ]),
    ).toEqual([
      seriesOf('n', 'v', [
        [0.5, 1n],
        [1n, 3n],
      ]),
      seriesOf('n', 'w', [
        [0.5, 2n],
        [1n, 4n],
      ]),
    ])
  })

  it('keeps whole rows, with what the x axis shows, where they are wanted', async () => {
    const [series] = await read([{ y: 'v', x: { file: 'x.json', field: 'n' } }], true)
    expect(series?.points[0]?.row).toEqual(
      new Map<string, Value>([
        ['t', '5'],
        ['v', '1'],
        ['w', '2'],
        ['n', 0.5],
      ]),
    )
  })

  it.each(['gone.csv', 'none.csv'])('gives nothing of %s, which has no row', async (file) => {
    expect(await read([{ file }])).toEqual([])
  })

  it.each(['short.csv', 'gone.csv'])('refuses %s, which has not as many rows', async (file) => {
    const field = 'n'
    expect(await faultOf(() => read([{ x: { file, field } }]))).toEqual({
      code: 'SYNTAX',
      message: `a.csv and ${file}, which gives the x axis of its plot, do not have the same number of rows; expected one x for each y.`,
    })
  })

  it('refuses a file whose x axis has more rows', async () => {
    const fault = await faultOf(() => read([{ file: 'short.csv', x: { file: 'a.csv', field: 't' } }]))
    expect(fault?.message).toMatch(/^short\.csv and a\.csv, which gives/u)
  })

  it('closes every file that it opened, whatever becomes of them', async () => {
    const closed: string[] = []
    const source = { file: 'a.csv', y: 'z', x: { file: 'short.csv', field: 'n' } }
    const reading = readSeries([source], { template: 'linear', limit: 100, hasRows: false }, async (file) => {
      const table = await openTable(file, streamOf(files[file]) ?? pieces(new Uint8Array()), true)
      return table && { ...table, close: async () => void closed.push(file) }
    })
    await expect(reading).rejects.toThrow('no field "z"')
    expect(closed).toEqual(['a.csv', 'short.csv'])
  })

  it.each<readonly [Partial<SeriesSource>, string]>([
    [{ y: 'z' }, 'a.csv has no field "z", which dvc.yaml names; its fields are "t", "v", "w".'],
    [
      { x: { file: 'a.csv', field: 'z' } },
      'a.csv has no field "z", which dvc.yaml names; its fields are "t", "v", "w".',
    ],
    [{ x: { file: 'x.json', field: 'z' } }, 'x.json has no field "z", which dvc.yaml names; its fields are "n".'],
  ])('names a field that is not there: %j', async (source, message) => {
    expect(await faultOf(() => read([source]))).toEqual({ code: 'SYNTAX', message })
  })
})
