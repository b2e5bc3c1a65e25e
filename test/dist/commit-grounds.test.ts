import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { openCommitStep, project, script } from '../fakes/commit-step.ts'
import { pushEvent } from '../fakes/github/events.ts'
import { checkOut, git } from '../fakes/pull-request.ts'

const step = openCommitStep()

describe('dist/commit.js on other ground', () => {
  it('says which permissions a token lacks that may only read, and fails nothing', async () => {
    await step.start(project(), undefined, { ghs_write: { permissions: { contents: 'read' } } })
    await step.train()
    const { status, outputs, stdout } = await step.commit()
    expect([status, outputs['outcome'], step.tip()]).toEqual([0, 'skipped', step.review.headSha])
    expect(stdout).toContain('permissions:%0A  contents: write%0A')
  })

  it('does not commit on a commit of its own again where training gives something else each time', async () => {
    await step.start({ ...project(), 'train.sh': `${script}head -c 8 /dev/urandom >> model.bin\n` })
    await step.train()
    await step.commit()
    const first = step.tip()
    const workspace = join(step.review.folder, 'second')
    checkOut(step.review.folder, 'refs/heads/topic', workspace)
    const payload = pushEvent(step.review.github.state, {
      ref: 'refs/heads/topic',
      before: step.review.headSha,
      after: first,
    })
    const pushed = { event: 'push', payload, sha: first, ref: 'refs/heads/topic', workspace, runId: 2 }
    rmSync(join(workspace, 'dvc.lock'), { force: true })
    await step.train(workspace)
    const { status, outputs, stdout } = await step.commit({}, pushed)
    expect([status, outputs['outcome'], step.tip()]).toEqual([0, 'skipped', first])
    expect(stdout).toContain('training again gave another dvc.lock. This would go on for ever')
  })

  it('has nothing to commit on its own commit where training gives the same', async () => {
    await step.start(project())
    await step.train()
    await step.commit()
    const workspace = join(step.review.folder, 'second')
    checkOut(step.review.folder, 'refs/heads/topic', workspace)
    await step.train(workspace)
    const payload = pushEvent(step.review.github.state, {
      ref: 'refs/heads/topic',
      before: step.review.headSha,
      after: step.tip(),
    })
    const pushed = { event: 'push', payload, sha: step.tip(), ref: 'refs/heads/topic', workspace, runId: 2 }
    expect((await step.commit({}, pushed)).outputs).toEqual({
      outcome: 'unchanged',
      sha: '',
      files: '',
      'pull-request': '',
    })
  })

  it('asks for the base to be merged first where that changed the same files', async () => {
    await step.start({ ...project(), 'metrics.json': '{"size": 1}\n' }, { 'params.yaml': 'depth: 22\n' })
    const seed = join(step.review.folder, 'seed')
    git(seed, 'checkout', '--quiet', 'main')
    writeFileSync(join(seed, 'metrics.json'), '{"size": 2}\n')
    git(seed, 'commit', '--quiet', '--all', '--message', 'Another metric')
    git(seed, 'checkout', '--quiet', '-B', 'merge', 'main')
    git(seed, 'merge', '--quiet', '--no-ff', '--no-edit', 'topic')
    git(seed, 'push', '--quiet', '--force', join(step.review.folder, 'origin.git'), 'main', 'merge:refs/pull/1/merge')
    const workspace = join(step.review.folder, 'moved')
    checkOut(step.review.folder, 'refs/pull/1/merge', workspace)
    await step.train(workspace)
    const { status, outputs, stdout } = await step.commit({}, { workspace, sha: git(workspace, 'rev-parse', 'HEAD') })
    expect([status, outputs['outcome'], step.tip()]).toEqual([0, 'skipped', step.review.headSha])
    expect(stdout).toContain(
      '::notice::metrics.json changed on the base since topic left it, so nothing is committed; merge the base into topic, and the next review commits.',
    )
  })

  it('commits two projects of a repository one on top of the other, at once, each with its own files', async () => {
    await step.start({ ...project('one/'), ...project('two/') }, { 'one/params.yaml': 'depth: 2\n' })
    const both = ['one', 'two'].map(async (directory) => {
      const workspace = join(step.review.folder, directory)
      checkOut(step.review.folder, 'refs/pull/1/merge', workspace)
      await step.train(workspace, directory)
      return await step.commit({ 'working-directory': directory }, { workspace })
    })
    const results = await Promise.all(both)
    expect(results.map(({ outputs, stdout }) => outputs['outcome'] ?? stdout)).toEqual(['committed', 'committed'])
    expect(results.map(({ outputs }) => step.changesOf(outputs['sha'] ?? ''))).toEqual(
      ['one', 'two'].map((name) => ['.gitignore', 'dvc.lock', 'metrics.json'].map((file) => `A\t${name}/${file}`)),
    )
    expect(step.origin('rev-list', `${step.review.headSha}..topic`).split('\n').sort()).toEqual(
      results.map(({ outputs }) => outputs['sha']).sort(),
    )
  })

  it('keeps line ends as git would, whatever they are in the workspace', async () => {
    await step.start({ ...project(), '.gitattributes': '*.json text eol=crlf\n' }, { 'params.yaml': 'depth: 22\n' })
    writeFileSync(join(step.review.workspace, 'train.sh'), `${script}sed -i 's/$/\\r/' metrics.json\n`)
    await step.train()
    expect(readFileSync(join(step.review.workspace, 'metrics.json'), 'utf8')).toBe('{"size": 10}\r\n')
    await step.commit()
    expect(git(join(step.review.folder, 'origin.git'), 'cat-file', '-s', `${step.tip()}:metrics.json`)).toBe('13')
  })

  it('commits what another job left, and refuses what is not for training to change', async () => {
    await step.start(project())
    await step.train()
    const left = await step.commit({ into: '.crisol/commit' })
    expect([left.outputs['outcome'], left.outputs['files'], step.review.github.log]).toEqual([
      ...['left', '.gitignore\ndvc.lock\nmetrics.json', []],
    ])
    const workspace = join(step.review.folder, 'writer')
    checkOut(step.review.folder, 'refs/pull/1/merge', workspace)
    const parcel = readFileSync(join(step.review.workspace, '.crisol/commit/commit.json'), 'utf8')
    const hand = (text: string): void => {
      mkdirSync(join(workspace, '.crisol/commit'), { recursive: true })
      writeFileSync(join(workspace, '.crisol/commit/commit.json'), text)
    }
    hand(parcel.replace('"metrics.json"', '"train.sh"'))
    const hostile = await step.commit({ from: '.crisol/commit' }, { workspace })
    expect([hostile.status, step.tip()]).toEqual([1, step.review.headSha])
    expect(hostile.stdout).toContain('::error::train.sh is neither a dvc.lock nor a metric')
    hand(parcel)
    const taken = await step.commit({ from: '.crisol/commit' }, { workspace })
    expect([taken.outputs['outcome'], step.changesOf(step.tip())]).toEqual([
      'committed',
      ['A\t.gitignore', 'A\tdvc.lock', 'A\tmetrics.json'],
    ])
  })
})
