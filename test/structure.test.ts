import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { version } from '../src/version.ts'

const root = join(import.meta.dirname, '..')

function filesBelow(folder: string, end: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(end))
    .sort()
}

/** Whether a module exports anything that exists at run time. */
function hasCode(file: string): boolean {
  return /^export (?:async )?(?:function|const|class)/mu.test(readFileSync(join(root, file), 'utf8'))
}

describe('the tree', () => {
  const sources = filesBelow('src', '.ts')

  it('has a source file behind every test that mirrors one', () => {
    const rooms = ['core', 'flows', 'actions', 'adapters', 'cli']
    const tests = rooms.flatMap((room) =>
      existsSync(join(root, 'test', room))
        ? filesBelow(`test/${room}`, '.test.ts').map((file) => `${room}/${file}`)
        : [],
    )
    // Many tests of one file are parted by what they are about: run.test.ts, run.failures.test.ts.
    const orphans = tests.filter((test) => !sources.includes(test.replace(/(?:\.[a-z-]+)?\.test\.ts$/u, '.ts')))
    expect(orphans).toEqual([])
  })

  it('has a test beside every file of the core, of what is reviewed, and every run.ts and inputs.ts', () => {
    const rooms = /^core\/|^flows\/(?:baseline|collect|review)\/|^actions\/[^/]+\/(?:run|inputs)\.ts$/u
    const held = sources.filter((file) => rooms.test(file))
    const bare = held.filter(
      (file) => hasCode(`src/${file}`) && !existsSync(join(root, 'test', file.replace('.ts', '.test.ts'))),
    )
    expect(bare).toEqual([])
  })

  it('keeps every file of code, and every workflow and action, within 300 lines', () => {
    const yaml = ['.github/*.yml', 'action.yml', '*/action.yml']
    const args = ['ls-files', '--', '*.ts', '*.py', ...yaml, ':!dist', ':!test/fixtures']
    const files = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim().split('\n')
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length > 300)
    expect(long).toEqual([])
  })

  it('documents every exported name of the source', () => {
    const bare = sources.flatMap((file) => {
      const lines = readFileSync(join(root, 'src', file), 'utf8').split('\n')
      return lines.flatMap((line, index) =>
        /^export (?!\{|type \{|\*)/u.test(line) && !/\*\/\s*$/u.test(lines[index - 1] ?? '')
          ? [`${file}: ${line}`]
          : [],
      )
    })
    expect(bare).toEqual([])
  })

  it('names one version', () => {
    const { version: packaged } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(version).toBe(packaged)
  })

  it('holds no address of a registry and no absolute path of a machine in what git tracks', () => {
    const found = grepTracked('registry\\.npmjs\\.org|/root/|/home/[a-z]+/|/work/main')
    expect(found).toEqual([])
  })
})

/** Tracked text files outside `dist/` in which a pattern occurs; this file names the patterns itself. */
function grepTracked(pattern: string): readonly string[] {
  try {
    const args = ['grep', '-lIE', pattern, '--', ':!dist', ':!test/structure.test.ts', ':!package-lock.json']
    return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim().split('\n')
  } catch {
    return []
  }
}
