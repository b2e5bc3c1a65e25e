import { posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { checkNames, checkPath, directoryOf, isWithin, joinPath } from '../../../src/core/dvc/path.ts'
import { UserError } from '../../../src/core/error.ts'
import { faultOf } from '../../fakes/fault.ts'

const parts = fc.array(fc.constantFrom('a', 'b', '.', '..', '', '.git', '.DVC ', 'C:', '\\', '\0'), { maxLength: 6 })

describe('checkPath', () => {
  it.each([
    ['a', 'a'],
    ['./a//b/', 'a/b'],
    ['a/../b', 'b'],
    ['.gitignore', '.gitignore'],
    ['a.dvc', 'a.dvc'],
    ['data/..hidden', 'data/..hidden'],
    ['ä/\u{1f600}', 'ä/\u{1f600}'],
  ])('gives %s as %s', (path, expected) => {
    expect(checkPath(path, 'f')).toBe(expected)
  })

  it.each([
    ['', 'an empty path'],
    ['.', 'which is the repository itself'],
    ['a/..', 'which is the repository itself'],
    ['..', 'which leaves the repository'],
    ['a/../../b', 'which leaves the repository'],
    ['/etc/passwd', 'an absolute path'],
    ['C:/x', 'which begins with a drive letter'],
    ['c:x', 'which begins with a drive letter'],
    ['a\\b', 'which holds a backslash'],
    ['a\0', 'which holds a NUL'],
    ['a/\ud800', 'which holds half a character'],
    [`a/${'é'.repeat(128)}`, 'with a name of more than 255 bytes'],
    ['.git/hooks/x', 'which belongs to git or DVC'],
    ['a/.DVC/x', 'which belongs to git or DVC'],
    ['.git. ./x', 'which belongs to git or DVC'],
  ])('refuses %j', async (path, found) => {
    const message = `f names ${JSON.stringify(path)}, ${found}; expected a path inside the repository.`
    expect(await faultOf(() => checkPath(path, 'f'))).toEqual({ code: 'PATH', message })
  })

  it('shows the beginning of a very long path alone', async () => {
    const fault = await faultOf(() => checkPath(`/${'x'.repeat(10_000)}`, 'f'))
    expect(fault?.message.length).toBeLessThan(300)
  })

  it('lets nothing out of the root, whatever it is made of', () => {
    fc.assert(
      fc.property(parts, (names) => {
        const path = names.join('/')
        try {
          const checked = checkPath(path, 'f')
          expect(checked).toBe(posix.normalize(path).replace(/\/$/u, ''))
          expect(posix.resolve('/top', checked).startsWith('/top/')).toBe(true)
          expect(checked.toLowerCase().split('/')).not.toContain('.git')
        } catch (error) {
          if (!(error instanceof UserError)) throw error
        }
      }),
    )
  })
})

describe('joinPath', () => {
  it('resolves as a POSIX system does', () => {
    fc.assert(
      fc.property(parts, parts, (directory, path) => {
        const joined = posix.normalize(`./${directory.join('/')}/./${path.join('/')}`).replace(/\/$/u, '')
        expect(joinPath(directory.join('/'), path.join('/'))).toBe(joined === '.' ? '' : joined)
      }),
    )
  })
})

describe('directoryOf', () => {
  it.each([
    ['a', ''],
    ['a/b', 'a'],
    ['a/b/c', 'a/b'],
  ])('gives that of %s', (path, directory) => {
    expect(directoryOf(path)).toBe(directory)
  })
})

describe('isWithin', () => {
  it.each([
    ['a', 'a', true],
    ['a/b', 'a', true],
    ['ab', 'a', false],
    ['a', 'a/b', false],
    ['a', '', true],
  ])('tells whether %s is within %j', (path, ancestor, expected) => {
    expect(isWithin(path, ancestor)).toBe(expected)
  })
})

describe('checkNames', () => {
  it('lets names pass that every file system tells apart', () => {
    expect(checkNames(['a', 'b', 'dir/a', 'dir/b', 'dir/deep/a', 'directory', 'dir/deep/b', 'di'], 'f')).toBe(undefined)
  })

  it.each([
    [['a', 'A'], 'a', 'A'],
    [['dir/x', 'Dir/y'], 'dir', 'Dir'],
    [['é', 'e\u0301'], 'é', 'e\u0301'],
    [['x/STRASSE/a', 'x/strasse/b'], 'x/STRASSE', 'x/strasse'],
    [['x/A', 'x/a/b'], 'x/A', 'x/a'],
    [['x/A/b', 'x/a'], 'x/A', 'x/a'],
  ])('refuses %j', async (paths, one, other) => {
    const message = `f names ${JSON.stringify(one)} and ${JSON.stringify(other)}, which some file systems cannot tell apart; rename one.`
    expect(await faultOf(() => checkNames(paths, 'f'))).toEqual({ code: 'PATH', message })
  })

  it.each([
    [['a', 'b', 'a'], 'f names "a" twice; expected each path once.'],
    [['a', 'a/b'], 'f names "a" and what is inside it; expected one of them.'],
    [['x/a/b/c', 'x/a'], 'f names "x/a" and what is inside it; expected one of them.'],
  ])('refuses %j, which cannot all be', async (paths, message) => {
    expect(await faultOf(() => checkNames(paths, 'f'))).toEqual({ code: 'PATH', message })
  })
})
