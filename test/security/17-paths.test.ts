import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { crisol } from '../fakes/cli.ts'
import { readTree } from '../fakes/trees.ts'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

/** What a hostile path would put somewhere. */
const evil = 'evil'

/** What names the paths of files: how it is written, and how a message calls the first of them. */
interface Carrier {
  readonly write: (paths: readonly string[]) => Readonly<Record<string, string>>
  readonly where: (paths: readonly string[]) => string
  /** What a message calls all of them. */
  readonly all: (paths: readonly string[]) => string
  /** What is said of one path that is there twice. */
  readonly twice: (paths: readonly string[]) => string
  /** Directory that the paths start from: '' or one with a slash. */
  readonly base: string
}

const manifestOf = (paths: readonly string[]): string =>
  JSON.stringify(paths.map((path) => ({ md5: md5(evil), relpath: path })))
const manifestName = (paths: readonly string[]): string => `data (${md5(manifestOf(paths))}.dir)`

/** Objects of the remote, by their place in the project. */
function objects(...texts: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map(([text, end]) => [`../store/files/md5/${md5(text).slice(0, 2)}/${md5(text).slice(2)}${end}`, text]),
  )
}

const carriers: Readonly<Record<string, Carrier>> = {
  'a .dvc file': {
    write: (paths) => ({
      'a.dvc': `outs:\n${paths.map((path) => `- {md5: ${md5(evil)}, hash: md5, size: 4, path: ${JSON.stringify(path)}}\n`).join('')}`,
    }),
    where: () => 'a.dvc',
    all: () => 'The repository',
    twice: () => 'a.dvc names the output a twice; expected one owner of each output. Remove one of the entries.',
    base: '',
  },
  'dvc.lock': {
    write: (paths) => ({
      'dvc.yaml': `stages:\n  s:\n    cmd: x\n    outs: ${JSON.stringify(paths)}\n`,
      'dvc.lock': `schema: '2.0'\nstages:\n  s:\n    cmd: x\n    outs:\n${paths.map((path) => `    - {path: ${JSON.stringify(path)}, hash: md5, md5: ${md5(evil)}, size: 4}\n`).join('')}`,
    }),
    where: () => 'dvc.lock: stages.s',
    all: () => 'The repository',
    twice: () => 'dvc.lock: stages.s names the output a twice; expected each once. Remove one of the entries.',
    base: '',
  },
  'the manifest of a directory': {
    write: (paths) => ({
      'data.dvc': `outs:\n- {md5: ${md5(manifestOf(paths))}.dir, hash: md5, path: data}\n`,
      ...objects([manifestOf(paths), '.dir']),
    }),
    where: (paths) => `${manifestName(paths)}[0]`,
    all: manifestName,
    twice: (paths) => `${manifestName(paths)} names "a" twice; expected each path once.`,
    base: 'data/',
  },
}

/** Paths that lead where they must not, and what is said of them. */
const paths: readonly (readonly [string, string])[] = [
  ['/etc/cron.d/x', 'an absolute path'],
  ['//host/share/x', 'an absolute path'],
  ['../x', 'which leaves the repository'],
  ['a/../../x', 'which leaves the repository'],
  ['..', 'which leaves the repository'],
  ['.', 'which is the repository itself'],
  ['..\\x', 'which holds a backslash'],
  ['a\\b', 'which holds a backslash'],
  ['a\0b', 'which holds a NUL'],
  ['C:/x', 'which begins with a drive letter'],
  ['c:x', 'which begins with a drive letter'],
  ['.git/hooks/pre-commit', 'which belongs to git or DVC'],
  ['.GIT/config', 'which belongs to git or DVC'],
  ['.git. ./config', 'which belongs to git or DVC'],
  ['sub/.git/config', 'which belongs to git or DVC'],
  ['.git', 'which belongs to git or DVC'],
  ['.dvc/config', 'which belongs to git or DVC'],
  ['.Dvc /config', 'which belongs to git or DVC'],
  ['.hg/hgrc', 'which belongs to git or DVC'],
  ['\ud800x', 'which holds half a character'],
  [`${'x'.repeat(256)}`, 'with a name of more than 255 bytes'],
]

/** Paths that cannot all stand, and what is said of them. */
const twins: readonly (readonly [readonly string[], string])[] = [
  [['sub/a', 'sub/A'], 'names "sub/a" and "sub/A", which some file systems cannot tell apart; rename one.'],
  [['Sub/a', 'sub/b'], 'names "Sub" and "sub", which some file systems cannot tell apart; rename one.'],
  [['\u00e9', 'e\u0301'], 'names "\u00e9" and "e\u0301", which some file systems cannot tell apart; rename one.'],
  [['a', 'a/b'], 'names "a" and what is inside it; expected one of them.'],
  [['a/b', 'a'], 'names "a" and what is inside it; expected one of them.'],
]

