import { describe, expect, it } from '@jest/globals'
import { expectPath, expectText, isDescribing, isDvcFile } from '../../../src/core/pipeline/expect.ts'
import { faultOf } from '../../fakes/fault.ts'
import { somewhere } from '../../fakes/pipeline.ts'

describe('expectText', () => {
  it('gives text and refuses anything else', async () => {
    expect(expectText('', somewhere)).toBe('')
    expect(await faultOf(() => expectText(3n, somewhere))).toEqual({
      code: 'SYNTAX',
      message: 'dvc.yaml:7: stages.a is 3; expected text.',
    })
  })
})

describe('expectPath', () => {
  it.each(['a', './a', '../a', '/a', 's3://b/k', 'a.dvc/b', 'dvc.yaml.bak', 'adv.yaml'])(
    'gives %s as it is',
    (path) => {
      expect(expectPath(path, somewhere)).toBe(path)
    },
  )

  it.each([
    ['', 'SYNTAX', 'dvc.yaml:7: stages.a is ""; expected a path.'],
    [
      'sub/x.dvc',
      'PIPELINE',
      'dvc.yaml:7: stages.a names sub/x.dvc, which DVC reads itself; name what it describes in its place.',
    ],
    [
      'sub/dvc.yaml',
      'PIPELINE',
      'dvc.yaml:7: stages.a names sub/dvc.yaml, which DVC reads itself; name what it describes in its place.',
    ],
  ] as const)('refuses %j', async (path, code, message) => {
    expect(await faultOf(() => expectPath(path, somewhere))).toEqual({ code, message })
  })
})

describe('isDvcFile', () => {
  it.each([
    ['x.dvc', true],
    ['.dvc', true],
    ['dvc.yaml', true],
    ['a/dvc.yaml', true],
    ['advc.yaml', false],
    ['dvc.yml', false],
    ['dvc.lock', false],
    ['.dvcignore', false],
  ])('of %s is %s', (path, expected) => {
    expect(isDvcFile(path)).toBe(expected)
  })
})

describe('isDescribing', () => {
  it.each([
    ...['dvc.yaml', 'sub/dvc.yaml', 'data.csv.dvc', 'sub/a.dvc', '.dvcignore', 'sub/.gitignore', 'sub/.dvc/config'],
  ])('takes %s', (path) => expect(isDescribing(path)).toBe(true))

  it.each(['data.csv', 'dvc.yaml.bak', 'sub/my-dvc.yaml', 'a.dvc/b', 'x.gitignore', 'dvc.lock'])(
    'passes over %s',
    (path) => expect(isDescribing(path)).toBe(false),
  )
})
