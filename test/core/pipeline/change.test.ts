import { describe, expect, it } from '@jest/globals'
import type { Artifact } from '../../../src/core/dvc/artifact.ts'
import type { Hash } from '../../../src/core/dvc/hash.ts'
import type { LockedStage } from '../../../src/core/dvc/lock.ts'
import {
  type Differences,
  findDifferences,
  isCallback,
  isChanged,
  type MadeOutput,
  type Observed,
  tolerateMissing,
} from '../../../src/core/pipeline/change.ts'
import type { Stage } from '../../../src/core/pipeline/pipeline.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping, Value } from '../../../src/core/value.ts'
import { bareStage, plainOutput } from '../../fakes/pipeline.ts'

function hash(digit: string, algorithm: Hash['algorithm'] = 'md5'): Hash {
  return { algorithm, value: digit.repeat(32) }
}

function artifact(path: string, digit: string): Artifact {
  return { path, hash: hash(digit), size: 1, files: undefined, executable: false }
}

const stage: Stage = {
  ...{ ...bareStage, deps: ['d'], params: new Map([['params.yaml', ['lr', 'n']]]) },
  outs: [{ ...plainOutput, path: 'o' }],
}
const params = (text: string): ReadonlyMap<string, Mapping> =>
  new Map([['params.yaml', parseYaml(text, 'x') as Mapping]])
const locked: LockedStage = {
  ...{ command: 'run', deps: [artifact('d', 'a')], outs: [artifact('o', 'b')] },
  params: params('{lr: 0.1, n: 1}'),
}
const observed: Observed = {
  deps: new Map([['d', hash('a')]]),
  outs: new Map([['o', hash('b')]]),
  params: params('{lr: 0.1, n: 1}'),
}
const none: Differences = { command: false, always: false, deps: new Map(), params: new Map(), outs: new Map() }

describe('findDifferences', () => {
  it('finds nothing where all is as the lock says', () => {
    expect(findDifferences(stage, locked, observed)).toEqual(none)
  })

  it.each<[string, Partial<Stage>, Partial<Observed>, Partial<Differences>]>([
    ['another command', { command: 'x' }, {}, { command: true }],
    ['the same command in a list', { command: ['run'] }, {}, { command: true }],
    ['another dependency', {}, { deps: new Map([['d', hash('c')]]) }, { deps: new Map([['d', 'modified']]) }],
    ['a dependency that is gone', {}, { deps: new Map([['d', undefined]]) }, { deps: new Map([['d', 'deleted']]) }],
    [
      'a dependency that was not locked',
      { deps: ['d', 'e'] },
      { deps: new Map([...observed.deps, ['e', hash('e')]]) },
      { deps: new Map([['e', 'modified']]) },
    ],
    ['nothing of a dependency that is no longer named', { deps: [] }, { deps: new Map() }, {}],
    [
      'a hash of DVC 2 with the same digits',
      {},
      { deps: new Map([['d', hash('a', 'md5-dos2unix')]]) },
      { deps: new Map([['d', 'modified']]) },
    ],
    [
      'another parameter',
      {},
      { params: params('{lr: 0.2, n: 1}') },
      { params: new Map([['params.yaml', new Map([['lr', 'modified']])]]) },
    ],
    [
      'a parameter that is gone',
      {},
      { params: params('{lr: 0.1}') },
      { params: new Map([['params.yaml', new Map([['n', 'deleted']])]]) },
    ],
    ['a file of parameters that is gone', {}, { params: new Map() }, { params: new Map([['params.yaml', 'deleted']]) }],
    ['nothing of a parameter that is no longer named', { params: new Map([['params.yaml', ['lr']]]) }, {}, {}],
    [
      'a parameter that was not locked',
      { params: new Map([['params.yaml', ['lr', 'm']]]) },
      { params: params('{lr: 0.1, m: 3}') },
      { params: new Map([['params.yaml', new Map([['m', 'new']])]]) },
    ],
    [
      'a file of parameters that was not locked',
      { params: new Map([...stage.params, ['q.yaml', ['k']]]) },
      { params: new Map([...observed.params, ['q.yaml', new Map([['k', 1n]])]]) },
      { params: new Map([['q.yaml', 'new']]) },
    ],
    [
      'of a whole file what came and what went',
      { params: new Map([['params.yaml', undefined]]) },
      { params: params('{lr: 0.1, m: 3}') },
      {
        params: new Map([
          [
            'params.yaml',
            new Map([
              ['m', 'new'],
              ['n', 'deleted'],
            ]),
          ],
        ]),
      },
    ],
    ['another output', {}, { outs: new Map([['o', hash('c')]]) }, { outs: new Map([['o', 'modified']]) }],
    ['an output that is gone', {}, { outs: new Map([['o', undefined]]) }, { outs: new Map([['o', 'deleted']]) }],
    ['an output that the cache lost', {}, { notInCache: new Set(['o']) }, { outs: new Map([['o', 'not in cache']]) }],
    ['a stage that always runs', { alwaysChanged: true }, {}, { always: true }],
  ])('finds %s', (_, other, seen, expected) => {
    expect(findDifferences({ ...stage, ...other }, locked, { ...observed, ...seen })).toEqual({ ...none, ...expected })
  })

  it('does not ask the cache for an output that git holds', () => {
    const uncached = { ...stage, outs: [{ ...plainOutput, path: 'o', cache: false }] }
    expect(findDifferences(uncached, locked, { ...observed, notInCache: new Set(['o']) })).toEqual(none)
  })

  it.each<[string, Value, Value]>([
    ['1 and 1.0', 1n, 1],
    ['mappings in another order', parseYaml('{a: 1, b: [2]}', 'x'), parseYaml('{b: [2.0], a: 1}', 'x')],
    ['keys that are no text', parseYaml('{0: a}', 'x'), parseYaml('{0: a}', 'x')],
  ])('takes for the same parameter %s', (_, before, after) => {
    const one = { ...stage, params: new Map([['f', ['k']]]) }
    const with_ = (value: Value): ReadonlyMap<string, Mapping> => new Map([['f', new Map([['k', value]])]])
    expect(findDifferences(one, { ...locked, params: with_(before) }, { ...observed, params: with_(after) })).toEqual(
      none,
    )
  })

  it('looks at nothing that a frozen stage needs', () => {
    const other = { ...observed, deps: new Map(), params: new Map() }
    expect(findDifferences({ ...stage, frozen: true }, locked, other)).toEqual(none)
  })

  it('finds all of a stage that never ran, but no other command', () => {
    expect(findDifferences(stage, undefined, observed)).toEqual({
      ...none,
      deps: new Map([['d', 'modified']]),
      params: new Map([['params.yaml', 'new']]),
      outs: new Map([['o', 'modified']]),
    })
  })
})

