import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/core/error.ts'
import { normaliseName, parseRequirements, renderLock, selectPackages } from '../../../src/core/model/requirements.ts'

const target = { python: '3.11', platform: 'linux/amd64' }

describe('parseRequirements', () => {
  it('reads packages, pins, markers, hashes and where packages come from', () => {
    const text = [
      '\ufeff# a comment',
      '--index-url https://example.org/simple',
      'Scikit_Learn[extra] == 1.7.2 ; python_version < "3.12" \\',
      '    --hash=sha256:aa \\',
      '    --hash=sha256:bb',
      'numpy>=1.26,<3  # any',
      '',
    ].join('\n')
    expect(parseRequirements(text, 'r.txt')).toEqual({
      file: 'r.txt',
      options: ['--index-url https://example.org/simple'],
      isLocked: false,
      packages: [
        {
          name: 'scikit-learn',
          text: 'Scikit_Learn[extra] == 1.7.2',
          version: '1.7.2',
          marker: 'python_version < "3.12"',
          hashes: ['sha256:aa', 'sha256:bb'],
          line: 3,
        },
        { name: 'numpy', text: 'numpy>=1.26,<3', version: undefined, marker: undefined, hashes: [], line: 6 },
      ],
    })
  })

  it.each([
    ['numpy==2.1 --hash=sha256:aa', true],
    ['numpy==2.1', false],
    ['numpy>=2 --hash=sha256:aa', false],
    ['numpy==2.* --hash=sha256:aa', false],
    ['numpy==2.1 --hash=sha256:aa\n-r other.txt', false],
    ['', false],
  ])('calls %j locked: %s', (text, expected) => {
    expect(parseRequirements(text, 'r.txt').isLocked).toBe(expected)
  })

  it('reads the lock of the example', () => {
    const file = join(import.meta.dirname, '../../../examples/breast-cancer/requirements.lock')
    const lock = parseRequirements(readFileSync(file, 'utf8'), 'requirements.lock')
    expect(lock.isLocked).toBe(true)
    const chosen = selectPackages(lock, target).map(({ name }) => name)
    expect(chosen).toContain('scikit-learn')
    expect(chosen).not.toContain('colorama')
  })

  it.each([
    ['-e .', 'r.txt:1 is "-e .", which has no version that a hash could lock'],
    ['./wheels/mine.whl', 'which has no version that a hash could lock'],
    [
      'mine @ git+https://user:secret@github.com/me/mine',
      'r.txt:1 is "mine @ git+https://***@github.com/me/mine", which has no version',
    ],
    ['not a package', 'r.txt:1 is "not a package"; expected a package such as scikit-learn==1.7.2.'],
    [`x${' y'.repeat(200)}`, '…"; expected a package'],
  ])('refuses %j', (text, message) => {
    expect(() => parseRequirements(text, 'r.txt')).toThrow(message)
  })

  it('reads or refuses any text in a sentence', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseRequirements(text, 'r.txt')
        } catch (error) {
          if (!(error instanceof UserError)) throw error
        }
      }),
    )
  })
})

describe('selectPackages', () => {
  it('takes the version whose marker holds, sorted by name', () => {
    const text = [
      "numpy==2.4 ; python_version < '3.12' --hash=sha256:a",
      "numpy==2.5 ; python_version >= '3.12' --hash=sha256:b",
      'joblib==1.6 --hash=sha256:c',
    ].join('\n')
    const chosen = selectPackages(parseRequirements(text, 'r.txt'), target)
    expect(chosen.map(({ text }) => text)).toEqual(['joblib==1.6', 'numpy==2.4'])
    expect(renderLock(chosen, ['--no-index'])).toBe(
      '--no-index\njoblib==1.6 \\\n    --hash=sha256:c\nnumpy==2.4 \\\n    --hash=sha256:a\n',
    )
  })

  it('refuses two versions of one package', () => {
    expect(() => selectPackages(parseRequirements('a==1\na==2', 'r.txt'), target)).toThrow(
      'r.txt:2 has a 2, and line 1 has 1, both for Python 3.11; expected one of them.',
    )
  })
})

it('compares names as indexes do', () => {
  expect(normaliseName('Typing__Extensions.x')).toBe('typing-extensions-x')
})
