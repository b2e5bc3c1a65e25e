import { describe, expect, it } from '@jest/globals'
import type { DataPlot, Plot } from '../../../src/core/plots/plot.ts'
import { imageLimit } from '../../../src/core/plots/room.ts'
import type { Problem } from '../../../src/core/results/results.ts'
import { openFiles } from '../../../src/flows/collect/files.ts'
import { readPlots } from '../../../src/flows/collect/plots.ts'
import { md5, openDigests } from '../../fakes/digests.ts'
import { parseText } from '../../fakes/pipeline.ts'
import { snapshotOfFiles } from '../../fakes/snapshot.ts'
import { type Files, openWorkspace } from '../../fakes/workspace.ts'

interface Read {
  readonly plots: readonly Plot[]
  readonly problems: readonly Problem[]
  readonly images: ReadonlyMap<string, Uint8Array>
}

async function read(
  entries: string,
  files: Files,
  { patterns = [], commit }: { readonly patterns?: readonly string[]; readonly commit?: string } = {},
): Promise<Read> {
  const snapshot = snapshotOfFiles(files, commit)
  const problems: Problem[] = []
  const images = new Map<string, Uint8Array>()
  const sources = {
    ...{ snapshot, problems, images, digests: openDigests(openWorkspace()) },
    files: openFiles({ snapshot, outputs: [], openObject: async () => undefined }),
  }
  const plots = await readPlots([parseText(`plots: [${entries}]\n`, files)], patterns, sources)
  return { plots, problems, images }
}

const table = 'step,loss\n0,1.5\n1,0.5\n'
const own = '{"data": {"values": "<DVC_METRIC_DATA>"}}'
const lossOf = (id: string, more: Partial<DataPlot> = {}): DataPlot => ({
  ...{ kind: 'data', id, template: 'linear', ownTemplate: undefined, title: id, xLabel: 'step', yLabel: 'loss' },
  series: [
    {
      ...{ file: id, x: 'step', y: 'loss', rowCount: 2 },
      points: [
        { x: 0n, y: 1.5, count: 1, row: undefined },
        { x: 1n, y: 0.5, count: 1, row: undefined },
      ],
    },
  ],
  ...more,
})
const row = (step: bigint, loss: string): ReadonlyMap<string, string | bigint> =>
  new Map<string, string | bigint>([
    ['step', step],
    ['loss', loss],
  ])

