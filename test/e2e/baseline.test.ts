import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { pullRequestEvent, pushEvent } from '../fakes/github/events.ts'
import { checkOut, git } from '../fakes/pull-request.ts'
import { type Review, startReview } from '../fakes/review.ts'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
const metrics = (accuracy: number): string => `{"accuracy": ${accuracy}}\n`

/** A stage that makes `metrics.json` from `in.txt`, and its lock. */
const pipeline = (cache: boolean): string =>
  `stages:\n  train:\n    cmd: make\n    deps: [in.txt]\n    metrics:\n    - metrics.json: {cache: ${cache}}\n`
const lock = (input: string, output: string): string =>
  [
    "schema: '2.0'\nstages:\n  train:\n    cmd: make\n    deps:\n    - path: in.txt\n      hash: md5",
    `      md5: ${md5(input)}\n      size: ${input.length}\n    outs:\n    - path: metrics.json\n      hash: md5`,
    `      md5: ${md5(output)}\n      size: ${output.length}\n`,
  ].join('\n')

describe('the base of a pull request, from a checkout of depth 1', () => {
  let review: Review
  afterEach(async () => {
    await review.stop()
  })
  const comment = (): string => review.github.state.comments[0]?.body ?? ''
  /** Adds a commit to main below the pull request: what is there becomes its parent. */
  const start = async (
    base: Readonly<Record<string, string>>,
    head: Readonly<Record<string, string>>,
  ): Promise<void> => {
    review = await startReview({ base, head })
  }

  it('takes metrics that DVC caches from the remote, by their hash in the lock of that commit', async () => {
    const [before, after] = [metrics(0.5), metrics(0.75)]
    await start(
      {
        'dvc.yaml': pipeline(true),
        'in.txt': 'one',
        'dvc.lock': lock('one', before),
        '.dvc/config': '[core]\n    remote = s\n[\'remote "s"\']\n    url = ../store\n',
        [`store/files/md5/${md5(before).slice(0, 2)}/${md5(before).slice(2)}`]: before,
        '.gitignore': '/metrics.json\n',
      },
      { 'in.txt': 'two', 'dvc.lock': lock('two', after) },
    )
    writeFileSync(join(review.workspace, 'metrics.json'), after)
    const { outputs } = await review.run()
    expect(outputs['verdict']).toBe('pass')
    expect(plain(comment())).toContain('| accuracy ↑ | 0.5000 | 0.7500 | +0.2500 | +50.0&nbsp;% | better |')
  })

  it('passes over a commit whose lock is older than its code, and says so', async () => {
    await start(
      {
        'dvc.yaml': pipeline(false),
        'in.txt': 'edited',
        'dvc.lock': lock('one', metrics(0.5)),
        'metrics.json': metrics(0.5),
      },
      { 'in.txt': 'two', 'dvc.lock': lock('two', metrics(0.4)), 'metrics.json': metrics(0.4) },
    )
    const { outputs } = await review.run()
    expect(outputs['verdict']).toBe('neutral')
    expect(plain(comment())).toContain(
      `no earlier commit with results was found, so nothing is compared.<br>${review.baseSha.slice(0, 7)} has no results (train: in.txt changed).`,
    )
  })

  it('goes on to the commit before one without results', async () => {
    await start(
      {
        'dvc.yaml': pipeline(false),
        'in.txt': 'one',
        'dvc.lock': lock('one', metrics(0.5)),
        'metrics.json': metrics(0.5),
      },
      {},
    )
    await rebuildOnto(
      review,
      { 'in.txt': 'forgot to train' },
      { 'in.txt': 'two', 'dvc.lock': lock('two', metrics(0.4)), 'metrics.json': metrics(0.4) },
    )
    const { outputs } = await review.run()
    expect(outputs['verdict']).toBe('warn')
    expect(plain(comment())).toContain(
      'the newest commit with results, 1 commit before the commit that this pull request was built on.',
    )
    expect(plain(comment())).toContain('has no results (train: in.txt changed).')
  })

  it('compares a branch of several commits with where it left main, though main went on', async () => {
    const config = 'metrics:\n  accuracy: { tolerance: 0 }\n'
    const files = { 'dvc.yaml': 'metrics: [metrics.json]\n', 'crisol.yaml': config, 'metrics.json': metrics(0.5) }
    await start(files, { 'metrics.json': metrics(0.3) })
    const seed = join(review.folder, 'seed')
    const commitOn = (branch: string, file: string, text: string): string => {
      git(seed, 'checkout', '--quiet', branch)
      writeFileSync(join(seed, file), text)
      git(seed, 'add', '--all')
      git(seed, 'commit', '--quiet', '--message', file)
      git(seed, 'push', '--quiet', join(review.folder, 'origin.git'), branch)
      return git(seed, 'rev-parse', branch)
    }
    commitOn('main', 'metrics.json', metrics(0.2))
    const sha = commitOn('topic', 'readme.md', 'The regression is one commit behind.\n')
    const workspace = join(review.folder, 'branch')
    checkOut(review.folder, 'refs/heads/topic', workspace)
    const push = pushEvent(review.github.state, { ref: 'refs/heads/topic', before: review.headSha, after: sha })
    const pushed = await review.run({ event: 'push', payload: push, sha, ref: 'refs/heads/topic', workspace })
    review.pull.headSha = sha
    const reviewed = await review.run({ payload: pullRequestEvent(review.github.state, review.pull), sha, workspace })
    for (const { outputs, summary } of [pushed, reviewed]) {
      expect(outputs['verdict']).toBe('fail')
      expect(plain(summary)).toContain(`/commit/${review.baseSha}), the commit where this branch left its base.`)
    }
  })

  it('shows every metric as new where the base has none', async () => {
    await start(
      { 'readme.md': 'nothing yet' },
      { 'dvc.yaml': 'metrics: [metrics.json]\n', 'metrics.json': metrics(0.5) },
    )
    const { outputs } = await review.run()
    expect(outputs['verdict']).toBe('pass')
    expect(comment()).toContain('| accuracy ↑ | – | 0.5000 |  |  | new |')
  })

  it('judges by the gates of the base, and shows that the pull request edits them', async () => {
    const config = (tolerance: string): string => `metrics:\n  accuracy: { tolerance: ${tolerance} }\n`
    await start(
      { 'dvc.yaml': 'metrics: [metrics.json]\n', 'metrics.json': metrics(0.5), 'crisol.yaml': config('0.01') },
      { 'metrics.json': metrics(0.3), 'crisol.yaml': config('0.5') },
    )
    const { outputs } = await review.run()
    expect(outputs['verdict']).toBe('fail')
    expect(plain(comment())).toContain('> This change edits metrics in crisol.yaml; those of the base count.')
  })
})

