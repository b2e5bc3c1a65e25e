import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Rendered } from './render.ts'

/** Pixels of a side, at the most: a larger canvas would break the rasteriser for every later picture. */
const largestSide = 4096

let started: Promise<void> | undefined

/** What text is drawn with, and the rasteriser itself. */
export interface RasterParts {
  readonly wasm: () => Uint8Array
  readonly fonts: readonly Uint8Array[]
}

/**
 * Turns a picture into a PNG. One that would be too large is drawn smaller.
 *
 * @param scale device pixels for a CSS pixel
 * @throws {WebAssembly.RuntimeError} when the rasteriser breaks, which then draws nothing any more
 */
export async function rasterize(
  { svg, width, height }: Rendered,
  scale: number,
  parts: RasterParts,
): Promise<Uint8Array> {
  started ??= initWasm(parts.wasm())
  await started
  const value = Math.min(scale, largestSide / Math.max(width, height))
  const names = ['defaultFontFamily', 'sansSerifFamily', 'serifFamily', 'monospaceFamily'] as const
  const font = { fontBuffers: [...parts.fonts], ...Object.fromEntries(names.map((name) => [name, 'Inter'])) }
  const resvg = new Resvg(svg, { fitTo: { mode: 'zoom', value }, font })
  try {
    const image = resvg.render()
    const png = image.asPng()
    image.free()
    return png
  } finally {
    resvg.free()
  }
}
