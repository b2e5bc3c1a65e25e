import { describe, expect, it } from '@jest/globals'
import { renderMarkdown, renderMermaid } from '../../../src/core/dag/mermaid.ts'
import { dagOf } from '../../fakes/dag.ts'

describe('renderMermaid', () => {
  it('writes part by part, names and arrows sorted by code point', () => {
    expect(renderMermaid(dagOf('x: Y', 'b: a', 'Y', 'c: b a', 'a'))).toBe(
      [
        'flowchart TD',
        '\tnode1["Y"]',
        '\tnode2["x"]',
        '\tnode1-->node2',
        '\tnode3["a"]',
        '\tnode4["b"]',
        '\tnode5["c"]',
        '\tnode3-->node4',
        '\tnode3-->node5',
        '\tnode4-->node5',
      ].join('\n'),
    )
  })

  it('writes the heading alone for nothing, and quotes so that Mermaid reads them', () => {
    expect(renderMermaid(dagOf())).toBe('flowchart TD')
    expect(renderMermaid(dagOf('a"b'))).toBe('flowchart TD\n\tnode1["a&quot;b"]')
  })
})

describe('renderMarkdown', () => {
  it('puts it in a block', () => {
    expect(renderMarkdown(dagOf('a'))).toBe('```mermaid\nflowchart TD\n\tnode1["a"]\n```')
  })
})
