import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type GitAccess, openRepository } from '../../src/adapters/git.ts'
import { checkOut, commitsOf, git, makeOrigin, type PullRequestCommits } from '../fakes/pull-request.ts'
import { type GitServer, startGit } from '../servers/git.ts'

const anonymous: GitAccess = { token: undefined, serverUrl: 'https://github.com' }

let folder: string
let commits: PullRequestCommits

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisol-git-'))
  makeOrigin(folder, {
    headRef: 'topic',
    base: (tree) => writeFileSync(join(tree, 'metrics.json'), '{"accuracy": 0.9}\n'),
    head: (tree) => writeFileSync(join(tree, 'metrics.json'), '{"accuracy": 0.8}\n'),
  })
  commits = commitsOf(folder, 'topic')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function shallow(ref: string): string {
  const workspace = join(folder, 'checkout')
  checkOut(folder, ref, workspace)
  return workspace
}

/** Adds commits to a branch of the origin and gives the SHA of its tip. */
function grow(branch: string, count: number): string {
  const seed = join(folder, 'seed')
  git(seed, 'checkout', '--quiet', branch)
  for (let index = 0; index < count; index++) {
    writeFileSync(join(seed, `${branch}-${index}.txt`), `${index}`)
    git(seed, 'add', '--all')
    git(seed, 'commit', '--quiet', '--message', `${branch} ${index}`)
  }
  git(seed, 'push', '--quiet', join(folder, 'origin.git'), branch)
  return git(seed, 'rev-parse', branch)
}

describe('the merge base of a branch that is checked out with depth 1', () => {
  it('is found on the server however many commits both sides have since, and the checkout stays as it was', async () => {
    const { baseSha } = commits
    const [tip, head] = [grow('main', 3), grow('topic', 60)]
    const workspace = shallow('refs/heads/topic')
    const files = (): readonly string[] => readdirSync(join(workspace, '.git')).sort()
    const [before, config] = [files(), readFileSync(join(workspace, '.git/config'), 'utf8')]
    const repository = openRepository(workspace, anonymous)
    expect(await repository.mergeBase(head, tip)).toBe(baseSha)
    expect([files(), readFileSync(join(workspace, '.git/config'), 'utf8')]).toEqual([before, config])
    expect(git(workspace, 'rev-list', '--count', 'HEAD')).toBe('1')
  })

  it('is not there for histories that have nothing in common', async () => {
    const seed = join(folder, 'seed')
    git(seed, 'checkout', '--quiet', '--orphan', 'other')
    git(seed, 'commit', '--quiet', '--message', 'Other')
    const other = git(seed, 'rev-parse', 'other')
    git(seed, 'push', '--quiet', join(folder, 'origin.git'), 'other')
    expect(await openRepository(shallow('refs/heads/topic'), anonymous).mergeBase(commits.headSha, other)).toBe(
      undefined,
    )
  })

  it('is not there without a server', async () => {
    const workspace = shallow('refs/heads/topic')
    rmSync(join(folder, 'origin.git'), { recursive: true })
    expect(await openRepository(workspace, anonymous).mergeBase(commits.headSha, commits.baseSha)).toBe(undefined)
  })
})

describe('a private repository checked out with persist-credentials: false', () => {
  let server: GitServer
  beforeEach(async () => {
    server = await startGit(folder, 'ghs_write')
  })
  afterEach(async () => await server.stop())

  function privately(ref: string): string {
    const workspace = shallow(ref)
    git(workspace, 'remote', 'set-url', 'origin', `${server.url}/origin.git`)
    return workspace
  }

  it('gives the first parent of the merge commit, its files and the merge base to the token of the run', async () => {
    const [tip, head] = [grow('main', 1), grow('topic', 2)]
    const repository = openRepository(privately('refs/pull/1/merge'), { token: 'ghs_write', serverUrl: server.url })
    const { parents = [] } = (await repository.commit(commits.mergeSha)) ?? {}
    expect(parents).toEqual([commits.baseSha, commits.headSha])
    expect(await repository.ensure(commits.baseSha)).toBe(true)
    const bytes = await repository.readAt(commits.baseSha, 'metrics.json')
    expect(new TextDecoder().decode(bytes)).toBe('{"accuracy": 0.9}\n')
    expect(await repository.remoteTip('main')).toBe(tip)
    expect(await repository.mergeBase(head, tip)).toBe(commits.baseSha)
  })

  it('takes the place of a header that the checkout left: two of them are refused', async () => {
    const workspace = privately('refs/pull/1/merge')
    git(workspace, 'config', `http.${server.url}/.extraheader`, 'AUTHORIZATION: basic c3BlbnQ=')
    const repository = openRepository(workspace, { token: 'ghs_write', serverUrl: server.url })
    expect(await repository.ensure(commits.baseSha)).toBe(true)
  })

  it('gives nothing to another token, and asks nobody for a password', async () => {
    const repository = openRepository(privately('refs/pull/1/merge'), { token: 'ghs_other', serverUrl: server.url })
    expect([await repository.ensure(commits.baseSha), server.refused > 0]).toEqual([false, true])
  })

  it('leaves no token in the checkout', async () => {
    const workspace = privately('refs/pull/1/merge')
    await openRepository(workspace, { token: 'ghs_write', serverUrl: server.url }).ensure(commits.baseSha)
    const text = readFileSync(join(workspace, '.git/config'), 'utf8')
    expect([text.includes('extraheader'), existsSync(join(workspace, '.git/FETCH_HEAD.lock'))]).toEqual([false, false])
  })
})

