import { describe, expect, it } from '@jest/globals'
import type { Artifact } from '../../../src/core/dvc/artifact.ts'
import type { Hash } from '../../../src/core/dvc/hash.ts'
import type { LockedStage } from '../../../src/core/dvc/lock.ts'
import { findDifferences, type Observed, tolerateMissing } from '../../../src/core/pipeline/change.ts'
import { explainDifferences, findChanges } from '../../../src/core/pipeline/explain.ts'
import type { Stage } from '../../../src/core/pipeline/pipeline.ts'
import type { Value } from '../../../src/core/value.ts'
import { bareStage, plainOutput } from '../../fakes/pipeline.ts'

function hash(digit: string): Hash {
  return { algorithm: 'md5', value: digit.repeat(32) }
}

function artifact(path: string, digit: string): Artifact {
  return { path, hash: hash(digit), size: 1, files: undefined, executable: false }
}

const params = (...entries: readonly [string, Value][]): Observed['params'] =>
  new Map([['params.yaml', new Map(entries)]])
const stage: Stage = {
  ...{ ...bareStage, deps: ['d'], params: new Map([['params.yaml', ['lr']]]) },
  outs: [{ ...plainOutput, path: 'o' }],
}
const locked: LockedStage = {
  ...{ command: 'run', deps: [artifact('d', 'a')], outs: [artifact('o', 'b')] },
  params: params(['lr', 0.1]),
}
const observed: Observed = {
  ...{ deps: new Map([['d', hash('a')]]), outs: new Map([['o', hash('b')]]) },
  params: params(['lr', 0.1]),
}

const persistent: Partial<Stage> = { outs: [{ ...plainOutput, path: 'o', persist: true }] }

