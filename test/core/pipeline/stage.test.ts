import { describe, expect, it } from '@jest/globals'
import { emptyContext } from '../../../src/core/pipeline/context.ts'
import { defaultFlags } from '../../../src/core/pipeline/flags.ts'
import type { Stage } from '../../../src/core/pipeline/pipeline.ts'
import { parseStage, type StageSource, stageDirectory } from '../../../src/core/pipeline/stage.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'
import { bareStage, plainOutput, somewhere } from '../../fakes/pipeline.ts'

const values = parseYaml('{n: 1, name: x, l: [a], t: {a: 1}}', 'params.yaml') as Mapping

function source(file = 'dvc.yaml'): StageSource {
  const context = { ...emptyContext, values, layers: [{ origin: 'params.yaml', file: 'params.yaml', values }] }
  const filling = { context, flags: defaultFlags, used: new Map() }
  return { name: 'a', group: undefined, file, filling, place: { ...somewhere, file } }
}

function parse(text: string, file?: string): Stage {
  return parseStage(parseYaml(text, 'x') as Mapping, source(file))
}

describe('parseStage', () => {
  it('reads all that a stage can say, its templates filled', () => {
    expect(
      parse(
        `{cmd: ['x \${n}', 'y \${t}'], wdir: '\${name}', deps: ['d-\${n}', d], params: [lr], outs: [o], metrics: [m], plots: [p],
         frozen: true, always_changed: true, desc: 'of \${name}', meta: {k: '\${n}'}, vars: [{q: 1}]}`,
        'sub/dvc.yaml',
      ),
    ).toEqual({
      ...{ ...bareStage, file: 'sub/dvc.yaml', line: 7, directory: 'sub/x', command: ['x 1', 'y --a 1'] },
      ...{ deps: ['d-1', 'd'], params: new Map([['params.yaml', ['lr']]]), frozen: true, alwaysChanged: true },
      outs: [
        { ...plainOutput, path: 'o' },
        { ...plainOutput, path: 'm', kind: 'metric' },
        { ...plainOutput, path: 'p', kind: 'plot' },
      ],
      plots: [expect.objectContaining({ id: 'sub/x/p', stage: 'a' })],
      ...{ desc: 'of x', meta: new Map([['k', 1n]]) },
      variables: new Map([['params.yaml', ['n', 'name']]]),
    })
  })

  it('reads the least that a stage can say', () => {
    expect(parse('{cmd: x}')).toEqual({ ...bareStage, line: 7, command: 'x' })
  })

  it.each<[string, readonly (readonly [string, readonly string[] | undefined])[]]>([
    ['[lr, lr, train.opt]', [['params.yaml', ['lr', 'train.opt']]]],
    [
      '[{a.toml: [x]}, lr, {a.toml: [y, x]}]',
      [
        ['a.toml', ['x', 'y']],
        ['params.yaml', ['lr']],
      ],
    ],
    ['[lr, {params.yaml: }, n]', [['params.yaml', undefined]]],
    [
      '[{a.json: , b.json: [], c.json: {}}]',
      [
        ['a.json', undefined],
        ['b.json', undefined],
        ['c.json', undefined],
      ],
    ],
    [
      "['${name}', {'${name}.py': ['${name}']}]",
      [
        ['params.yaml', ['x']],
        ['x.py', ['x']],
      ],
    ],
    ['[]', []],
  ])('reads the parameters %s', (params, expected) => {
    expect([...parse(`{cmd: x, params: ${params}}`).params]).toEqual(expected)
  })

  it.each([
    ["{cmd: ''}", 'dvc.yaml:7: stages.a.cmd is ""; expected a command or a list of commands.'],
    ['{cmd: []}', 'dvc.yaml:7: stages.a.cmd is a list; expected a command or a list of commands.'],
    ['{cmd: [x, 1]}', 'dvc.yaml:7: stages.a.cmd[1] is 1; expected text.'],
    ["{cmd: '${n}'}", 'dvc.yaml:7: stages.a.cmd is 1; expected a command or a list of commands.'],
    ["{cmd: x, deps: [d, '${n}']}", 'dvc.yaml:7: stages.a.deps[1] is 1; expected text.'],
    ["{cmd: x, params: ['${n}']}", 'dvc.yaml:7: stages.a.params[0] is 1; expected text.'],
    ['{cmd: x, params: [{f: lr}]}', 'dvc.yaml:7: stages.a.params[0].f is "lr"; expected a list of names.'],
    ["{cmd: x, wdir: '${n}'}", 'dvc.yaml:7: stages.a.wdir is 1; expected text.'],
  ])('refuses %s', async (text, message) => {
    expect(await faultOf(() => parse(text))).toEqual({ code: 'SYNTAX', message })
  })
})

describe('stageDirectory', () => {
  it.each([
    [undefined, 'dvc.yaml', ''],
    ['.', 'dvc.yaml', ''],
    ['', 'sub/dvc.yaml', 'sub'],
    ['..', 'sub/dvc.yaml', ''],
    ['../${name}', 'sub/dvc.yaml', 'x'],
    ['a/./b', 'sub/dvc.yaml', 'sub/a/b'],
  ])('of %s in %s is %j', (written, file, directory) => {
    expect(stageDirectory(written, source(file))).toBe(directory)
  })

  it.each([
    ['..', 'which leaves the repository'],
    ['/tmp', 'an absolute path'],
    ['.git/x', 'which belongs to git or DVC'],
  ])('refuses %s', async (written, why) => {
    expect(await faultOf(() => stageDirectory(written, source()))).toEqual({
      code: 'PATH',
      message: `dvc.yaml:7: stages.a.wdir names "${written}", ${why}; expected a path inside the repository.`,
    })
  })
})
