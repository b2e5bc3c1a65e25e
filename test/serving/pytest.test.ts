import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { parseJunit } from '../../src/core/results/junit.ts'
import { describeWith } from '../counterparts.ts'

const serving = join(import.meta.dirname, '../../serving')
const files = readdirSync(join(serving, 'tests')).filter((file) => file.startsWith('test_'))

describeWith(['serving-python'], 'the Python server', (python) => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-serving-'))
  let output = ''
  let report = ''

  /** Runs a program of the server's environment in its folder. Gives what it printed, empty when all is well. */
  function run(name: string, args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(join(dirname(python), name), args, {
      cwd: serving,
      encoding: 'utf8',
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    })
    return status === 0 ? '' : `${stdout}${stderr}`
  }

  beforeAll(() => {
    const path = join(folder, 'report.xml')
    output = run('python', ['-m', 'pytest', '--tb=short', `--junitxml=${path}`, `--basetemp=${join(folder, 'files')}`])
    report = readFileSync(path, 'utf8')
  }, 600_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(files)('passes %s', (file) => {
    const name = `tests.${file.replace('.py', '')}`
    const failures = parseJunit(report, file).flatMap((suite) => suite.failures)
    expect(failures.filter(({ test }) => test.startsWith(`${name}::`))).toEqual([])
    expect(report).toContain(`classname="${name}"`)
  })

  it('passes as a whole', () => {
    expect(output).toBe('')
  })

  it('is typed', () => {
    expect(run('mypy', [])).toBe('')
  })

  it('is free of what the linter finds and formatted', () => {
    expect([run('ruff', ['check', '.']), run('ruff', ['format', '--check', '.'])]).toEqual(['', ''])
  })
})
