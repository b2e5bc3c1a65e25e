import { describe, expect, it } from '@jest/globals'
import { type LockedStage, parseLock, renderLock } from '../../../src/core/dvc/lock.ts'

const md5 = '764efa883dda1e11db47671c4a3bbd9e'

/** As DVC 3 writes it, with a comment of a person. */
const text = `schema: '2.0'
stages:
  prepare:
    cmd: python prepare.py
    deps:
    - path: data
      hash: md5
      md5: ${md5}.dir
      size: 24
      nfiles: 3
    outs:
    - path: out.csv
      hash: md5
      md5: '00000000000000000000000000000012'
      size: 5
  # the model
  train@a:
    cmd:
    - echo a
    - echo b
    params:
      params.yaml:
        train.lr: 0.1
        n: 1
    outs:
    - path: run.sh
      md5: ${md5}
      size: 3
      isexec: true
`

const prepare: LockedStage = {
  command: 'python prepare.py',
  deps: [{ path: 'data', hash: { algorithm: 'md5', value: `${md5}.dir` }, size: 24, files: 3, executable: false }],
  params: new Map(),
  outs: [
    {
      path: 'out.csv',
      hash: { algorithm: 'md5', value: '00000000000000000000000000000012' },
      size: 5,
      files: undefined,
      executable: false,
    },
  ],
}

const train: LockedStage = {
  command: ['echo a', 'echo b'],
  deps: [],
  params: new Map([
    [
      'params.yaml',
      new Map<string, number | bigint>([
        ['train.lr', 0.1],
        ['n', 1n],
      ]),
    ],
  ]),
  outs: [
    { path: 'run.sh', hash: { algorithm: 'md5-dos2unix', value: md5 }, size: 3, files: undefined, executable: true },
  ],
}

describe('parseLock', () => {
  it('reads stages with their commands, hashes and params', () => {
    expect(parseLock(text, 'dvc.lock')).toEqual(
      new Map([
        ['prepare', prepare],
        ['train@a', train],
      ]),
    )
  })

  it.each([
    [
      'a lock of DVC 1',
      'train:\n  cmd: x\n',
      "dvc.lock has no schema, as DVC wrote it before 2.0; expected schema '2.0'. Run dvc repro with DVC 3 to write it anew.",
    ],
    [
      'a merge conflict',
      `schema: '2.0'\n<<<<<<< HEAD\nstages: {}\n`,
      'dvc.lock:2 has a merge conflict (<<<<<<<); resolve it and commit the file.',
    ],
    [
      'a hash that is none',
      `schema: '2.0'\nstages:\n  a:\n    cmd: x\n    outs:\n    - path: o\n      md5: xyz\n`,
      'dvc.lock:3: stages.a.outs[0].md5 is "xyz"; expected 32 hexadecimal digits, with .dir for a directory.',
    ],
    [
      'a stage without a command',
      `schema: '2.0'\nstages:\n  a:\n    deps: []\n`,
      'dvc.lock:3: stages.a.cmd is nothing; expected a command or a list of commands.',
    ],
  ])('refuses %s with its place', (_, bad, message) => {
    expect(() => parseLock(bad, 'dvc.lock')).toThrow(message)
  })
})

describe('renderLock', () => {
  it('starts a file as DVC does', () => {
    expect(renderLock(undefined, 'dvc.lock', new Map([['prepare', prepare]]))).toBe(
      text.slice(0, text.indexOf('  # the model')),
    )
  })

  it('keeps the text of what did not change, to the byte', () => {
    expect(renderLock(text, 'dvc.lock', parseLock(text, 'dvc.lock'))).toBe(text)
  })

  it('writes a changed stage anew in its place and keeps the comment that follows it', () => {
    const changed = renderLock(text, 'dvc.lock', new Map([['prepare', { ...prepare, command: 'python other.py' }]]))
    expect(changed).toBe(text.replace('prepare.py', 'other.py'))
  })

  it('appends a new stage', () => {
    const stage: LockedStage = { command: 'true', deps: [], params: new Map(), outs: [] }
    expect(renderLock(text, 'dvc.lock', new Map([['new', stage]]))).toBe(`${text}  new:\n    cmd: 'true'\n`)
  })

  it('sorts artifacts by path, params.yaml first and names within a file', () => {
    const [dep] = prepare.deps
    const stage: LockedStage = {
      command: 'x',
      deps: [
        { ...prepare.deps[0], path: 'b' } as LockedStage['deps'][number],
        { ...dep, path: 'a' } as LockedStage['deps'][number],
      ],
      params: new Map<string, Map<string, boolean | bigint>>([
        [
          'a.yaml',
          new Map([
            ['z', 1n],
            ['k', 2n],
          ]),
        ],
        ['params.yaml', new Map([['n', true]])],
      ]),
      outs: [],
    }
    const artifact = `hash: md5\n      md5: ${md5}.dir\n      size: 24\n      nfiles: 3\n`
    expect(renderLock(undefined, 'dvc.lock', new Map([['s', stage]]))).toBe(
      `schema: '2.0'\nstages:\n  s:\n    cmd: x\n    deps:\n    - path: a\n      ${artifact}    - path: b\n      ${artifact}    params:\n      params.yaml:\n        n: true\n      a.yaml:\n        k: 2\n        z: 1\n`,
    )
  })
})
