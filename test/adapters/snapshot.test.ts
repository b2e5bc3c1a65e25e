import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { openRepository } from '../../src/adapters/git.ts'
import { commitSnapshot, workspaceSnapshot } from '../../src/adapters/snapshot.ts'
import { openWorkspace } from '../../src/adapters/workspace.ts'
import { gather } from '../../src/flows/data/bytes.ts'
import type { Snapshot } from '../../src/ports/snapshot.ts'
import { faultOf } from '../fakes/fault.ts'
import { git } from '../fakes/pull-request.ts'

const folder = mkdtempSync(join(tmpdir(), 'crisol-snapshot-'))
const project = join(folder, 'project')
/** More than a piece. */
const large = 'x'.repeat(200_000)

for (const [file, text] of Object.entries({
  'dir/a.csv': 'a',
  'dir/in/b.csv': large,
  'c.csv': 'c',
  '../out/d.csv': 'd',
})) {
  mkdirSync(dirname(join(project, file)), { recursive: true })
  writeFileSync(join(project, file), text)
}
git(project, 'init', '--quiet')
git(project, 'add', '--all')
git(project, 'commit', '--quiet', '--message', 'files')
symlinkSync('../../out/d.csv', join(project, 'dir/linked.csv'))
symlinkSync('../../out/gone.csv', join(project, 'dir/broken.csv'))
symlinkSync('../out', join(project, 'out'))
writeFileSync(join(project, 'data.dvc'), '')
symlinkSync('data.dvc', join(project, 'linked.dvc'))
execFileSync('mkfifo', [join(project, 'dir/pipe.csv')])

afterAll(() => rmSync(folder, { recursive: true }))

async function read(snapshot: Snapshot, path: string): Promise<string | undefined> {
  const bytes = await snapshot.openFile(path)
  return bytes === undefined ? undefined : Buffer.from(await gather(bytes)).toString('utf8')
}

describe('the files of the workspace', () => {
  const snapshot = workspaceSnapshot(openWorkspace(project))

  it('are listed with links that lead to a file, and those that say what data is without any', async () => {
    expect(await snapshot.list('')).toEqual([
      'c.csv',
      'data.dvc',
      'dir/a.csv',
      'dir/in/b.csv',
      'dir/linked.csv',
      'linked.dvc',
    ])
    expect(await snapshot.describing()).toEqual(['data.dvc'])
    expect(await snapshot.list('dir')).toEqual(['dir/a.csv', 'dir/in/b.csv', 'dir/linked.csv'])
    expect(await snapshot.list('c.csv')).toEqual([])
  })

  it.each([
    ['c.csv', 'c'],
    ['dir/in/b.csv', large],
    ['dir/linked.csv', 'd'],
    ['dir/broken.csv', undefined],
    ['dir/pipe.csv', undefined],
    ['dir', undefined],
    ['gone.csv', undefined],
  ])('are read in pieces: %s', async (path, text) => {
    expect(await read(snapshot, path)).toBe(text)
  })

  it('are not read behind a link', async () => {
    expect((await faultOf(() => snapshot.openFile('out/d.csv')))?.code).toBe('PATH')
  })
})

describe('the files of a commit', () => {
  it.each([
    ['c.csv', 'c'],
    ['dir/in/b.csv', large],
    ['dir', undefined],
    ['gone.csv', undefined],
  ])('are read in pieces: %s', async (path, text) => {
    const repository = openRepository(project, { token: undefined, serverUrl: 'https://localhost' })
    const snapshot = commitSnapshot(repository, (await repository.head()) ?? '')
    expect(await read(snapshot, path)).toBe(text)
  })
})
