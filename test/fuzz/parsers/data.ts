import { createHash } from 'node:crypto'
import { parseConfig } from '../../../src/core/config/parse.ts'
import { parseRunnerSection } from '../../../src/core/config/runner-section.ts'
import { parseDvcReport } from '../../../src/core/dvc/command-line.ts'
import { parseDvcConfig, parseFlagStyle } from '../../../src/core/dvc/config.ts'
import { parseDvcFile } from '../../../src/core/dvc/dvc-file.ts'
import { parseIgnore } from '../../../src/core/dvc/ignore.ts'
import { parseLock } from '../../../src/core/dvc/lock.ts'
import { parseManifest } from '../../../src/core/dvc/manifest.ts'
import { parseRun, parseRunFile, renderRun } from '../../../src/core/dvc/run-cache.ts'
import { parsePipeline } from '../../../src/core/pipeline/parse.ts'
import { readWith } from '../../../src/core/pipeline/reading.ts'
import { parseGlob } from '../../../src/core/text/glob.ts'
import { agreeing } from '../../e2e/yaml/cases.ts'
import { differing } from '../../e2e/yaml/differing.ts'
import { filesOf, fixture } from '../corpus.ts'
import { bytesOf, type Parser, textOf } from '../parser.ts'

const cases = [...agreeing, ...differing]
const example = 'examples/breast-cancer'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A pipeline that uses a file of variables in every way. */
const templates = `vars: [v.yaml, 'v.yaml:a']
stages:
  a: {cmd: 'x \${a} \${b.c} \${l[0]} \${b}', wdir: '\${d}', deps: ['\${a}'], params: [a, b.c, {v.yaml: }]}
  b: {foreach: '\${l}', do: {cmd: 'x \${item}', outs: ['o-\${key}']}}
  c: {matrix: {x: '\${l}', y: [1, 2]}, cmd: 'x \${item.x} \${item.y}'}
`

function fill(files: Readonly<Record<string, string>>, file = 'dvc.yaml'): unknown {
  return readWith(parsePipeline(files[file] ?? '', file), (path) => files[path])
}

const layer = (text: string) => ({ file: '.dvc/config', directory: '/project/.dvc', home: '/home/me', text })

const runs = (
  JSON.parse(textOf(fixture('test/fixtures/dvc/run_cache.json'))) as readonly {
    key: string
    value: string
    stage: object
  }[]
).map(({ key, value, stage }) => ({ name: { key, value }, text: JSON.stringify(stage) }))

