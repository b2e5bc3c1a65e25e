import { describe, expect, it } from '@jest/globals'
import { type Item, toLayers } from '../../../src/core/dag/layers.ts'
import { dagOf } from '../../fakes/dag.ts'

/** `b(a)` for a box and what it hangs on, `|a|(a)` for a line. */
function tell({ name, isLine, needs }: Item): string {
  const mark = (item: Pick<Item, 'name' | 'isLine'>): string => (item.isLine ? `|${item.name}|` : item.name)
  return `${mark({ name, isLine })}(${needs.map(mark).join(' ')})`
}

describe('toLayers', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['one box', ['a'], ['a()']],
    ['a line past a layer', ['a', 'b: a', 'c: a b'], ['a()', 'b(a) |a|(a)', 'c(|a| b)']],
    ['a line past two layers', ['a', 'b: a', 'c: b', 'd: c a'], ['a()', 'b(a) |a|(a)', 'c(b) |a|(|a|)', 'd(c |a|)']],
    ['one line to several boxes', ['a', 'b: a', 'c: a b', 'd: a b'], ['a()', 'b(a) |a|(a)', 'c(|a| b) d(|a| b)']],
    [
      'one line from several boxes, from where they lead to the same',
      ['a', 'b', 'c: a b', 'd: c a b'],
      ['a() b()', 'c(a b) |a|(a b)', 'd(c |a|)'],
    ],
    [
      'two lines while they lead elsewhere',
      ['a', 'b', 'm: a', 'n: b', 'x: m n', 'y: x a b'],
      ['a() b()', 'm(a) n(b) |a|(a) |b|(b)', 'x(m n) |a|(|a| |b|)', 'y(x |a|)'],
    ],
  ])('makes %s', (_, lines, layers) => {
    expect(toLayers(dagOf(...lines), 80).map((layer) => layer.map(tell).join(' '))).toEqual(layers)
  })
})
