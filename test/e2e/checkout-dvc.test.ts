import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { crisol } from '../fakes/cli.ts'

const upToDate = 'Data and pipelines are up to date.\n'

describeWith(['dvc'], 'fetch, checkout and imports beside real DVC', (dvcPath) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-checkout-'))
  const origin = join(root, 'origin')
  let count = 0

  const run = (directory: string, program: string, ...args: readonly string[]): string =>
    execFileSync(program, args, {
      cwd: directory,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...{ DVC_NO_ANALYTICS: '1', DVC_SITE_CACHE_DIR: join(root, 'site'), GIT_CONFIG_GLOBAL: '/dev/null' },
        ...{ GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'a' },
        GIT_COMMITTER_EMAIL: 'a@example.com',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const dvc = (directory: string, ...args: readonly string[]): string => run(directory, dvcPath, ...args)
  const git = (directory: string, ...args: readonly string[]): string => run(directory, 'git', ...args)
  /** The project as somebody else has it from git. */
  const clone = (): string => {
    const copy = join(root, `clone-${count++}`)
    git(root, 'clone', '--quiet', origin, copy)
    return copy
  }
  const write = (project: string, file: string, text: string): void => {
    mkdirSync(join(project, file, '..'), { recursive: true })
    writeFileSync(join(project, file), text)
  }
  const commit = (project: string): void => {
    git(project, 'add', '--all')
    git(project, 'commit', '--quiet', '--message', 'change')
  }

  beforeAll(() => {
    mkdirSync(origin)
    git(origin, 'init', '--quiet', '--initial-branch', 'main')
    dvc(origin, 'init', '--quiet')
    dvc(origin, 'remote', 'add', '--default', 'store', join(root, 'store'))
    for (const name of ['a.txt', 'sub/b.txt', 'sub/deep/c.txt']) write(origin, `data/${name}`, `${name}\n`)
    write(origin, 'single.csv', 'single\n')
    write(origin, 'plain.txt', 'in git\n')
    write(origin, 'work/in.txt', 'in\n')
    write(
      origin,
      'work/dvc.yaml',
      'stages:\n  each:\n    foreach: [x, y]\n    do:\n      cmd: cp in.txt ${item}.out\n      deps: [in.txt]\n      outs: ["${item}.out"]\n',
    )
    dvc(origin, 'add', '--quiet', 'data', 'single.csv')
    dvc(origin, 'repro', '--quiet', 'work/dvc.yaml')
    dvc(origin, 'push', '--quiet')
    commit(origin)
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('fetches into the cache alone what checkout then brings into the workspace', async () => {
    const project = clone()
    expect(await crisol(project, ['fetch', '--json'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"fetched":6'),
    })
    expect([existsSync(join(project, 'data')), existsSync(join(project, 'single.csv'))]).toEqual([false, false])
    const { stdout } = await crisol(project, ['checkout', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ added: ['data/', 'single.csv', 'work/x.out', 'work/y.out'] })
    expect(dvc(project, 'status')).toBe(upToDate)
    expect(readFileSync(join(project, 'data/sub/deep/c.txt'), 'utf8')).toBe('sub/deep/c.txt\n')
  })

  it.each([
    [['data/sub'], ['data/sub/b.txt', 'data/sub/deep/c.txt']],
    [
      ['data/a.txt', 'single.csv'],
      ['data/a.txt', 'single.csv'],
    ],
    [['work/dvc.yaml:each@x'], ['work/x.out']],
    [['work/dvc.yaml:each'], ['work/x.out', 'work/y.out']],
    [['work/dvc.yaml'], ['work/x.out', 'work/y.out']],
    [
      ['-R', 'work'],
      ['work/x.out', 'work/y.out'],
    ],
    [['--glob', 'sing*'], ['single.csv']],
  ])('pulls %j alone', async (targets, expected) => {
    const project = clone()
    const before = filesOf(project)
    expect((await crisol(project, ['pull', ...targets])).status).toBe(0)
    expect(filesOf(project).filter((file) => !before.includes(file))).toEqual(expected)
  })

  it('follows a change of branch, and goes back', async () => {
    const project = clone()
    await crisol(project, ['pull'])
    git(project, 'switch', '--quiet', '--create', 'other')
    write(project, 'data/new.txt', 'new\n')
    rmSync(join(project, 'data/a.txt'))
    dvc(project, 'add', '--quiet', 'data')
    commit(project)
    git(project, 'switch', '--quiet', 'main')
    expect((await crisol(project, ['checkout'])).stdout).toContain('M       data/\n')
    expect([existsSync(join(project, 'data/new.txt')), existsSync(join(project, 'data/a.txt'))]).toEqual([false, true])
    expect(dvc(project, 'status')).toBe(upToDate)
    git(project, 'switch', '--quiet', 'other')
    await crisol(project, ['checkout'])
    expect(dvc(project, 'status')).toBe(upToDate)
  })

  it('overwrites nothing that is nowhere else, and says what would', async () => {
    const project = clone()
    await crisol(project, ['pull'])
    writeFileSync(join(project, 'single.csv'), 'mine\n')
    const { status, stderr } = await crisol(project, ['checkout'])
    expect([status, readFileSync(join(project, 'single.csv'), 'utf8')]).toEqual([2, 'mine\n'])
    expect(stderr).toContain('single.csv holds what nothing else does; move it away, or use force to replace it.')
    expect((await crisol(project, ['checkout', '--force'])).status).toBe(0)
    expect(dvc(project, 'status')).toBe(upToDate)
  })

  it.each(['hardlink', 'symlink', 'copy', 'reflink,copy'])('links by %s as DVC does', async (type) => {
    const project = clone()
    dvc(project, 'config', 'cache.type', type)
    await crisol(project, ['pull'])
    const [file, object] = [join(project, 'single.csv'), objectOf(project, join(project, 'single.csv.dvc'))]
    const kind = lstatSync(file).isSymbolicLink()
      ? 'symlink'
      : statSync(file).ino === statSync(object).ino
        ? 'hardlink'
        : 'copy'
    expect(kind).toBe(type === 'reflink,copy' ? 'copy' : type)
    expect(dvc(project, 'status')).toBe(upToDate)
    expect((await crisol(project, ['status'])).stdout).toBe(upToDate)
    expect(JSON.parse((await crisol(project, ['pull', '--json'])).stdout)).toMatchObject({ added: [], modified: [] })
  })

  it('pulls what was imported from another repository, from its remote and from its git', async () => {
    const project = join(root, `importer-${count++}`)
    mkdirSync(project)
    git(project, 'init', '--quiet', '--initial-branch', 'main')
    dvc(project, 'init', '--quiet')
    dvc(project, 'import', '--quiet', origin, 'data')
    dvc(project, 'import', '--quiet', origin, 'plain.txt')
    for (const name of ['data', 'plain.txt', '.dvc/cache', '.dvc/tmp']) rmSync(join(project, name), { recursive: true })
    const { status, stdout } = await crisol(project, ['pull'])
    expect([status, /[45] files fetched/u.test(stdout)]).toEqual([0, true])
    expect(filesOf(project).filter((file) => !file.startsWith('.'))).toEqual([
      ...['data.dvc', 'data/a.txt', 'data/sub/b.txt', 'data/sub/deep/c.txt', 'plain.txt', 'plain.txt.dvc'],
    ])
    expect(dvc(project, 'status')).toBe(upToDate)
  })

  it('pulls what was imported from paths, downloaded before or not, as DVC does', async () => {
    const project = join(root, `paths-${count++}`)
    mkdirSync(project)
    git(project, 'init', '--quiet', '--initial-branch', 'main')
    dvc(project, 'init', '--quiet')
    dvc(project, 'remote', 'add', '--quiet', '--default', 'store', join(root, `store-${count++}`))
    write(root, 'outside/f.txt', 'one\n')
    write(root, 'outside/dir/g.txt', 'two\n')
    write(project, 'sub/.gitkeep', '')
    dvc(project, 'import-url', '--quiet', '--no-download', '../outside/f.txt')
    dvc(join(project, 'sub'), 'import-url', '--quiet', '--no-download', '../../outside/dir')
    dvc(project, 'import-url', '--quiet', '../outside/f.txt', 'whole.txt')
    const [ours, theirs] = ['ours', 'theirs'].map((side) => {
      const copy = join(root, `paths-${side}-${count++}`)
      cpSync(project, copy, { recursive: true })
      rmSync(join(copy, 'whole.txt'))
      return copy
    }) as [string, string]
    // DVC makes the directory that it had not downloaded before, and leaves its file out.
    const lines = (stdout: string): readonly string[] => stdout.split('\n').slice(0, 3)
    expect(lines((await crisol(ours, ['pull'])).stdout)).toEqual(lines(dvc(theirs, 'pull')))
    expect(filesOf(ours)).toEqual([...filesOf(theirs), 'sub/dir/g.txt'].sort())
    for (const file of ['f.txt', 'whole.txt']) expect(readFileSync(join(ours, file), 'utf8')).toBe('one\n')
    expect(readFileSync(join(ours, 'sub/dir/g.txt'), 'utf8')).toBe('two\n')
    expect(dvc(ours, 'status')).toBe(dvc(theirs, 'status'))
  })

  it('keeps what DVC 2 recorded as it is', async () => {
    const project = join(root, `legacy-${count++}`)
    cpSync(clone(), project, { recursive: true })
    write(project, 'old.txt', 'a\r\nb\r\n')
    write(project, 'old.txt.dvc', 'outs:\n- md5: dd8c6a395b5dd36c56d23275028f526c\n  size: 6\n  path: old.txt\n')
    write(root, 'store/dd/8c6a395b5dd36c56d23275028f526c', 'a\r\nb\r\n')
    expect((await crisol(project, ['status', 'old.txt.dvc'])).stdout).toContain('not in cache')
    rmSync(join(project, 'old.txt'))
    expect((await crisol(project, ['pull', 'old.txt.dvc'])).status).toBe(0)
    expect(readFileSync(join(project, 'old.txt'), 'utf8')).toBe('a\r\nb\r\n')
    expect(existsSync(join(project, '.dvc/cache/dd/8c6a395b5dd36c56d23275028f526c'))).toBe(true)
    expect(dvc(project, 'status', 'old.txt.dvc')).toBe(upToDate)
  })
})

/** All files of a project but those of git and DVC's own. */
function filesOf(project: string): readonly string[] {
  return readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1))
    .filter((file) => !/^\.(?:git|dvc)\//u.test(file))
    .sort()
}

/** The object of the cache that a `.dvc` file of one file names. */
function objectOf(project: string, file: string): string {
  const md5 = /md5: (\w+)/u.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  return join(project, '.dvc/cache/files/md5', md5.slice(0, 2), md5.slice(2))
}
