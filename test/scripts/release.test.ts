import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { newestTag, releaseNotes } from '../../scripts/release.ts'
import { version } from '../../src/version.ts'

const root = join(import.meta.dirname, '../..')
const script = join(root, 'scripts/release.ts')
const changelog = `# Changelog

## 1.10.0 (2026-11-27)

- A thing.
- Another
  thing.

## 1.1.0 (2026-10-01)

- An older thing.

## 1.0.0 (unreleased)

- The first.

## 0.9.0 (2026-01-01)
`
const tree = (of: string): { readonly manifest: string; readonly changelog: string } => ({
  manifest: `{"version": "${of}"}`,
  changelog,
})

describe('the notes of a release', () => {
  it.each([
    ['1.10.0', '- A thing.\n- Another\n  thing.'],
    ['1.1.0', '- An older thing.'],
  ])('are what the changelog says of %s', (of, notes) => {
    expect(releaseNotes(`v${of}`, tree(of))).toBe(notes)
  })

  it.each([
    ['1.10.0', '1.10.0', 'The tag is 1.10.0; expected one such as v1.2.3.'],
    ['v1.10', '1.10.0', 'The tag is v1.10; expected one such as v1.2.3.'],
    ['v1.10.0-rc.1', '1.10.0-rc.1', 'The tag is v1.10.0-rc.1; expected one such as v1.2.3.'],
    ['v1.10.1', '1.10.0', 'The tag is v1.10.1 and package.json has 1.10.0; expected 1.10.1.'],
    ['v1.10.1', '1.10.1', 'CHANGELOG.md has no section "## 1.10.1"; write one.'],
    [
      'v1.0.0',
      '1.0.0',
      'CHANGELOG.md has "## 1.0.0 (unreleased)"; expected the day of the release, such as "## 1.0.0 (2026-11-27)".',
    ],
    ['v0.9.0', '0.9.0', 'The section "## 0.9.0 (2026-01-01)" of CHANGELOG.md is empty; say what changed.'],
  ])('are refused to the tag %s of a tree at %s', (tag, of, message) => {
    expect(() => releaseNotes(tag, tree(of))).toThrow(new Error(message))
  })

  it('are found for this tree as soon as its section has a day', () => {
    const read = (file: string): string => readFileSync(join(root, file), 'utf8')
    const finished = read('CHANGELOG.md').replace(`## ${version} (unreleased)`, `## ${version} (2026-11-27)`)
    const notes = releaseNotes(`v${version}`, { manifest: read('package.json'), changelog: finished })
    expect(notes.split('\n')[0]).toMatch(/^- /u)
    expect(notes).not.toMatch(/^## /mu)
  })

  it('are what a step is told in an annotation where there are none', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'notes', 'v99.0.0'], { encoding: 'utf8' })
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      `::error::The tag is v99.0.0 and package.json has ${version}; expected 99.0.0.\n`,
    ])
  })
})

describe('the newest tag', () => {
  const tags = ['v1.9.0', 'v1.10.0', 'v1.10.0-rc.2', 'v1', 'v10.0.0', 'v2.0.1', 'v2.0.0', 'nightly', 'v01.99.0', '']

  it.each([
    ['v1', 'v1.10.0'],
    ['v2', 'v2.0.1'],
    ['v10', 'v10.0.0'],
    ['v3', undefined],
    [undefined, 'v10.0.0'],
  ])('of major version %s is %s', (major, expected) => {
    expect(newestTag(tags, major)).toBe(expected)
  })

  it('is read from a list and printed, and nothing is where there is none', () => {
    const ask = (major: string): string =>
      execFileSync(process.execPath, [script, 'newest', major], { input: tags.join('\n'), encoding: 'utf8' })
    expect([ask('v1'), ask('v3')]).toEqual(['v1.10.0\n', '\n'])
  })
})
