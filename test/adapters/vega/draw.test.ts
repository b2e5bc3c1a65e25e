import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { drawPictures } from '../../../src/adapters/vega/draw.ts'
import { drawPlot } from '../../../src/core/plots/draw.ts'
import { refusalOfSvg } from '../../../src/core/plots/refusal.ts'
import type { Picture } from '../../../src/ports/pictures.ts'
import { anyPlot, samplePlots } from '../../fakes/plots.ts'
import { countDifferences, readPng } from '../../fakes/png.ts'

const references = join(import.meta.dirname, '../../fixtures/plots')
/** What is drawn is left here, for who must look at it. */
const results = join(import.meta.dirname, '../../../test-results/plots')
/** Pixels that may differ between two machines, by the last digit of a coordinate. */
const tolerance = 20

type Drawn = Extract<Picture, { readonly svg: string }>

const themes = ['light', 'dark'] as const
const names = Object.keys(samplePlots).flatMap((name) => themes.map((theme) => `${name}-${theme}`))
const drawings = Object.entries(samplePlots).flatMap(([name, plot]) =>
  themes.map((theme) => ({ id: `${name}-${theme}`, spec: drawPlot(plot, theme).spec })),
)

let pictures: ReadonlyMap<string, Picture>

beforeAll(async () => {
  const drawn = await drawPictures(drawings, { png: true, scale: 1 })
  pictures = new Map(drawn.map((picture) => [picture.id, picture]))
})

function drawnAs(id: string, from: ReadonlyMap<string, Picture> = pictures): Drawn {
  const picture = from.get(id)
  if (picture === undefined || !('svg' in picture)) throw new Error(`${id}: ${JSON.stringify(picture)}`)
  return picture
}

function digestOf({ id }: Picture, _: number, all: readonly Picture[]): string {
  const { svg, png = '' } = drawnAs(id, new Map(all.map((picture) => [picture.id, picture])))
  return createHash('sha256').update(svg).update(png).digest('hex')
}

/** The texts of a picture, in the order that they are drawn. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gsu)].map(([, text = '']) =>
    text
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )
}

/** Pixels by which a picture differs from the one that was looked at; what was drawn is left in test-results/. */
function differencesOf(name: string, png: Uint8Array): number {
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, `${name}.png`), png)
  return countDifferences(readPng(png), readPng(readFileSync(join(references, `${name}.png`))))
}

describe('drawPictures', () => {
  it.each(names)('draws %s as it was looked at', (name) => {
    const { png = new Uint8Array(), svg } = drawnAs(name)
    expect(differencesOf(name, png)).toBeLessThanOrEqual(tolerance)
    expect(refusalOfSvg(svg)).toBeUndefined()
    expect(svg).toMatch(/<svg [^>]*><rect [^>]*fill="#(?:ffffff|0d1117)"\/>/u)
  })

  it('would see that one label is missing', async () => {
    const { spec } = drawings.find(({ id }) => id === 'bars-light') ?? { spec: {} }
    const erased = JSON.parse(JSON.stringify(spec).replaceAll('area error', ' ')) as unknown
    const [picture] = await drawPictures([{ id: 'bars-light', spec: erased }], { png: true, scale: 1 })
    const { png = new Uint8Array() } = drawnAs(
      'bars-light',
      new Map(picture === undefined ? [] : [['bars-light', picture]]),
    )
    const reference = readFileSync(join(references, 'bars-light.png'))
    expect(countDifferences(readPng(png), readPng(reference))).toBeGreaterThan(5 * tolerance)
  })

  it.each([
    ['roc-light', ['ROC curve', 'base: AUC 0.7129', 'head: AUC 0.8641', 'false_positive_rate', 'true_positive_rate']],
    ['confusion-light', ['105', '+4', '2', '−4', '3', '−3', '61', '+3', 'benign', 'malignant', 'actual', 'predicted']],
    ['normalized-dark', ['98.1 %', '+3.7 pp', '1.9 %', '−3.7 pp', '4.7 %', '−4.7 pp', '95.3 %', '+4.7 pp']],
    [
      'bars-light',
      [
        ...['mean radius', 'worst texture', 'area error', 'mean symmetry', 'worst concavity', 'head', 'base'],
        ...['0.5455 (+0.1091)', '0.5000 (+0.1000)', '0.4444 (+0.0889)', '0.3750 (+0.0750)', '0.2857 (+0.0571)'],
      ],
    ],
    ['loss-dark', ['base', 'train_loss: best 0.1650 at 59', 'val_loss: best 0.3650 at 59', 'epoch', 'loss']],
    ['smooth-light', ['Thinned: 200 of 1,000,000 rows are drawn.', 'accuracy', 'step']],
    ['own-light', ['Gain', 'gain', 'step', 'head', 'base']],
  ])('writes in %s what the data says', (name, expected) => {
    expect(textsOf(drawnAs(name).svg)).toEqual(expect.arrayContaining([...expected]))
  })

  it('writes in letters of 11 pixels at the least, in Inter', () => {
    for (const name of names.filter((one) => !one.startsWith('own'))) {
      const { svg } = drawnAs(name)
      const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/gu)].map(([, size]) => Number(size))
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11)
      expect(svg.match(/<text/gu)?.length).toBe(svg.match(/font-family="Inter, /gu)?.length)
    }
  })

  it('is 600 pixels wide, and its PNG as much more as it is scaled', async () => {
    const { width, height, svg } = drawnAs('roc-light')
    expect([width, height]).toEqual([600, 407])
    const [drawing] = drawings
    const [scaled] = await drawPictures(drawing === undefined ? [] : [drawing], { png: true, scale: 2 })
    const { png = new Uint8Array(), ...same } = drawnAs('roc-light', new Map([['roc-light', scaled as Picture]]))
    expect(same).toEqual({ id: 'roc-light', svg, width, height })
    const { width: pixels, height: lines } = readPng(png)
    expect([pixels, lines]).toEqual([1200, 814])
  })

  it('gives the same bytes in another process and in another order', async () => {
    const again = await drawPictures([...drawings].reverse(), { png: true, scale: 1 })
    expect([...again].reverse().map(digestOf)).toEqual([...pictures.values()].map(digestOf))
  })

  it('gives pictures names of their own for what they clip, so that they stand on one page', () => {
    const ids = names.flatMap((name) => [...drawnAs(name).svg.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('draws whatever rows there are', async () => {
    const plots = fc.sample(anyPlot, 60)
    const some = plots.map((plot, index) => ({ id: String(index), spec: drawPlot(plot, 'light').spec }))
    const drawn = await drawPictures(some, { png: true, scale: 1 })
    const problems = drawn.flatMap((picture) =>
      'svg' in picture ? [] : [[picture.problem, plots[Number(picture.id)]]],
    )
    expect(problems).toEqual([])
  })

  it('draws SVG alone where no PNG is asked for, and nothing of nothing', async () => {
    const [drawing] = drawings
    const [picture] = await drawPictures(drawing === undefined ? [] : [drawing], { png: false, scale: 2 })
    expect(picture).toEqual({ ...drawnAs('roc-light'), png: undefined })
    expect(await drawPictures([], { png: true, scale: 2 })).toEqual([])
  })
})