describe('isCallback', () => {
  it.each<[string, Partial<Stage>, boolean]>([
    ['nothing', { deps: [], params: new Map(), outs: [] }, true],
    ['a dependency', { params: new Map(), outs: [] }, false],
    ['a parameter', { deps: [], outs: [] }, false],
    ['an output', { deps: [], params: new Map() }, false],
  ])('of a stage with %s', (_, other, expected) => {
    expect(isCallback({ ...stage, ...other })).toBe(expected)
  })
})

describe('isChanged', () => {
  it.each<[string, Partial<Differences>, Partial<Stage>, boolean]>([
    ['nothing', {}, {}, false],
    ['the command', { command: true }, { frozen: true }, true],
    ['always', { always: true }, {}, true],
    ['always of a frozen stage', { always: true }, { frozen: true }, false],
    ['a dependency', { deps: new Map([['d', 'deleted']]) }, {}, true],
    ['a parameter', { params: new Map([['p', 'new']]) }, {}, true],
    ['an output', { outs: new Map([['o', 'modified']]) }, {}, true],
  ])('of %s', (_, differences, other, expected) => {
    expect(isChanged({ ...none, ...differences }, { ...stage, ...other })).toBe(expected)
  })
})

describe('tolerateMissing', () => {
  const missing: Differences = {
    ...none,
    deps: new Map([
      ['d', 'deleted'],
      ['e', 'modified'],
    ]),
    params: new Map([
      ['p.yaml', 'deleted'],
      ['q.yaml', 'new'],
    ]),
    outs: new Map([
      ['o', 'deleted'],
      ['p', 'not in cache'],
      ['q', 'modified'],
    ]),
  }
  const tolerated = {
    ...none,
    deps: new Map([['e', 'modified']]),
    params: new Map([['q.yaml', 'new']]),
    outs: new Map([['q', 'modified']]),
  }

  const made = (path: string, one: Hash | undefined, isLocked = true): ReadonlyMap<string, MadeOutput> =>
    new Map([[path, { hash: one, isLocked }]])

  it.each<[string, ReadonlyMap<string, MadeOutput>, Partial<Differences>]>([
    ['nobody makes it', new Map(), {}],
    ['its maker made what was locked', made('d', hash('a')), {}],
    [
      'its maker made something else',
      made('d', hash('c')),
      {
        deps: new Map([
          ['d', 'modified'],
          ['e', 'modified'],
        ]),
      },
    ],
    [
      'its maker never ran',
      made('d', undefined, false),
      {
        deps: new Map([
          ['d', 'modified'],
          ['e', 'modified'],
        ]),
      },
    ],
    [
      'a stage makes the parameters',
      made('p.yaml', hash('c')),
      {
        params: new Map([
          ['p.yaml', 'modified'],
          ['q.yaml', 'new'],
        ]),
      },
    ],
  ])('leaves out what is not there where %s', (_, outputs, expected) => {
    expect(tolerateMissing(missing, locked, outputs)).toEqual({ ...tolerated, ...expected })
  })

  it.each([
    [undefined, false, 0],
    [undefined, true, 1],
    [{ ...locked, deps: [] }, true, 0],
    [{ ...locked, deps: [] }, false, 1],
  ])('where no hash is known asks whether both stages were locked: %#', (lock, isLocked, count) => {
    const { deps } = tolerateMissing(
      { ...none, deps: new Map([['d', 'deleted']]) },
      lock,
      made('d', undefined, isLocked),
    )
    expect(deps.size).toBe(count)
  })
})