describe('findChanges', () => {
  it('finds nothing where all is as the lock says', () => {
    expect(findChanges({ stage: stage, locked: locked, observed: observed })).toEqual({ reasons: [], onlyOuts: true })
  })

  it('says that a stage was never locked', () => {
    expect(findChanges({ stage: stage, locked: undefined, observed: observed })).toEqual({
      reasons: ['not in dvc.lock'],
      onlyOuts: false,
    })
  })

  it.each<readonly [string, Partial<Stage>, Partial<Observed>, readonly string[]]>([
    ['another command', { command: ['run'] }, {}, ['the command changed']],
    ['another dependency', {}, { deps: new Map([['d', hash('c')]]) }, ['d changed']],
    ['a dependency that is gone', {}, { deps: new Map([['d', undefined]]) }, ['d is missing']],
    ['a new dependency', { deps: ['d', 'e'] }, { deps: new Map([...observed.deps, ['e', hash('e')]]) }, ['e is new']],
    ['another parameter', {}, { params: params(['lr', 0.05]) }, ['params.yaml:lr 0.1 -> 0.05']],
    ['a parameter that is gone', {}, { params: params() }, ['params.yaml:lr is gone (it was 0.1)']],
    [
      'a parameter that never was',
      { params: new Map([['params.yaml', ['x']]]) },
      { params: params() },
      ['params.yaml:x is gone'],
    ],
    ['a file of parameters that is gone', {}, { params: new Map() }, ['params.yaml is missing']],
    [
      'a new parameter',
      { params: new Map([['params.yaml', ['lr', 'n']]]) },
      { params: params(['lr', 0.1], ['n', 'x']) },
      ["params.yaml:n is new ('x')"],
    ],
    [
      'a new file of parameters',
      { params: new Map([...stage.params, ['q.yaml', ['k']], ['r.yaml', undefined]]) },
      {
        params: new Map<string, ReadonlyMap<string, Value>>([
          ...observed.params,
          ['q.yaml', new Map<string, Value>([['k', true]])],
          ['r.yaml', new Map<string, Value>()],
        ]),
      },
      ['q.yaml:k is new (True)', 'r.yaml is new'],
    ],
    ['what stays between runs edited', persistent, { outs: new Map([['o', hash('c')]]) }, ['output o changed']],
    ['what a frozen stage made edited', { frozen: true }, { outs: new Map([['o', hash('c')]]) }, ['output o changed']],
    ['a stage that always runs', { alwaysChanged: true }, {}, ['always_changed is set']],
    [
      'several at once, the inputs first',
      { command: 'x', alwaysChanged: true },
      { deps: new Map([['d', hash('c')]]), outs: new Map([['o', undefined]]) },
      ['the command changed', 'always_changed is set', 'd changed', 'output o is missing'],
    ],
  ])('finds %s', (_, other, seen, reasons) => {
    expect(findChanges({ stage: { ...stage, ...other }, locked: locked, observed: { ...observed, ...seen } })).toEqual({
      reasons,
      onlyOuts: false,
    })
  })

  it.each<readonly [string, Partial<Stage>, Partial<Observed>, readonly string[]]>([
    ['changed', {}, { outs: new Map([['o', hash('c')]]) }, ['output o changed']],
    ['gone', {}, { outs: new Map([['o', undefined]]) }, ['output o is missing']],
    [
      'gone of a frozen stage',
      { frozen: true, alwaysChanged: true },
      { outs: new Map([['o', undefined]]) },
      ['output o is missing'],
    ],
    ['lost', {}, { notInCache: new Set(['o']) }, ['output o is not in the cache']],
    ['gone, which stays between runs', persistent, { outs: new Map([['o', undefined]]) }, ['output o is missing']],
    [
      'new',
      { outs: [...stage.outs, { ...plainOutput, path: 'p' }] },
      { outs: new Map([...observed.outs, ['p', hash('c')]]) },
      ['output p is new'],
    ],
  ])('finds that outputs alone are %s', (_, other, seen, reasons) => {
    expect(findChanges({ stage: { ...stage, ...other }, locked: locked, observed: { ...observed, ...seen } })).toEqual({
      reasons,
      onlyOuts: true,
    })
  })

  it('shortens a long value', () => {
    const long = { ...observed, params: params(['lr', 'x'.repeat(500)]) }
    expect(findChanges({ stage: stage, locked: locked, observed: long }).reasons).toEqual([
      `params.yaml:lr 0.1 -> '${'x'.repeat(56)}...`,
    ])
  })

  it('lets a frozen stage rest whatever its inputs do', () => {
    const frozen = { ...stage, frozen: true, alwaysChanged: true }
    expect(
      findChanges({ stage: frozen, locked: locked, observed: { ...observed, deps: new Map(), params: new Map() } })
        .reasons,
    ).toEqual([])
    expect(findChanges({ stage: { ...frozen, command: 'x' }, locked: locked, observed: observed }).reasons).toEqual([
      'the command changed',
    ])
    expect(findChanges({ stage: { ...frozen, outs: [] }, locked: undefined, observed: observed }).reasons).toEqual([])
  })

  it('runs a stage without dependencies and outputs each time, as DVC does', () => {
    const bare = { ...stage, deps: [], outs: [], params: new Map() }
    const nothing = { deps: new Map(), outs: new Map(), params: new Map() }
    const lock = { ...locked, deps: [], outs: [], params: new Map() }
    expect(findChanges({ stage: bare, locked: lock, observed: nothing }).reasons).toEqual([
      'it has neither dependencies nor outputs',
    ])
    expect(findChanges({ stage: bare, locked: undefined, observed: nothing }).reasons).toEqual(['not in dvc.lock'])
  })
})

describe('explainDifferences', () => {
  it('says what is left of differences', () => {
    const seen = { ...observed, deps: new Map([['d', undefined]]), outs: new Map([['o', undefined]]) }
    const differences = tolerateMissing(
      findDifferences(stage, locked, seen),
      locked,
      new Map([['d', { hash: hash('c'), isLocked: true }]]),
    )
    expect(explainDifferences(differences, { stage, locked, observed: seen })).toEqual(['d changed'])
  })
})
