import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { ports } from '../../src/actions/train/index.ts'
import { readInputs } from '../../src/actions/train/inputs.ts'
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
  const train = async (directory: string): Promise<Result> => {
    const shell = { inWorkflow: false, graceSeconds: 6, mask: () => undefined }
    return await run(
      readInputs(() => ''),
      await ports(directory, fakeConsole().console, shell),
    )
  }
  const write = (file: string, text: string): void => writeFileSync(join(project, file), text)

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
    ['the lock was deleted', () => rmSync(join(project, 'dvc.lock')), ['evaluate', 'note']],
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
