import { describe, expect, it } from '@jest/globals'
import { hasHeader, pickPlots, resolvePlots, type WantedPlot } from '../../../src/core/plots/definitions.ts'
import { parseText } from '../../fakes/pipeline.ts'

type Texts = Readonly<Record<string, string>>

/** Resolves the plots of some `dvc.yaml` by their paths; what is at a place is the place itself by default. */
function resolve(texts: Texts, directories: Readonly<Record<string, readonly string[]>> = {}): readonly WantedPlot[] {
  const pipelines = Object.entries(texts).map(([file, text]) => parseText(text, {}, file))
  const places = pipelines.flatMap(({ plots }) => plots.map(({ id }) => id))
  return resolvePlots(pipelines, new Map(places.map((place) => [place, directories[place] ?? [place]])))
}

const ids = (plots: readonly WantedPlot[]): readonly string[] => plots.map(({ id }) => id)

describe('resolvePlots', () => {
  it('gives those of the top levels first, then those of stages, in the order of the files', () => {
    const plots = resolve({
      'dvc.yaml': 'stages:\n  a: {cmd: x, plots: [s.csv]}\nplots: [b.csv, {a: {y: {c.csv: v}}}]\n',
      'sub/dvc.yaml': 'plots: [d.json]\nstages:\n  b: {cmd: x, wdir: deep, plots: [e.tsv: {x: t}]}\n',
    })
    expect(ids(plots)).toEqual(['b.csv', 'a', 'sub/d.json', 's.csv', 'sub/deep/e.tsv'])
    expect(plots.every(({ kind }) => kind === 'data')).toBe(true)
  })

  it('tells one id in several files apart by the file, that of a stage as it is', () => {
    const plots = resolve({
      'dvc.yaml': 'plots: [{loss: {y: {a.csv: v}}}, m.csv]\nstages:\n  a: {cmd: x, plots: [m.csv: {y: other}]}\n',
      'sub/dvc.yaml': 'plots: [{loss: {y: {b.csv: v}}}]\n',
    })
    expect(ids(plots)).toEqual(['dvc.yaml::loss', 'dvc.yaml::m.csv', 'sub/dvc.yaml::loss', 'm.csv'])
    expect(plots.map(({ definition: { y } }) => y)).toEqual([
      new Map([['a.csv', ['v']]]),
      [],
      new Map([['sub/b.csv', ['v']]]),
      ['other'],
    ])
  })

  it('unpacks directories, the nearest definition of each file counting', () => {
    const plots = resolve(
      { 'dvc.yaml': 'plots: [{dir: {x: far}}, {dir/in: {x: nearer}}, {dir/in/b.csv: {x: nearest}}]\n' },
      { dir: ['dir/a.csv', 'dir/in/b.csv', 'dir/in/c.csv'], 'dir/in': ['dir/in/b.csv', 'dir/in/c.csv'] },
    )
    expect(plots.map(({ id, definition }) => [id, definition.id, definition.x])).toEqual([
      ['dir/a.csv', 'dir/a.csv', 'far'],
      ['dir/in/c.csv', 'dir/in/c.csv', 'nearer'],
      ['dir/in/b.csv', 'dir/in/b.csv', 'nearest'],
    ])
  })

  it('leaves out of a directory what is neither data nor a picture, and keeps what is named itself', () => {
    const plots = resolve(
      { 'dvc.yaml': 'plots: [dir, named.bin]\n' },
      { dir: ['dir/a.png', 'dir/b.SVG', 'dir/c.txt', 'dir/d', 'dir/e.yml', 'dir/f.npy', 'dir/g.jpeg'] },
    )
    expect(plots.map(({ id, kind }) => [id, kind])).toEqual([
      ['dir/a.png', 'image'],
      ['dir/b.SVG', 'image'],
      ['dir/e.yml', 'data'],
      ['dir/g.jpeg', 'image'],
      ['named.bin', 'data'],
    ])
  })

  it('gives a picture once, however many name it, and takes a name that looks like one for a name', () => {
    const plots = resolve({
      'dvc.yaml': 'plots: [a.png, {b.png: {y: {c.csv: v}}}]\nstages:\n  a: {cmd: x, plots: [a.png]}\n',
    })
    expect(plots.map(({ id, kind }) => [id, kind])).toEqual([
      ['a.png', 'image'],
      ['b.png', 'data'],
    ])
  })

  it('gives the plots of each stage that a foreach made', () => {
    const text = 'stages:\n  t:\n    foreach: [a, b]\n    do: {cmd: x, plots: ["${item}.csv": {y: v}]}\n'
    expect(ids(resolve({ 'dvc.yaml': text }))).toEqual(['a.csv', 'b.csv'])
  })

  it('gives nothing where nothing was found', () => {
    expect(resolve({ 'dvc.yaml': 'plots: [gone]\n' }, { gone: [] })).toEqual([])
  })
})

describe('hasHeader', () => {
  const text =
    'plots: [a.csv, b.csv]\nstages:\n  s: {cmd: x, plots: [a.csv: {header: false}, dir: {header: false}, b.csv]}\n'

  it.each([
    ['a.csv', false],
    ['dir/x.csv', false],
    ['b.csv', true],
    ['c.csv', true],
  ])('goes for %s by what the stage says that makes it', (file, expected) => {
    expect(hasHeader(file, [parseText(text)])).toBe(expected)
  })
})

describe('pickPlots', () => {
  const plots = resolve({
    'dvc.yaml': 'plots: [roc.csv, live/a.tsv, live/b.tsv, {loss: {y: {c.csv: v}}}]\n',
    'sub/dvc.yaml': 'plots: [{loss: {y: {b.csv: v}}}]\n',
  })

  it.each<readonly [readonly string[], readonly string[], readonly string[]]>([
    [[], ['roc.csv', 'live/a.tsv', 'live/b.tsv', 'dvc.yaml::loss', 'sub/dvc.yaml::loss'], []],
    [['live/', 'roc.csv'], ['live/a.tsv', 'live/b.tsv', 'roc.csv'], []],
    [['live/b.tsv', 'live'], ['live/b.tsv', 'live/a.tsv'], []],
    [['*.csv', 'dvc.yaml::loss'], ['roc.csv', 'dvc.yaml::loss'], []],
    [['loss'], ['dvc.yaml::loss', 'sub/dvc.yaml::loss'], []],
    [['roc.csv', 'rock.csv', 'liv'], ['roc.csv'], ['rock.csv', 'liv']],
  ])('picks by %j', (patterns, picked, idle) => {
    const found = pickPlots(plots, patterns)
    expect([ids(found.plots), found.idle]).toEqual([picked, idle])
  })
})
