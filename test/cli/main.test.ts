import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { version } from '../../src/version.ts'
import { crisol } from '../fakes/cli.ts'

describe('the terminal program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-cli-'))
  const commands =
    'init doctor pull fetch checkout status dag train push collect report commit metrics params package serve runner'.split(
      ' ',
    )
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([['--help'], ['-h'], ['help'], []])('lists its commands for %s', async (...args) => {
    const { status, stdout } = await crisol(folder, args)
    expect(status).toBe(0)
    expect([...stdout.matchAll(/^ {2}([a-z]+) {2,}\S/gmu)].map(([, name]) => name)).toEqual(commands)
  })

  it('tells its version', async () => {
    expect(await crisol(folder, ['--version'])).toEqual({ status: 0, stdout: `crisol ${version}\n`, stderr: '' })
  })

  it.each(commands)('explains %s with what it does, its options and examples', async (name) => {
    const { status, stdout } = await crisol(folder, [name, '--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^[A-Z].*\.\s/u)
    expect(stdout).toContain(`usage: crisol ${name} `)
    if (name !== 'runner') expect(stdout).toContain('--working-directory DIR')
    expect(stdout).toContain(`examples:\n  crisol ${name}`)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
  })

  it.each(['start', 'list', 'stop', 'reap', 'doctor'])('explains runner %s', async (name) => {
    const { status, stdout } = await crisol(folder, ['runner', name, '--help'])
    expect(status).toBe(0)
    expect(stdout).toContain(`usage: crisol runner ${name} `)
    expect(stdout).toContain(`examples:\n  crisol runner ${name}`)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
  })

  it('names the nearest command of runner for one that it has not', async () => {
    const { status, stderr } = await crisol(folder, ['runner', 'reep'])
    expect([status, stderr]).toEqual([
      2,
      'error: crisol runner has no command "reep". Did you mean crisol runner reap?\n',
    ])
  })

  it.each([
    [{}, 'Outside of a workflow, say whose runners: --repository owner/name, or --organisation.'],
    [
      { GITHUB_REPOSITORY: 'o/r' },
      'GH_TOKEN is not set; expected a fine-grained token with administration: write (for an organisation, self-hosted runners: write).',
    ],
    [
      { GITHUB_REPOSITORY: 'o/r', GH_TOKEN: 't' },
      'No AWS region is set; set AWS_REGION to one such as eu-west-1, as aws-actions/configure-aws-credentials does.',
    ],
  ])('says what runner reap lacks where %j is set', async (env, message) => {
    const { status, stderr } = await crisol(folder, ['runner', 'reap'], env)
    expect([status, stderr]).toEqual([2, `error: ${message}\n`])
  })

  it('runs in a directory that --working-directory names, and below a project', async () => {
    writeFileSync(join(folder, 'dvc.yaml'), 'stages:\n  s:\n    cmd: echo hi\n')
    const { status, stderr } = await crisol('/', ['train', '--dry', '-C', folder])
    expect([status, stderr]).toEqual([0, 's: would run (not in dvc.lock)\n'])
  })

  it('prints nothing but the result to stdout', async () => {
    writeFileSync(join(folder, 'dvc.yaml'), 'stages:\n  s:\n    cmd: echo spoken\n')
    const { stdout, stderr } = await crisol(folder, ['train', '--json'])
    expect(JSON.parse(stdout)).toEqual({ ran: ['s'], restored: [], upToDate: [], failed: [] })
    expect(stderr).toContain('> echo spoken\nspoken\n')
  })
})