describe('readPlots', () => {
  it('reads rows and pictures', async () => {
    const { plots, problems, images } = await read('a.csv, b.png', { 'a.csv': table, 'b.png': 'PNG' })
    expect(plots).toEqual([lossOf('a.csv'), { kind: 'image', id: 'b.png', md5: md5('PNG'), size: 3 }])
    expect(problems).toEqual([])
    expect([...images.keys()]).toEqual([md5('PNG')])
  })

  it.each([
    ['mine', { '.dvc/plots/mine.json': own }, 'mine'],
    ['mine.json', { '.dvc/plots/mine.json': own }, 'mine'],
    ['look/mine.json', { 'look/mine.json': own }, 'look/mine'],
    ['linear', { '.dvc/plots/linear.json': own }, 'linear'],
  ])('draws by the template %s of the user’s own, with whole rows', async (name, templates, template) => {
    const { plots, problems } = await read(`a.csv: {template: ${name}}`, { 'a.csv': table, ...templates })
    const [plot] = plots as readonly DataPlot[]
    expect(problems).toEqual([])
    expect([plot?.template, plot?.ownTemplate]).toEqual([template, own])
    expect(plot?.series[0]?.points.map((point) => point.row)).toEqual([row(0n, '1.5'), row(1n, '0.5')])
  })

  it('leaves out what is not there and what has no row, without a word, as metrics are', async () => {
    const entries = 'gone.csv, gone.png, empty.csv, n: {y: {gone.csv: v, a.csv: loss}}'
    const { plots, problems } = await read(entries.replace('n: {', '{n: {').concat('}'), {
      'a.csv': table,
      'empty.csv': 'v\n',
    })
    expect(problems).toEqual([])
    expect(plots.map((plot) => [plot.id, plot.kind === 'data' && plot.series.map(({ file }) => file)])).toEqual([
      ['n', ['a.csv']],
    ])
  })

  it.each<readonly [string, string, Files, string]>([
    ['a.csv', 'a.csv: {y: acc}', {}, 'a.csv has no field "acc", which dvc.yaml names; its fields are "step", "loss".'],
    ['b.json', 'b.json', { 'b.json': '{' }, 'b.json:1:2 is not JSON: '],
    ['b.json', 'b.json', { 'b.json': '3' }, 'b.json holds no rows to draw'],
    ['b.txt', 'b.txt', { 'b.txt': 'x' }, 'b.txt is named in plots of dvc.yaml and is none that can be read'],
    ['b.png', 'b.png', { 'b.png': 'x'.repeat(imageLimit + 1) }, 'b.png is larger than 10 MB'],
    ['a.csv', 'a.csv: {template: nobody}', {}, 'template of the plot a.csv in dvc.yaml is "nobody"'],
    [
      'a.csv',
      'a.csv: {template: ../x}',
      {},
      'template of the plot a.csv in dvc.yaml names "../x", which leaves the repository',
    ],
    ['a.csv', 'a.csv: {template: big}', { big: 'x'.repeat(1_000_001) }, 'big has 1000001 characters'],
    [
      '../out.csv',
      '../out.csv',
      { '../out.csv': table },
      'plots in dvc.yaml names "../out.csv", which leaves the repository',
    ],
    ['.git/config', '.git/config', {}, 'plots in dvc.yaml names ".git/config", which belongs to git or DVC'],
    ['../o.csv', 'n: {y: {../o.csv: v}}', {}, 'The plot n in dvc.yaml names "../o.csv", which leaves the repository'],
    [
      'a.csv',
      'n: {x: {../o.csv: v}, y: {a.csv: loss}}',
      {},
      'The plot n in dvc.yaml names "../o.csv", which leaves the repository',
    ],
    [
      'n',
      'n: {x: {a.csv: step, c.csv: loss}, y: {a.csv: loss}}',
      {},
      'Plot n in dvc.yaml names 2 fields for x and 1 for y',
    ],
  ])('makes a problem of %s in %s, and reads the rest', async (file, entry, files, message) => {
    const { plots, problems } = await read(`${entry.includes(': ') ? `{${entry}}` : entry}, c.csv`, {
      'a.csv': table,
      'c.csv': table,
      ...files,
    })
    expect(plots).toEqual([lossOf('c.csv')])
    expect(problems.map((problem) => problem.file)).toEqual([file])
    expect(problems[0]?.message.slice(0, message.length)).toBe(message)
  })

  it('reads the plots that are picked alone, in their order, and says of the workspace what fits none', async () => {
    const files = { 'a.csv': table, 'b.csv': table, 'c.csv': '\xff' }
    const patterns = ['b.csv', 'nothing', 'a.csv']
    const { plots, problems } = await read('a.csv, b.csv, c.csv', files, { patterns })
    expect(plots).toEqual([lossOf('b.csv'), lossOf('a.csv')])
    expect(problems).toEqual([
      {
        file: 'crisol.yaml',
        message:
          'report.plots in crisol.yaml names "nothing", which fits no plot of dvc.yaml; expected its id, a directory or a glob.',
      },
    ])
    expect((await read('a.csv', files, { patterns, commit: 'e'.repeat(40) })).problems).toEqual([])
  })

  it('takes plots as long as results can hold them: many series with few points, and no more than fit', async () => {
    const fields = Array.from({ length: 30 }, (_, index) => `f${index}`)
    const rows = Array.from({ length: 300 }, () => fields.map(() => 'x'.repeat(200)).join(','))
    const names = ['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv', 'f.csv', 'g.csv', 'h.csv']
    const files = Object.fromEntries(names.map((name) => [name, [fields.join(','), ...rows].join('\n')]))
    const { plots, problems } = await read(names.map((name) => `{${name}: {y: [${fields}]}}`).join(', '), files)
    expect(plots.map(({ id }) => id)).toEqual(['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv', 'f.csv'])
    expect(problems.map(({ file, message }) => [file, message.includes('It and 1 more are left out')])).toEqual([
      ['g.csv', true],
    ])
  })

  it('takes pictures as long as there is room, and says once what found none', async () => {
    const names = Array.from({ length: 7 }, (_, index) => `${index}.png`)
    const files = Object.fromEntries(names.map((name) => [name, name.padEnd(imageLimit, ' ')]))
    const { plots, problems } = await read(`${names.join(', ')}, small.png`, { ...files, 'small.png': '' })
    expect(plots.map(({ id }) => id)).toEqual([...names.slice(0, 5), 'small.png'])
    expect(problems.map(({ file, message }) => [file, message.includes('It and 1 more are left out')])).toEqual([
      ['5.png', true],
    ])
  })
})
