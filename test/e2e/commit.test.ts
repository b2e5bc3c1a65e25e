import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { crisol, type Ended } from '../fakes/cli.ts'
import { type Dvc, makeProject, openDvc } from '../fakes/dvc-program.ts'
import { git } from '../fakes/pull-request.ts'
import { type Review, startReview } from '../fakes/review.ts'

const pipeline = `stages:
  prepare:
    cmd: mkdir -p data && cat params.yaml > data/a.txt && echo two > data/b.txt
    params: [depth]
    outs: [data]
  train:
    cmd: cat data/*.txt > model.bin && wc -c < model.bin | sed 's/.*/{"size":&}/' > 'metrics *.json'
    deps: [data]
    outs: [model.bin]
    metrics:
    - metrics *.json:
        cache: false
`
const identity = ['AUTHOR', 'COMMITTER'].flatMap((role) => [
  [`GIT_${role}_NAME`, 'Ada'],
  [`GIT_${role}_EMAIL`, 'ada@crisol.invalid'],
])

describeWith(['dvc'], 'crisol commit', (binary) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-commit-'))
  const store = join(root, 'store')
  let dvc: Dvc
  let count = 0
  beforeAll(() => {
    dvc = openDvc(binary, root)
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const run = async (project: string, ...args: readonly string[]): Promise<Ended> =>
    await crisol(project, args, Object.fromEntries(identity))
  const write = (project: string, file: string, text: string): void => writeFileSync(join(project, file), text)

  /** A repository whose project lies in a folder of it, all of it committed, nothing of it trained. */
  const makeRepository = (folder: string): { readonly repository: string; readonly project: string } => {
    const repository = join(root, `repository-${count++}`)
    const project = join(repository, folder)
    mkdirSync(project, { recursive: true })
    git(repository, 'init', '--quiet', '--initial-branch=main')
    makeProject(project, { store: { url: store } })
    write(project, '.dvc/.gitignore', '/cache\n/tmp\n')
    write(project, 'dvc.yaml', pipeline)
    write(project, 'params.yaml', 'depth: 1\n')
    git(repository, 'add', '--all')
    git(repository, 'commit', '--quiet', '--message', 'Start')
    return { repository, project }
  }
  const show = (repository: string, ...args: readonly string[]): string => git(repository, ...args)

  it.each(['', 'models/churn'])('keeps what gives a clone the model that was trained, in "%s"', async (folder) => {
    const { repository, project } = makeRepository(folder)
    for (const command of ['train', 'push', 'commit']) expect(await run(project, command)).toMatchObject({ status: 0 })
    const prefix = folder === '' ? '' : `${folder}/`
    expect(show(repository, 'show', '--format=%s %an', '--name-status', 'HEAD').split('\n')).toEqual([
      'Keep what was trained Ada',
      '',
      ...['.gitignore', 'dvc.lock', 'metrics *.json'].map((file) => `A\t${prefix}${file}`),
    ])
    expect(show(repository, 'status', '--porcelain')).toBe('')
    const clone = join(root, `clone-${count++}`)
    git(root, 'clone', '--quiet', repository, clone)
    await dvc(join(clone, folder), 'pull')
    for (const file of ['model.bin', 'data/a.txt', 'metrics *.json']) {
      expect(readFileSync(join(clone, folder, file))).toEqual(readFileSync(join(project, file)))
    }
    expect(await dvc(join(clone, folder), 'status')).toBe('Data and pipelines are up to date.\n')
    expect(await run(project, 'commit')).toMatchObject({ status: 0, stdout: 'Git has all that was trained.\n' })
  })

  it('leaves everything else as it is, staged, changed and unknown, the index among it', async () => {
    const { repository, project } = makeRepository('')
    write(project, 'staged.txt', 'one\n')
    write(project, 'both.txt', 'one\n')
    write(project, 'metrics one.json', '{}\n')
    git(repository, 'add', '--all')
    git(repository, 'commit', '--quiet', '--message', 'More')
    await run(project, 'train')
    write(project, 'staged.txt', 'two\n')
    write(project, 'both.txt', 'two\n')
    git(repository, 'add', 'staged.txt', 'both.txt')
    write(project, 'both.txt', 'three\n')
    write(project, 'metrics one.json', '{"changed": 1}\n')
    write(project, 'unknown.txt', 'unknown\n')
    const index = show(repository, 'diff', '--cached')
    const { stdout } = await run(project, 'commit', '--message', 'Train', '--json')
    expect(JSON.parse(stdout)).toEqual({
      ...{ outcome: 'committed', sha: show(repository, 'rev-parse', 'HEAD') },
      files: ['.gitignore', 'dvc.lock', 'metrics *.json'],
    })
    expect(show(repository, 'show', '--format=%s', '--name-only').split('\n')).toEqual([
      ...['Train', '', '.gitignore', 'dvc.lock', 'metrics *.json'],
    ])
    expect([show(repository, 'diff', '--cached'), show(repository, 'status', '--porcelain').split('\n')]).toEqual([
      index,
      ['MM both.txt', ' M "metrics one.json"', 'M  staged.txt', '?? unknown.txt'],
    ])
  })

  it('takes nothing of a .gitignore in which somebody works, and says so', async () => {
    const { repository, project } = makeRepository('')
    write(project, '.gitignore', '*.swp\n')
    await run(project, 'train')
    const { stderr } = await run(project, 'commit')
    expect(stderr).toContain('.gitignore holds other changes than the outputs of stages and is not committed.')
    expect(show(repository, 'show', '--format=', '--name-only').split('\n')).toEqual(['dvc.lock', 'metrics *.json'])
  })

  it('commits nothing of what broke off half-way, and names the stage', async () => {
    const { repository, project } = makeRepository('')
    const before = show(repository, 'rev-parse', 'HEAD')
    write(project, 'dvc.yaml', pipeline.replace('cat data/*.txt > model.bin', 'exit 3'))
    expect(await run(project, 'train')).toMatchObject({ status: 1 })
    const { status, stderr } = await run(project, 'commit')
    expect([status, show(repository, 'rev-parse', 'HEAD')]).toEqual([2, before])
    expect(stderr).toBe(
      'error: train (data is modified) does not match what is in dvc.lock and .dvc files, so nothing is committed; run crisol train to its end first.\n',
    )
  })

  it('says what it would commit, and leaves git as it is where a hook refuses', async () => {
    const { repository, project } = makeRepository('')
    await run(project, 'train')
    const dry = await run(project, 'commit', '--dry-run')
    expect(dry.stdout).toBe('\t.gitignore\n\tdvc.lock\n\tmetrics *.json\n3 files would be committed.\n')
    const hook = join(repository, '.git/hooks/pre-commit')
    mkdirSync(join(repository, '.git/hooks'), { recursive: true })
    writeFileSync(hook, '#!/bin/sh\necho not today >&2\nexit 1\n')
    chmodSync(hook, 0o755)
    const status = show(repository, 'status', '--porcelain')
    const { status: code, stderr } = await run(project, 'commit')
    expect([code, stderr]).toEqual([2, 'error: git refuses to commit: not today.\n'])
    expect(show(repository, 'status', '--porcelain')).toBe(status)
  })

  it('commits in a workflow what gives everybody the model that was reviewed, bit for bit', async () => {
    const config = `[core]\n    remote = store\n['remote "store"']\n    url = ${store}\n`
    const files = { '.dvc/config': config, '.dvc/.gitignore': '/config.local\n/tmp\n/cache\n', 'dvc.yaml': pipeline }
    const review: Review = await startReview({
      base: { ...files, 'params.yaml': 'depth: 1\n' },
      head: { 'params.yaml': 'depth: 333\n' },
    })
    try {
      review.github.state.origin = join(review.folder, 'origin.git')
      for (const action of ['train', 'push', 'report', 'commit']) {
        expect(await review.run({}, action)).toMatchObject({ status: 0 })
      }
      const clone = join(root, `clone-${count++}`)
      git(root, 'clone', '--quiet', '--branch', 'topic', join(review.folder, 'origin.git'), clone)
      await dvc(clone, 'pull')
      for (const file of ['model.bin', 'data/a.txt', 'data/b.txt', 'metrics *.json', 'dvc.lock']) {
        expect(readFileSync(join(clone, file))).toEqual(readFileSync(join(review.workspace, file)))
      }
      expect(await dvc(clone, 'status')).toBe('Data and pipelines are up to date.\n')
      expect(execFileSync('git', ['status', '--porcelain'], { cwd: clone, encoding: 'utf8' })).toBe('')
    } finally {
      await review.stop()
    }
  })
})
