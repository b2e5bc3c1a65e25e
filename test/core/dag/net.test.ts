import { describe, expect, it } from '@jest/globals'
import { toLayers } from '../../../src/core/dag/layers.ts'
import { joinLines } from '../../../src/core/dag/net.ts'
import { dagOf } from '../../fakes/dag.ts'

describe('joinLines', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['joins what leads to the same', ['a', 'b', 'c: a b', 'd: a b'], ['a b -> c d']],
    ['parts what leads elsewhere', ['a', 'b', 'c: a b', 'd: b'], ['a -> c', 'b -> c d']],
    ['leaves out what leads nowhere', ['a', 'z', 'c: a'], ['a -> c']],
    ['gives nothing for nothing', ['a'], []],
  ])('%s', (_, lines, nets) => {
    const [upper = [], lower = []] = toLayers(dagOf(...lines), 80)
    const names = (items: readonly { readonly name: string }[]): string => items.map(({ name }) => name).join(' ')
    expect(joinLines(upper, lower).map(({ sources, targets }) => `${names(sources)} -> ${names(targets)}`)).toEqual(
      nets,
    )
  })
})
