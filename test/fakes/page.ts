import { createHash } from 'node:crypto'
import type { Image, MetricRow, PlotRow, Report } from '../../src/core/report/report.ts'
import { baseCommit, headCommit, reportWith, rowWith } from './results.ts'

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Colours of a theme in the drawings below. */
const themes = {
  light: { back: '#ffffff', grid: '#e3e7ec', text: '#3c4650', base: '#8a949f', head: '#0b6bcb', weak: '#cfe3f7' },
  dark: { back: '#0e1217', grid: '#262d36', text: '#c3ccd5', base: '#7d8894', head: '#58a6ff', weak: '#12304f' },
} as const

type Theme = keyof typeof themes

/** A plot of two themes. */
export function plotWith(draw: (theme: Theme) => string, more: Partial<PlotRow> = {}): PlotRow {
  return {
    ...{ id: 'evaluation/roc.csv', title: 'ROC curve', alt: 'Area under the curve 0.981, base 0.973.' },
    ...{ isUnchanged: false, notes: [], lines: [] },
    compared: { id: 'evaluation/roc.csv', base: undefined, head: undefined, isUnchanged: false },
    picture: { kind: 'drawn', light: draw('light'), dark: draw('dark') },
    ...more,
  }
}

/** Axes with two lines over each other. */
export function drawLines(theme: Theme): string {
  const { back, grid, text, base, head } = themes[theme]
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  const [x, y] = [(part: number) => 60 + part * 440, (part: number) => 280 - part * 250]
  const path = (power: number): string =>
    Array.from({ length: 60 }, (_, index) => `${x(index / 59).toFixed(1)},${y((index / 59) ** power).toFixed(1)}`).join(
      'L',
    )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="marks" width="520" height="330" viewBox="0 0 520 330">`,
    `<rect width="520" height="330" fill="${back}"/><defs><clipPath id="clip0"><rect x="60" y="20" width="450" height="262"/></clipPath></defs>`,
    ...ticks.map(
      (tick) =>
        `<path d="M60,${y(tick)}H500" stroke="${grid}"/><text x="52" y="${y(tick) + 4}" text-anchor="end" font-size="11" font-family="sans-serif" fill="${text}">${tick}</text>`,
    ),
    ...ticks.map(
      (tick) =>
        `<text x="${x(tick)}" y="298" text-anchor="middle" font-size="11" font-family="sans-serif" fill="${text}">${tick}</text>`,
    ),
    `<g clip-path="url(#clip0)"><path d="M${path(0.22)}" fill="none" stroke="${base}" stroke-width="2"/><path d="M${path(0.12)}" fill="none" stroke="${head}" stroke-width="2"/></g>`,
    `<text x="280" y="320" text-anchor="middle" font-size="12" font-family="sans-serif" fill="${text}">False positive rate</text></svg>`,
  ].join('')
}

/** Four cells with counts. */
export function drawCells(theme: Theme): string {
  const { back, text, head, weak } = themes[theme]
  const cells = [52, 3, 1, 88]
  return [
    `<svg width="520" height="330" viewBox="0 0 520 330"><rect width="520" height="330" fill="${back}"/>`,
    ...cells.map((count, index) => {
      const [left, top] = [120 + (index % 2) * 150, 30 + Math.floor(index / 2) * 130]
      const isStrong = count > 10
      return `<rect x="${left}" y="${top}" width="146" height="126" rx="4" fill="${isStrong ? head : weak}"/><text x="${left + 73}" y="${top + 70}" font-size="22" font-family="sans-serif" text-anchor="middle" fill="${isStrong ? back : text}">${count}</text>`
    }),
    '</svg>',
  ].join('')
}

/** Bars of two sides. */
export function drawBars(theme: Theme): string {
  const { back, text, base, head } = themes[theme]
  const names = [
    'worst radius',
    'worst concave points',
    'mean perimeter',
    'worst area',
    'mean texture',
    'smoothness error',
  ]
  return [
    `<svg width="520" height="330" viewBox="0 0 520 330"><rect width="520" height="330" fill="${back}"/>`,
    ...names.map(
      (name, index) =>
        `<text x="150" y="${38 + index * 50}" text-anchor="end" font-size="11" font-family="sans-serif" fill="${text}">${name}</text><rect x="158" y="${22 + index * 50}" width="${320 / (index + 1)}" height="14" fill="${head}"/><rect x="158" y="${38 + index * 50}" width="${290 / (index + 1.2)}" height="14" fill="${base}"/>`,
    ),
    '</svg>',
  ].join('')
}

/** A picture as a project makes it. */
export function imageWith(fill: string): Image {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="160"><rect width="240" height="160" fill="#f4efe6"/><circle cx="120" cy="80" r="52" fill="${fill}"/></svg>`
  return { type: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }
}

