import { describe, expect, it } from '@jest/globals'
import { parseDvcConfig } from '../../../src/core/dvc/config.ts'
import { renderFinding } from '../../../src/core/finding.ts'
import { renderReview } from '../../../src/core/scaffold/workflows.ts'
import { type ExaminePorts, examine } from '../../../src/flows/doctor/examine.ts'
import { md5 } from '../../fakes/digests.ts'
import { type FakeStore, openStore, type StoreOptions } from '../../fakes/store.ts'
import { aSurvey, plain } from '../../fakes/survey.ts'
import { openTransfer } from '../../fakes/transfer-ports.ts'
import type { Files } from '../../fakes/workspace.ts'

/** A repository, its machine and its remote. */
interface Setting {
  readonly files?: Files
  readonly store?: StoreOptions
  readonly hasRemote?: boolean
  readonly head?: string | undefined
  readonly programs?: readonly string[]
  /** Whether the cache has the data and was pushed. */
  readonly isCached?: boolean
  readonly isPushed?: boolean
  readonly room?: number
  readonly write?: boolean
}

const project: Files = {
  'dvc.yaml': `stages:
  train:
    cmd: python train.py
    deps: [raw.csv]
    outs: [model.onnx]
    metrics: [{ metrics.json: { cache: false } }]
`,
  'dvc.lock': `schema: '2.0'
stages:
  train:
    cmd: python train.py
    deps:
    - path: raw.csv
      hash: md5
      md5: ${md5('rows')}
      size: 4
    outs:
    - path: metrics.json
      hash: md5
      md5: ${md5('{"acc": 0.9}')}
      size: 12
    - path: model.onnx
      hash: md5
      md5: ${md5('weights')}
      size: 7
`,
  'raw.csv': 'rows',
  'model.onnx': 'weights',
  'metrics.json': '{"acc": 0.9}',
  'crisol.yaml': 'metrics: { acc: {} }\nreport: { tests: [reports/junit.xml] }\n',
  '.github/workflows/review.yml': renderReview(aSurvey(), plain),
}

async function diagnose(
  setting: Setting = {},
): Promise<{ readonly lines: readonly string[]; readonly store: FakeStore }> {
  const store = openStore(setting.store)
  const { ports: transfer, cache, workspace } = openTransfer(setting.files ?? project, { '': store })
  if (setting.isCached ?? true) cache.hold('weights')
  if (setting.isPushed ?? true) store.hold('weights')
  const text = (setting.hasRemote ?? true) ? `[core]\nremote = s\n['remote "s"']\nurl = s3://bucket/dvc\n` : ''
  const programs = setting.programs ?? ['python']
  const ports: ExaminePorts = {
    ...{ transfer, snapshot: transfer.snapshot, repository: workspace, directory: '' },
    openObject: async () => undefined,
    origin: { repository: 'octocat/model', branch: 'main' },
    dvcConfig: parseDvcConfig([{ file: '.dvc/config', directory: '/project/.dvc', home: '/home', text }]),
    git: { head: async () => ('head' in setting ? setting.head : 'ab') },
    isRepository: true,
    readEnvironment: async () => new Map([['python', '3.12.1']]),
    hasProgram: async (name) => programs.includes(name),
    roomLeft: async () => setting.room ?? 1000,
  }
  const findings = await examine({ write: setting.write ?? false }, ports)
  return { lines: findings.map(renderFinding), store }
}

const whole = [
  '✓ git: It is octocat/model.',
  '✓ dvc.yaml: 1 stage and 1 file of metrics.',
  '✓ dvc.lock: What is here is what it says.',
  '✓ disk: 1 kB are free, and 0 B of data are not here yet.',
  '✓ remote: s3://bucket/dvc can be listed and read from here.',
  '✓ data: All that dvc.lock and .dvc files name is on the remote.',
  '✓ crisol.yaml: It is valid, and each of its patterns picks a metric.',
  '✓ tests reports/junit.xml: A step of a workflow writes it.',
  '✓ serve: The model is model.onnx.',
  '✓ Python: python3 is 3.12.1.',
  '✓ programs: The stages run python, which is on the PATH.',
  '✓ workflows: .github/workflows/review.yml reports on pull requests.',
  '✓ .github/workflows/review.yml, review: It may do what it calls.',
]

/** A repository with some of its files otherwise; without those that are `undefined`. */
function having(other: Readonly<Record<string, string | undefined>>): Files {
  const entries = Object.entries({ ...project, ...other }).filter(([, text]) => text !== undefined)
  return Object.fromEntries(entries) as Files
}

