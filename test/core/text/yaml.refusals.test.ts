import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/core/error.ts'
import { parseYaml, readYaml, refuseConflict } from '../../../src/core/text/yaml.ts'
import { refusal } from '../../fakes/fault.ts'

describe('parseYaml', () => {
  it.each([
    [
      'a: [1',
      'p.yaml:1:6 is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
    ['a: "x', 'p.yaml:1:6 is not YAML: Missing closing "quote.'],
    ['a: 1\nb:\n\tc: 1', 'p.yaml:3:1 is not YAML: Tabs are not allowed as indentation.'],
    ['a: b: c', 'p.yaml:1:4 is not YAML: Nested mappings are not allowed in compact mappings.'],
    ['@x', 'p.yaml:1:1 is not YAML: Plain value cannot start with reserved character @.'],
    ['a: 1\nb: 2\na: 3', 'p.yaml:3:1 is not YAML: a name is given twice.'],
    ['{a: 1, "a": 2}', 'p.yaml:1:8 is not YAML: a name is given twice.'],
    ['1: a\n"1": b', 'p.yaml:2:1 is not YAML: a name is given twice.'],
    ['__proto__: 1\n__proto__: 2', 'p.yaml:2:1 is not YAML: a name is given twice.'],
    ['<<: {a: 1}\n<<: {b: 1}', 'p.yaml:2:1 is not YAML: a name is given twice.'],
    ['a: 1\n---\nb: 2', 'p.yaml:2:1 is not YAML: more than one document.'],
    ['---\na: 1\n---\n', 'p.yaml:3:1 is not YAML: more than one document.'],
  ])('refuses the bad YAML %j and tells where', (text, message) => {
    expect(refusal(() => parseYaml(text, 'p.yaml'))).toEqual({ message, code: 'SYNTAX' })
  })

  it.each([
    ['a: 1\nb: *x', 'p.yaml:2 is not data: found the alias *x, which nothing before it defines.'],
    ['a: *x\nb: &x 1', 'p.yaml:1 is not data: found the alias *x, which nothing before it defines.'],
    ['*x : 1', 'p.yaml:1 is not data: found the alias *x, which nothing before it defines.'],
    ['a:\n  <<: *x', 'p.yaml:2 is not data: found the alias *x, which nothing before it defines.'],
    ['&x a: 1\n*x : 2', 'p.yaml:1 is not data: found a name that is given twice.'],
    ['b: 1\n? [1]\n: 2', 'p.yaml:2 is not data: found a name that is a list or a mapping.'],
    ['? {a: 1}\n: 2', 'p.yaml:1 is not data: found a name that is a list or a mapping.'],
    ['a: &x [1]\n*x : 2', 'p.yaml:2 is not data: found a name that is a list or a mapping.'],
    ['<<: 5', 'p.yaml:1 is not data: found a merge (<<) of something that is no mapping.'],
    ['<<: [{a: 1}, 5]', 'p.yaml:1 is not data: found a merge (<<) of something that is no mapping.'],
    ['<<:', 'p.yaml:1 is not data: found a merge (<<) of something that is no mapping.'],
  ])('refuses %j, which is no data', (text, message) => {
    expect(refusal(() => parseYaml(text, 'p.yaml'))).toEqual({ message, code: 'SYNTAX' })
  })

  it.each([
    ['a: !foo bar', '!foo'],
    ['a: !foo [1]', '!foo'],
    ['a: !foo {b: 1}', '!foo'],
    ['!foo\na: 1', '!foo'],
    ['!foo a: 1', '!foo'],
    ['? !foo a\n: 1', '!foo'],
    ['a: !!python/object/apply:os.system ["true"]', 'tag:yaml.org,2002:python/object/apply:os.system'],
    ['a: !!python/object:builtins.dict {x: 1}', 'tag:yaml.org,2002:python/object:builtins.dict'],
    ['a: !!python/name:os.system ""', 'tag:yaml.org,2002:python/name:os.system'],
    ['%TAG ! tag:x.org,2000:\n---\na: !foo 1', 'tag:x.org,2000:foo'],
    ['a: !<tag:x.org,2000:y> {b: 1}', 'tag:x.org,2000:y'],
    ['a: !!binary aGk=', 'tag:yaml.org,2002:binary'],
    ['a: !!set {x}', 'tag:yaml.org,2002:set'],
    ['a: !!omap [x: 1]', 'tag:yaml.org,2002:omap'],
    ['a: !!str {x: 1}', 'tag:yaml.org,2002:str'],
    ['a: !!seq {x: 1}', 'tag:yaml.org,2002:seq'],
    ['a: !!map x', 'tag:yaml.org,2002:map'],
  ])('refuses the tag of %j', (text, tag) => {
    const line = text.startsWith('%') ? 3 : text.startsWith('!foo\n') ? 2 : 1
    expect(refusal(() => parseYaml(text, 'p.yaml'))).toEqual({
      message: `p.yaml:${line} is not data: found the tag ${tag}, which only a program could read.`,
      code: 'SYNTAX',
    })
  })

  it.each(['a: &x [*x]', 'a: &x {b: *x}', 'a: &x [*x, *x, *x]', 'a: &x {<<: *x}', '&x [[*x]]'])(
    'refuses %j, which holds itself',
    (text) => {
      expect(refusal(() => parseYaml(text, 'p.yaml'))).toEqual({
        message: 'p.yaml:1 is not data: found nesting deeper than 200.',
        code: 'SYNTAX',
      })
    },
  )

  it.each([
    ['lists', '['.repeat(202) + ']'.repeat(202), 'p.yaml:1 is not data: found nesting deeper than 200.'],
    ['lists in lines', `${'- '.repeat(202)}x`, 'p.yaml:1 is not data: found nesting deeper than 200.'],
    ['mappings', '{a: '.repeat(202) + '}'.repeat(202), 'p.yaml:1 is not data: found nesting deeper than 200.'],
  ])('refuses %s that are nested deeper', (_, text, message) => {
    expect(refusal(() => parseYaml(text, 'p.yaml'))).toEqual({ message, code: 'SYNTAX' })
  })

  it('refuses any text that is not data with a user error, and never fails otherwise', () => {
    const pieces = [
      'a',
      'b',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '&x ',
      '*x',
      '<<',
      '!t ',
      '!!int ',
      '? ',
    ]
    const more = [
      '|\n',
      '>-\n',
      '"',
      "'",
      '#',
      '%',
      '---\n',
      '...\n',
      '\t',
      '0x_',
      '~',
      '1',
      '.',
      '_',
      '\r',
      '\0',
      '\ud800',
    ]
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces, ...more) }), (text) => {
        try {
          expect(parseYaml(text, 'p.yaml')).not.toBeUndefined()
        } catch (error) {
          if (!(error instanceof UserError)) throw error
          expect(error.message).toMatch(/^p\.yaml:\d+(?::\d+ is not YAML: .+\.| is not data: found .+\.)$/su)
          expect(error.code).toBe('SYNTAX')
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('refuseConflict', () => {
  it.each([
    ['<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> topic\n', 1, '<<<<<<<'],
    ['a: 0\r\nb: 1\r\n<<<<<<< HEAD\r\n', 3, '<<<<<<<'],
    ['a: 1\n>>>>>>> topic\n', 2, '>>>>>>>'],
    ['a: "x\n<<<<<<< HEAD\ny"\n', 2, '<<<<<<<'],
  ])('refuses %j', (text, line, mark) => {
    const expected = {
      message: `dvc.lock:${line} has a merge conflict (${mark}); resolve it and commit the file.`,
      code: 'SYNTAX',
    }
    expect(refusal(() => refuseConflict(text, 'dvc.lock'))).toEqual(expected)
    expect(refusal(() => parseYaml(text, 'dvc.lock'))).toEqual(expected)
    expect(refusal(() => readYaml(text, 'dvc.lock'))).toEqual(expected)
  })

  it.each([
    '',
    'a: 1\n',
    'a: <<<<<<< x\n',
    ' <<<<<<< HEAD\n',
    '<<<<<<<\n',
    '<<<<<<<< HEAD\n',
    '=======\n',
    '<< HEAD\n',
    'a: |\n  <<<<<<< HEAD\n  >>>>>>> x\n',
  ])('lets %j pass', (text) => {
    expect(refuseConflict(text, 'dvc.lock')).toBeUndefined()
  })
})
