import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { crisol } from '../fakes/cli.ts'
import { git } from '../fakes/pull-request.ts'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
const stage = (lines: string): string => `stages:\n  train:\n    cmd: echo hi > out.txt\n${lines}`
const dvcFile = (path: string, hash = md5('x'), size = 1): string =>
  `outs:\n- md5: ${hash}\n  size: ${size}\n  hash: md5\n  path: ${path}\n`

/** What a newcomer gets wrong: command, files, the sentence. Nothing may be written by any of them. */
const table: readonly (readonly [string, string, Readonly<Record<string, string>>, string])[] = [
  ['no dvc.yaml', 'train', {}, 'There is no dvc.yaml in <root>; train runs the stages that it names.'],
  [
    'a dvc.yaml that is not YAML',
    'train',
    { 'dvc.yaml': 'stages:\n  train: [\n' },
    'dvc.yaml:3:1 is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
  ],
  [
    'a stage without a command',
    'train',
    { 'dvc.yaml': 'stages:\n  train:\n    outs: [a]\n' },
    'dvc.yaml:2: stages.train has no cmd; add it.',
  ],
  [
    'a misspelt key',
    'train',
    { 'dvc.yaml': stage('    dep: [a]\n') },
    'dvc.yaml:4: stages.train has the unknown key "dep"; the nearest known one is "deps".',
  ],
  [
    'a dependency that is not here',
    'train',
    { 'dvc.yaml': 'stages:\n  train:\n    foreach: [1, 2]\n    do: {cmd: echo, deps: [s3://bucket/key]}\n' },
    'dvc.yaml:2: the stage train@1 names s3://bucket/key, which lies outside the repository; Crisol does not run that. Run dvc repro in its place.',
  ],
  [
    'a name that params.yaml lacks',
    'train',
    { 'dvc.yaml': `stages:\n  train:\n    cmd: echo \${train.lrr}\n`, 'params.yaml': 'train: {lr: 1}\n' },
    `dvc.yaml:3: stages.train.cmd uses \${train.lrr}, which neither params.yaml nor vars define. The nearest defined name is \${train.lr}.`,
  ],
  [
    'a parameter that params.yaml lacks',
    'train',
    { 'dvc.yaml': stage('    params: [train.lr]\n'), 'params.yaml': 'train: {rate: 1}\n' },
    'params.yaml lacks train.lr, which the stage names in params.',
  ],
  [
    'a dependency that is not there',
    'train',
    { 'dvc.yaml': stage('    deps: [raw.csv]\n'), 'raw.csv.dvc': dvcFile('raw.csv') },
    'dvc.yaml: the stage train needs raw.csv, which is not there. DVC tracks it: run crisol pull.',
  ],
  [
    'stages that need each other',
    'train',
    { 'dvc.yaml': 'stages:\n  a: {cmd: x, deps: [q], outs: [p]}\n  b: {cmd: x, deps: [p], outs: [q]}\n' },
    'The stages a -> b -> a need each other (dvc.yaml:3, dvc.yaml:2); break the cycle.',
  ],
  [
    'two stages that make the same file',
    'train',
    { 'dvc.yaml': 'stages:\n  a: {cmd: x, outs: [p]}\n  b: {cmd: x, outs: [p]}\n' },
    'The stage a (dvc.yaml:2) and the stage b (dvc.yaml:3) both make p; only one may.',
  ],
  [
    'an output outside of the repository',
    'train',
    { 'dvc.yaml': 'stages:\n  a: {cmd: x, outs: [../p]}\n' },
    'dvc.yaml:2: the stage a names ../p, which lies outside the repository; Crisol does not run that. Run dvc repro in its place.',
  ],
  [
    'a dvc.lock with the marks of a merge',
    'train',
    { 'dvc.yaml': stage(''), 'dvc.lock': "schema: '2.0'\n<<<<<<< HEAD\nstages:\n=======\n>>>>>>> topic\n" },
    'dvc.lock:2 has a merge conflict (<<<<<<<); resolve it and commit the file.',
  ],
  [
    'a dvc.lock of DVC 1',
    'train',
    { 'dvc.yaml': stage(''), 'dvc.lock': 'train:\n  cmd: x\n' },
    "dvc.lock has no schema, as DVC wrote it before 2.0; expected schema '2.0'. Run dvc repro with DVC 3 to write it anew.",
  ],
  [
    'a hash that is none',
    'pull',
    { 'a.dvc': dvcFile('a', 'xyz') },
    'a.dvc: outs[0].md5 is "xyz"; expected 32 hexadecimal digits, with .dir for a directory.',
  ],
  [
    'a path that leaves the repository',
    'pull',
    { 'a.dvc': dvcFile('../../etc/passwd') },
    'a.dvc names "../../etc/passwd", which leaves the repository; expected a path inside the repository.',
  ],
  [
    'an absolute path',
    'pull',
    { 'a.dvc': dvcFile('/etc/passwd') },
    'a.dvc names "/etc/passwd", an absolute path; expected a path inside the repository.',
  ],
  [
    'a path into .git',
    'pull',
    { 'a.dvc': dvcFile('.git/hooks/post-checkout') },
    'a.dvc names ".git/hooks/post-checkout", which belongs to git or DVC; expected a path inside the repository.',
  ],
  [
    'a path through backslashes',
    'pull',
    { 'a.dvc': dvcFile('..\\..\\x') },
    'a.dvc names "..\\\\..\\\\x", which holds a backslash; expected a path inside the repository.',
  ],
  [
    'two names that differ in case alone',
    'pull',
    { 'a.dvc': dvcFile('data/A'), 'b.dvc': dvcFile('data/a') },
    'The repository names "data/A" and "data/a", which some file systems cannot tell apart; rename one.',
  ],
  [
    'no remote',
    'pull',
    { 'a.dvc': dvcFile('a') },
    'No remote is set for the data of this repository; add one with dvc remote add -d <name> <url>.',
  ],
  [
    'a remote that is not known',
    'pull --remote backup',
    { 'a.dvc': dvcFile('a') },
    'DVC\'s configuration has no remote "backup". Add it with dvc remote add backup <url>.',
  ],
  [
    'a target that is not tracked',
    'pull dta',
    { 'data.dvc': dvcFile('data') },
    'The target "dta" names nothing that DVC tracks here; the nearest name is "data".',
  ],
  ['a switch that is not one', 'pull --jobs many', {}, 'Input jobs is "many"; expected a whole number of at least 1.'],
  ['a misspelt option', 'pull --forec', {}, "Option --forec is not one of this command's. The nearest one is --force."],
  ['a misspelt --help', 'report --hlp', {}, "Option --hlp is not one of this command's. The nearest one is --help."],
  ['a command without its own', 'metrics', {}, 'crisol metrics needs a command; expected show or diff.'],
  ['a command that has no such one', 'params show', {}, 'crisol params has no command "show"; expected diff.'],
  ['a misspelt command', 'trian', {}, 'crisol has no command "trian". Did you mean crisol train?'],
  [
    'a base that is not there',
    'report --base nowhere',
    {},
    'Input base is "nowhere", which names no commit here or on the server; expected a branch, a tag or a full SHA.',
  ],
]

