import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openGitReader } from '../../src/adapters/git-reader.ts'

describe('openGitReader', () => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-reader-'))
  const large = randomBytes(3_000_000)
  const files: Readonly<Record<string, Buffer>> = {
    empty: Buffer.alloc(0),
    'a b.txt': Buffer.from('missing\n'),
    'sub/large.bin': large,
    'sub/lines.txt': Buffer.from('\n\nabc blob 3\nxyz\n'),
  }
  let head = ''
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

  beforeAll(() => {
    for (const [file, bytes] of Object.entries(files)) {
      mkdirSync(join(root, file, '..'), { recursive: true })
      writeFileSync(join(root, file), bytes)
    }
    git('init', '--quiet')
    git('add', '.')
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message', 'One\n\nmore')
    head = git('rev-parse', 'HEAD')
  })
  afterAll(() => rmSync(root, { recursive: true }))

  it('gives each of many questions its own answer, asked at once or not', async () => {
    const reader = openGitReader(root, process.env)
    const names = Object.keys(files)
    const answers = await Promise.all([...names, ...names].map((file) => reader.read(`${head}:./${file}`, 'blob')))
    const expected = [...names, ...names].map((file) => files[file] as Buffer)
    expect(answers.map((bytes, index) => bytes?.equals(expected[index] as Buffer))).toEqual(expected.map(() => true))
    expect((await reader.read(head, 'commit'))?.toString('utf8')).toMatch(
      /^tree [0-9a-f]{40}\n[\s\S]*\n\nOne\n\nmore\n$/u,
    )
  })

  it('reads from where it stands', async () => {
    const reader = openGitReader(join(root, 'sub'), process.env)
    expect((await reader.read(`${head}:./large.bin`, 'blob'))?.equals(large)).toBe(true)
  })

  it.each(['nothing', `${'0'.repeat(40)}:./x`, 'HEAD:./none', 'HEAD:./sub', 'HEAD', ''])(
    'gives nothing for %j as a file, and goes on',
    async (name) => {
      const reader = openGitReader(root, process.env)
      expect(await reader.read(name, 'blob')).toBeUndefined()
      expect(await reader.read(`${head}:./empty`, 'blob')).toEqual(Buffer.alloc(0))
    },
  )

  it('tells that there is no git, and finds nothing where there is no repository', async () => {
    await expect(openGitReader(root, { PATH: root }).read('x', 'blob')).rejects.toMatchObject({ code: 'GIT' })
    const nowhere = mkdtempSync(join(tmpdir(), 'crisol-nowhere-'))
    const reader = openGitReader(nowhere, process.env)
    expect([await reader.read('x', 'blob'), await reader.read('y', 'blob')]).toEqual([undefined, undefined])
    rmSync(nowhere, { recursive: true })
  })

  it('does not keep a process alive', () => {
    const script = `
      const { openGitReader } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/adapters/git-reader.ts'))})
      console.log(String(await openGitReader(process.cwd(), process.env).read('HEAD:./a b.txt', 'blob')))`
    const stdout = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stdout).toBe('missing\n\n')
  })
})
