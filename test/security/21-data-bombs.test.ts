import { describe, expect, it } from '@jest/globals'
import { startReview } from '../fakes/review.ts'

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(
    (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
  ),
].join('\n')
const deep = 100_000
const million = 1_000_000
/** Metrics of all files that a report takes. */
const most = 100_000
/** JavaScript's heap for a report of any of them, in MiB. */
const heap = 1_024

/** File -> text that costs more than it should, and what is said of it. */
const bombs: readonly (readonly [name: string, file: string, text: () => string, said: RegExp])[] = [
  [
    'an alias bomb',
    'm.yaml',
    () => bomb,
    /m\.yaml:\d+ is not data: found more than 2000000 values \(aliases counted\)\./u,
  ],
  [
    '100,000 lists in each other',
    'm.yaml',
    () => '['.repeat(deep),
    /m\.yaml is not YAML that can be read: it is nested too deep\./u,
  ],
  [
    '100,000 mappings in each other',
    'm.yaml',
    () => '{a: '.repeat(deep),
    /m\.yaml is not YAML that can be read: it is nested too deep\./u,
  ],
  [
    '100,000 levels of JSON',
    'm.json',
    () => `${'['.repeat(deep)}${']'.repeat(deep)}`,
    /m\.json:1:\d+ is not JSON: found nesting deeper than 200\./u,
  ],
  [
    '100,000 levels of a mapping in JSON',
    'm.json',
    () => `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
    /m\.json:1:\d+ is not JSON: found nesting deeper than 200\./u,
  ],
]

describe('threat 21: data that changes what objects are, or takes all memory', () => {
  const report = async (files: Readonly<Record<string, string>>, dvc: object = {}) => {
    const review = await startReview({
      base: { 'dvc.yaml': 'metrics: [good.json]\n', 'good.json': '{"accuracy": 0.5}' },
      head: { 'dvc.yaml': JSON.stringify({ metrics: ['good.json', ...Object.keys(files)], ...dvc }), ...files },
    })
    try {
      const env = { NODE_OPTIONS: `--max-old-space-size=${heap}` }
      const result = await review.run({ env })
      return { ...result, comment: review.github.state.comments[0]?.body ?? '' }
    } finally {
      await review.stop()
    }
  }
  const seen = (markdown: string): string =>
    markdown.replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('\u2060', '')

  it.each(bombs)('%s costs its file alone, and the report says so', async (_, file, text, said) => {
    const { comment, status } = await report({ [file]: text() })
    expect([status, seen(comment)]).toEqual([0, expect.stringMatching(said)])
    expect(seen(comment)).toContain('accuracy ↑ | 0.5000')
  })

  it.each([
    ['JSON', 'm.json', million, (names: readonly string[]) => `{${names.map((name) => `"${name}":1`).join(',')}}`],
    ['YAML', 'm.yaml', most + 1, (names: readonly string[]) => names.map((name) => `${name}: 1`).join('\n')],
  ])(
    'more names in %s than anybody reads cost their file alone; very many are counted and cut',
    async (_, file, count, write) => {
      const names = Array.from({ length: count }, (_, at) => `k${at}`)
      const beyond = await report({ [file]: write(names) })
      expect([beyond.status, seen(beyond.comment)]).toEqual([
        ...[
          0,
          expect.stringContaining(`${file} holds ${count} values, and with it there would be ${count + 1} metrics`),
        ],
      ])
      expect(seen(beyond.comment)).toContain('accuracy ↑ | 0.5000')
      const many = await report({ [file]: write(names.slice(0, most - 1)) })
      expect(seen(many.comment)).toContain('accuracy')
      expect([many.comment.length > 100, many.comment.length <= 65_536]).toEqual([true, true])
    },
    120_000,
  )

  it.each([
    ['m.json', '{"__proto__": {"x": 1, "isAdmin": true}, "constructor": {"prototype": {"x": 1}}, "toString": 2}'],
    ['m.yaml', '__proto__: {x: 1, isAdmin: true}\nconstructor: {prototype: {x: 1}}\ntoString: 2\n'],
    ['m.toml', 'toString = 2\n[__proto__]\nx = 1\nisAdmin = 1\n[constructor.prototype]\nx = 1\n'],
  ])('names of prototypes in %s are names', async (file, text) => {
    const files = { [file]: text }
    const { comment, status, stdout } = await report(files, { params: [file] })
    expect([status, stdout.includes('Unexpected failure')]).toEqual([0, false])
    for (const name of ['__proto__.x', 'constructor.prototype.x', 'toString'])
      expect(seen(comment)).toContain(`| ${name} |`)
  })

  it('names of prototypes in a specification of a plot are names', async () => {
    const template = '{"__proto__": {"url": "/etc/passwd"}, "data": {"values": "<DVC_METRIC_DATA>"}, "mark": "point"}'
    const files = { '.dvc/plots/own.json': template, 'roc.csv': '__proto__,constructor\n1,2\n' }
    const plots = [{ 'roc.csv': { template: 'own' } }]
    const { status, stdout } = await report(files, { metrics: ['good.json'], plots })
    expect([status, stdout.includes('Unexpected failure')]).toEqual([0, false])
  })

  it.each([
    ['dvc.yaml', () => bomb, /^dvc\.yaml:\d+ is not data: found more than 2000000 values \(aliases counted\)\.$/u],
    ['dvc.yaml', () => '['.repeat(deep), /^dvc\.yaml is not YAML that can be read: it is nested too deep\.$/u],
    ['dvc.lock', () => bomb, /dvc\.lock:\d+ is not data: found more than 2000000 values \(aliases counted\)\./u],
    ['crisol.yaml', () => bomb, /crisol\.yaml:\d+ is not data: found more than 2000000 values \(aliases counted\)\./u],
    ['crisol.yaml', () => '{a: '.repeat(deep), /crisol\.yaml is not YAML that can be read: it is nested too deep\./u],
    ['dvc.yaml', () => '__proto__: {stages: {}}\n', /__proto__/u],
    ['crisol.yaml', () => '__proto__: {gate: {regression: ignore}}\n', /__proto__/u],
  ])('%s is refused in one sentence', async (file, text, said) => {
    const review = await startReview({
      base: { 'dvc.yaml': 'metrics: [good.json]\n', 'good.json': '{"accuracy": 0.5}' },
      head: { [file]: text() },
    })
    try {
      const { stdout } = await review.run({ env: { NODE_OPTIONS: `--max-old-space-size=${heap}` } })
      const comment = seen(review.github.state.comments[0]?.body ?? '')
      expect(stdout).not.toContain('Unexpected failure')
      const sentences = [...comment.split('\n'), ...stdout.split('\n').map((line) => line.replace(/^::\w+.*?::/u, ''))]
      expect(sentences.some((line) => said.test(line.trim()))).toBe(true)
    } finally {
      await review.stop()
    }
  })
})
