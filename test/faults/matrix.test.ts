import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const root = join(import.meta.dirname, '../..')
const columns = ['runner', 'report', 'data', 'package'] as const

/** Rows of the matrix of docs/faults.md: the fault, and the cell of each column. */
const rows = readFileSync(join(root, 'docs/faults.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === columns.length + 3 && !/^(?:fault|---)$/u.test(cells[1] ?? ''))
  .map(([, fault = '', ...cells]) => ({ fault, cells: cells.slice(0, columns.length) }))

/** Cells that tests name at the beginning of their own names, `<fault>, <column>: ...`. */
const named = new Set(
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => cellsIn(readFileSync(join(root, 'test', file), 'utf8'))),
)

function cellsIn(source: string): readonly string[] {
  const pattern = RegExp(`\\(\\s*['\`]([^'\`\\n]+?), (${columns.join('|')}): `, 'gu')
  return [...source.matchAll(pattern)].map(([, fault, column]) => `${fault}, ${column}`)
}

describe('docs/faults.md', () => {
  it('says of every cell whether it goes well, fails or does not apply', () => {
    expect(rows.length).toBe(26)
    expect(rows.flatMap(({ cells }) => cells.filter((cell) => !/^(?:-$|[RX]\b)/u.test(cell)))).toEqual([])
  })

  it('has tests for each cell that applies, and no test names another', () => {
    const applying = rows.flatMap(({ fault, cells }) =>
      columns.filter((_, index) => cells[index] !== '-').map((column) => `${fault}, ${column}`),
    )
    expect([...named].sort()).toEqual(applying.sort())
  })
})
