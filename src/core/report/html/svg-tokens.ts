/** A piece of an SVG: what is written of it is safe as it stands. */
export type SvgToken =
  | {
      readonly kind: 'open'
      readonly name: string
      /** Value as it stands between double quotes. */
      readonly attributes: ReadonlyMap<string, string>
      /** Whether it closes itself. */
      readonly isEmpty: boolean
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** An SVG that could do more than be seen, or that is not well-formed. */
export class UnsafeSvg extends Error {}

const elements = new Set(
  'svg g defs clipPath linearGradient radialGradient stop path rect circle ellipse line polyline polygon text tspan'.split(
    ' ',
  ),
)

const attributes = new Set(
  (
    'id x y x1 y1 x2 y2 cx cy r rx ry dx dy d points width height viewBox preserveAspectRatio transform offset opacity ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap ' +
    'stroke-linejoin stroke-miterlimit stop-color stop-opacity clip-path clipPathUnits clip-rule gradientUnits ' +
    'gradientTransform spreadMethod font-family font-size font-weight font-style text-anchor dominant-baseline ' +
    'letter-spacing paint-order vector-effect'
  ).split(' '),
)

const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/uy
const attribute = /([\w:.-]+)="([^"]*)"/gu
/** A value that a browser would read as more than it says: an address, or a character that is hidden in a reference. */
const active = /url\((?!#[\w-]+\)$)|&(?!(?:amp|lt|gt|quot|apos);)|[\\\p{Cc}]|\b(?:javascript|data|https?):/iu

/**
 * Takes an SVG apart. Attributes that a picture does not need are left out.
 *
 * @throws {UnsafeSvg} for an element, attribute or value that could run, load or lead elsewhere, and for what is not
 *   well-formed
 */
export function parseSvg(svg: string): readonly SvgToken[] {
  const tokens: SvgToken[] = []
  const open: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < svg.length) {
    const at = token.lastIndex
    const found = token.exec(svg)
    if (found === null) throw new UnsafeSvg(`The drawing is not well-formed at character ${at}.`)
    const [, slash, name = '', list = '', empty, text] = found
    if (text !== undefined) tokens.push({ kind: 'text', text: checkText(text, open) })
    else if (slash === '/') tokens.push(close(name, open))
    else tokens.push(openElement({ name, list, isEmpty: empty === '/' }, { open, isFirst: at === 0 }))
  }
  if (open.length > 0 || tokens.length === 0) throw new UnsafeSvg('The drawing ends before it is whole.')
  return tokens
}

function checkText(text: string, open: readonly string[]): string {
  if (open.length === 0) throw new UnsafeSvg('The drawing has text outside of its elements.')
  return text.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/gu, '&amp;')
}

function close(name: string, open: string[]): SvgToken {
  if (open.pop() !== name) throw new UnsafeSvg(`The drawing has a </${name}> that closes nothing.`)
  return { kind: 'close', name }
}

function openElement(
  { name, list, isEmpty }: { readonly name: string; readonly list: string; readonly isEmpty: boolean },
  { open, isFirst }: { readonly open: string[]; readonly isFirst: boolean },
): SvgToken {
  if (!elements.has(name)) throw new UnsafeSvg(`The drawing has the element ${name}, which is not shown.`)
  if ((name === 'svg') !== isFirst) throw new UnsafeSvg('The drawing is not one svg element.')
  if (!isFirst && open.length === 0) throw new UnsafeSvg('The drawing is not one svg element.')
  if (!isEmpty) open.push(name)
  return { kind: 'open', name, attributes: checkAttributes(list), isEmpty }
}

function checkAttributes(list: string): ReadonlyMap<string, string> {
  const kept = new Map<string, string>()
  for (const [, name = '', value = ''] of list.matchAll(attribute)) {
    if (/^on|(?:^|:)href$|^src$/iu.test(name)) {
      throw new UnsafeSvg(`The drawing has the attribute ${name}, which is not shown.`)
    }
    if (!attributes.has(name)) continue
    if (active.test(value)) throw new UnsafeSvg(`The drawing has a ${name} that leads elsewhere.`)
    kept.set(name, value)
  }
  return kept
}
