import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { crisol } from '../fakes/cli.ts'
import { files, openDataProjects, totalBytes, treeOf, whole, writeFile } from '../fakes/data-projects.ts'

describeWith(['dvc', 'versitygw'], 'pull and push beside real DVC', (dvcPath, versitygw) => {
  const projects = openDataProjects(dvcPath, versitygw)
  const { root, remotes, credentials, dvc, makeProject, clone } = projects

  it.each(Object.entries(remotes))('pulls from %s what DVC pushed, and DVC finds nothing to do', async (_, remote) => {
    const project = makeProject(remote())
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    const { status, stdout } = await crisol(copy, ['pull', '--json'], credentials())
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      {
        ...{ modified: [], added: ['data/', 'run.sh', 'single.txt'], deleted: [], bytes: totalBytes },
        stats: { fetched: 8, modified: 0, added: 7, deleted: 0 },
      },
    ])
    expect(treeOf(copy)).toEqual(whole)
    expect(dvc(copy, 'status')).toContain('Data and pipelines are up to date.')
    expect(dvc(copy, 'status', '--cloud')).toContain("Cache and remote 'store' are in sync.")
    const again = await crisol(copy, ['pull', '--json'], credentials())
    expect(JSON.parse(again.stdout)).toMatchObject({ added: [], modified: [], stats: { fetched: 0 }, bytes: 0 })
  })

  it.each(Object.entries(remotes))('pushes to %s what DVC then pulls', async (_, remote) => {
    const project = makeProject(remote())
    const { status, stdout } = await crisol(project, ['push', '--json'], credentials())
    expect([status, JSON.parse(stdout)]).toEqual([0, { pushed: 8, bytes: totalBytes }])
    expect(dvc(project, 'status', '--cloud')).toContain('are in sync.')
    const copy = clone(project)
    dvc(copy, 'pull', '--quiet')
    expect(treeOf(copy)).toEqual(whole)
    const again = await crisol(project, ['push', '--json'], credentials())
    expect(JSON.parse(again.stdout)).toEqual({ pushed: 0, bytes: 0 })
  })

  it('says of what it did what DVC says, line by line', async () => {
    const project = makeProject(remotes['a folder']())
    dvc(project, 'push', '--quiet')
    const [ours, theirs] = [clone(project), clone(project)]
    const change = (directory: string, file: string, text: string): void => {
      rmSync(join(directory, file), { force: true })
      writeFileSync(join(directory, file), text)
    }
    const both = async (...args: readonly string[]): Promise<void> => {
      expect((await crisol(ours, args)).stdout).toBe(dvc(theirs, ...args))
    }
    await both('pull')
    await both('pull')
    for (const directory of [ours, theirs]) {
      change(directory, 'data/one.csv', 'changed')
      change(directory, 'data/more.csv', 'new')
      rmSync(join(directory, 'data/empty'))
      rmSync(join(directory, 'single.txt'))
    }
    await both('pull', '--force')
    for (const directory of [ours, theirs]) change(directory, 'run.sh', 'one file\n')
    await both('checkout', '--summary')
    await both('checkout', '--summary')
    for (const directory of [ours, theirs]) {
      rmSync(join(directory, 'single.txt.dvc'))
      rmSync(join(directory, 'data'), { recursive: true })
    }
    await both('checkout')
    expect(existsSync(join(ours, 'single.txt'))).toBe(false)
    await both('push')
  })

  it('brings and sends the run cache as DVC does', async () => {
    const store = remotes.S3()
    const project = makeProject(store)
    writeFileSync(
      join(project, 'dvc.yaml'),
      'stages:\n  s:\n    cmd: cp single.txt out\n    deps: [single.txt]\n    outs: [out]\n',
    )
    dvc(project, 'repro', '--quiet')
    const entries = (directory: string): readonly string[] =>
      readdirSync(join(directory, '.dvc/cache/runs'), { recursive: true, encoding: 'utf8' }).sort()
    expect((await crisol(project, ['push', '--run-cache'], credentials())).stdout).toBe('9 files pushed\n')
    const [ours, theirs] = [clone(project), clone(project)]
    dvc(theirs, 'pull', '--quiet', '--run-cache')
    await crisol(ours, ['fetch', '--run-cache'], credentials())
    expect(entries(ours)).toEqual(entries(project))
    expect(entries(theirs)).toEqual(entries(project))
    dvc(project, 'push', '--quiet', '--run-cache')
    const again = clone(project)
    expect((await crisol(again, ['pull', '--run-cache'], credentials())).status).toBe(0)
    expect(entries(again)).toEqual(entries(project))
  })

  it('hands a call to an installed DVC', async () => {
    const project = makeProject(remotes['a folder']())
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    const path = { PATH: `${dirname(dvcPath)}:${process.env['PATH'] ?? ''}`, DVC_NO_ANALYTICS: '1' }
    const { status, stdout } = await crisol(
      copy,
      ['pull', '--with-dvc', '--all-commits', 'single.txt.dvc', '-C', '.'],
      path,
    )
    expect([status, stdout]).toEqual([0, 'A       single.txt\n1 file fetched and 1 file added\n'])
    const absent = await crisol(copy, ['pull', '--with-dvc'], { PATH: root })
    expect([absent.status, absent.stderr]).toEqual([
      2,
      'error: dvc was not found on the PATH; install it (pip install dvc), or leave out with-dvc.\n',
    ])
  })

  it('reads targets from where the user stands, spaces and all', async () => {
    const project = makeProject(remotes['a folder']())
    writeFile(join(project, 'sub dir/my data.csv'), 'spaced\n')
    dvc(project, 'add', '--quiet', 'sub dir/my data.csv')
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    rmSync(join(copy, 'sub dir/my data.csv'))
    for (const target of ['my data.csv', 'my data.csv.dvc', '../single.txt']) {
      expect((await crisol(join(copy, 'sub dir'), ['pull', target])).status).toBe(0)
      expect(existsSync(join(copy, 'sub dir', target.replace(/\.dvc$/u, '')))).toBe(true)
    }
    expect((await crisol(join(copy, 'sub dir'), ['pull', 'single.txt'])).status).toBe(2)
  })

  it('disk full, data: says of a full disk what was needed and what is left, and leaves the workspace as it was', async () => {
    const project = makeProject(remotes['a folder']())
    dvc(project, 'push', '--quiet')
    const disk = join(root, 'disk')
    mkdirSync(disk)
    // A disk of 2 MiB for 3 MB of data.
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk])
    try {
      const copy = clone(project)
      dvc(copy, 'cache', 'dir', '--local', disk)
      const { status, stderr } = await crisol(copy, ['pull'])
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(
          /^error: The disk is full: data\/big\.bin from \S+ needs more than [\d.]+ \w?B, and [\d.]+ \w?B are left at \S+\. Free some space and run again\.$/mu,
        ),
      ])
      expect(treeOf(copy)).toEqual({})
      cpSync(join(copy, '.dvc'), join(disk, '.dvc'), { recursive: true })
      for (const file of ['data.dvc', 'single.txt.dvc', 'run.sh.dvc']) cpSync(join(copy, file), join(disk, file))
      rmSync(join(disk, '.dvc/config.local'))
      dvc(disk, 'cache', 'dir', '--local', join(project, '.dvc/cache'))
      const full = await crisol(disk, ['checkout'])
      expect([full.status, full.stderr]).toEqual([
        2,
        expect.stringMatching(/^error: The disk is full: the workspace needs 3 MB, and [\d.]+ \w?B are left at /mu),
      ])
      expect(treeOf(disk)).toEqual({})
    } finally {
      execFileSync('umount', [disk])
    }
  })

  it('pulls one target, and one file that was changed in a directory', async () => {
    const project = makeProject(remotes['a folder']())
    dvc(project, 'push', '--quiet')
    const copy = clone(project)
    await crisol(copy, ['pull', 'single.txt.dvc'])
    expect(Object.keys(treeOf(copy))).toEqual(['single.txt'])
    await crisol(copy, ['pull'])
    appendFileSync(join(copy, 'data/one.csv'), 'edited')
    await crisol(copy, ['pull', 'data', '--force'])
    expect(treeOf(copy)).toEqual(whole)
  })

  it('leaves what it pulled executable, and nothing else', async () => {
    const project = makeProject(remotes['a folder']())
    dvc(project, 'push', '--quiet')
    const [ours, theirs] = [clone(project), clone(project)]
    await crisol(ours, ['pull'])
    dvc(theirs, 'pull', '--quiet')
    const modes = (directory: string): readonly number[] =>
      Object.keys(files).map((file) => statSync(join(directory, file)).mode & 0o777)
    expect(modes(ours)).toEqual(modes(theirs))
  })

  it('says so in a repository that tracks nothing', async () => {
    const project = join(root, `empty`)
    mkdirSync(project)
    execFileSync('git', ['init', '--quiet'], { cwd: project })
    expect(await crisol(project, ['pull'])).toEqual({
      ...{ status: 0, stdout: 'Everything is up to date.\n' },
      stderr: 'This repository has no data that DVC tracks; there is nothing to pull.\n',
    })
  })
})