describe('a commit that was read', () => {
  it('is asked of git once, and a large file each time anew', async () => {
    const seed = join(folder, 'seed')
    git(seed, 'checkout', '--quiet', 'main')
    writeFileSync(join(seed, 'large.txt'), 'x'.repeat(2 << 20))
    git(seed, 'add', '--all')
    git(seed, 'commit', '--quiet', '--message', 'Large')
    const sha = git(seed, 'rev-parse', 'HEAD')
    const repository = openRepository(seed, anonymous)
    const read = async (): Promise<readonly unknown[]> => [
      await repository.commit(sha),
      (await repository.readAt(sha, 'metrics.json'))?.toString(),
      await repository.readAt(sha, 'absent.json'),
      (await repository.readAt(sha, 'large.txt'))?.length,
    ]
    const first = [{ sha, parents: [commits.baseSha], subject: 'Large' }, '{"accuracy": 0.9}\n', undefined, 2 << 20]
    expect(await read()).toEqual(first)
    rmSync(join(seed, '.git/objects'), { recursive: true })
    expect(await read()).toEqual([...first.slice(0, 3), undefined])
  })

  it('is asked for again where it was not there', async () => {
    const repository = openRepository(shallow('refs/pull/1/merge'), anonymous)
    expect(await repository.readAt(commits.baseSha, 'metrics.json')).toBeUndefined()
    expect(await repository.commit(commits.baseSha)).toMatchObject({ subject: 'Base' })
    expect((await repository.readAt(commits.baseSha, 'metrics.json'))?.toString()).toBe('{"accuracy": 0.9}\n')
  })
})

describe('git’s settings by variables', () => {
  const names = ['GIT_CONFIG_COUNT', 'GIT_CONFIG_KEY_0', 'GIT_CONFIG_VALUE_0'] as const
  afterEach(() => {
    for (const name of names) delete process.env[name]
  })

  it('are kept beside our own', async () => {
    const workspace = shallow('refs/pull/1/merge')
    git(workspace, 'remote', 'set-url', 'origin', 'made-up:origin.git')
    process.env['GIT_CONFIG_COUNT'] = '1'
    process.env['GIT_CONFIG_KEY_0'] = `url.file://${folder}/.insteadOf`
    process.env['GIT_CONFIG_VALUE_0'] = 'made-up:'
    const repository = openRepository(workspace, { token: 'ghs_write', serverUrl: 'https://github.com' })
    expect(await repository.ensure(commits.baseSha)).toBe(true)
  })
})

describe('the first parents of a commit', () => {
  it('are told newest first, as many as are asked for', async () => {
    const tip = grow('main', 3)
    const repository = openRepository(join(folder, 'seed'), anonymous)
    const [first, second] = [
      git(join(folder, 'seed'), 'rev-parse', 'main~1'),
      git(join(folder, 'seed'), 'rev-parse', 'main~2'),
    ]
    expect(await repository.firstParents(tip, 3)).toEqual([tip, first, second])
  })

  it('end where a shallow checkout does, and are none of what is not here', async () => {
    const tip = grow('main', 3)
    const repository = openRepository(shallow('refs/heads/main'), anonymous)
    expect(await repository.firstParents(tip, 9)).toEqual([tip])
    expect(await repository.firstParents(commits.baseSha, 9)).toEqual([])
  })
})