const rows: readonly MetricRow[] = [
  rowWith({
    ...{ name: 'test.recall', base: '0.9710', head: '0.9420', change: '−0.0290', relative: '−3.0 %' },
    ...{ outcome: 'regression', severity: 'fail', reason: 'tolerance 0.005 exceeded' },
  }),
  rowWith({
    ...{ name: 'latency.p95', base: '11.20', head: '12.90', change: '+1.70', relative: '+15.2 %' },
    ...{ direction: 'lower', outcome: 'bound', severity: 'warn', reason: 'above at-most 12' },
  }),
  rowWith({ name: 'test.accuracy', base: '0.9561', head: '0.9737', change: '+0.0176', relative: '+1.8 %' }),
  rowWith({ name: 'test.auc', base: '0.9732', head: '0.9810', change: '+0.0078', relative: '+0.80 %' }),
  rowWith({
    ...{
      name: 'test.loss',
      base: '0.1312 ± 0.0040 (n = 5)',
      head: '0.1187 ± 0.0031 (n = 5)',
      change: '−0.0125',
      relative: '−9.5 %',
    },
    direction: 'lower',
  }),
  rowWith({
    ...{ name: 'train.accuracy', base: '0.9912', head: '0.9890', change: '−0.0022', relative: '−0.22 %' },
    ...{ outcome: 'worse', reason: 'within tolerance 1 %' },
  }),
  rowWith({
    ...{ name: 'train.seconds', base: '3.910', head: '4.120', change: '+0.210', relative: '+5.4 %' },
    ...{ direction: 'none', outcome: 'changed' },
  }),
  rowWith({
    ...{ name: 'test.brier', base: '–', head: '0.03120', change: '', relative: '' },
    ...{ direction: 'lower', outcome: 'new' },
  }),
  rowWith({
    ...{ name: 'data.rows', base: '569', head: '569', change: '', relative: '' },
    ...{ direction: 'none', outcome: 'same' },
  }),
  rowWith({
    ...{ name: 'data.features', base: '30', head: '30', change: '', relative: '' },
    ...{ direction: 'none', outcome: 'same' },
  }),
]

/** A trend with a bend or two. */
function trendOf(name: string, start: number, step: number, head: number) {
  const values = Array.from({ length: 14 }, (_, index) => ({
    commit: `${index.toString(16)}a1b2c3`.padEnd(40, '0'),
    value: start + step * index + step * 2 * Math.sin(index * 1.7),
  }))
  return { file: 'm.json', name, values, head }
}

/** A report that has everything. */
export function fullReport(): Report {
  const cost = { cpuSeconds: undefined, peakBytes: undefined, failure: undefined }
  return reportWith({
    ...{ title: 'Breast cancer classifier', verdict: 'fail', conclusion: 'failure' },
    headline: '1 regression, 1 out of bounds, 1 failed test, 3 better, 1 worse within tolerance, 1 changed, 1 new',
    base: {
      commit: baseCommit,
      sentence: 'the newest commit with results, 1 commit before the commit that this pull request was built on',
      notes: ['1f2e3d4 has no results (train: src/train.py changed).'],
    },
    remarks: ['This change edits metrics in crisol.yaml; those of the base count.'],
    metrics: rows,
    trends: [
      trendOf('test.recall', 0.95, 0.0014, 0.942),
      trendOf('latency.p95', 13, -0.12, 12.9),
      trendOf('test.accuracy', 0.92, 0.003, 0.9737),
      trendOf('test.auc', 0.95, 0.0017, 0.981),
      trendOf('test.loss', 0.19, -0.004, 0.1187),
    ],
    plots: [
      plotWith(drawLines, { notes: ['2,000 of 120,000 points are drawn.'] }),
      plotWith(drawCells, {
        id: 'evaluation/confusion.csv',
        title: 'Confusion matrix',
        alt: '140 of 144 right, base 137.',
      }),
      plotWith(drawBars, { id: 'evaluation/importance.csv', title: 'Feature importance', alt: 'worst radius leads.' }),
      plotWith(drawLines, {
        ...{ id: 'plots/samples.png', title: 'plots/samples.png', alt: 'A picture of 4 kB.' },
        picture: { kind: 'images', base: imageWith('#8a949f'), head: imageWith('#b8562b') },
      }),
      plotWith(drawLines, {
        ...{ id: 'broken.csv', title: 'broken.csv' },
        picture: { kind: 'problem', problem: 'broken.csv has no column "y".' },
      }),
      plotWith(drawBars, { id: 'evaluation/same.csv', title: 'Calibration', isUnchanged: true }),
    ],
    params: [
      { file: 'params.yaml', name: 'train.C', base: '1.0', head: '0.1' },
      {
        file: 'params.yaml',
        name: 'train.features',
        base: "['mean radius', 'mean texture']",
        head: "['mean radius', 'mean texture', 'mean perimeter']",
      },
    ],
    tests: [
      {
        ...{ file: 'reports/junit.xml', name: 'pytest', passed: 31, failed: 1, skipped: 2, seconds: 4.2 },
        failures: [{ test: 'tests.test_model::test_recall', message: 'AssertionError: assert 0.942 >= 0.95' }],
      },
    ],
    stages: [
      { name: 'prepare', outcome: 'up-to-date', seconds: undefined, ...cost },
      { ...cost, name: 'train', outcome: 'ran', seconds: 74, cpuSeconds: 141, peakBytes: 812_000_000 },
      { ...cost, name: 'evaluate', outcome: 'ran', seconds: 6.2, cpuSeconds: 6, peakBytes: 214_000_000 },
      {
        ...cost,
        name: 'explain',
        outcome: 'failed',
        seconds: 2.1,
        cpuSeconds: 2,
        failure:
          'It exited with 1.\nTraceback (most recent call last):\n  File "src/explain.py", line 12, in <module>\nKeyError: \'shap\'',
      },
    ],
    problems: [{ file: 'scores.json', message: 'scores.json is not JSON: line 3 ends where a value was expected.' }],
    environment: new Map([['python', '3.12.4']]),
    suggestion: 'metrics:\n  test.accuracy:\n    better: higher\n    tolerance: 1%',
    head: { commit: headCommit, branch: 'topic', dirty: false },
  })
}
