import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { measureText, readAdvances } from '../../../src/adapters/vega/advances.ts'

const fonts = new URL('../../../src/adapters/vega/fonts/', import.meta.url)
const wasm = new URL('../../../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url)

/** Where the rasteriser puts what stands behind a text, which is how long the text is. */
function drawnWidth(text: string, weight: string, font: Buffer): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text y="100" font-family="Inter" font-weight="${weight}" font-size="100" xml:space="preserve">|${text}|</text></svg>`
  const { width = 0 } = new Resvg(svg, { font: { fontBuffers: [font] } }).getBBox() ?? {}
  return width
}

describe.each([
  ['Regular', 'normal'],
  ['Bold', 'bold'],
])('the widths of Inter %s', (name, weight) => {
  const font = readFileSync(fileURLToPath(new URL(`Inter-${name}.ttf`, fonts)))
  const advances = readAdvances(font)

  beforeAll(async () => {
    await initWasm(readFileSync(fileURLToPath(wasm))).catch(() => undefined)
  })

  it.each([
    '0.2',
    'train/loss',
    'workspace',
    'very_long_feature_name_with_suffix_q95',
    'iiiiillll',
    'WWWWMMMM',
    'größe µ−½ → ≤',
  ])('are those that %s is drawn with', (text) => {
    const expected = drawnWidth(text, weight, font) - drawnWidth('', weight, font)
    const measured = measureText(text, advances, 100)
    expect([text, Math.abs(measured - expected) / expected < 0.03]).toEqual([text, true])
  })

  it('take a character that the font lacks for a wide one', () => {
    expect(measureText('猫', advances, 10)).toBe(10)
  })
})

describe('readAdvances', () => {
  it('knows no character of a font without a table that it reads', () => {
    const font = new Uint8Array(200)
    const view = new DataView(font.buffer)
    view.setUint16(4, 1)
    font.set(new TextEncoder().encode('cmap'), 12)
    view.setUint32(20, 100)
    expect(readAdvances(font)).toEqual(new Map())
  })
})
