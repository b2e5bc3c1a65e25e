import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { crisol } from '../fakes/cli.ts'

const pipeline = `vars:
- models: {small: 1, big: 2}
stages:
  each:
    foreach: \${models}
    do:
      cmd: echo \${item} > \${key}.out
      deps: [raw.csv]
      params: [labels, {conf.py: [Net.lr]}]
      outs: ['\${key}.out']
  only:
    cmd: echo x > only.out
    outs: [only.out]
  prep:
    cmd: cp raw.csv data.csv && echo '{}' > m.json
    deps: [raw.csv]
    params: [lr, deep.n]
    outs: [data.csv]
    metrics: [m.json: {cache: false}]
  fit:
    cmd: cp ../data.csv model
    wdir: sub
    deps: [../data.csv]
    params: [../other.json: [a]]
    outs: [model]
  always:
    cmd: 'true'
    deps: [raw.csv]
    always_changed: true
  call:
    cmd: 'true'
  held:
    cmd: 'true'
    deps: [raw.csv]
    frozen: true
`

const labels = 'labels: {0: neg, 1: pos}\n'

const files: Readonly<Record<string, string>> = {
  'dvc.yaml': pipeline,
  'sub/dvc.yaml': 'stages: {second: {cmd: cp ../raw.csv two, deps: [../raw.csv], outs: [two]}}\n',
  'params.yaml': `lr: 0.1\ndeep: {n: 1}\n${labels}`,
  'conf.py': 'class Net:\n    lr = 0.1\n',
  'other.json': '{"a": 1}',
  'raw.csv': '1\n',
  'folder/a.txt': 'a\n',
  'folder/b/c.txt': 'c\n',
  'more.bin': 'more\n',
  'sub/.keep': '',
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} lacks ${from}.`)
  writeFileSync(file, text.replace(from, to))
}

/** What is done to a clean project. */
const changes: readonly (readonly [string, (project: string) => void])[] = [
  ['nothing', () => undefined],
  ['a file of a directory', (project) => appendFileSync(join(project, 'folder/a.txt'), 'x')],
  ['a new file in a directory', (project) => writeFileSync(join(project, 'folder/new.txt'), 'x')],
  ['a directory that is gone', (project) => rmSync(join(project, 'folder'), { recursive: true })],
  ['a dependency', (project) => appendFileSync(join(project, 'raw.csv'), '2\n')],
  ['a dependency that is gone', (project) => rmSync(join(project, 'raw.csv'))],
  ['a parameter', (project) => writeFileSync(join(project, 'params.yaml'), `lr: 0.2\ndeep: {n: 1}\n${labels}`)],
  [
    'a parameter that is gone',
    (project) => writeFileSync(join(project, 'params.yaml'), `lr: 0.1\ndeep: {}\n${labels}`),
  ],
  ['a file of parameters that is gone', (project) => rmSync(join(project, 'other.json'))],
  ['a command', (project) => writeFileSync(join(project, 'dvc.yaml'), pipeline.replace('cp raw', 'cp  raw'))],
  ['an output', (project) => appendFileSync(join(project, 'data.csv'), 'x')],
  ['an output that is gone', (project) => rmSync(join(project, 'sub/model'))],
  ['a metric', (project) => writeFileSync(join(project, 'm.json'), '{"x": 1}')],
  ['a variable', (project) => edit(join(project, 'dvc.yaml'), 'small: 1', 'small: 3')],
  ['a value that a stage is made for', (project) => edit(join(project, 'dvc.yaml'), 'big: 2', 'huge: 2')],
  ['a parameter in Python', (project) => edit(join(project, 'conf.py'), '0.1', '0.2')],
  ['a parameter that is no longer a number', (project) => edit(join(project, 'params.yaml'), '{0: neg', "{'0': neg")],
  [
    'a parameter that is written in another way',
    (project) => edit(join(project, 'params.yaml'), '{0: neg', '{0x0: neg'),
  ],
  ['an output of another folder', (project) => rmSync(join(project, 'sub/two'))],
  ['a dependency fewer', (project) => edit(join(project, 'dvc.yaml'), 'deps: [raw.csv]\n      params', 'params')],
  [
    'a stage that is new',
    (project) => appendFileSync(join(project, 'dvc.yaml'), '  extra: {cmd: x, deps: [raw.csv], outs: [o]}\n'),
  ],
  ['an empty cache', (project) => rmSync(join(project, '.dvc/cache'), { recursive: true })],
  [
    'a .dvc file without a hash',
    (project) => writeFileSync(join(project, 'more.bin.dvc'), 'outs:\n- path: more.bin\n'),
  ],
]

describeWith(['dvc'], 'status beside real DVC', (dvcPath) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-status-'))
  const clean = join(root, 'clean')
  let count = 0

  const dvc = (directory: string, ...args: readonly string[]): string =>
    execFileSync(dvcPath, args, {
      cwd: directory,
      encoding: 'utf8',
      env: { ...process.env, DVC_NO_ANALYTICS: '1', DVC_SITE_CACHE_DIR: join(root, 'site') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const copyOf = (change: (project: string) => void): string => {
    const project = join(root, `project-${count++}`)
    cpSync(clean, project, { recursive: true, preserveTimestamps: true })
    change(project)
    return project
  }
  const json = async (project: string, ...args: readonly string[]): Promise<unknown> => {
    const { status, stdout, stderr } = await crisol(project, ['status', '--json', ...args])
    expect([status, stderr]).toEqual([0, ''])
    return JSON.parse(stdout)
  }

  beforeAll(() => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(clean, file, '..'), { recursive: true })
      writeFileSync(join(clean, file), text)
    }
    execFileSync('git', ['init', '--quiet'], { cwd: clean })
    dvc(clean, 'init', '--quiet')
    dvc(clean, 'remote', 'add', '--default', 'store', join(root, 'store'))
    dvc(clean, 'add', '--quiet', 'folder', 'more.bin')
    dvc(clean, 'repro', '--quiet', '--all-pipelines')
    dvc(clean, 'push', '--quiet')
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it.each(changes)('says of %s what DVC says, twice', async (_, change) => {
    const project = copyOf(change)
    const expected: unknown = JSON.parse(dvc(project, 'status', '--json'))
    expect(await json(project)).toEqual(expected)
    expect(await json(project)).toEqual(expected)
    const { stdout } = await crisol(project, ['status'])
    expect(stdout).toBe(dvc(project, 'status'))
  })

  it('says of targets what DVC says', async () => {
    const project = copyOf((folder) => {
      appendFileSync(join(folder, 'folder/a.txt'), 'x')
      appendFileSync(join(folder, 'raw.csv'), 'x')
    })
    for (const target of ['folder.dvc', 'prep', 'dvc.yaml:prep', 'more.bin.dvc']) {
      expect(await json(project, target)).toEqual(JSON.parse(dvc(project, 'status', '--json', target)))
    }
  })

  it('exits with 1 and says nothing when it is quiet and something differs', async () => {
    const project = copyOf((folder) => appendFileSync(join(folder, 'raw.csv'), 'x'))
    expect(await crisol(project, ['status', '--quiet'])).toEqual({ status: 1, stdout: '', stderr: '' })
    const other = copyOf(() => undefined)
    expect((await crisol(other, ['status', '--quiet', 'folder.dvc'])).status).toBe(0)
  })

  it.each<readonly [string, (project: string) => void]>([
    ['nothing', () => undefined],
    ['an empty cache', (project) => rmSync(join(project, '.dvc/cache'), { recursive: true })],
    [
      'a new file',
      (project) => {
        writeFileSync(join(project, 'new.txt'), 'new')
        dvc(project, 'add', '--quiet', 'new.txt')
      },
    ],
    [
      'a directory with a new file',
      (project) => {
        writeFileSync(join(project, 'folder/new.txt'), 'new')
        dvc(project, 'add', '--quiet', 'folder')
      },
    ],
  ])('says of the remote after %s what DVC says', async (_, change) => {
    const project = copyOf(change)
    const expected = JSON.parse(dvc(project, 'status', '--cloud', '--json')) as object
    const found = (await json(project, '--cloud')) as object
    expect(Object.fromEntries(Object.entries(found).filter(([path]) => path in expected))).toEqual(expected)
    expect(Object.keys(found).filter((path) => !(path in expected) && readsAlike(project, path, expected))).toEqual(
      Object.keys(found).filter((path) => !(path in expected)),
    )
  })

  /** DVC names an object by one of its paths; we by each. */
  const readsAlike = (project: string, path: string, expected: object): boolean => {
    const text = readFileSync(join(project, path), 'utf8')
    return Object.keys(expected).some((other) => readFileSync(join(project, other), 'utf8') === text)
  }

  it('says that cache and remote are in sync', async () => {
    const { stdout } = await crisol(
      copyOf(() => undefined),
      ['status', '-c'],
    )
    expect(stdout).toBe("Cache and remote 'store' are in sync.\n")
  })
})
