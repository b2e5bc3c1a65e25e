import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type BoxFile, renderBoothook } from '../../../src/core/box/boothook.ts'
import { describeWith } from '../../counterparts.ts'
import { hostileTexts } from '../../fakes/hostile.ts'
import { shellcheck, syntaxFaults } from '../../fakes/script-faults.ts'

describe('renderBoothook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-boothook-'))
  let count = 0
  afterAll(() => rmSync(folder, { recursive: true }))

  // What the hook calls in its need must not reach this machine.
  const programs = join(folder, 'programs')
  mkdirSync(programs)
  writeFileSync(join(programs, 'systemctl'), `#!/bin/sh\necho "systemctl $*"\n`, { mode: 0o755 })

  /** Runs the hook as cloud-init does, without its first line. */
  const run = (hook: string): string =>
    execFileSync('sh', ['-c', hook.replace('#cloud-boothook\n', '')], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${programs}:${process.env['PATH']}` },
      stdio: ['ignore', 'pipe', 'ignore'],
    })

  /** Runs one that writes files, and reads what it has written. */
  const write = (texts: readonly string[]): readonly string[] => {
    const root = join(folder, String(count++))
    const files = texts.map((text, index): BoxFile => ({ path: `${root}/sub/${index}`, mode: '0600', text }))
    const entry: BoxFile = { path: `${root}/entry.sh`, mode: '0644', text: `touch ${root}/entered` }
    expect(run(renderBoothook([...files, entry], entry.path))).toBe('')
    expect(statSync(`${root}/entered`).isFile()).toBe(true)
    return files.map(({ path }) => readFileSync(path, 'utf8'))
  }

  it('is what cloud-init runs, a script that a shell can read, with the files in its last lines', () => {
    const hook = renderBoothook([{ path: '/run/a', mode: '0644', text: 'one\n' }], '/run/a')
    expect(hook).toMatch(/^#cloud-boothook\n#!\/bin\/sh\n/u)
    expect(hook).toContain("write <<'FILES' && /bin/sh /run/a && exit 0\n0644 /run/a b25lCg==\nFILES\n")
    expect(syntaxFaults(hook)).toBe('')
  })

  it('keeps a file from others from its first byte on', () => {
    write(['secret'])
    expect(statSync(join(folder, String(count - 1), 'sub/0')).mode & 0o777).toBe(0o600)
  })

  const entry = (text: string): BoxFile => ({ path: join(folder, 'entry.sh'), mode: '0644', text })
  it.each([
    { name: 'was not written', files: [] },
    { name: 'does not succeed', files: [entry('exit 1')] },
    {
      name: 'was written beside a file that could not be',
      files: [entry(''), { ...entry(''), path: `${folder}/entry.sh/x` }],
    },
  ])('powers the machine off when what it is to run $name', ({ files }) => {
    expect(run(renderBoothook(files, entry('').path))).toBe('systemctl poweroff --force --force\n')
  })

  it('writes every text as it is, whatever a shell would make of it', () => {
    expect(write(hostileTexts)).toEqual(hostileTexts)
  })

  it('writes any text as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 5 }),
        (texts) => {
          expect(write(texts)).toEqual(texts)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describeWith(['shellcheck'], 'renderBoothook, read by ShellCheck', (program) => {
  it('has nothing to find fault with', () => {
    const hook = renderBoothook([{ path: '/run/a', mode: '0644', text: 'one' }], '/run/a')
    expect(shellcheck(program, hook.replace('#cloud-boothook\n', ''))).toBe('')
  })
})
