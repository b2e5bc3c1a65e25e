import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { refusalOfSvg } from '../../core/plots/refusal.ts'
import { readAdvances } from './advances.ts'
import { type RasterParts, rasterize } from './raster.ts'
import { measureWith, type Rendered, renderSvg } from './render.ts'

/** Where the files are that drawing needs. */
export interface DrawingFiles {
  readonly wasm: URL
  readonly regular: URL
  readonly bold: URL
}

/** What the child is told: one plot to draw. */
export interface DrawOrder {
  /** JSON. */
  readonly spec: string
  readonly png: boolean
  readonly scale: number
}

/** What the child answers to an order. */
export type DrawAnswer =
  | (Rendered & { readonly png: Uint8Array | undefined })
  | {
      readonly problem: string
      /** Whether the process draws nothing any more. */
      readonly isBroken: boolean
    }

/**
 * Draws what the parent sends, one plot after the other, until the parent is gone. It runs in a process of its own,
 * since a specification can take all the time and memory there is.
 */
export function serve(files: DrawingFiles): void {
  // Axes of time are labelled alike on every machine.
  process.env['TZ'] = 'UTC'
  const [regular, bold] = [files.regular, files.bold].map((file) => readFileSync(file)) as [Buffer, Buffer]
  measureWith({ regular: readAdvances(regular), bold: readAdvances(bold) })
  const parts = { wasm: () => readFileSync(files.wasm), fonts: [regular, bold] }
  process.on('message', (order: DrawOrder) => {
    answer(order, parts).then(
      (picture) => process.send?.(picture),
      () => process.exit(1),
    )
  })
}

async function answer(order: DrawOrder, parts: RasterParts): Promise<DrawAnswer> {
  try {
    return await draw(order, parts)
  } catch (error) {
    // A rasteriser that broke stays broken.
    return { problem: sentenceOf(error), isBroken: error instanceof Error && error.name === 'RuntimeError' }
  }
}

async function draw({ spec, png, scale }: DrawOrder, parts: RasterParts): Promise<DrawAnswer> {
  const rendered = await renderSvg(JSON.parse(spec))
  if (!(rendered.width > 0 && rendered.height > 0)) return { problem: 'The picture has no size.', isBroken: false }
  const problem = refusalOfSvg(rendered.svg)
  if (problem !== undefined) return { problem, isBroken: false }
  const picture = { ...rendered, svg: withOwnIds(rendered.svg, spec) }
  return { ...picture, png: png ? await rasterize(picture, scale, parts) : undefined }
}

/** Marks the names within a picture as its own: several pictures stand on one page, and each has a first clip path. */
function withOwnIds(svg: string, spec: string): string {
  const mark = createHash('sha256').update(spec).digest('hex').slice(0, 8)
  return svg
    .replaceAll(/<(?:clipPath|linearGradient|radialGradient|pattern) id="/gu, `$&${mark}-`)
    .replaceAll(/="url\(#/gu, `$&${mark}-`)
}

function sentenceOf(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/gu, ' ').slice(0, 200)
  return `It could not be drawn: ${message.replace(/\.$/u, '')}.`
}
