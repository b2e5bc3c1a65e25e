import { describe, expect, it } from '@jest/globals'
import type { Row } from '../../../src/core/plots/table.ts'
import { jsonLimit, type OpenTable, openTable, otherLimit } from '../../../src/flows/collect/table.ts'
import { pieces } from '../../fakes/cache.ts'
import { faultOf } from '../../fakes/fault.ts'
import { streamOf } from '../../fakes/snapshot.ts'

async function read(file: string, content: string | Uint8Array, hasHeader = true): Promise<object | undefined> {
  const table = await openTable(file, streamOf(content) ?? pieces(new Uint8Array()), hasHeader)
  return table === undefined ? undefined : { fields: table.fields, last: table.last, rows: await rowsOf(table) }
}

async function rowsOf({ batches }: OpenTable): Promise<readonly Row[]> {
  const rows: Row[] = []
  for await (const batch of batches) rows.push(...batch)
  return rows
}

describe('openTable', () => {
  it.each([
    [
      'a.csv',
      'a,b\n1,"2,é"\n3,4\n',
      {
        fields: ['a', 'b'],
        last: 'b',
        rows: [
          ['1', '2,é'],
          ['3', '4'],
        ],
      },
    ],
    ['a.TSV', 'a\tb\n1\t2', { fields: ['a', 'b'], last: 'b', rows: [['1', '2']] }],
    ['a.csv', 'a,b\n', { fields: ['a', 'b'], last: 'b', rows: [] }],
    ['a.json', '[{"a": 1}]', { fields: ['a'], last: 'a', rows: [[1n]] }],
    ['a.yml', '- a: é\n', { fields: ['a'], last: 'a', rows: [['é']] }],
    ['a.toml', '[[a]]\nb = 0.5\n', { fields: ['b'], last: 'b', rows: [[0.5]] }],
    ['a.py', 'a = [{"b": 1}]\n', { fields: ['b'], last: 'b', rows: [[1n]] }],
  ])('reads %s that holds %j', async (file, text, table) => {
    expect(await read(file, text)).toEqual(table)
  })

  it.each(['a.csv', 'a.tsv', 'a.json', 'a.yaml'])('gives nothing of %s without anything', async (file) => {
    expect([await read(file, ''), await read(file, '\n\n')]).toEqual([undefined, undefined])
  })

  it('numbers the fields where the first row does not name them', async () => {
    const rows = [
      ['7', 'x'],
      ['8', 'y'],
    ]
    expect(await read('a.csv', '7,x\n8,y\n', false)).toEqual({ fields: ['0', '1'], last: '1', rows })
    expect(await read('a.tsv', '7\tx\n8\ty\n', false)).toEqual({ fields: ['0', '1'], last: '1', rows })
  })

  it.each(['a.txt', 'a', 'a.npy', '.csv/a'])('refuses %s, of which it knows no rows', async (file) => {
    expect(await faultOf(() => read(file, 'x'))).toEqual({
      code: 'UNSUPPORTED',
      message: `${file} is named in plots of dvc.yaml and is none that can be read; expected a file that ends with .csv, .tsv, .json, .yaml or .yml, or a picture.`,
    })
  })

  it.each(['a.csv', 'a.json'])('refuses %s that is no UTF-8 text', async (file) => {
    const message = `${file} is no UTF-8 text; expected a table in UTF-8.`
    expect(await faultOf(() => read(file, Buffer.from('a\n\xff\n', 'latin1')))).toEqual({ code: 'SYNTAX', message })
    expect(await faultOf(() => read(file, Buffer.from('a\n\xc3', 'latin1')))).toEqual({ code: 'SYNTAX', message })
  })

  it('lets go of a file that is closed before its end', async () => {
    let isOpen = true
    const endless = (async function* () {
      try {
        for (;;) yield Buffer.from('a,b\n1,2\n')
      } finally {
        isOpen = false
      }
    })()
    await (await openTable('a.csv', endless, true))?.close()
    expect(isOpen).toBe(false)
  })

  it.each([
    ['a.json', jsonLimit, '100 MB'],
    ['a.yaml', otherLimit, '4 MB'],
  ])('refuses %s that is large, before it has read all of it', async (file, limit, shown) => {
    let pieces = 0
    const endless = (async function* () {
      for (;;) {
        pieces++
        yield new Uint8Array(1_000_000)
      }
    })()
    expect(await faultOf(() => openTable(file, endless, true))).toEqual({
      code: 'UNSUPPORTED',
      message: `${file} is larger than ${shown}, up to which it can be read; write the rows of its plot as CSV or TSV.`,
    })
    expect(pieces).toBe(limit / 1_000_000 + 1)
  })
})
