import { describe, expect, it } from '@jest/globals'
import { renderCell, renderMore, renderPageTable, renderRow } from '../../../../src/core/report/html/table.ts'

describe('renderPageTable', () => {
  const table = { caption: 'Rows', classes: 'c', head: ['A', '<td></td>'], noun: 'row' }

  it('writes what there is room for, and how many more there are', () => {
    expect(renderPageTable({ ...table, rows: ['<tr>1', '<tr>2', '<tr>3'], bytes: 10 })).toBe(
      `<table class="c"><caption class="vh">Rows</caption>
<thead><tr><th scope="col">A</th><td></td></tr></thead>
<tbody><tr>1
<tr>2</tbody></table>
<p class="more">1 more row, not shown here.</p>`,
    )
  })
})

describe('renderMore', () => {
  it('says nothing where all are shown', () => {
    expect([renderMore(0, 'row'), renderMore(2, 'row')]).toEqual([
      '',
      '<p class="more">2 more rows, not shown here.</p>',
    ])
  })
})

describe('renderRow', () => {
  it('leaves out the ends that HTML can do without', () => {
    expect([renderRow('', 'a', ['<td>1']), renderRow('q', 'a', [])]).toEqual([
      '<tr><th scope=row>a<td>1',
      '<tr class="q"><th scope=row>a',
    ])
  })
})

describe('renderCell', () => {
  it('writes text that is only seen, and lets long ones wrap', () => {
    expect([renderCell('<1>', ''), renderCell('1', 'n'), renderCell('x'.repeat(17), 'n')]).toEqual([
      '<td>&lt;1&gt;',
      '<td class="n">1',
      `<td class="n wide">${'x'.repeat(17)}`,
    ])
  })
})
