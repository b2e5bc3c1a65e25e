import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { version } from '../../src/version.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'crisol-install-'))
const consumer = join(folder, 'consumer')
const repository = join(folder, 'repository')
/** Nothing but what is at hand: what a user installs needs no registry. */
const offline = ['--offline', '--cache', join(folder, 'cache'), '--no-audit', '--no-fund', '--no-update-notifier']
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs npm as a user does: without the settings that `npm test` hands to what it runs. */
function npm(cwd: string, ...args: readonly string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/iu.test(name)))
  return execFileSync('npm', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Files that git tracks below a place, without its folder `without`. */
function tracked(place: string, without = ''): readonly string[] {
  const files = execFileSync('git', ['ls-files', '--', place], { cwd: root, encoding: 'utf8' }).trim().split('\n')
  return files.filter((file) => without === '' || !file.startsWith(without))
}

function filesBelow(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort()
}

/** Runs the program that npm has installed. */
function crisol(...args: readonly string[]): string {
  const program = join(consumer, 'node_modules/.bin/crisol')
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder }
  return execFileSync(program, args, { cwd: repository, env, encoding: 'utf8' })
}

describe('the package', () => {
  beforeAll(() => {
    for (const place of [consumer, repository]) mkdirSync(place)
    npm(root, 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder)
    const tarball = join(folder, `crisol-${version}.tgz`)
    npm(consumer, 'install', ...offline, '--prefix', consumer, '--ignore-scripts', tarball)
    execFileSync('git', ['init', '--quiet', '--initial-branch', 'main'], { cwd: repository })
  })

  it('holds the bundle, the contracts of the actions, the server and what a person reads first, and nothing else', () => {
    const files = [
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'],
      ...tracked('dist'),
      ...tracked('actions'),
      ...tracked('serving', 'serving/tests/').filter((file) => !/requirements-test|\.gitignore/u.test(file)),
    ]
    expect(filesBelow(join(consumer, 'node_modules/crisol'))).toEqual([...files].sort())
  })

  it('installs nothing but itself', () => {
    const installed = readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'))
    expect(installed).toEqual(['crisol'])
  })

  it('tells its version and its commands', () => {
    expect(crisol('--version')).toBe(`crisol ${version}\n`)
    expect(crisol('--help')).toContain('usage: crisol <command> [options]')
  })

  it('prepares an empty repository for its first review', () => {
    crisol('init')
    expect(filesBelow(repository).filter((file) => !file.startsWith('.git/'))).toEqual([
      '.github/workflows/review.yml',
      'crisol.yaml',
    ])
    expect(crisol('status')).toBe('Data and pipelines are up to date.\n')
  })
})

describe('npx with the address of the repository', () => {
  const address = join(folder, 'address')

  beforeAll(() => {
    mkdirSync(address)
    // As GitHub hands it out: the files that are exported, at one commit.
    const tar = execFileSync('git', ['archive', '--format=tar', 'HEAD'], { cwd: root, maxBuffer: 1 << 28 })
    execFileSync('tar', ['-xf', '-'], { cwd: address, input: tar })
    const git = ['-c', 'user.name=a', '-c', 'user.email=a@example.com']
    execFileSync('git', ['init', '--quiet'], { cwd: address })
    execFileSync('git', ['add', '--all'], { cwd: address })
    execFileSync('git', [...git, 'commit', '--quiet', '--message', 'Export'], { cwd: address })
  })

  it('runs the program of that commit and installs nothing but it', () => {
    const wanted = ['--yes', `--package=git+file://${address}`, '--', 'crisol', '--version']
    expect(npm(folder, 'exec', ...offline, '--prefix', folder, ...wanted)).toBe(`crisol ${version}\n`)
    const places = readdirSync(join(folder, 'cache/_npx')).map((name) => join(folder, 'cache/_npx', name))
    const installed = places.flatMap((place) => readdirSync(join(place, 'node_modules')))
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['crisol'])
    expect(existsSync(join(folder, 'node_modules'))).toBe(false)
  })

  it('finds no script that would have npm install what only the house needs, before it packs a clone', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }
    const preparing = ['build', 'install', 'postinstall', 'preinstall', 'prepack', 'prepare']
    expect(Object.keys(scripts).filter((name) => preparing.includes(name))).toEqual([])
  })
})
