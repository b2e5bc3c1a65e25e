import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseIni } from '../../../src/core/dvc/ini.ts'
import { faultOf } from '../../fakes/fault.ts'

function pairs(text: string): readonly (readonly [string, readonly (readonly [string, string])[]])[] {
  return parseIni(text, 'config').map(({ name, entries }) => [name, entries.map(({ key, value }) => [key, value])])
}

describe('parseIni', () => {
  it('reads what DVC writes, with the lines', () => {
    const text = `# top\n[core]\n    remote = store\r\n\n['remote "Store"']\n    url = s3://b/p # why\n`
    expect(parseIni(text, 'config')).toEqual([
      { name: 'core', entries: [{ key: 'remote', value: 'store', line: 3 }] },
      { name: 'remote "store"', entries: [{ key: 'url', value: 's3://b/p', line: 6 }] },
    ])
  })

  it.each(['[\'remote "a"\']', '[remote "a"]', '["remote "a""]', '[ remote "A" ]', '[remote "a"] # x'])(
    'reads the heading %s',
    (heading) => {
      expect(pairs(heading)).toEqual([['remote "a"', []]])
    },
  )

  it.each([
    ['k = v', 'v'],
    ['k=v', 'v'],
    ['K = v', 'v'],
    ['k =', ''],
    ['k = a = b', 'a = b'],
    ['k = "a # b"', 'a # b'],
    ["k = 'a # b' # c", 'a # b'],
    ['k = a # b', 'a'],
    ['"k" = v', 'v'],
    ["k = '''v'''", 'v'],
    ['k = "it\'s"', "it's"],
  ])('reads the entry %s', (line, value) => {
    expect(pairs(`[s]\n${line}\n`)).toEqual([['s', [['k', value]]]])
  })

  it.each([
    ['k = v\n', 'config:1 is "k = v"; expected [section] or key = value.'],
    ['[s]\nnonsense\n', 'config:2 is "nonsense"; expected [section] or key = value.'],
    ['[s\n', 'config:1 is "[s"; expected [section] or key = value.'],
  ])('refuses %j', async (text, message) => {
    expect(await faultOf(() => parseIni(text, 'config'))).toEqual({ code: 'SYNTAX', message })
  })

  it('gives back any value in double quotes', () => {
    const value = fc.string({ unit: 'grapheme' }).filter((text) => !/["\r\n]/u.test(text))
    fc.assert(
      fc.property(value, (text) => {
        expect(pairs(`[s]\nk = "${text}"\n`)).toEqual([['s', [['k', text]]]])
      }),
      { examples: [['a\u2028b\u2029c\u0085d']] },
    )
  })
})
