import { describe, expect, it } from '@jest/globals'
import { expectMapping, parseArtifact } from '../../../src/core/dvc/artifact.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import { faultOf } from '../../fakes/fault.ts'

const md5 = '764efa883dda1e11db47671c4a3bbd9e'

function parse(text: string): ReturnType<typeof parseArtifact> {
  return parseArtifact(parseYaml(text, 'dvc.lock'), 'dvc.lock: out')
}

describe('parseArtifact', () => {
  it('reads a directory of DVC 3 with all that is recorded', () => {
    expect(parse(`{path: data, hash: md5, md5: ${md5}.dir, size: 24, nfiles: 3}`)).toEqual({
      ...{ path: 'data', hash: { algorithm: 'md5', value: `${md5}.dir` }, size: 24, files: 3, executable: false },
    })
  })

  it('takes a hash without its kind for one of DVC 2', () => {
    expect(parse(`{path: run.sh, md5: ${md5}, size: 3, isexec: true}`)).toEqual({
      ...{ path: 'run.sh', hash: { algorithm: 'md5-dos2unix', value: md5 }, size: 3, files: undefined },
      executable: true,
    })
  })

  it.each(['{path: a}', '{path: a, md5: }', '{path: a, md5: , size: , nfiles: }'])(
    'reads %s as not recorded',
    (text) => {
      expect(parse(text)).toEqual({
        ...{ path: 'a', hash: undefined, size: undefined, files: undefined, executable: false },
      })
    },
  )

  it('reads a hash of digits alone, and one in capitals', () => {
    expect(parse('{path: a, md5: 12345678901234567890123456789012}').hash?.value).toBe(
      '12345678901234567890123456789012',
    )
    expect(parse(`{path: a, md5: ${md5.toUpperCase()}}`).hash?.value).toBe(md5)
  })

  it.each([
    ['a', 'dvc.lock: out is text; expected a mapping.'],
    ['{md5: 1}', 'dvc.lock: out.path is nothing; expected a path.'],
    ['{path: 1}', 'dvc.lock: out.path is an integer; expected a path.'],
    ["{path: ''}", 'dvc.lock: out.path is text; expected a path.'],
    ['{path: a, md5: xyz}', 'dvc.lock: out.md5 is "xyz"; expected 32 hexadecimal digits, with .dir for a directory.'],
    [
      `{path: a, md5: ${md5}/../../x}`,
      `dvc.lock: out.md5 is "${md5}/../../x"; expected 32 hexadecimal digits, with .dir for a directory.`,
    ],
    ['{path: a, size: -1}', 'dvc.lock: out.size is an integer; expected a whole number.'],
    ['{path: a, size: 1.5}', 'dvc.lock: out.size is a number; expected a whole number.'],
    ['{path: a, nfiles: many}', 'dvc.lock: out.nfiles is text; expected a whole number.'],
  ])('refuses %s', async (text, message) => {
    expect(await faultOf(() => parse(text))).toEqual({ code: 'SYNTAX', message })
  })
})

describe('expectMapping', () => {
  it('gives the mapping itself', () => {
    const mapping = new Map([['a', 1n]])
    expect(expectMapping(mapping, 'x')).toBe(mapping)
  })

  it.each([
    [undefined, 'nothing'],
    [[], 'a list'],
    ['', 'text'],
  ] as const)('refuses %j', async (value, kind) => {
    const message = `f: outs is ${kind}; expected a mapping.`
    expect(await faultOf(() => expectMapping(value, 'f: outs'))).toEqual({ code: 'SYNTAX', message })
  })
})
