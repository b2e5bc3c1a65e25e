/** JSON text of a specification, in UTF-16 units, at the most. */
export const longestSpec = 5_000_000
/** Rows that a specification may have made from nothing, at the most. */
const longestSequence = 100_000
/** Values within values, at the most. */
const deepest = 100

/**
 * Tells why a specification is not drawn, which may be anybody's: it asks for a file or an address, or for more than a
 * picture needs. `undefined` for one that may be tried. What only running it would show is not seen here.
 *
 * @param spec Vega-Lite or Vega, as plain JSON
 */
export function refusalOfSpec(spec: unknown): string | undefined {
  return refusalBelow(spec, { key: '', parent: '', depth: 0 })
}

interface Place {
  readonly key: string
  readonly parent: string
  readonly depth: number
}

function refusalBelow(value: unknown, place: Place): string | undefined {
  if (place.depth > deepest) return `The specification is nested more than ${deepest} deep.`
  if (typeof value !== 'object' || value === null || isRows(place)) return undefined
  const own = refusalOf(value as Readonly<Record<string, unknown>>, place)
  if (own !== undefined) return own
  for (const [key, below] of Object.entries(value)) {
    const refusal = refusalBelow(below, placeOf(key, place, Array.isArray(value)))
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** An item of a list stands where the list does. */
function placeOf(key: string, { key: parent, parent: above, depth }: Place, isItem: boolean): Place {
  return isItem ? { key: parent, parent: above, depth: depth + 1 } : { key, parent, depth: depth + 1 }
}

/** Whether what stands here is data, whose names are the project's own: `data.values`, one of `datasets`. */
function isRows({ key, parent }: Place): boolean {
  return (key === 'values' && parent === 'data') || parent === 'datasets'
}

function refusalOf(value: Readonly<Record<string, unknown>>, { key }: Place): string | undefined {
  for (const name of ['url', 'href'])
    if (Object.hasOwn(value, name))
      return `The specification asks for an address ("${name}"); data must be in the rows.`
  if (value['mark'] === 'image' || value['type'] === 'image')
    return 'The specification draws a mark of type "image", which would have to be fetched.'
  const sequence = key === 'sequence' || value['type'] === 'sequence' ? value : undefined
  return sequence === undefined || lengthOf(sequence) <= longestSequence
    ? undefined
    : `The specification makes a sequence of more than ${longestSequence} rows.`
}

/** Rows of a sequence; infinitely many where only running it would tell. */
function lengthOf({ start = 0, stop, step = 1 }: Readonly<Record<string, unknown>>): number {
  const length = [start, stop, step].every((bound) => typeof bound === 'number')
    ? (Number(stop) - Number(start)) / Number(step)
    : Number.POSITIVE_INFINITY
  return Number.isNaN(length) ? Number.POSITIVE_INFINITY : length
}

/** What pictures are made of; anything else, a link or a script, is not in one. */
const elements: readonly string[] = [
  ...['svg', 'g', 'path', 'rect', 'line', 'circle', 'text', 'tspan'],
  ...['defs', 'clipPath', 'linearGradient', 'radialGradient', 'pattern', 'stop'],
]

/**
 * Tells why a picture is not shown: it would run something, or load something, where it is opened. `undefined` for one
 * that is only a picture.
 *
 * @param svg of a writer that escapes `<`, `>` and `"` where they are not its own
 */
export function refusalOfSvg(svg: string): string | undefined {
  // What begins with < is taken whole, however it goes on: looking for its end again and again would take for ever.
  for (const [, tag = ''] of svg.matchAll(/<([^>]*)/gu)) {
    const problem = tag.startsWith('/') ? undefined : refusalOfTag(tag)
    if (problem !== undefined) return problem
  }
  return undefined
}

function refusalOfTag(tag: string): string | undefined {
  const [element = ''] = /^[^\s/]*/u.exec(tag) ?? []
  if (!elements.includes(element)) return `The picture has an element "${element}", which is none of a plot.`
  for (const [, name = '', value = ''] of tag.matchAll(/(?<=[\s"/])([^\s="/]+)="([^"]*)"/gu))
    if (/^on|href$/iu.test(name) || (!name.startsWith('aria-') && /url\((?!#)/iu.test(value)))
      return `The picture has an attribute "${name}" that would load or run something.`
  return undefined
}