/** Character references as their characters. */
function plain(text: string): string {
  return text.replaceAll('&#8288;', '').replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
}

/** Puts a commit on top of main and builds the head on it anew, as a second push would. */
async function rebuildOnto(
  review: Review,
  between: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>>,
): Promise<void> {
  const seed = join(review.folder, 'seed')
  const commit = (files: Readonly<Record<string, string>>, subject: string): void => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(seed, file), text)
    git(seed, 'add', '--all')
    git(seed, 'commit', '--quiet', '--message', subject)
  }
  git(seed, 'checkout', '--quiet', 'main')
  commit(between, 'Between')
  git(seed, 'checkout', '--quiet', '-B', 'topic')
  commit(head, 'Head')
  git(seed, 'checkout', '--quiet', '-B', 'merge', 'main')
  git(seed, 'merge', '--quiet', '--no-ff', '--no-edit', 'topic')
  git(seed, 'push', '--quiet', '--force', join(review.folder, 'origin.git'), 'main', 'topic', 'merge:refs/pull/1/merge')
  rmSync(review.workspace, { recursive: true })
  mkdirSync(review.workspace)
  git(review.workspace, 'clone', '--quiet', '--depth=1', `file://${join(review.folder, 'origin.git')}`, '.')
  git(review.workspace, 'fetch', '--quiet', '--depth=1', 'origin', 'refs/pull/1/merge')
  git(review.workspace, 'checkout', '--quiet', '--detach', 'FETCH_HEAD')
  review.pull.headSha = git(seed, 'rev-parse', 'topic')
  const payload = review.step.payload as { pull_request: { head: { sha: string } } }
  payload.pull_request.head.sha = review.pull.headSha
  Object.assign(review.step, { sha: git(seed, 'rev-parse', 'merge') })
}
