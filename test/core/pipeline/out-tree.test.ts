import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isWithin } from '../../../src/core/dvc/path.ts'
import { addOut, emptyTree, findOwners, type OutTree, ownersIn } from '../../../src/core/pipeline/out-tree.ts'

function plant(outs: readonly string[]): OutTree<string> {
  const tree = emptyTree<string>()
  for (const out of outs) addOut(tree, out, out)
  return tree
}

describe('findOwners', () => {
  const tree = plant(['data/b/x', 'data/a/y', 'data/b/z', 'model', 'data2', 's3://bucket/key'])

  it.each<[string, readonly string[]]>([
    ['model', ['model']],
    ['model/deep/file', ['model']],
    ['data/b/x', ['data/b/x']],
    ['data', ['data/b/x', 'data/b/z', 'data/a/y']],
    ['data/b', ['data/b/x', 'data/b/z']],
    ['s3://bucket', ['s3://bucket/key']],
    ['s3://bucket/key/part', ['s3://bucket/key']],
    ['dat', []],
    ['data3', []],
    ['data/b/xx', []],
    ['other', []],
  ])('of %s, names in the order of their adding', (place, owners) => {
    expect(findOwners(tree, place)).toEqual(owners)
  })

  it('finds all that a path is, lies in or holds, whatever the tree', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 })
      .map((names) => names.join('/'))
    fc.assert(
      fc.property(fc.uniqueArray(path), path, (outs, place) => {
        const expected = outs.filter((out) => isWithin(out, place) || isWithin(place, out))
        expect([...findOwners(plant(outs), place)].sort()).toEqual([...expected].sort())
      }),
    )
  })
})

describe('ownersIn', () => {
  it('gives all, those of a directory side by side', () => {
    expect(ownersIn(plant(['b/y', 'a', 's3://k', 'b/x/z', 'b/x/y']))).toEqual(['b/y', 'b/x/z', 'b/x/y', 'a', 's3://k'])
    expect(ownersIn(plant([]))).toEqual([])
  })
})
