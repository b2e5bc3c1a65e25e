import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

const cli = join(import.meta.dirname, '../../dist/cli.js')

describe('the compile cache', () => {
  let root = ''
  const folder = (): string => join(root, 'home/.cache/crisol/node')
  const below = (directory: string): readonly string[] => readdirSync(directory, { recursive: true }) as string[]
  /** Runs the command without what this process has of an environment. */
  const run = (env: Readonly<Record<string, string>>): string => {
    const { stdout, status } = spawnSync(process.execPath, [cli, '--version'], { cwd: root, env, encoding: 'utf8' })
    return `${status} ${stdout.trim()}`
  }
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-compile-'))
    mkdirSync(join(root, 'home'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('lies in the home of the user, who alone may enter it, and runs use it again', () => {
    const env = { HOME: join(root, 'home') }
    const first = run(env)
    expect(first).toMatch(/^0 crisol \d+\.\d+\.\d+$/u)
    const files = below(folder())
    expect([statSync(folder()).mode & 0o777, files.length > 1]).toEqual([0o700, true])
    expect([run(env), below(folder())]).toEqual([first, files])
  })

  it('lies where XDG_CACHE_HOME says', () => {
    run({ HOME: join(root, 'home'), XDG_CACHE_HOME: join(root, 'caches') })
    expect([below(join(root, 'home')), below(join(root, 'caches')).includes('crisol/node')]).toEqual([[], true])
  })

  it.each<readonly [string, () => Readonly<Record<string, string>>]>([
    ['a user without a home', () => ({})],
    ['a user who wants none', () => ({ HOME: join(root, 'home'), NODE_DISABLE_COMPILE_CACHE: '1' })],
    ['a place for caches that depends on the folder', () => ({ HOME: join(root, 'home'), XDG_CACHE_HOME: 'caches' })],
    [
      'a folder that others may write to',
      () => {
        mkdirSync(folder(), { recursive: true })
        chmodSync(folder(), 0o777)
        return { HOME: join(root, 'home') }
      },
    ],
    [
      'a home in which nothing can be made',
      () => {
        symlinkSync('/dev/null', join(root, 'home/.cache'))
        return { HOME: join(root, 'home') }
      },
    ],
  ])('is done without by %s', (_, prepare) => {
    const env = prepare()
    const before = below(root)
    expect(run(env)).toMatch(/^0 crisol /u)
    expect(below(root)).toEqual(before)
  })
})
