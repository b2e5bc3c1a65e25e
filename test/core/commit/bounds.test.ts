import { describe, expect, it } from '@jest/globals'
import { boundsOf, isWithinBounds, onlyIgnores } from '../../../src/core/commit/bounds.ts'
import { faultOf } from '../../fakes/fault.ts'
import { parseText } from '../../fakes/pipeline.ts'

const main = parseText(`stages:
  train:
    cmd: run
    wdir: work
    outs: [model.bin, log: {cache: false}, s3://bucket/key, /elsewhere]
    metrics: [m.json: {cache: false}, cached.json]
    plots: [curves: {cache: false}]
metrics: [top.json]
plots: [drawn, ., ../above.json, roc: {y: {a.csv: y, b.csv: y}, x: {c.csv: x}}]
`)
const other = parseText('stages:\n  b: {cmd: run, outs: [b.bin]}\n', {}, 'sub/dvc.yaml')
const bounds = boundsOf([main, other])

describe('boundsOf', () => {
  it('takes the locks, what git keeps of outputs, what the top level names, and the lines of .gitignore', () => {
    expect(bounds).toEqual({
      locks: new Set(['dvc.lock', 'sub/dvc.lock']),
      outputs: ['work/log', 'work/m.json', 'work/curves', 'top.json', 'drawn', 'c.csv', 'a.csv', 'b.csv'],
      ignores: new Map([
        ['work/.gitignore', new Set(['/model.bin', '/cached.json'])],
        ['sub/.gitignore', new Set(['/b.bin'])],
      ]),
    })
  })
})

describe('boundsOf of a hostile dvc.yaml', () => {
  it.each(['.git/config', 'a/.GIT /config', '.dvc/config.local'])('refuses the plot %s', async (path) => {
    const hostile = parseText(`plots: ["${path}"]\n`)
    expect(await faultOf(() => boundsOf([hostile]))).toMatchObject({ code: 'PATH' })
  })
})

describe('isWithinBounds', () => {
  it.each(['dvc.lock', 'sub/dvc.lock', 'work/m.json', 'work/curves/a/b.csv', 'work/.gitignore', 'a.csv'])(
    'takes %s',
    (path) => {
      expect(isWithinBounds(path, bounds)).toBe(true)
    },
  )

  it.each([
    ...['dvc.yaml', 'other/dvc.lock', 'work/model.bin', 'work/m.json2', 'm.json', '.gitignore', 'train.sh'],
    ...['drawn/dvc.yaml', 'drawn/x.dvc', 'drawn/.gitignore', 'drawn/.dvcignore', 'above.json', 'work'],
  ])('leaves %s out', (path) => {
    expect(isWithinBounds(path, bounds)).toBe(false)
  })
})

describe('onlyIgnores', () => {
  const names = new Set(['/a', '/b'])
  it.each([
    ['', '/a\n', true],
    ['', '/a\n/b\n', true],
    ['x\n', 'x\n/b\n', true],
    ['x', 'x\n/b\n', true],
    ['x\r\n', 'x\n/b\n', true],
    ['x\n', 'x\n', true],
    ['', 'x\n', false],
    ['', '/a\n*.py\n', false],
    ['x\n', 'y\n/a\n', false],
    ['x\ny\n', 'x\n/a\n', false],
    ['x\n', '/a\n', false],
    ['', '\n/a\n', false],
    ['x\n/a\n', 'x\n', false],
  ])('of %j and %j: %s', (before, after, expected) => {
    expect(onlyIgnores(before, after, names)).toBe(expected)
  })
})
