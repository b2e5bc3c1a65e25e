import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { root } from './workflow-files.ts'

const text = readFileSync(join(root, 'docs/runners.md'), 'utf8')

/** A case that the comparison names, and the file that it is said to be in. */
interface NamedCase {
  readonly file: string
  readonly name: string
}

/** Rows of the comparison: what is compared, and the cases that hold it. */
const rows = text
  .slice(text.indexOf('## Beside others'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:what|---) /u.test(line))
  .map((line) => {
    const cells = line.split(' | ')
    return { what: cells[0]?.slice(2) ?? '', others: cells[2] ?? '', cases: casesIn(cells[3] ?? '') }
  })

function casesIn(cell: string): readonly NamedCase[] {
  return [...cell.matchAll(/`(test\/[\w/.-]+\.test\.ts)` ("[^"]+"(?:, "[^"]+")*)/gu)].flatMap(
    ([, file = '', names = '']) => [...names.matchAll(/"([^"]+)"/gu)].map(([, name = '']) => ({ file, name })),
  )
}

describe('docs/runners.md', () => {
  it('names tests that there are', () => {
    const named = [...text.matchAll(/`(test\/[\w/.-]+\.test\.ts)`/gu)].map(([, file = '']) => file)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('says for every difference from others which cases hold it, but for what Crisol does not do', () => {
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter(({ cases }) => cases.length === 0).map(({ what }) => what)).toEqual([
      'hundreds of jobs an hour, a warm pool, Windows',
    ])
  })

  it.each(rows.flatMap(({ cases }) => cases))('finds in $file: $name', ({ file, name }) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(name)
  })

  it('is read in ten minutes: what takes a user to the first job has no more than 2,200 words', () => {
    const prose = text.slice(0, text.indexOf('## Beside others')).replaceAll(/```[\s\S]*?```/gu, ' ')
    expect(prose.split(/\s+/u).filter((word) => /\w/u.test(word)).length).toBeLessThan(2_200)
  })
})
