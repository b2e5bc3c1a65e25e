import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/core/config/parse.ts'
import { parseWorkflow } from '../../src/core/doctor/workflow-file.ts'
import { crisol, type Ended } from '../fakes/cli.ts'
import type { Files } from '../fakes/workspace.ts'

describe('a repository without Crisol', () => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-init-'))
  const example = join(import.meta.dirname, '../../examples/breast-cancer')
  let count = 0
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const git = (directory: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      ...{ cwd: directory, encoding: 'utf8', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } },
    })
  const write = (directory: string, files: Files): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, file)), { recursive: true })
      writeFileSync(join(directory, file), text)
    }
  }
  /** A repository of GitHub's with files. */
  const repository = (files: Files): string => {
    const directory = join(root, `r${count++}`)
    mkdirSync(directory)
    git(directory, 'init', '--quiet', '--initial-branch', 'main')
    git(directory, 'remote', 'add', 'origin', 'git@github.com:octocat/model.git')
    write(directory, files)
    return directory
  }
  const commit = (directory: string): void => {
    git(directory, 'add', '--all')
    git(directory, 'commit', '--quiet', '--message', 'Begin')
  }
  const untracked = (directory: string): readonly string[] =>
    git(directory, 'status', '--porcelain', '--untracked-files=all')
      .trim()
      .split('\n')
      .filter((line) => line !== '')
  /** Without stages that run: the machine of the tests need have no Python. */
  const doctor = async (directory: string): Promise<Ended> =>
    await crisol(directory, ['doctor'], { PATH: process.env['PATH'] ?? '' })

  /** What the doctor finds amiss, the Python of this machine aside. */
  const faultsIn = async (directory: string): Promise<readonly string[]> =>
    (await doctor(directory)).stdout
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('✓') && !/^. (?:Python|programs):/u.test(line))

  it('with a pipeline and data is ready for its first review by init and a commit', async () => {
    const directory = repository({})
    cpSync(example, directory, { recursive: true })
    rmSync(join(directory, 'crisol.yaml'))
    const before = await doctor(directory)
    expect(before.status).toBe(1)
    expect(before.stdout).toContain(
      '✗ workflows: No workflow in .github/workflows reports on pull requests; crisol init writes one.\n',
    )

    const { status, stdout } = await crisol(directory, ['init'])
    expect([status, stdout]).toEqual([
      0,
      `wrote .github/workflows/review.yml
wrote crisol.yaml

Next:
1. Run crisol doctor: it looks at all that a first review needs.
2. Commit what was written and push it; the next pull request is reviewed.
`,
    ])
    const config = parseConfig(readFileSync(join(directory, 'crisol.yaml'), 'utf8'), 'crisol.yaml')
    expect(config.metrics.map(({ pattern, better }) => [pattern, better])).toEqual([
      ['test.accuracy', 'higher'],
      ['test.f1', 'higher'],
      ['test.roc_auc', 'higher'],
      ['test.log_loss', 'lower'],
    ])
    commit(directory)
    expect(await faultsIn(directory)).toEqual([])
    expect(untracked(directory)).toEqual([])
  })

  it('that asks for all that there is lacks after a commit what only its owner can decide', async () => {
    const directory = repository({})
    cpSync(example, directory, { recursive: true })
    rmSync(join(directory, 'crisol.yaml'))
    const args = ['init', '--runner', '--forks', '--commit', 'pull-request', '--image', 'ghcr.io/octocat/model']
    const { status, stdout } = await crisol(directory, args)
    expect([status, stdout.match(/^wrote .github\/workflows\/.*$/gmu)]).toEqual([
      0,
      ['review', 'fork', 'fork-report', 'ship', 'reap', 'rerun'].map((name) => `wrote .github/workflows/${name}.yml`),
    ])
    commit(directory)
    expect(await faultsIn(directory)).toEqual([
      '✗ serve: models/model.joblib is a pickle, which is not packaged; say serve.allow-pickle: true in crisol.yaml, or save it in another form.',
      '? machines: Not looked at here; crisol runner doctor tries every permission that a launch needs.',
    ])
  })

  it('in a folder of a larger repository gets its workflow at the root, and machines with their policies', async () => {
    const directory = repository({
      'ml/.dvc/config': `[core]\nremote = s\n['remote "s"']\nurl = s3://data/dvc\nregion = eu-west-1\n`,
      'ml/dvc.yaml': 'stages:\n  train:\n    cmd: "true"\n    metrics: [{ m.json: { cache: false } }]\n',
      'ml/m.json': '{"loss": 0.1}',
      'ml/uv.lock': 'version = 1\n',
    })
    const args = ['init', '--runner', '--account', '123456789012', '--image', 'ghcr.io/octocat/model', '--json']
    const { status, stdout } = await crisol(join(directory, 'ml'), args)
    expect(status).toBe(0)
    const { written, left } = JSON.parse(stdout) as { written: { path: string; text: string }[]; left: unknown[] }
    const roles = ['data-trust', 'data', 'launch-trust', 'reap-trust', 'launch', 'reap', 'doctor']
    const policies = roles.map((name) => `.github/iam/${name}.json`)
    const workflows = ['review', 'ship', 'reap', 'rerun'].map((name) => `.github/workflows/${name}.yml`)
    expect([written.map(({ path }) => path), left]).toEqual([[...workflows, 'ml/crisol.yaml', ...policies], []])
    for (const { path, text } of written) expect(readFileSync(join(directory, path), 'utf8')).toBe(text)
    for (const path of workflows) {
      expect(parseWorkflow(readFileSync(join(directory, path), 'utf8'), path).jobs.length).toBeGreaterThan(0)
    }
    const all = written.map(({ text }) => text).join('')
    expect(all).not.toMatch(/REGION"|ACCOUNT|OWNER|vars\.AWS_/u)
    expect(JSON.parse(readFileSync(join(directory, '.github/iam/launch.json'), 'utf8'))).toHaveProperty(
      'Version',
      '2012-10-17',
    )
  })

  it('keeps what it has, to the byte, and is told so', async () => {
    const files = {
      'crisol.yaml': 'gate: { tests: warn }\n',
      '.github/workflows/ci.yml': '      - uses: crisol-ml/crisol/actions/report@v1\n',
    }
    const directory = repository({ ...files, 'dvc.yaml': 'stages: { s: { cmd: "true" } }\n' })
    commit(directory)
    const { status, stdout } = await crisol(directory, ['init'])
    expect([status, stdout.split('\n\n')[0]?.split('\n')]).toEqual([
      0,
      [
        '.github/workflows/review.yml is not needed: .github/workflows/ci.yml does it',
        'crisol.yaml is there, and is another: it was left as it is',
      ],
    ])
    expect(untracked(directory)).toEqual([])
  })

  it('is shown all files by a dry run, which writes none', async () => {
    const directory = repository({ 'dvc.yaml': 'stages: { s: { cmd: "true" } }\n' })
    const { status, stdout } = await crisol(directory, ['init', '--dry-run'])
    expect(status).toBe(0)
    expect(stdout).toContain('--- .github/workflows/review.yml\nname: review\n')
    expect(stdout).toContain('would write crisol.yaml\n')
    expect([existsSync(join(directory, '.github')), existsSync(join(directory, 'crisol.yaml'))]).toEqual([false, false])
  })

  it.each([
    [['init', '--region', 'Ireland'], 'Option --region is "Ireland"; expected a region such as eu-west-1.'],
    [['init', '--dry-rum'], "Option --dry-rum is not one of this command's. The nearest one is --dry-run."],
    [['doctor', '--wirte'], "Option --wirte is not one of this command's. The nearest one is --write."],
  ])('gets one sentence for %j', async (args, message) => {
    const { status, stdout, stderr } = await crisol(repository({}), args)
    expect([status, stdout, stderr]).toEqual([2, '', `error: ${message}\n`])
  })

  it('has a doctor that says what is broken, as JSON too, and leaves it as it is', async () => {
    const directory = repository({
      'dvc.yaml': 'stages: { train: { cmd: crisol-no-such-program, outs: [m.json] } }\n',
      'crisol.yaml': 'gates: {}\n',
    })
    commit(directory)
    const { status, stdout } = await crisol(directory, ['doctor', '--json'])
    const findings = JSON.parse(stdout) as { check: string; state: string; says: string }[]
    expect(status).toBe(1)
    expect(findings.filter(({ check }) => check !== 'Python' && check !== 'disk')).toEqual([
      { check: 'git', state: 'ok', says: 'It is octocat/model.' },
      {
        ...{ check: 'dvc.yaml', state: 'warn' },
        says: '1 stage, and no file of metrics, without which a report has nothing to compare; name one in metrics.',
      },
      {
        ...{ check: 'dvc.lock', state: 'warn' },
        says: 'train differs from it, so that a review runs what it does not know; crisol train does it here.',
      },
      {
        ...{ check: 'crisol.yaml', state: 'missing' },
        says: 'crisol.yaml has the unknown key "gates"; the nearest known one is gate.',
      },
      {
        ...{ check: 'programs', state: 'missing' },
        says: 'The stages run crisol-no-such-program, which is not on the PATH; install what has it, or go into its environment.',
      },
      {
        ...{ check: 'workflows', state: 'missing' },
        says: 'No workflow in .github/workflows reports on pull requests; crisol init writes one.',
      },
    ])
    expect(untracked(directory)).toEqual([])
  })
})
