import * as vega from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile, type TopLevelSpec } from 'vega-lite'
import { type Advances, measureText } from './advances.ts'

/** A picture as text. */
export interface Rendered {
  readonly svg: string
  /** CSS pixels. */
  readonly width: number
  readonly height: number
}

/** What vega says of a text that it measures. */
interface TextItem {
  readonly fontWeight?: string | number
  readonly fontSize?: number
  /** Pixels that the text is cut at; 0 where it is not. */
  readonly limit?: number
}

/** What the types of vega leave out. */
const { textMetrics, setRandom, randomLCG } = vega as unknown as {
  readonly textMetrics: {
    width: (item: TextItem, text: unknown) => number
  }
  readonly setRandom: (random: () => number) => void
  readonly randomLCG: (seed: number) => () => number
}

/** Has vega measure text as the fonts are, which it can only guess without a canvas. */
export function measureWith({ regular, bold }: { readonly regular: Advances; readonly bold: Advances }): void {
  textMetrics.width = ({ fontWeight, fontSize = 11, limit = 0 }, text) => {
    const isBold = fontWeight === 'bold' || Number(fontWeight) >= 600
    const width = measureText(String(text ?? '').trim(), isBold ? bold : regular, fontSize)
    return limit > 0 ? Math.min(width, limit) : width
  }
}

/** Loads nothing, and finds every address wanting. */
const loader = {
  load: refuse,
  sanitize: refuse,
  http: refuse,
  file: refuse,
} as unknown as vega.Loader

async function refuse(): Promise<never> {
  throw new Error('Nothing is loaded while a plot is drawn.')
}

/** Warnings are about what does not show (a template's empty anchor, a window that is not there): they are dropped. */
const silence: vega.LoggerInterface = {
  level: ((value?: number) => (value === undefined ? 0 : silence)) as vega.LoggerInterface['level'],
  error: () => silence,
  warn: () => silence,
  info: () => silence,
  debug: () => silence,
}

/** Characters that no XML may have, escaped or not. */
const noXml = /[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/**
 * Draws a specification. The same one always gives the same text.
 *
 * @param spec Vega-Lite, or Vega where `$schema` says so
 * @throws {Error} when vega does
 */
export async function renderSvg(spec: Readonly<Record<string, unknown>>): Promise<Rendered> {
  vega.resetSVGDefIds()
  setRandom(randomLCG(42))
  const isVega = /\/vega\/v\d/u.test(String(spec['$schema'] ?? ''))
  const compiled = isVega
    ? (spec as vega.Spec)
    : compile(spec as unknown as TopLevelSpec, { logger: silence as never }).spec
  const runtime = vega.parse(compiled, undefined, { ast: true })
  const view = new vega.View(runtime, {
    renderer: 'none',
    loader,
    logger: silence,
    expr: expressionInterpreter,
  } as never)
  try {
    const svg = (await view.toSVG()).toWellFormed().replaceAll(noXml, '\ufffd')
    return { svg, ...sizeOf(svg) }
  } finally {
    view.finalize()
  }
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /^<svg[^>]*? width="([^"]*)" height="([^"]*)"/u.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}
