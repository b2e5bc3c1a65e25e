import { describe, expect, it } from '@jest/globals'
import { parseIgnore } from '../../../src/core/dvc/ignore.ts'
import { faultOf } from '../../fakes/fault.ts'

describe('parseIgnore', () => {
  it.each(['.git', '.hg', '.dvc', 'a/.git', '.dvc/tmp/x'])('never looks at %s', (path) => {
    expect(parseIgnore([])(path, false)).toBe(true)
  })

  it.each(['a', 'a/.gitignore', '.dvcignore', 'data/.git2', 'x.dvc'])('looks at %s without a rule', (path) => {
    expect(parseIgnore([])(path, false)).toBe(false)
  })

  const rules = parseIgnore([{ directory: '', text: '# notes\n*.tmp\n!keep.tmp\nbuild/\n/only-here\nlogs/**/x\n' }])

  it.each([
    ['a.tmp', false, true],
    ['deep/a.tmp', false, true],
    ['deep/keep.tmp', false, false],
    ['build', true, true],
    ['build', false, false],
    ['deep/build', true, true],
    ['only-here', false, true],
    ['deep/only-here', false, false],
    ['logs/a/b/x', false, true],
    ['logs/y', false, false],
  ])('judges %s (a directory: %p) as git does', (path, isDirectory, expected) => {
    expect(rules(path, isDirectory)).toBe(expected)
  })

  it('refuses a rule that is longer than any path', async () => {
    const text = `*.tmp\n${'not '.repeat(8000)}\n`
    expect(await faultOf(() => parseIgnore([{ directory: 'data', text }]))).toEqual({
      code: 'SYNTAX',
      message: 'data/.dvcignore:2 is a rule of 32000 characters; expected at most 4096.',
    })
  })

  it('applies a file below its directory alone, and lets the deeper one speak last', () => {
    const isIgnored = parseIgnore([
      { directory: '', text: '*.log\n' },
      { directory: 'data', text: '!*.log\n*.bin\n' },
      { directory: 'data/raw', text: 'x.log\n' },
    ])
    const paths = ['a.log', 'data/a.log', 'data/raw/a.log', 'data/raw/x.log', 'data/a.bin', 'a.bin', 'database/a.bin']
    expect(paths.filter((path) => isIgnored(path, false))).toEqual(['a.log', 'data/raw/x.log', 'data/a.bin'])
  })
})
