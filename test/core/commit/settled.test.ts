import { describe, expect, it } from '@jest/globals'
import { unsettled } from '../../../src/core/commit/settled.ts'
import type { OwnerStatus } from '../../../src/core/dvc/status.ts'

const clean: OwnerStatus = {
  ...{ owner: 'train', deps: new Map(), outs: new Map() },
  ...{ isAlwaysChanged: false, isCommandChanged: false },
}

describe('unsettled', () => {
  it.each<[string, Partial<OwnerStatus>, string | undefined, string | undefined]>([
    ['nothing', {}, undefined, undefined],
    ['a stage that runs each time', { isAlwaysChanged: true }, undefined, undefined],
    ['a command', { isCommandChanged: true }, 'train (its command changed)', 'train (its command changed)'],
    ['a dependency', { deps: new Map([['a', 'modified']]) }, 'train (a is modified)', 'train (a is modified)'],
    ['an output', { outs: new Map([['a', 'modified']]) }, 'train (a is modified)', 'train (a is modified)'],
    ['an output that is not here', { outs: new Map([['a', 'deleted']]) }, 'train (a is deleted)', undefined],
    ['an object', { outs: new Map([['a', 'not in cache']]) }, 'train (a is not in cache)', undefined],
    ['a file of parameters that is new', { deps: new Map([['p', 'new']]) }, 'train (p is new)', 'train (p is new)'],
    [
      'a parameter that is gone',
      { deps: new Map([['p.yaml', new Map([['lr', 'deleted']])]]) },
      'train (lr in p.yaml is deleted)',
      'train (lr in p.yaml is deleted)',
    ],
    [
      'what is not here before what is changed',
      {
        outs: new Map([
          ['a', 'deleted'],
          ['b', 'modified'],
        ]),
      },
      'train (a is deleted)',
      'train (b is modified)',
    ],
  ])('of %s', (_, changes, strict, lenient) => {
    const statuses = [clean, { ...clean, ...changes }]
    expect([unsettled(statuses, false), unsettled(statuses, true)]).toEqual(
      [strict, lenient].map((text) => (text === undefined ? [] : [text])),
    )
  })
})