describe('threat 17: paths that lead elsewhere', () => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-hostile-'))
  let count = 0
  let project = ''
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(project, file)), { recursive: true })
      writeFileSync(join(project, file), text)
    }
  }
  /** All that lies in the project and beside it, but what DVC keeps for itself. */
  const everything = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(readTree(join(project, '..'))).filter(([path]) => !/^project\/\.dvc\/(?:cache|tmp)/u.test(path)),
    )
  const refuses = async (command: string, sentence: string): Promise<void> => {
    const before = everything()
    const { status, stdout, stderr } = await crisol(project, command.split(' '))
    // A path that both dvc.yaml and dvc.lock name is met in one of them first.
    const said = stderr.replace('error: dvc.yaml: stages.s', 'error: dvc.lock: stages.s')
    expect([status, stdout, said]).toEqual([2, '', `error: ${sentence}\n`])
    expect(everything()).toEqual(before)
  }

  beforeEach(() => {
    project = join(root, `${count++}`, 'project')
    write({
      '.git/hooks/keep': '',
      '.dvc/config': '[core]\n    remote = s\n[\'remote "s"\']\n    url = ../../store\n',
      '../outside/x': 'outside',
      ...objects([evil, '']),
    })
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  describe.each(Object.entries(carriers))('in %s', (_, carrier) => {
    it.each(paths)('%j is refused, and nothing is written', async (path, found) => {
      write(carrier.write([path]))
      const shown = JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}...` : path)
      const sentence = `${carrier.where([path])} names ${shown}, ${found}; expected a path inside the repository.`
      await refuses('pull', sentence)
    })

    it.each(['fetch', 'checkout', 'status', 'status --cloud'])('is refused by %s too', async (command) => {
      const path = '../../outside/x'
      write(carrier.write([path]))
      const sentence = `${carrier.where([path])} names "${path}", which leaves the repository; expected a path inside the repository.`
      // The manifest is in the cache then.
      await refuses('fetch', sentence)
      await refuses(command, sentence)
    })

    it.each(twins)('%j are refused, and nothing is written', async (both, sentence) => {
      write(carrier.write(both))
      await refuses('pull --force', `${carrier.all(both)} ${sentence}`)
    })

    it('that is there twice is refused, and nothing is written', async () => {
      write(carrier.write(['a', 'a']))
      await refuses('pull --force', carrier.twice(['a', 'a']))
    })

    it('that is longer than the system takes is refused, and nothing is written', async () => {
      const path = `${'a/'.repeat(2_000)}b`
      write(carrier.write([path]))
      const [shown, bytes] = [
        (carrier.base + path).slice(0, 80),
        project.length + 1 + carrier.base.length + path.length,
      ]
      const sentence = `The path ${shown}... has ${bytes} bytes from the root of the disk; expected no more than 4000.`
      await refuses('pull', sentence)
    })

    it('below a file that DVC does not track is refused, and nothing is written', async () => {
      write({ ...carrier.write(['good', 'sub/file/x']), [`${carrier.base}sub/file`]: 'mine' })
      const file = `${carrier.base}sub/file`
      const path = `${file}/x`
      if (carrier.base === '') {
        const sentence = `${path} needs the directory ${file}, where a file stands; move it away.`
        await refuses('pull', sentence)
        await refuses('pull --force', sentence)
      } else {
        await refuses('pull', `${file} holds what nothing else does; move it away, or use force to replace it.`)
        expect((await crisol(project, ['pull', '--force'])).status).toBe(0)
        expect(readFileSync(join(project, path), 'utf8')).toBe(evil)
      }
    })

    it('where a directory stands with what DVC does not track is refused, and nothing is written', async () => {
      write({ ...carrier.write(['good', 'sub/x']), [`${carrier.base}sub/x/deep/mine`]: 'mine' })
      const mine = `${carrier.base}sub/x/deep/mine`
      await refuses('pull', `${mine} holds what nothing else does; move it away, or use force to replace it.`)
      expect((await crisol(project, ['pull', '--force'])).status).toBe(0)
      expect(readFileSync(join(project, carrier.base, 'sub/x'), 'utf8')).toBe(evil)
    })

    it.each([
      ['outside of the project', '../outside'],
      ['inside of it', '.git/hooks'],
      ['nowhere', 'nowhere'],
      ['to itself', 'link'],
    ])('behind a symlink that leads %s is refused, and nothing is written', async (_where, target) => {
      const [good, behind] = ['also-good', 'sub/link/x']
      write(carrier.write([good, behind]))
      mkdirSync(join(project, carrier.base, 'sub'), { recursive: true })
      symlinkSync(target, join(project, carrier.base, 'sub/link'))
      const [path, link] = [behind, 'sub/link'].map((one) => carrier.base + one)
      const sentence = `${path} lies behind the symlink ${link}; nothing is read or written through it. Replace the link by a directory.`
      await refuses('pull', sentence)
      await refuses('checkout --force', sentence)
    })

    it('whose end is a symlink replaces the link, and leaves what it leads to as it is', async () => {
      write(carrier.write(['x']))
      mkdirSync(join(project, carrier.base), { recursive: true })
      const outside = join(project, '../outside/x')
      symlinkSync(outside, join(project, carrier.base, 'x'))
      const what = 'holds what nothing else does'
      await refuses('pull', `${carrier.base}x ${what}; move it away, or use force to replace it.`)
      expect((await crisol(project, ['pull', '--force'])).status).toBe(0)
      expect([readFileSync(outside, 'utf8'), readFileSync(join(project, carrier.base, 'x'), 'utf8')]).toEqual([
        ...['outside', evil],
      ])
    })
  })

  it('of two owners is refused, which are named', async () => {
    const { write: dvcFile } = carriers['a .dvc file'] as Carrier
    const { write: lock } = carriers['dvc.lock'] as Carrier
    write({ ...dvcFile(['sub/a']), ...lock(['sub/a']) })
    const sentence =
      'a.dvc and dvc.yaml:s both name sub/a; expected one owner of each output. Remove one of the entries.'
    await refuses('pull', sentence)
    await refuses('status', sentence)
  })
})