describe('examine', () => {
  it('finds everything in order, and leaves the remote as it was', async () => {
    const { lines, store } = await diagnose()
    expect(lines).toEqual(whole)
    expect(Object.values(store.objects())).toEqual(['weights'])
  })

  it('tries to write where it may, with a new object each time', async () => {
    const { lines, store } = await diagnose({ write: true })
    const [, key = ''] = Object.keys(store.objects())
    expect(lines).toContain(
      `✓ writes: s3://bucket/dvc takes writes: ${key} (16 bytes) stays there until dvc gc --cloud.`,
    )
    expect(store.objects()[key]).toMatch(/^crisol doctor \d+\n$/u)
  })

  it.each<[string, Setting, readonly string[]]>([
    ['there is no commit', { head: undefined }, ['✗ git: There is no commit yet; make the first one.']],
    [
      'a stage is older than its data',
      { files: having({ 'raw.csv': 'more rows' }) },
      ['! dvc.lock: train differs from it, so that a review runs what it does not know; crisol train does it here.'],
    ],
    [
      'the disk is full',
      { room: 3, isCached: false },
      ['✗ disk: 3 B are free, and the data that are not here yet take 7 B; free some space.'],
    ],
    ['the remote is down', { store: { state: 'down' } }, ['✗ remote: s3://bucket/dvc does not answer.']],
    [
      'the remote takes no writes',
      { store: { state: 'read-only' }, write: true },
      ['✗ remote: s3://bucket/dvc takes no writes from these credentials.'],
    ],
    ['the data were not pushed', { isPushed: false }, ['✗ data: model.onnx is not on the remote; run crisol push.']],
    [
      'nobody has the data',
      { isPushed: false, isCached: false },
      [
        '✗ data: model.onnx is neither in the cache nor on the remote; make it anew with crisol train, or have it pushed by whoever has it.',
      ],
    ],
    [
      'no place for the data is named',
      { hasRemote: false },
      [
        '✗ remote: Nothing says where the data are kept, so that nobody else has them; name a place: dvc remote add -d store s3://BUCKET/PREFIX.',
      ],
    ],
    [
      'crisol.yaml has a key that is none',
      { files: having({ 'crisol.yaml': 'metric: {}\n' }) },
      ['✗ crisol.yaml: crisol.yaml has the unknown key "metric"; the nearest known one is metrics.'],
    ],
    [
      'a program is not there',
      { programs: [] },
      ['✗ programs: The stages run python, which is not on the PATH; install what has it, or go into its environment.'],
    ],
    [
      'no workflow is there',
      { files: having({ '.github/workflows/review.yml': undefined }) },
      [
        '! tests reports/junit.xml: It is not there, and no step of a workflow names it; write it with pytest --junitxml=reports/junit.xml, or take it out of report.tests.',
        '✗ workflows: No workflow in .github/workflows reports on pull requests; crisol init writes one.',
      ],
    ],
    [
      'a workflow is no YAML',
      { files: having({ '.github/workflows/x.yml': 'on: [push' }) },
      ['✗ .github/workflows/x.yml: '],
    ],
    [
      'machines are launched',
      { files: having({ 'crisol.yaml': 'runner: { market: spot }\n' }) },
      ['? machines: Not looked at here; crisol runner doctor tries every permission that a launch needs.'],
    ],
  ])('says what to do where %s, and says the rest', async (_, setting, told) => {
    const { lines } = await diagnose(setting)
    const news = lines.filter((line) => !line.startsWith('✓'))
    expect(
      news.map((line, index) => line.slice(0, told[index]?.endsWith(': ') ? told[index]?.length : undefined)),
    ).toEqual(told)
    expect(lines.filter((line) => whole.includes(line)).length).toBeGreaterThan(7)
  })

  it('looks at nothing that hangs on a dvc.yaml that does not parse', async () => {
    const { lines } = await diagnose({ files: having({ 'dvc.yaml': 'stages: [a]\n' }) })
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      ...['✓ git', '✗ dvc.yaml', '? data, crisol.yaml and programs', '✓ workflows'],
      '✓ .github/workflows/review.yml, review',
    ])
  })

  it('says of an empty directory what is missing, and no more', async () => {
    const { lines } = await diagnose({ files: {}, hasRemote: false, head: undefined })
    expect(lines).toEqual([
      '✗ git: There is no commit yet; make the first one.',
      '✗ dvc.yaml: There is no stage; write a dvc.yaml with those that train and evaluate.',
      '✓ disk: 1 kB are free, and 0 B of data are not here yet.',
      '! crisol.yaml: There is none, so that nothing fails but a failed stage; crisol init writes one.',
      '✓ Python: python3 is 3.12.1.',
      '✗ workflows: No workflow in .github/workflows reports on pull requests; crisol init writes one.',
    ])
  })
})
