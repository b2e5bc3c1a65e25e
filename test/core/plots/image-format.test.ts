import { describe, expect, it } from '@jest/globals'
import { imageFormat, mediaTypeOf } from '../../../src/core/plots/image-format.ts'
import { pngOf } from '../../fakes/pictures.ts'

describe('imageFormat', () => {
  it.each([
    ['a PNG', pngOf(''), 'png'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1), 'jpg'],
    ['a GIF', new TextEncoder().encode('GIF89a...'), 'gif'],
    ['a WebP', new TextEncoder().encode('RIFFsizeWEBPVP8 '), 'webp'],
    ['a sound', new TextEncoder().encode('RIFFsizeWAVEfmt '), undefined],
    ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ['a secret', new TextEncoder().encode('AWS_SECRET_ACCESS_KEY=x'), undefined],
    ['the beginning of a PNG', Uint8Array.of(0x89, 0x50), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('tells of %s by its bytes', (_, bytes, format) => {
    expect(imageFormat(bytes)).toBe(format)
  })
})

describe('mediaTypeOf', () => {
  it.each([
    ['a PNG, whatever its name', pngOf(''), 'a.svg', 'image/png'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'a', 'image/jpeg'],
    ['an SVG', new TextEncoder().encode('<svg/>'), 'a.SVG', 'image/svg+xml'],
    ['anything else', new TextEncoder().encode('TOKEN=x'), 'a.png', 'application/octet-stream'],
  ])('tells that of %s', (_, bytes, name, type) => expect(mediaTypeOf(bytes, name)).toBe(type))
})
