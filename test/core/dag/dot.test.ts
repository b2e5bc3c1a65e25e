import { describe, expect, it } from '@jest/globals'
import { renderDot } from '../../../src/core/dag/dot.ts'
import { dagOf } from '../../fakes/dag.ts'

describe('renderDot', () => {
  it('writes names in their order, then arrows by what is needed', () => {
    expect(renderDot(dagOf('c: b a', 'a', 'b: a'))).toBe(
      'strict digraph {\n"c";\n"a";\n"b";\n"a" -> "c";\n"a" -> "b";\n"b" -> "c";\n}\n',
    )
  })

  it('writes nothing between the braces for nothing, and keeps quotes inside names', () => {
    expect(renderDot(dagOf())).toBe('strict digraph {\n}\n')
    expect(renderDot(dagOf('a"b'))).toBe('strict digraph {\n"a\\"b";\n}\n')
  })
})
