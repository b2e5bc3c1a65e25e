import { describe, expect, it } from '@jest/globals'
import type { ImagePlot } from '../../../src/core/plots/plot.ts'
import { imageLimit } from '../../../src/core/plots/room.ts'
import { type ImagePorts, readImages, writeImages } from '../../../src/flows/collect/images.ts'
import { md5, openDigests } from '../../fakes/digests.ts'
import { resultsWith } from '../../fakes/results.ts'
import { type FakeWorkspace, type Files, openWorkspace } from '../../fakes/workspace.ts'

const plotOf = (id: string, text: string, more: Partial<ImagePlot> = {}): ImagePlot => ({
  ...{ kind: 'image', id, md5: md5(text), size: text.length, ...more },
})

function open(files: Files = {}): ImagePorts & { readonly workspace: FakeWorkspace } {
  const workspace = openWorkspace(files)
  return { workspace, digests: openDigests(workspace), images: new Map() }
}

describe('writeImages', () => {
  it('writes each picture once, under its MD5', async () => {
    const ports = open()
    ports.images.set(md5('one'), Buffer.from('one')).set(md5('other'), Buffer.from('other'))
    await writeImages(resultsWith('', { plots: [plotOf('a.png', 'one'), plotOf('b.png', 'one')] }), 'out', ports)
    expect(ports.workspace.tree()).toEqual({ [`out/${md5('one')}`]: 'one' })
  })
})

describe('readImages', () => {
  it('reads what writeImages wrote', async () => {
    const results = resultsWith('', { plots: [plotOf('a.png', 'one'), plotOf('b.png', 'other')] })
    const ports = open({ [`out/${md5('one')}`]: 'one', [`out/${md5('other')}`]: 'other' })
    expect(await readImages(results, 'out', ports)).toEqual(results)
    expect([...ports.images].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')])).toEqual([
      [md5('one'), 'one'],
      [md5('other'), 'other'],
    ])
  })

  const sentence = (id: string, name: string): string =>
    `The picture ${id} of the results is not in out/${name} as they say; collect them once more.`

  it.each<readonly [string, ImagePlot, Files]>([
    ['that is not there', plotOf('a.png', 'one'), {}],
    ['with other bytes', plotOf('a.png', 'one'), { [`out/${md5('one')}`]: 'two' }],
    ['of another size', plotOf('a.png', 'one', { size: 2 }), { [`out/${md5('one')}`]: 'one' }],
  ])('makes a problem of a picture %s, and goes on', async (_, plot, files) => {
    const kept = plotOf('b.png', 'other')
    const ports = open({ ...files, [`out/${md5('other')}`]: 'other' })
    const { plots, problems } = await readImages(resultsWith('', { plots: [plot, kept] }), 'out', ports)
    expect([plots, problems]).toEqual([[kept], [{ file: 'a.png', message: sentence('a.png', plot.md5) }]])
  })

  it('follows no link', async () => {
    const ports = open({ secret: 'one' })
    ports.workspace.link(`out/${md5('one')}`, 'secret')
    const { plots } = await readImages(resultsWith('', { plots: [plotOf('a.png', 'one')] }), 'out', ports)
    expect([plots, ports.images.size]).toEqual([[], 0])
  })

  it('reads no more than all pictures together may have', async () => {
    const text = 'x'.repeat(imageLimit)
    const plots = Array.from({ length: 6 }, (_, index) => plotOf(`${index}.png`, text))
    const { problems } = await readImages(resultsWith('', { plots }), 'out', open({ [`out/${md5(text)}`]: text }))
    expect(problems.map(({ file }) => file)).toEqual(['5.png'])
  })
})
