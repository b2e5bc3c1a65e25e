import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Tokens } from 'marked'
import { blocksOf, codeIn, codeOf, partsOf, readDocument } from './documents.ts'
import { root } from './workflow-files.ts'

const document = readDocument('docs/architecture.md')

/** Steps of the walk: the files that a row names, and the functions in them. */
const steps = partsOf<Tokens.Table>(document, 'table').flatMap(({ header, rows }) => {
  if (header[2]?.text !== 'by') return []
  return rows.map(([what, files, names]) => ({
    what: what?.text ?? '',
    ...{ files: codeIn(files?.text ?? ''), names: codeIn(names?.text ?? '') },
  }))
})

/** Whether a path is there; `<name>` and `*` stand for an action, which then must be one that has it. */
function isThere(path: string): boolean {
  const actions = path.startsWith('dist/') ? ['pull', 'train', 'push', 'report'] : readdirSync(join(root, 'actions'))
  const found = actions.filter((action) => existsSync(join(root, path.replaceAll(/<name>|\*/gu, action))))
  return found.length === actions.length
}

/** Rooms that the drawing shows below a folder. */
function shownBelow(folder: string): readonly string[] {
  const [tree = ''] = blocksOf(document, 'text')
  const lines = tree
    .slice(tree.indexOf(`\n${folder}/\n`))
    .split('\n')
    .slice(2)
  const end = lines.findIndex((line) => !line.startsWith('  '))
  return lines.slice(0, end).map((line) => line.trim().split(/[/ ]/u)[0] ?? '')
}

describe('docs/architecture.md', () => {
  it('is one page', () => {
    expect(document.text.trimEnd().split('\n').length).toBeLessThanOrEqual(120)
  })

  it('names files and folders that there are', () => {
    const paths = codeOf(document).filter((code) => /^[\w.<>*-]+\/[\w./<>*-]*$|^[\w-]+\.(?:yml|md|json)$/u.test(code))
    expect(paths.length).toBeGreaterThan(50)
    expect(paths.filter((path) => !isThere(path) && path !== 'README.md')).toEqual([])
  })

  it('shows every room of the source', () => {
    expect([...shownBelow('src')].sort()).toEqual(
      readdirSync(join(root, 'src'))
        .filter((name) => name !== 'version.ts')
        .sort(),
    )
  })

  it.each(steps)('finds the function by which $what', ({ files, names }) => {
    expect(names).toHaveLength(files.length)
    for (const [index, file] of files.entries()) {
      expect(readFileSync(join(root, file), 'utf8')).toMatch(
        new RegExp(`^export (?:async )?function ${names[index]}\\(`, 'mu'),
      )
    }
  })
})
