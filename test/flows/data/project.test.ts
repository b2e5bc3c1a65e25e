import { describe, expect, it } from '@jest/globals'
import { addressOf } from '../../../src/core/pipeline/graph.ts'
import { readProject } from '../../../src/flows/data/project.ts'
import { faultOf } from '../../fakes/fault.ts'
import { snapshotOfFiles } from '../../fakes/snapshot.ts'
import type { Files } from '../../fakes/workspace.ts'

const data = (path: string): string => `outs:\n- path: ${path}\n`
const stage = (outs = ''): string => `stages: {s: {cmd: x, outs: [${outs}]}}\n`

/** Addresses of what is found, in order. */
async function found(files: Files, commit?: string): Promise<readonly string[]> {
  const { members } = await readProject(snapshotOfFiles(files, commit))
  return members.map((member) => ('kind' in member ? member.file : addressOf(member)))
}

describe('readProject', () => {
  it('goes through a directory before those below it, by name', async () => {
    const files = {
      ...{
        'b/dvc.yaml': stage(),
        'b/c/x.dvc': data('x'),
        'a/z.dvc': data('z'),
        'a/dvc.yaml': stage(),
        'y.dvc': data('y'),
      },
      ...{
        'dvc.yaml': stage(),
        'B.dvc': data('B'),
        'b/dvc.yml': 'nonsense',
        'b/dvc.lock': 'nonsense',
        '.dvc/config': '',
      },
    }
    expect(await found(files)).toEqual(['B.dvc', 's', 'y.dvc', 'a/dvc.yaml:s', 'a/z.dvc', 'b/dvc.yaml:s', 'b/c/x.dvc'])
  })

  it.each<[string, Files, readonly string[]]>([
    ['an output of a stage', { 'dvc.yaml': stage('d'), 'd/x.dvc': 'nonsense', 'd/e/dvc.yaml': 'nonsense' }, ['s']],
    ['an output of a .dvc file', { 'd.dvc': data('d'), 'd/x.dvc': 'nonsense' }, ['d.dvc']],
    [
      'an output that a file below makes',
      { 'a/dvc.yaml': stage('../b/c'), 'b/x.dvc': data('x'), 'b/c/y.dvc': 'nonsense' },
      ['a/dvc.yaml:s', 'b/x.dvc'],
    ],
    [
      'a project of its own',
      { 'dvc.yaml': stage(), 'p/.dvc/config': '', 'p/x.dvc': 'nonsense', 'p/q/dvc.yaml': 'nonsense' },
      ['s'],
    ],
    [
      'what .dvcignore names',
      {
        '.dvcignore': 'a\n*.tmp.dvc\n',
        'a/dvc.yaml': 'nonsense',
        'b/a/x.dvc': 'nonsense',
        'x.tmp.dvc': 'nonsense',
        'y.dvc': data('y'),
      },
      ['y.dvc'],
    ],
    [
      'what a .dvcignore below names',
      { 'a/.dvcignore': '/dvc.yaml\n', 'a/dvc.yaml': 'nonsense', 'a/b/dvc.yaml': stage(), 'dvc.yaml': stage() },
      ['s', 'a/b/dvc.yaml:s'],
    ],
    [
      'what git does not see',
      {
        '.gitignore': '/build\n*.local.dvc\n',
        'build/x.dvc': 'nonsense',
        'y.local.dvc': 'nonsense',
        'dvc.yaml': stage(),
      },
      ['s'],
    ],
  ])('does not look into %s', async (_, files, expected) => {
    expect(await found(files)).toEqual(expected)
  })

  it('takes all that a commit holds, whatever git would not see', async () => {
    expect(
      await found({ '.gitignore': 'b\n', 'b/x.dvc': data('x'), '.dvcignore': 'c\n', 'c/x.dvc': 'nonsense' }, 'sha'),
    ).toEqual(['b/x.dvc'])
  })

  it('reads the files that templates need, each from beside its own', async () => {
    const { pipelines } = await readProject(
      snapshotOfFiles({
        'sub/dvc.yaml': "vars: [more.toml]\nstages: {s: {cmd: '${p} ${m}', wdir: ..}}\n",
        'sub/params.yaml': 'p: x\n',
        'sub/more.toml': 'm = 1\n',
        'params.yaml': 'p: wrong\n',
      }),
    )
    expect(pipelines.map(({ file, stages }) => [file, stages[0]?.command, stages[0]?.directory])).toEqual([
      ['sub/dvc.yaml', 'x 1', ''],
    ])
  })

  it.each<[string, string, string]>([
    ['[parsing]\nbool = boolean_optional\n', '', 'x --no-a --b 1 2'],
    ['[parsing]\nbool = boolean_optional\n', '[parsing]\nbool = store_true\nlist = Append\n', 'x --b 1 --b 2'],
    ['[remote "r"]\nno_url_here = 1\n', '', 'x --b 1 2'],
  ])('writes flags as .dvc/config says %j and .dvc/config.local %j', async (config, local, expected) => {
    const pipeline = "vars: [{t: {a: false, b: [1, 2]}}]\nstages: {s: {cmd: 'x ${t}'}}"
    const snapshot = snapshotOfFiles({ 'dvc.yaml': pipeline, '.dvc/config': config, '.dvc/config.local': local })
    const { pipelines } = await readProject(snapshot)
    expect(pipelines[0]?.stages[0]?.command).toBe(expected)
  })

  it('knows what a .dvc file brings, and whether it follows its source', async () => {
    const { members } = await readProject(
      snapshotOfFiles({
        'a/x.dvc': 'frozen: true\nwdir: ..\ndeps: [{path: raw/x}]\nouts: [{path: x}, {path: y}]\n',
        'a/y.dvc': 'deps: [{path: "s3://b/k"}]\nouts: [{path: z}]\n',
      }),
    )
    expect(members).toEqual([
      { kind: 'source', file: 'a/x.dvc', outs: ['x', 'y'], deps: ['raw/x'], frozen: true },
      { kind: 'source', file: 'a/y.dvc', outs: ['a/z'], deps: [], frozen: false },
    ])
  })

  it('reads every dvc.yaml, what it names without stages too', async () => {
    const { pipelines } = await readProject(
      snapshotOfFiles({ 'dvc.yaml': 'metrics: [m.json]\n', 'sub/dvc.yaml': 'metrics: [m.json]\n' }),
    )
    expect(pipelines.map(({ file, metrics }) => [file, metrics])).toEqual([
      ['dvc.yaml', ['m.json']],
      ['sub/dvc.yaml', ['sub/m.json']],
    ])
  })

  it('ends with the first fault, or leaves out what has one', async () => {
    const snapshot = snapshotOfFiles({ 'a.dvc': 'nonsense: 1\n', 'b.dvc': data('b'), 'dvc.yaml': 'stages: []\n' })
    expect((await faultOf(() => readProject(snapshot)))?.message).toMatch(/^a\.dvc:1 has the unknown key "nonsense"/u)
    const faults: string[] = []
    const { members } = await readProject(snapshot, { onFault: (file) => faults.push(file) })
    expect([members.length, faults]).toEqual([1, ['a.dvc', 'dvc.yaml']])
  })
})
