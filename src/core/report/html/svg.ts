import { escapeHtml } from '../../text/html.ts'
import { isSameButColours, type Palette } from './palette.ts'
import { parseSvg, type SvgToken, UnsafeSvg } from './svg-tokens.ts'

/** What is put around a drawing. */
export interface Frame {
  /** Begins every id of the drawing: those of a page must differ. */
  readonly prefix: string
  /** Text alternative. */
  readonly alt: string
  readonly palette: Palette
}

/** Markup of a drawing, or a sentence on why it is not shown. */
export type Embedded = { readonly markup: string } | { readonly problem: string }

/**
 * Writes a drawing of two themes as markup of a page: once, its colours by the theme, where the themes differ in colours
 * alone; else both, of which the page shows one. Whatever could run, load or leave its place is refused.
 */
export function embedDrawing(drawing: { readonly light: string; readonly dark: string }, frame: Frame): Embedded {
  try {
    const [light, dark] = [parseSvg(drawing.light), parseSvg(drawing.dark)]
    if (isSameButColours(light, dark)) return { markup: write(light, dark, { ...frame, theme: '' }) }
    const alone = (tokens: readonly SvgToken[], theme: 'light' | 'dark'): string =>
      write(tokens, tokens, { ...frame, prefix: `${frame.prefix}${theme}-`, theme })
    return { markup: alone(light, 'light') + alone(dark, 'dark') }
  } catch (error) {
    if (error instanceof UnsafeSvg) return { problem: error.message }
    throw error
  }
}

interface Page extends Frame {
  /** Theme that the markup is for; empty for both. */
  readonly theme: string
}

function write(light: readonly SvgToken[], dark: readonly SvgToken[], page: Page): string {
  return light.map((token, index) => writeToken(token, dark[index] ?? token, { page, isRoot: index === 0 })).join('')
}

interface Place {
  readonly page: Page
  readonly isRoot: boolean
}

function writeToken(light: SvgToken, dark: SvgToken, { page, isRoot }: Place): string {
  if (light.kind === 'text') return light.text
  if (light.kind === 'close') return `</${light.name}>`
  const other = dark.kind === 'open' ? dark.attributes : light.attributes
  const attributes = [...light.attributes].map(
    ([name, value]) => ` ${name}="${place(page.palette.nameOf(value, other.get(name) ?? value), name, page.prefix)}"`,
  )
  const theme = page.theme === '' ? '' : ` class="${page.theme}"`
  const root = isRoot ? `${theme} role="img" aria-label="${escapeHtml(page.alt, 1000)}"` : ''
  return `<${light.name}${attributes.join('')}${root}${light.isEmpty ? '/' : ''}>`
}

/** Ids and what refers to them are told from those of other drawings. */
function place(value: string, name: string, prefix: string): string {
  return name === 'id' ? prefix + value : value.replace(/^url\(#/u, `url(#${prefix}`)
}
