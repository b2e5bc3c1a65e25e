import { describe, expect, it } from '@jest/globals'
import type { Artifact } from '../../../src/core/dvc/artifact.ts'
import type { Hash } from '../../../src/core/dvc/hash.ts'
import type { LockedStage } from '../../../src/core/dvc/lock.ts'
import { findChanges, type Observed } from '../../../src/core/pipeline/change.ts'
import type { Stage } from '../../../src/core/pipeline/pipeline.ts'
import type { Value } from '../../../src/core/value.ts'

function hash(digit: string): Hash {
  return { algorithm: 'md5', value: digit.repeat(32) }
}

function artifact(path: string, digit: string): Artifact {
  return { path, hash: hash(digit), size: 1, files: undefined, executable: false }
}

const stage: Stage = {
  ...{ name: 'train', file: 'dvc.yaml', directory: '', command: 'run', frozen: false, alwaysChanged: false },
  ...{ deps: ['d'], params: new Map([['params.yaml', ['lr', 'n']]]) },
  outs: [{ path: 'o', kind: 'out', cache: true, persist: false, push: true, remote: undefined }],
}
const params = (lr: Value): ReadonlyMap<string, Value> => new Map([['lr', lr]])
const locked: LockedStage = {
  ...{ command: 'run', deps: [artifact('d', 'a')], outs: [artifact('o', 'b')] },
  params: new Map([['params.yaml', params(0.1)]]),
}
const observed: Observed = {
  deps: new Map([['d', hash('a')]]),
  outs: new Map([['o', hash('b')]]),
  params: new Map([['params.yaml', params(0.1)]]),
}

describe('findChanges', () => {
  it('finds nothing where all is as the lock says', () => {
    expect(findChanges(stage, locked, observed)).toEqual({ reasons: [], onlyOuts: true })
  })

  it('says that a stage was never locked', () => {
    expect(findChanges(stage, undefined, observed)).toEqual({ reasons: ['not in dvc.lock'], onlyOuts: false })
  })

  it.each<readonly [string, Partial<Stage>, Partial<Observed>, readonly string[]]>([
    ['another command', { command: ['run'] }, {}, ['the command changed']],
    ['another dependency', {}, { deps: new Map([['d', hash('c')]]) }, ['d changed']],
    ['a dependency that is gone', {}, { deps: new Map([['d', undefined]]) }, ['d is missing']],
    ['a new dependency', {}, { deps: new Map([...observed.deps, ['e', hash('e')]]) }, ['e is new']],
    ['a dependency fewer', {}, { deps: new Map() }, ['d is no longer named']],
    [
      'a legacy hash of the same digits',
      {},
      { deps: new Map([['d', { algorithm: 'md5-dos2unix', value: 'a'.repeat(32) }]]) },
      ['d changed'],
    ],
    ['another parameter', {}, { params: new Map([['params.yaml', params(0.2)]]) }, ['params.yaml:lr 0.1 -> 0.2']],
    ['a parameter fewer', {}, { params: new Map() }, ['params.yaml:lr is no longer named']],
    [
      'a new parameter',
      {},
      { params: new Map([['params.yaml', new Map([...params(0.1), ['n', 'x']])]]) },
      ["params.yaml:n is new ('x')"],
    ],
    ['a stage that always runs', { alwaysChanged: true }, {}, ['always_changed is set']],
    [
      'several at once, the inputs first',
      { command: 'x' },
      { deps: new Map(), outs: new Map([['o', undefined]]) },
      ['the command changed', 'd is no longer named', 'output o is missing'],
    ],
  ])('finds %s', (_, other, seen, reasons) => {
    expect(findChanges({ ...stage, ...other }, locked, { ...observed, ...seen })).toEqual({ reasons, onlyOuts: false })
  })

  it.each<readonly [string, Observed['outs'], readonly string[]]>([
    ['changed', new Map([['o', hash('c')]]), ['output o changed']],
    ['gone', new Map([['o', undefined]]), ['output o is missing']],
    ['new', new Map([...observed.outs, ['p', hash('c')]]), ['output p is new']],
  ])('finds that outputs alone are %s', (_, outs, reasons) => {
    expect(findChanges(stage, locked, { ...observed, outs })).toEqual({ reasons, onlyOuts: true })
  })

  it('takes 1 and 1.0 for the same parameter, as Python does', () => {
    const one = { ...locked, params: new Map([['params.yaml', params(1n)]]) }
    expect(findChanges(stage, one, { ...observed, params: new Map([['params.yaml', params(1)]]) }).reasons).toEqual([])
  })

  it('shortens a long value', () => {
    const long = { ...observed, params: new Map([['params.yaml', params('x'.repeat(500))]]) }
    expect(findChanges(stage, locked, long).reasons).toEqual([`params.yaml:lr 0.1 -> '${'x'.repeat(56)}...`])
  })

  it('lets a frozen stage rest whatever its inputs do', () => {
    const frozen = { ...stage, frozen: true }
    expect(findChanges(frozen, locked, { ...observed, deps: new Map(), params: new Map() }).reasons).toEqual([])
    expect(findChanges({ ...frozen, command: 'x' }, locked, observed).reasons).toEqual(['the command changed'])
  })

  it('runs a stage without dependencies and outputs each time, as DVC does', () => {
    const bare = { ...stage, deps: [], outs: [], params: new Map() }
    const nothing = { deps: new Map(), outs: new Map(), params: new Map() }
    const lock = { ...locked, deps: [], outs: [], params: new Map() }
    expect(findChanges(bare, lock, nothing).reasons).toEqual(['it has neither dependencies nor outputs'])
  })
})
