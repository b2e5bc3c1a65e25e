/** Widths of the characters of one font, as fractions of the font size. */
export type Advances = ReadonlyMap<number, number>

/**
 * Reads how wide each character of a TrueType font is, from the tables `head`, `hhea`, `hmtx` and `cmap` (format 4):
 * without a canvas, this is how the length of a text is known. Kerning is left out.
 */
export function readAdvances(font: Uint8Array): Advances {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = tablesOf(view)
  const at = (name: string): number => tables.get(name) ?? 0
  const unitsPerEm = view.getUint16(at('head') + 18)
  const metrics = view.getUint16(at('hhea') + 34)
  const advanceOf = (glyph: number): number => view.getUint16(at('hmtx') + 4 * Math.min(glyph, metrics - 1))
  return new Map(
    [...glyphsOf(view, at('cmap'))].map(([character, glyph]) => [character, advanceOf(glyph) / unitsPerEm]),
  )
}

/** Where each table starts. */
function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = 12 + 16 * index
      const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte))).join('')
      return [tag, view.getUint32(record + 8)]
    }),
  )
}

/** The glyph of each character of the Basic Multilingual Plane. */
function glyphsOf(view: DataView, cmap: number): readonly (readonly [number, number])[] {
  const table = formatFour(view, cmap)
  if (table === undefined) return []
  const count = view.getUint16(table + 6) / 2
  return Array.from({ length: count }, (_, index) => segmentOf(view, { table, count, index })).flat()
}

interface SegmentPlace {
  readonly table: number
  readonly count: number
  readonly index: number
}

/** Characters that follow each other: four parallel arrays say where they start and end and how glyphs are found. */
function segmentOf(view: DataView, { table, count, index }: SegmentPlace): readonly (readonly [number, number])[] {
  const placeOf = (array: number): number => table + 14 + 2 * (array * count + index) + (array > 0 ? 2 : 0)
  const [end, start, delta, range] = [0, 1, 2, 3].map((array) => view.getUint16(placeOf(array))) as Four
  const glyphOf = (character: number): number => {
    if (range === 0) return (character + delta) & 0xffff
    const glyph = view.getUint16(placeOf(3) + range + 2 * (character - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  // The last segment is that of U+FFFF, which is no character.
  return Array.from({ length: start === 0xffff ? 0 : end - start + 1 }, (_, offset) => [
    start + offset,
    glyphOf(start + offset),
  ])
}

type Four = [number, number, number, number]

function formatFour(view: DataView, cmap: number): number | undefined {
  const count = view.getUint16(cmap + 2)
  const tables = Array.from({ length: count }, (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index))
  return tables.find((table) => view.getUint16(table) === 4)
}

/**
 * Measures a text.
 *
 * @param fontSize in the unit of the answer
 */
export function measureText(text: string, advances: Advances, fontSize: number): number {
  let width = 0
  for (const character of text) width += advances.get(character.codePointAt(0) ?? 0) ?? unknown
  return width * fontSize
}

/** Width that a character is given which the font lacks: most are as wide as they are high. */
const unknown = 1
