import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type BoxFile, renderBoothook } from '../../../src/core/box/boothook.ts'
import { hostileTexts } from '../../fakes/hostile.ts'
import { syntaxFaults } from '../../fakes/script-faults.ts'

describe('renderBoothook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-boothook-'))
  let count = 0
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Runs the hook as cloud-init does, without its first line, and reads what it has written. */
  const write = (texts: readonly string[]): readonly string[] => {
    const root = join(folder, String(count++))
    const files = texts.map((text, index): BoxFile => ({ path: `${root}/sub/${index}`, mode: '0600', text }))
    const entry: BoxFile = { path: `${root}/entry.sh`, mode: '0644', text: `touch ${root}/entered` }
    const hook = renderBoothook([...files, entry], entry.path)
    execFileSync('sh', ['-c', hook.replace('#cloud-boothook\n', '')], { cwd: folder, encoding: 'utf8' })
    expect(statSync(`${root}/entered`).isFile()).toBe(true)
    return files.map(({ path }) => readFileSync(path, 'utf8'))
  }

  it('is what cloud-init runs, a script that a shell can read, with the files in its last lines', () => {
    const hook = renderBoothook([{ path: '/run/a', mode: '0644', text: 'one\n' }], '/run/a')
    expect(hook).toMatch(/^#cloud-boothook\n#!\/bin\/sh\n/u)
    expect(hook).toContain("<<'FILES'\n0644 /run/a b25lCg==\nFILES\nexec /bin/sh /run/a\n")
    expect(syntaxFaults(hook)).toBe('')
  })

  it('keeps a file from others from its first byte on', () => {
    write(['secret'])
    expect(statSync(join(folder, String(count - 1), 'sub/0')).mode & 0o777).toBe(0o600)
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
