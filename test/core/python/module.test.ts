import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/core/error.ts'
import { parseJson, renderJson } from '../../../src/core/python/json.ts'
import { parsePython } from '../../../src/core/python/module.ts'
import type { Mapping } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'

const golden = parseJson(
  readFileSync(join(import.meta.dirname, '../../fixtures/dvc/py_params.json'), 'utf8'),
  'g',
) as Mapping

function read(text: string): unknown {
  return JSON.parse(renderJson(parsePython(text, 'p.py')))
}

describe('parsePython', () => {
  it('finds what DVC finds', () => {
    expect(parsePython(String(golden.get('src')), 'p.py')).toEqual(golden.get('result'))
  })

  it.each<[string, string, unknown]>([
    ['names at the top', 'a = 1\nb: int = 2\nc: "x" = 3\n', { a: 1, b: 2, c: 3 }],
    ['the last of one name, in the place of the first', 'a = 1\nb = 2\na = 3', { a: 3, b: 2 }],
    ['several on a line', 'a = 1; b = 2; c; d = 4;', { a: 1, b: 2, d: 4 }],
    [
      'annotations of any form',
      'a: Dict[str, "x=y"] = {}\nb: lambda: 1 = 2\nc: x == y = 3\nd: int\n',
      { a: {}, b: 2, c: 3 },
    ],
    [
      'names in brackets',
      '(a) = 1\n((b)): int = 2\n(self.c) = 3\n(self).d = 4\n[e] = [1]\n(f, g) = 1, 2\n',
      { a: 1, b: 2, c: 3, d: 4 },
    ],
    [
      'no chain, no part, no item, no increment',
      'a = b = 1\nc.d = 1\ne[0] = 1\nf += 1\ng, h = 1, 2\ni: int\n*j, = [1]\n',
      {},
    ],
    [
      'classes, one in another',
      'class A(B, metaclass=C):\n  """x"""\n  p = 1\n  class D:\n    q = 2\nclass E: r = 3; s = 4\nclass F: pass\n',
      { A: { p: 1, D: { q: 2 } }, E: { r: 3, s: 4 }, F: {} },
    ],
    [
      'what __init__ gives to self',
      'class A:\n  def __init__(self, x: int = 3) -> None:\n    self.a = 1\n    b = 2\n    self.c: int = 3\n    if x:\n      self.d = 4\n  def other(self):\n    self.e = 5\n',
      { A: { a: 1, c: 3 } },
    ],
    [
      '__init__ on one line, and outside a class',
      'class A:\n  def __init__(self): self.a = 1; self.b = 2\ndef __init__(s):\n  self.c = 3\n  class D:\n    d = 4\n',
      { A: { a: 1, b: 2 }, c: 3, D: { d: 4 } },
    ],
    ['self at the top as well', 'self.a = 1\nother.b = 2\nself.c.d = 3\n', { a: 1 }],
    [
      'nothing of other blocks',
      'if x:\n  a = 1\nelse: b = 2; c = 3\nfor d in e:\n  d = 1\nwith x as f: g = 1\ntry: h = 1\nfinally: i = 1\nwhile j: k = 1\nasync def __init__(self):\n  self.l = 1\nmatch m:\n  case 1: n = 1\nz = 1\n',
      { z: 1 },
    ],
    ['decorated classes', '@dataclass(frozen=True)\nclass A:\n  a: int = 1\n  b: str\n', { A: { a: 1 } }],
    ['soft keywords as names', 'match = 1\ntype: int = 2\ncase = 3\n_ = 4\n', { match: 1, type: 2, case: 3, _: 4 }],
    [
      'a literal that goes on over lines',
      'a = {\n  "b": [1,\n 2],  # x\n}\nc = "x" \\\n  "y"\n',
      { a: { b: [1, 2] }, c: 'xy' },
    ],
    ['names as Python normalises them', 'ﬁt = 1\nclass ﬁ:\n  x = 1\n', { fit: 1, fi: { x: 1 } }],
    [
      'nothing of an expression',
      'import os\nA = os.environ\nB = f"x"\nC = 1 + 2\nD = [x for x in y]\nE = 1,\n',
      { E: [1] },
    ],
  ])('finds %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['a = 1\nb = (\n', 'p.py:3 is not Python: found a bracket that is not closed.'],
    ['a = 1\n<<<<<<< HEAD\n', 'p.py:2 has a merge conflict (<<<<<<<); resolve it and commit the file.'],
  ])('refuses %j', async (text, message) => {
    expect(await faultOf(() => parsePython(text, 'p.py'))).toEqual({ code: 'SYNTAX', message })
  })

  it('reads any text, or refuses it with a user error', () => {
    const word = fc.constantFrom(
      ...[
        'class ',
        'def __init__(self)',
        ':',
        '\n',
        '\n  ',
        'self.',
        'a',
        ' = ',
        '1',
        '"x"',
        ';',
        '(',
        ')',
        '[',
        ']',
        '{',
        '}',
        ',',
        '@',
        'if ',
        'else',
      ],
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          try {
            expect(parsePython(text, 'p.py')).toBeInstanceOf(Map)
          } catch (error) {
            expect(error).toBeInstanceOf(UserError)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})
