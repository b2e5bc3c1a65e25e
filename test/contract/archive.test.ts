import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'

const root = join(import.meta.dirname, '../..')

/** What a user of the actions downloads. */
function archive(): { readonly bytes: number; readonly names: readonly string[] } {
  const options = { cwd: root, maxBuffer: 1 << 28 } as const
  const tar = execFileSync('git', ['archive', '--format=tar', 'HEAD'], options)
  const names = execFileSync('tar', ['-tf', '-'], { ...options, input: tar, encoding: 'utf8' })
    .trim()
    .split('\n')
  return { bytes: gzipSync(tar).length, names }
}

describe('the archive that a user of the actions downloads', () => {
  it('has at most 4 MB gzipped', () => {
    expect(archive().bytes).toBeLessThan(4_000_000)
  })

  it('holds the actions, the bundle, the server and what a person reads first, and no tests, benches, docs or pictures', () => {
    const top = [...new Set(archive().names.map((name) => name.replace(/\/.*$/u, '')))].sort()
    expect(top).toEqual([
      ...['.gitattributes', '.github', '.gitignore', '.npmrc', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE'],
      ...['README.md', 'SECURITY.md', 'action.yml', 'actions', 'dist', 'package.json', 'serving'],
    ])
    const server = archive().names.filter((name) => name.startsWith('serving/') && !name.startsWith('serving/src/'))
    expect(server).toEqual([
      ...['serving/', 'serving/README.md', 'serving/pyproject.toml', 'serving/requirements.in'],
      'serving/requirements.lock',
    ])
    expect(archive().names).toContain('serving/src/crisol_serving/app.py')
  })

  it('holds the action that the workflows share, which a runner takes from it, and no workflow', () => {
    expect(archive().names.filter((name) => name.startsWith('.github/'))).toEqual([
      ...['.github/', '.github/actions/', '.github/actions/train-and-test/'],
      '.github/actions/train-and-test/action.yml',
    ])
  })
})
