import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseManifest, renderManifest } from '../../../src/core/dvc/manifest.ts'
import { faultOf } from '../../fakes/fault.ts'

const md5 = '764efa883dda1e11db47671c4a3bbd9e'

/** Directories with the bytes and the name that DVC gives their manifests. */
const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/dvc/dir_manifest.json'), 'utf8')) as {
  readonly files: Readonly<Record<string, string>>
  readonly bytes: string
  readonly oid: string
}[]

describe('renderManifest', () => {
  it.each(golden)('writes $oid in DVC’s own bytes', ({ files, bytes, oid }) => {
    const entries = Object.entries(files).map(([path, hash]) => ({ path, md5: hash }))
    expect(renderManifest(entries)).toBe(bytes)
    expect(`${createHash('md5').update(renderManifest(entries)).digest('hex')}.dir`).toBe(oid)
  })

  it('does not depend on the order of the files', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '.', 'é', '\u{1f600}'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.uniqueArray(name), (names) => {
        const entries = names.map((path) => ({ path, md5 }))
        expect(renderManifest(entries.toReversed())).toBe(renderManifest(entries))
      }),
    )
  })
})

describe('parseManifest', () => {
  // Of the others Crisol refuses a name by design, or no disk can hold them: `a` beside `a/b/c`.
  const portable = golden.filter(({ bytes }) => !/\\\\|\\u0301|"a\/b\/c"/u.test(bytes))

  it.each(portable)('reads $oid', ({ files, bytes }) => {
    expect(Object.fromEntries(parseManifest(bytes, 'm').map(({ path, md5: hash }) => [path, hash]))).toEqual(files)
  })

  it('reads a directory without files', () => {
    expect(parseManifest('[]', 'm')).toEqual([])
  })

  const entry = (path: string): string => `[{"md5": "${md5}", "relpath": ${JSON.stringify(path)}}]`

  it.each([
    ['{}', 'CORRUPT', 'm is no list; expected a list of files as DVC writes it.'],
    ['[1]', 'CORRUPT', 'm[0] is an entry without relpath and md5; expected a list of files as DVC writes it.'],
    [
      '[{"relpath": "a"}]',
      'CORRUPT',
      'm[0] is an entry without relpath and md5; expected a list of files as DVC writes it.',
    ],
    [
      '[{"relpath": "a", "md5": "../../x"}]',
      'CORRUPT',
      'm[0] is an entry without relpath and md5; expected a list of files as DVC writes it.',
    ],
    [entry('../x'), 'PATH', 'm[0] names "../x", which leaves the repository; expected a path inside the repository.'],
    [
      entry('x'.repeat(256)),
      'PATH',
      `m[0] names "${'x'.repeat(200)}...", with a name of more than 255 bytes; expected a path inside the repository.`,
    ],
    [entry('/x'), 'PATH', 'm[0] names "/x", an absolute path; expected a path inside the repository.'],
    [
      entry('.git/config'),
      'PATH',
      'm[0] names ".git/config", which belongs to git or DVC; expected a path inside the repository.',
    ],
  ])('refuses %s', async (text, code, message) => {
    expect(await faultOf(() => parseManifest(text, 'm'))).toEqual({ code, message })
  })

  it('refuses names that differ in their case alone', async () => {
    const text = `[{"md5": "${md5}", "relpath": "A/x"}, {"md5": "${md5}", "relpath": "a/y"}]`
    const message = 'm names "A" and "a", which some file systems cannot tell apart; rename one.'
    expect(await faultOf(() => parseManifest(text, 'm'))).toEqual({ code: 'PATH', message })
  })
})
