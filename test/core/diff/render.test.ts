import { describe, expect, it } from '@jest/globals'
import { type DiffStyle, renderDiffJson, renderDiffMarkdown, renderDiffPlain } from '../../../src/core/diff/render.ts'
import type { Difference } from '../../../src/core/diff/table.ts'

const metrics: DiffStyle = { kind: 'metrics', revisions: ['HEAD', 'workspace'], hasPath: true, precision: 5 }
const params: DiffStyle = { ...metrics, kind: 'params' }

const differences: readonly Difference[] = [
  { file: 'm.json', name: 'accuracy', old: 0.123_456_789, new: 0.5, diff: 0.376_543_211 },
  { file: 'm.json', name: 'n', old: 1n, new: null, diff: undefined },
  { file: 'sub/m.json', name: '', old: [1, 2.5], new: 'x', diff: undefined },
]

describe('renderDiffJson', () => {
  it('writes whole values by file and name, and a diff where there is one', () => {
    expect(renderDiffJson(differences)).toBe(
      '{"m.json": {"accuracy": {"old": 0.123456789, "new": 0.5, "diff": 0.376543211}, "n": {"old": 1, "new": null}}, "sub/m.json": {"": {"old": [1.0, 2.5], "new": "x"}}}',
    )
  })

  it('writes nothing as an empty mapping', () => {
    expect(renderDiffJson([])).toBe('{}')
  })
})

describe('renderDiffMarkdown', () => {
  it('writes the table that dvc metrics diff --md does', () => {
    expect(
      renderDiffMarkdown(differences, metrics),
    ).toBe(`| Path       | Metric   | HEAD       | workspace   | Change   |
|------------|----------|------------|-------------|----------|
| m.json     | accuracy | 0.12346    | 0.5         | 0.37654  |
| m.json     | n        | 1          | -           | -        |
| sub/m.json |          | [1.0, 2.5] | x           | -        |
`)
  })

  it('writes a heading alone when nothing differs', () => {
    expect(renderDiffMarkdown([], { ...params, hasPath: false })).toBe(`| Param   | HEAD   | workspace   |
|---------|--------|-------------|
`)
  })
})

describe('renderDiffPlain', () => {
  it('aligns the columns and rounds metrics alone', () => {
    expect(
      renderDiffPlain(differences.slice(0, 1), { ...metrics, precision: 2 }),
    ).toBe(`Path    Metric    HEAD    workspace    Change
m.json  accuracy  0.12    0.5          0.38`)
    expect(
      renderDiffPlain(differences.slice(0, 1), { ...params, hasPath: false }),
    ).toBe(`Param     HEAD         workspace
accuracy  0.123456789  0.5`)
  })

  it('says nothing when nothing differs', () => {
    expect(renderDiffPlain([], metrics)).toBe('')
  })
})
