import { describe, expect, it } from '@jest/globals'
import { parseDvcFile, refuseUnknown } from '../../../src/core/dvc/dvc-file.ts'
import { faultOf } from '../../fakes/fault.ts'

const md5 = '764efa883dda1e11db47671c4a3bbd9e'
const out = {
  ...{ path: 'data', hash: { algorithm: 'md5', value: `${md5}.dir` }, size: 24, files: 3, executable: false },
  ...{ cache: true, push: true, persist: false, remote: undefined },
}

describe('parseDvcFile', () => {
  it('reads what dvc add writes', () => {
    const text = `outs:\n- md5: ${md5}.dir\n  size: 24\n  nfiles: 3\n  hash: md5\n  path: data\n`
    expect(parseDvcFile(text, 'data.dvc')).toEqual({ wdir: '.', outs: [out], source: undefined, frozen: false })
  })

  it('reads every flag of an output', () => {
    const text = `wdir: ..
outs:
- {path: data, md5: ${md5}.dir, size: 24, nfiles: 3, hash: md5, cache: false, push: false, persist: true, remote: Big}
`
    const outs = [{ ...out, cache: false, push: false, persist: true, remote: 'big' }]
    expect(parseDvcFile(text, 'x/data.dvc')).toEqual({ wdir: '..', outs, source: undefined, frozen: false })
  })

  it.each([
    [
      'deps:\n- path: data\n  repo:\n    url: https://example.com/r\n    rev: main\n    rev_lock: abc\n    remote: Big\n',
      { kind: 'repository', url: 'https://example.com/r', revision: 'abc', path: 'data', remote: 'big' },
    ],
    [
      'deps:\n- path: data\n  repo:\n    url: ../r\n',
      { kind: 'repository', url: '../r', revision: undefined, path: 'data', remote: undefined },
    ],
    ['deps:\n- path: s3://bucket/data\n  etag: x\n', { kind: 'address', url: 's3://bucket/data' }],
    ['deps: []\n', undefined],
  ])('knows where data came from by %j', (deps, source) => {
    expect(parseDvcFile(`${deps}outs:\n- path: data\n`, 'data.dvc').source).toEqual(source)
  })

  it.each([
    ['frozen: true\n', true],
    ['locked: true\n', true],
    ['frozen: false\n', false],
    ['', false],
  ])('knows by %j whether it follows its source', (said, frozen) => {
    expect(parseDvcFile(`${said}outs:\n- path: data\n`, 'data.dvc').frozen).toBe(frozen)
  })

  it('reads a file without outputs', () => {
    expect(parseDvcFile('desc: nothing yet\n', 'a.dvc').outs).toEqual([])
  })

  it.each([
    ['', 'a.dvc is nothing; expected a mapping.'],
    ['outs: x\n', 'a.dvc: outs is text; expected a list.'],
    ['outs:\n- x\n', 'a.dvc: outs[0] is text; expected a mapping.'],
    ['outs:\n- path: a\nout: 1\n', 'a.dvc:3 has the unknown key "out"; the nearest known one is "outs".'],
    ['outs:\n- path: a\n  pat: b\n', 'a.dvc:3 has the unknown key "pat"; the nearest known one is "path".'],
    ['outs:\n- path: a\n  size: big\n', 'a.dvc: outs[0].size is text; expected a whole number.'],
  ])('refuses %j', async (text, message) => {
    expect(await faultOf(() => parseDvcFile(text, 'a.dvc'))).toEqual({ code: 'SYNTAX', message })
  })
})

describe('refuseUnknown', () => {
  it('lists what is known where nothing is near', async () => {
    const message = 'f:1 has the unknown key "zzzzzz"; expected one of a, b.'
    const refuse = (): void => refuseUnknown(new Map([['zzzzzz', 1n]]), ['a', 'b'], () => 'f:1')
    expect(await faultOf(refuse)).toEqual({ code: 'SYNTAX', message })
  })
})
