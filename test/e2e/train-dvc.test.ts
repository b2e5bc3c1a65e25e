import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { ports } from '../../src/actions/train/index.ts'
import { type Inputs, readInputs } from '../../src/actions/train/inputs.ts'
import { type Result, run } from '../../src/actions/train/run.ts'
import { describeWith } from '../counterparts.ts'
import { fakeConsole } from '../fakes/console.ts'

const pipeline = `stages:
  prepare:
    cmd: mkdir -p data && cp raw.txt data/a.txt && echo two > data/b.txt
    deps: [raw.txt]
    outs: [data]
  train:
    wdir: work
    cmd:
    - cat ../data/a.txt ../data/b.txt > model.bin
    - echo "\${train.lr}" >> model.bin
    deps: [../data]
    params: [train.lr, {../other.toml: [seed]}]
    outs: [model.bin]
  evaluate:
    cmd: |
      wc -c < work/model.bin > size.txt
      printf '{"acc": 0.5, "n": %s}' "$(cat size.txt)" > metrics.json
    deps: [work/model.bin]
    outs:
    - size.txt:
        persist: true
    metrics:
    - metrics.json: {cache: false}
  note:
    cmd: echo "it's done" > note.txt
    outs: [note.txt]
`

/** Files that use what `dvc.yaml` has beside plain stages. */
const rich: Readonly<Record<string, string>> = {
  'dvc.yaml': `vars:
- sizes.json
- names: [a, b]
stages:
  each:
    foreach: \${models}
    do:
      cmd: echo \${item.flags} > \${key}.txt
      deps: [sub/data]
      params: [labels, {conf.py: [Net, SEED]}]
      outs: ['\${key}.txt']
  grid:
    matrix: {name: '\${names}', size: [1, 2.0]}
    cmd: echo '{}' > \${key}.json && echo \${item.name} \${item.size} > \${key}.bin
    deps: ['\${item.name}.in']
    outs: ['\${key}.bin': {desc: one of them}]
    metrics: ['\${key}.json': {cache: false}]
  last: {cmd: cat *.txt > last, deps: [small.txt, large.txt], params: [sizes.json: ], outs: [last]}
`,
  'sizes.json':
    '{"models": {"small": {"flags": {"n": 1, "fast": true, "who": "it is"}}, "large": {"flags": {"n": 2.5}}}}',
  'params.yaml': 'labels: {0: neg, 1: pos}\n',
  'conf.py': 'SEED: tuple = (7, 8)\nclass Net:\n    layers = [1, [2, 3]]\n    rate = 1e-5\n    skipped = SEED\n',
  'sub/dvc.yaml': 'stages: {make: {wdir: .., cmd: cp raw.txt sub/data, deps: [raw.txt], outs: [sub/data]}}\n',
  'raw.txt': 'one\n',
  'a.in': 'a\n',
  'b.in': 'b\n',
}