/** Files that DVC writes, or that are written for it. */
export const dataParsers: readonly Parser[] = [
  {
    name: 'dvc.yaml',
    read: (bytes) => fill({ 'dvc.yaml': textOf(bytes), 'params.yaml': 'lr: 1\nl: [1, {k: v}]\na: {b: c}\n' }),
    corpus: [fixture(`${example}/dvc.yaml`), ...filesOf(cases, /(?:^|\/)dvc\.yaml$/u)],
    grammar: 'lines',
  },
  {
    name: 'vars of dvc.yaml',
    read: (bytes) => fill({ 'dvc.yaml': templates, 'v.yaml': textOf(bytes), 'params.yaml': textOf(bytes) }),
    corpus: [
      ...bytesOf('a: x\nb: {c: 1.5, e: [1, true]}\nl: [1, x, 2]\nd: sub\n'),
      ...filesOf(cases, /(?:params|v)\.yaml$/u),
    ],
    grammar: 'lines',
  },
  {
    name: 'dvc.lock',
    read: (bytes) => [...parseLock(textOf(bytes), 'dvc.lock').values()].map(renderRun),
    corpus: [
      fixture(`${example}/dvc.lock`),
      ...bytesOf(
        "schema: '2.0'\nstages:\n  a:\n    cmd: [x, y]\n    params:\n      params.yaml:\n        lr: .nan\n        b: {c: [1e-7, null]}\n",
      ),
    ],
    grammar: 'lines',
  },
  {
    name: '.dvc',
    read: (bytes) => parseDvcFile(textOf(bytes), 'a.dvc'),
    corpus: [
      fixture(`${example}/data/breast-cancer.csv.dvc`),
      ...bytesOf(
        'frozen: true\ndeps:\n- path: data/x\n  repo:\n    url: https://example.com/r.git\n    rev_lock: 6f7f10d2a4e2d6f6f0d1a1c9a0fbb4d05d1a2a3b\n    remote: store\nouts:\n- md5: d2cff5544f5312cd63ca7b437e48da54.dir\n  size: 12\n  nfiles: 2\n  hash: md5\n  path: x\n',
      ),
    ],
    grammar: 'lines',
  },
  {
    name: '.dir',
    read: (bytes) => parseManifest(textOf(bytes), 'x.dir'),
    corpus: [
      fixture(`${example}/store/files/md5/d2/cff5544f5312cd63ca7b437e48da54.dir`),
      ...bytesOf(
        ...(JSON.parse(textOf(fixture('test/fixtures/dvc/dir_manifest.json'))) as readonly { bytes: string }[]).map(
          (one) => one.bytes,
        ),
      ),
    ],
    grammar: 'json',
  },
  {
    name: 'run cache',
    read: (bytes) => runs.map(({ name }) => parseRunOf(textOf(bytes), name)),
    corpus: runs.map(({ text }) => Buffer.from(text)),
    grammar: 'json',
  },
  {
    name: 'path in the run cache',
    read: (bytes) => parseRunFile(textOf(bytes)),
    corpus: bytesOf(`runs/3f/${'3f'.repeat(32)}/${'4c'.repeat(32)}`),
  },
  {
    name: '.dvc/config',
    read: (bytes) => [parseDvcConfig([layer(textOf(bytes))]), parseFlagStyle([layer(textOf(bytes))])],
    corpus: [
      fixture(`${example}/.dvc/config`),
      ...filesOf(cases, /\.dvc\/config$/u),
      ...bytesOf(
        '[core]\n    remote = store\n    autostage = true\n[\'remote "base"\']\n    url = s3://bucket/a\n    endpointurl = http://127.0.0.1:1 # here\n[\'remote "store"\']\n    url = remote://base/b\n    jobs = 4\n[cache]\n    type = "reflink,copy"\n    shared = group\n    dir = ../c\n',
      ),
    ],
    grammar: 'lines',
  },
  {
    name: '.dvcignore',
    read: (bytes) => {
      const isIgnored = parseIgnore([
        { directory: '', text: textOf(bytes) },
        { directory: 'a', text: textOf(bytes) },
      ])
      return ['a', 'a/b.csv', 'a/b/c', `${'x/'.repeat(40)}y`, 'ä b'].map((path) => isIgnored(path, false))
    },
    corpus: bytesOf('# a comment\n*.csv\n!keep.csv\n/a/**/b\nc/\n\\#x\n[a-z]?.txt\n'),
    grammar: 'lines',
  },
  {
    name: 'crisol.yaml',
    read: (bytes) => [parseConfig(textOf(bytes), 'crisol.yaml'), parseRunnerSection(textOf(bytes), 'crisol.yaml')],
    corpus: [
      fixture(`${example}/crisol.yaml`),
      ...bytesOf(
        'metrics:\n  acc: {better: higher, tolerance: [0.005, 2%], at-least: 0.9}\n  "*.s": {better: none}\ngate: {regression: warn}\nreport: {title: T, plots: [a.csv], tests: [j.xml], images: auto}\nrunner: {instance-types: [g5.xlarge], max-minutes: 120}\n',
      ),
    ],
    grammar: 'lines',
  },
  {
    name: 'pattern',
    read: (bytes) =>
      ['test.accuracy', 'a'.repeat(60), 'x/'.repeat(30)].map((name) => parseGlob(textOf(bytes)).test(name)),
    corpus: bytesOf('*.seconds', 'evaluation/**/*.csv', 'train.*.l[rw]', '*a*a*a*a*a*a*b', '[!a]?'),
  },
  {
    name: 'what dvc prints',
    read: (bytes) => parseDvcReport(textOf(bytes)),
    corpus: bytesOf(
      'A       data/\nM       model.pkl\n3 files fetched and 1 file added\n',
      'Everything is up to date.\n',
    ),
    grammar: 'lines',
  },
]

/** An entry that was altered is CORRUPT by its name; what is in it is read by the name that it would have, too. */
function parseRunOf(text: string, name: { readonly key: string; readonly value: string }): unknown {
  try {
    return parseRun(text, name, sha256)
  } catch (error) {
    const [, key = '', value = ''] = /holds the run runs\/\w+\/(\w+)\/(\w+)/u.exec(String(error)) ?? []
    if (key === '') throw error
    return parseRun(text, { key, value }, sha256)
  }
}
