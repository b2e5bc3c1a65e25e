import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { defuse } from '../../src/adapters/runner.ts'

const folder = mkdtempSync(join(tmpdir(), 'crisol-runner-'))
afterAll(() => rmSync(folder, { recursive: true }))

const moduleUrl = JSON.stringify(new URL('../../src/adapters/runner.ts', import.meta.url).href)

/** Runs lines of code with the runner adapter in a process of its own, in the environment of a step. */
function inStep(code: string, env: Readonly<Record<string, string>> = {}): { status: number | null; stdout: string } {
  const script = `import { runner } from ${moduleUrl}\nimport { UserError } from ${moduleUrl.replace('adapters/runner', 'core/error')}\n${code}`
  const { status, stdout } = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  })
  return { status, stdout }
}

describe('the runner', () => {
  it('reads an input without the space around it, and an absent one as empty', () => {
    const { stdout } = inStep(
      `process.stdout.write(JSON.stringify([runner.input('github-token'), runner.input('none')]))`,
      {
        'INPUT_GITHUB-TOKEN': ' made-up \n',
      },
    )
    expect(JSON.parse(stdout)).toEqual(['made-up', ''])
  })

  it('writes outputs that no value can end early', () => {
    const file = join(folder, 'output')
    writeFileSync(file, '')
    inStep(`runner.output('changed', 'a\\nEOF\\nb'); runner.output('bytes', 12)`, { GITHUB_OUTPUT: file })
    const outputs = [...readFileSync(file, 'utf8').matchAll(/^(\w+)<<(\S+)\n([\s\S]*?)\n\2\n/gmu)]
    expect(outputs.map(([, name, , value]) => [name, value])).toEqual([
      ['changed', 'a\nEOF\nb'],
      ['bytes', '12'],
    ])
  })

  it('escapes an annotation so that its text stays one command', () => {
    const { stdout } = inStep(`runner.console.error('50% off\\n::set-output name=x::1')`)
    expect(stdout).toBe('::error::50%25 off%0A::set-output name=x::1\n')
  })

  it('prints no line of data as a command', () => {
    const { stdout } = inStep(
      `runner.console.info('::add-mask::e'); runner.console.info('  ::x::'); runner.console.info('a ##[error]b')`,
    )
    expect(stdout).toBe(':\u200b:add-mask::e\n  :\u200b:x::\na ##\u200b[error]b\n')
  })

  it.each([
    ['blanks as .NET trims them', '\u0085\u00a0::x::', '\u0085\u00a0:\u200b:x::'],
    ['every kind of line end', 'a\r::x::\u2028::y::', 'a\r:\u200b:x::\u2028:\u200b:y::'],
    ['blank lines without number', `${'\n  '.repeat(200_000)}::x::`, `${'\n  '.repeat(200_000)}:\u200b:x::`],
  ])('prints no command after %s', (_, line, expected) => {
    expect(defuse(line) === expected).toBe(true)
  })

  it('tells what a user can repair in one sentence and fails the step', () => {
    const { status, stdout } = inStep(`runner.fail(new UserError('No dvc.yaml here.', { code: 'MISSING' }))`)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '::error::No dvc.yaml here.\n' })
  })

  it('calls anything else its own fault and keeps the stack for debug level', () => {
    const { status, stdout } = inStep(`runner.fail(new TypeError('x is not a function'))`)
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error::Unexpected failure, please report it: x is not a function\n::debug::TypeError/u)
  })
})