describeWith(['dvc'], 'train of everything that dvc.yaml can say', (dvcPath) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-rich-'))
  const project = join(root, 'project')
  const dvc = (...args: readonly string[]): string =>
    execFileSync(dvcPath, args, {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, DVC_NO_ANALYTICS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const train = async (): Promise<Result> => {
    const shell = { inWorkflow: false, graceSeconds: 6, mask: () => undefined }
    return await run(
      readInputs(() => ''),
      await ports(project, fakeConsole().console, shell),
    )
  }
  const edit = (file: string, from: string, to: string): void => {
    const text = readFileSync(join(project, file), 'utf8')
    writeFileSync(join(project, file), text.replace(from, to))
  }
  const locks = (): readonly string[] =>
    ['dvc.lock', 'sub/dvc.lock'].map((file) => readFileSync(join(project, file), 'utf8'))

  beforeAll(() => {
    mkdirSync(join(project, 'sub'), { recursive: true })
    execFileSync('git', ['init', '--quiet'], { cwd: project })
    dvc('init', '--quiet')
    for (const [file, text] of Object.entries(rich)) writeFileSync(join(project, file), text)
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('leaves what DVC leaves, to the byte, and DVC finds nothing to do', async () => {
    const each = ['each@small', 'each@large']
    const grid = ['grid@a-1', 'grid@a-2.0', 'grid@b-1', 'grid@b-2.0']
    expect((await train()).ran).toEqual(['sub/dvc.yaml:make', ...each, ...grid, 'last'])
    expect(dvc('status')).toContain('Data and pipelines are up to date.')
    expect(dvc('repro', '--dry', '--all-pipelines')).not.toContain('Running stage')
    const ours = locks()
    for (const file of ['dvc.lock', 'sub/dvc.lock']) rmSync(join(project, file))
    dvc('repro', '--force', '--all-pipelines')
    expect(locks()).toEqual(ours)
    expect((await train()).ran).toEqual([])
  })

  it.each<readonly [string, () => void, readonly string[]]>([
    ['a flag', () => edit('sizes.json', '"n": 2.5', '"n": 2.6'), ['each@large', 'last']],
    ['a name', () => edit('dvc.yaml', '[a, b]', '[b]'), []],
    ['a parameter in Python', () => edit('conf.py', '[2, 3]', '[2, 4]'), ['each@small', 'each@large']],
    ['what no literal is', () => edit('conf.py', 'skipped = SEED', 'skipped = SEED + 1'), []],
    ['a label', () => edit('params.yaml', '0: neg', '0: none'), ['each@small', 'each@large']],
    [
      'the data of another folder',
      () => edit('raw.txt', 'one', 'two'),
      ['sub/dvc.yaml:make', 'each@small', 'each@large'],
    ],
  ])('runs what %s asks for, and DVC agrees afterwards', async (_, change, expected) => {
    change()
    expect((await train()).ran).toEqual(expected)
    expect(dvc('status')).toContain('Data and pipelines are up to date.')
  })
})

describeWith(['dvc'], 'train beside real DVC', (dvcPath) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-train-'))
  const seed = join(root, 'seed')
  let count = 0
  let project = ''

  const dvc = (directory: string, ...args: readonly string[]): string =>
    execFileSync(dvcPath, args, {
      cwd: directory,
      encoding: 'utf8',
      env: { ...process.env, DVC_NO_ANALYTICS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const train = async (directory: string, inputs: Partial<Inputs> = {}): Promise<Result> => {
    const shell = { inWorkflow: false, graceSeconds: 6, mask: () => undefined }
    const given = { ...readInputs(() => ''), ...inputs }
    return await run(given, await ports(directory, fakeConsole().console, shell))
  }
  const write = (file: string, text: string): void => writeFileSync(join(project, file), text)
  const lose = (...paths: readonly string[]): void => {
    for (const path of paths) rmSync(join(project, path), { recursive: true })
  }

  beforeAll(async () => {
    mkdirSync(join(seed, 'work'), { recursive: true })
    execFileSync('git', ['init', '--quiet'], { cwd: seed })
    dvc(seed, 'init', '--quiet')
    writeFileSync(join(seed, 'raw.txt'), 'one\n')
    writeFileSync(join(seed, 'work/params.yaml'), 'train: {lr: 1e-05, layers: [1, 2]}\n')
    writeFileSync(join(seed, 'params.yaml'), 'train: {lr: 1e-05}\n')
    writeFileSync(join(seed, 'other.toml'), 'seed = 7\n')
    writeFileSync(join(seed, 'dvc.yaml'), pipeline)
    await train(seed)
  })
  beforeEach(() => {
    project = join(root, `project-${count++}`)
    cpSync(seed, project, { recursive: true })
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('leaves a repository that DVC calls up to date', () => {
    expect(dvc(project, 'status')).toContain('Data and pipelines are up to date.')
    expect(dvc(project, 'repro', '--dry')).not.toContain('Running stage')
  })

  it('writes dvc.lock and .gitignore as DVC does, to the byte', () => {
    const [ours, ignored] = [
      readFileSync(join(project, 'dvc.lock'), 'utf8'),
      readFileSync(join(project, '.gitignore'), 'utf8'),
    ]
    for (const file of ['dvc.lock', '.gitignore', 'work/.gitignore']) rmSync(join(project, file))
    dvc(project, 'repro', '--force')
    expect(ours).toBe(readFileSync(join(project, 'dvc.lock'), 'utf8'))
    expect(ignored.split('\n').sort()).toEqual(readFileSync(join(project, '.gitignore'), 'utf8').split('\n').sort())
  })

  it('finds nothing to do after DVC ran', async () => {
    write('raw.txt', 'changed by somebody\n')
    dvc(project, 'repro')
    expect(await train(project)).toMatchObject({
      ran: [],
      restored: [],
      upToDate: ['prepare', 'train', 'evaluate', 'note'],
    })
  })

  it.each<readonly [string, () => void, readonly string[]]>([
    ['a dependency changed', () => write('raw.txt', 'other\n'), ['prepare', 'train', 'evaluate']],
    ['a parameter of a template changed', () => write('params.yaml', 'train: {lr: 0.001}\n'), ['train', 'evaluate']],
    [
      'a parameter changed and the output stays the same',
      () => write('work/params.yaml', 'train: {lr: 0.1}\n'),
      ['train'],
    ],
    ['a parameter in another file changed', () => write('other.toml', 'seed = 8\n'), ['train']],
    [
      'a parameter that no stage names changed',
      () => write('work/params.yaml', 'train: {lr: 1e-05, layers: [3]}\n'),
      [],
    ],
    [
      'the command changed',
      () => write('dvc.yaml', pipeline.replace('echo two', 'echo three')),
      ['prepare', 'train', 'evaluate'],
    ],
    ['an output was edited', () => write('note.txt', 'edited\n'), []],
    ['an output was deleted', () => rmSync(join(project, 'data'), { recursive: true }), []],
    ['the lock was deleted, but not the runs', () => rmSync(join(project, 'dvc.lock')), ['evaluate', 'note']],
    [
      'a stage was added',
      () => appendFileSync(join(project, 'dvc.yaml'), '  more:\n    cmd: echo x > more.txt\n    outs: [more.txt]\n'),
      ['more'],
    ],
  ])('runs what has to run when %s, and DVC agrees afterwards', async (_, edit, expected) => {
    edit()
    const { ran, failed } = await train(project)
    expect({ ran, failed }).toEqual({ ran: expected, failed: [] })
    expect(dvc(project, 'status')).toContain('Data and pipelines are up to date.')
  })

  it.each<readonly [string, () => void, readonly string[]]>([
    ['the data at the start is missing', () => lose('raw.txt'), []],
    ['all data is missing', () => lose('raw.txt', 'data', 'work/model.bin', 'note.txt'), []],
    ['data between stages is missing and the cache is empty', () => lose('data', '.dvc/cache'), []],
    [
      'the data at the start is missing and the last stage is another',
      () => {
        lose('raw.txt', 'note.txt')
        write('dvc.yaml', pipeline.replace('"n"', '"count"'))
      },
      ['evaluate'],
    ],
  ])('runs with --allow-missing what DVC runs when %s', async (_, edit, expected) => {
    edit()
    const twin = join(root, `twin-${count}`)
    cpSync(project, twin, { recursive: true })
    const { ran, restored, failed } = await train(project, { allowMissing: true })
    expect({ ran, restored, failed }).toEqual({ ran: expected, restored: [], failed: [] })
    const output = dvc(twin, 'repro', '--allow-missing')
    expect([...output.matchAll(/Running stage '(.*?)'/gu)].map(([, name]) => name)).toEqual(expected)
    expect(readFileSync(join(project, 'dvc.lock'), 'utf8')).toBe(readFileSync(join(twin, 'dvc.lock'), 'utf8'))
  })

  it('keeps what had succeeded when a stage fails, with the last lines of it', async () => {
    write('dvc.yaml', pipeline.replace(/echo "\S+" >> model.bin/u, 'echo "no such thing" >&2; exit 3'))
    write('raw.txt', 'other\n')
    const { stages } = await train(project)
    expect(stages.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['prepare', 'ran'],
      ['train', 'failed'],
      ['evaluate', 'skipped'],
      ['note', 'skipped'],
    ])
    expect(stages[1]?.failure).toBe('`echo "no such thing" >&2; exit 3` exited with 3.\nIts last lines:\nno such thing')
    expect(dvc(project, 'status', '--json', 'prepare').trim()).toBe('{}')
  })
})
