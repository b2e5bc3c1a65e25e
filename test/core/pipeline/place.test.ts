import { describe, expect, it } from '@jest/globals'
import { below, type Place, tell, unexpected } from '../../../src/core/pipeline/place.ts'
import type { Value } from '../../../src/core/value.ts'

const root: Place = { file: 'dvc.yaml', lineOf: (path) => path.length, path: [] }

describe('tell', () => {
  it.each<[Place, string]>([
    [root, 'dvc.yaml'],
    [below(root, 'stages', 'train', 'deps', 0), 'dvc.yaml:4: stages.train.deps[0]'],
    [below(below(root, 'stages'), 'we!rd.name'), 'dvc.yaml:2: stages."we!rd.name"'],
    [below(root, 'stages', 'a b', 'outs'), 'dvc.yaml:3: stages."a b".outs'],
    [{ ...below(root, 'stages', 'train', 'do'), stage: 'train@a' }, 'dvc.yaml:3: stages.train.do (of train@a)'],
  ])('tells a place as a person would look for it', (place, text) => {
    expect(tell(place)).toBe(text)
  })
})

describe('unexpected', () => {
  it.each<[Value | undefined, string]>([
    ['yes', '"yes"'],
    ['x'.repeat(61), 'text'],
    [3n, '3'],
    [1.5, '1.5'],
    [true, 'true'],
    [null, 'nothing'],
    [undefined, 'nothing'],
    [[], 'a list'],
    [new Map(), 'a mapping'],
  ])('shows %p as %s', (value, shown) => {
    const { code, message } = unexpected(value, 'text', below(root, 'a'))
    expect([code, message]).toEqual(['SYNTAX', `dvc.yaml:1: a is ${shown}; expected text.`])
  })
})