describe('bad input', () => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-bad-'))
  let project = ''
  let count = 0
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(project, file)), { recursive: true })
      writeFileSync(join(project, file), text)
    }
  }
  const tree = (): readonly string[] =>
    readdirSync(project, { recursive: true, encoding: 'utf8' }).filter((file) => !file.startsWith('.git/'))

  beforeEach(() => {
    project = join(root, `project-${count++}`)
    mkdirSync(join(project, '.dvc'), { recursive: true })
    git(project, 'init', '--quiet')
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it.each(table)(
    '%s: crisol %s says so in a sentence, ends with 2 and writes nothing',
    async (_, line, files, sentence) => {
      write(files)
      const before = tree()
      const { status, stdout, stderr } = await crisol(project, line.split(' '))
      expect(stderr.replaceAll(project, '<root>')).toBe(`error: ${sentence}\n`)
      expect([status, stdout, tree()]).toEqual([2, '', before])
    },
  )

  it('a symlinked parent: pull refuses to write through it', async () => {
    const outside = join(root, `outside-${count}`)
    mkdirSync(outside)
    symlinkSync(outside, join(project, 'data'))
    const hash = md5('secret')
    write({
      'x.dvc': dvcFile('data/x', hash, 6),
      [`store/files/md5/${hash.slice(0, 2)}/${hash.slice(2)}`]: 'secret',
      '.dvc/config': '[core]\n    remote = s\n[\'remote "s"\']\n    url = ../store\n',
    })
    const { status, stderr } = await crisol(project, ['pull'])
    expect([status, stderr, readdirSync(outside)]).toEqual([
      2,
      'error: data/x lies behind the symlink data; nothing is read or written through it. Replace the link by a directory.\n',
      [],
    ])
  })

  it('a stage that does not succeed: its last lines are shown, what had succeeded stays locked, and the report fails', async () => {
    write({
      'dvc.yaml':
        'stages:\n  good: {cmd: echo a > a, outs: [a]}\n  bad: {cmd: echo to stdout; echo to stderr >&2; exit 7, deps: [a]}\n',
      'crisol.yaml': '',
    })
    const trained = await crisol(project, ['train'])
    const why = '`echo to stdout; echo to stderr >&2; exit 7` exited with 7.\nIts last lines:\nto stdout\nto stderr'
    expect([
      trained.status,
      trained.stderr.endsWith(`error: The stage bad did not succeed. ${why}\nStages: 1 ran, 1 failed.\n`),
    ]).toEqual([1, true])
    expect(readFileSync(join(project, 'dvc.lock'), 'utf8')).toContain('  good:')
    expect(readFileSync(join(project, 'dvc.lock'), 'utf8')).not.toContain('  bad:')
    const reported = await crisol(project, ['report', '--md'])
    expect(reported.status).toBe(1)
    expect(reported.stdout).toContain('the stage bad did not succeed')
    expect(reported.stdout).toContain('to stderr')
  })

  it('a program that is not there: the message says what to do', async () => {
    write({ 'dvc.yaml': 'stages:\n  train: {cmd: pythonn train.py}\n' })
    const { status, stderr } = await crisol(project, ['train'])
    expect([status, existsSync(join(project, 'dvc.lock'))]).toEqual([1, false])
    expect(stderr).toContain(
      '`pythonn train.py` exited with 127. A program was not found on the PATH: install it, or activate the environment that has it.',
    )
  })

  it('a crisol.yaml that does not fit: the report is made, says so and ends with 2', async () => {
    write({ 'crisol.yaml': 'metrics:\n  test.loss: { tolerance: 5 percent }\n' })
    const { status, stdout } = await crisol(project, ['report', '--md'])
    expect(status).toBe(2)
    expect(stdout.replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))).toContain(
      '- metrics."test.loss".tolerance in crisol.yaml is "5 percent"; expected a number (absolute) or a percentage such as 5%.',
    )
  })

  it.each([
    ['a metrics file', 'm.json', '{"acc": }', 'm.json:1:9 is not JSON: found "}"; expected a value.'],
    [
      'a dvc.yaml',
      'dvc.yaml',
      'stages: [\n',
      'dvc.yaml:2:1 is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
    ['a dvc.lock', 'dvc.lock', 'train: {}\n', 'dvc.lock has no schema, as DVC wrote it before 2.0; expected schema'],
  ])('%s that does not parse: collect and report name it, and end with 2', async (_, file, text, sentence) => {
    write({ 'dvc.yaml': 'metrics: [m.json]\nstages: {s: {cmd: x}}\n', 'm.json': '{"acc": 0.5}', [file]: text })
    const collected = await crisol(project, ['collect'])
    expect([collected.status, existsSync(join(project, '.crisol/results/results.json'))]).toEqual([2, true])
    expect(collected.stderr).toContain(`warning: ${sentence}`)
    const reported = await crisol(project, ['report', '--json'])
    const { verdict, problems } = JSON.parse(reported.stdout) as { verdict: string; problems: { message: string }[] }
    expect([reported.status, verdict]).toEqual([2, 'warn'])
    expect(problems[0]?.message).toContain(sentence)
  })

  it.each([
    ['fail', 2],
    ['warn', 0],
    ['ignore', 0],
  ])('a metrics file that does not parse under gate.unreadable %s: report ends with %i', async (gate, expected) => {
    const config = `metrics: {acc: {at-least: 0}}\ngate: {unreadable: ${gate}}\n`
    write({ 'dvc.yaml': 'metrics: [a.json, b.json]\n', 'a.json': '{"acc": }', 'b.json': '{"acc": 1}' })
    write({ 'crisol.yaml': config })
    expect((await crisol(project, ['report'])).status).toBe(expected)
  })

  it('a metrics file that does not parse: the others are shown, it is named, and the command ends with 2', async () => {
    write({ 'dvc.yaml': 'metrics: [a.json, b.json]\n', 'a.json': '{"acc": }', 'b.json': '{"f1": 0.5}' })
    const { status, stdout, stderr } = await crisol(project, ['metrics', 'show'])
    expect([status, stdout, stderr]).toEqual([
      2,
      'b.json  f1  0.5\n',
      'warning: a.json:1:9 is not JSON: found "}"; expected a value.\n',
    ])
  })
})
