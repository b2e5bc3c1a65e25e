import { describe, expect, it } from '@jest/globals'
import { type DrawnPlots, type DrawRequest, drawPlots } from '../../../src/flows/review/draw.ts'
import { type FakePictures, openPictures, type PicturesOptions, pngOf } from '../../fakes/pictures.ts'
import { dataPlot, imagePlot, seriesOf } from '../../fakes/plot-rows.ts'

const lineOf = (id: string, ...values: readonly number[]) =>
  dataPlot([seriesOf(values.map((value, step) => [BigInt(step), value] as const))], { id, title: `The ${id}` })

interface Drawing extends PicturesOptions {
  readonly images?: ReadonlyMap<string, Uint8Array>
}

async function draw(
  request: Partial<DrawRequest>,
  { images = new Map(), ...options }: Drawing = {},
): Promise<DrawnPlots & { readonly pictures: FakePictures }> {
  const pictures = openPictures(options)
  const both = { base: [lineOf('acc', 0.5)], head: [lineOf('acc', 0.5, 0.75)], page: true, comment: true }
  return { ...(await drawPlots({ ...both, ...request }, { ...pictures, images })), pictures }
}

describe('drawPlots', () => {
  it('draws each plot for both themes, with its numbers in words and lines for a terminal', async () => {
    const { rows, pngs, pictures } = await draw({})
    expect(rows).toEqual([
      {
        ...{ id: 'acc', title: 'The acc', isUnchanged: false },
        notes: [],
        alt: expect.stringMatching(/^The acc: .*0\.75/u),
        compared: expect.objectContaining({ id: 'acc' }),
        picture: { kind: 'drawn', light: '<svg id="light acc"/>', dark: '<svg id="dark acc"/>' },
        lines: [{ name: 'acc', base: [0.5], head: [0.5, 0.75] }],
      },
    ])
    expect([...pngs]).toEqual([['acc', { light: pngOf('light acc'), dark: pngOf('dark acc') }]])
    expect(pictures.drawn).toEqual(['light acc', 'dark acc'])
  })

  it.each([
    ['no pictures of files for a page alone', { comment: false }, ['drawn', 0, 2]],
    ['pictures of files for a comment', { page: false }, ['drawn', 1, 2]],
    ['nothing where nobody looks', { page: false, comment: false }, ['none', 0, 0]],
  ] as const)('makes %s', async (_, request, expected) => {
    const { rows, pngs, pictures } = await draw(request)
    expect([rows[0]?.picture.kind, pngs.size, pictures.drawn.length]).toEqual(expected)
  })

  it('gives a comment those that changed first where there are too many, and a page all', async () => {
    const base = Array.from({ length: 40 }, (_, index) => lineOf(`p${index}`, 1))
    const head = base.map((plot, index) => (index < 20 ? plot : lineOf(plot.id, 2)))
    const { rows, pngs } = await draw({ base, head })
    const expected = Array.from({ length: 30 }, (_, index) => `p${(index + 20) % 40}`)
    expect([...pngs.keys()].toSorted()).toEqual(expected.toSorted())
    expect([rows.map(({ id }) => id), new Set(rows.map(({ picture }) => picture.kind))]).toEqual([
      base.map(({ id }) => id),
      new Set(['drawn']),
    ])
  })

  it('tells why a plot could not be drawn, and takes the light picture where the dark one fails', async () => {
    const both = { head: [lineOf('acc', 1), lineOf('loss', 1)], base: undefined }
    const problems = { 'light acc': 'It took more than 20 s.', 'dark loss': 'So did this.' }
    const { rows, pngs } = await draw(both, { problems })
    expect(rows.map(({ picture }) => picture)).toEqual([
      { kind: 'problem', problem: 'It took more than 20 s.' },
      { kind: 'drawn', light: '<svg id="light loss"/>', dark: '<svg id="light loss"/>' },
    ])
    expect([...pngs]).toEqual([['loss', { light: pngOf('light loss'), dark: undefined }]])
  })

  it('shows pictures that the project made as they are, by what their bytes are', async () => {
    const images = new Map([['a'.repeat(32), pngOf('before')]])
    const { rows, pictures } = await draw(
      { base: [imagePlot('a'.repeat(32))], head: [imagePlot('b'.repeat(32))] },
      { images },
    )
    expect(rows[0]).toMatchObject({
      ...{ id: 'out/photo.png', title: 'out/photo.png', alt: 'a picture that changed', isUnchanged: false },
      picture: { kind: 'images', base: { type: 'image/png', bytes: pngOf('before') }, head: undefined },
    })
    expect(pictures.drawn).toEqual([])
  })
})
