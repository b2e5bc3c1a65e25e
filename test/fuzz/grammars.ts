import fc from 'fast-check'
import { alteredBytes } from './alter.ts'
import { type Parser, textOf } from './parser.ts'

/** Gives bytes that a parser may be given: real ones, altered ones, and such as its grammar makes. */
export function casesOf({ corpus, grammar }: Pick<Parser, 'corpus' | 'grammar'>): fc.Arbitrary<Uint8Array> {
  const real = fc.constantFrom(...corpus)
  const made = grammar === undefined ? real : grammars[grammar](corpus.map(textOf)).map((text) => Buffer.from(text))
  return fc.oneof(
    { weight: 5, arbitrary: alteredBytes(real, corpus) },
    ...(grammar === undefined
      ? []
      : [
          { weight: 4, arbitrary: made },
          { weight: 1, arbitrary: alteredBytes(made, corpus) },
        ]),
  )
}

const grammars = { json: jsonLike, xml: xmlLike, lines: linesLike } as const

type Place = readonly (string | number)[]

/** Values that stand where others are expected, as JSON writes them. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      true,
      0,
      -1,
      1.5,
      1e308,
      '',
      ' ',
      'NaN',
      '__proto__',
      '\ud800',
      '\0',
      [],
      {},
      [null],
      [[]],
      { toString: null },
    ],
    ...[
      { valueOf: 1, toString: 1 },
      { number: 'NaN' },
      { length: -1 },
      2 ** 53,
      '../../etc/passwd',
      '${a}',
      '%zz',
      '*',
      '.',
      '/',
    ],
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

/** JSON of which some values are others, are gone, or stand twice. */
function jsonLike(texts: readonly string[]): fc.Arbitrary<string> {
  const documents = texts.flatMap((text) => {
    try {
      return [JSON.parse(text) as unknown]
    } catch {
      return []
    }
  })
  const edit = fc.tuple(fc.nat(), fc.constantFrom('set', 'drop', 'copy', 'name' as const), strange)
  const edited = fc
    .tuple(fc.constantFrom(...documents), fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([document, edits]) => {
      let value: unknown = structuredClone(document)
      for (const [index, how, other] of edits) value = change(value, { index, how, other: structuredClone(other) })
      return JSON.stringify(value) ?? 'null'
    })
  return fc.oneof({ weight: 6, arbitrary: edited }, { weight: 1, arbitrary: fc.json() })
}

interface Edit {
  readonly index: number
  readonly how: 'set' | 'drop' | 'copy' | 'name'
  readonly other: unknown
}

function change(root: unknown, { index, how, other }: Edit): unknown {
  const places = placesIn(root, [])
  const place = places[index % places.length] ?? []
  const last = place.at(-1)
  const parent = place.slice(0, -1).reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], root)
  if (last === undefined || typeof parent !== 'object' || parent === null) return how === 'set' ? other : root
  if (Array.isArray(parent)) parent.splice(Number(last), how === 'copy' ? 0 : 1, ...(how === 'drop' ? [] : [other]))
  else editMember(parent as Record<string, unknown>, String(last), { index, how, other })
  return root
}

function editMember(parent: Record<string, unknown>, name: string, { how, other }: Edit): void {
  const value = parent[name]
  const put = (key: string, item: unknown): void =>
    void Object.defineProperty(parent, key, { value: item, enumerable: true, configurable: true, writable: true })
  if (how === 'drop' || how === 'name') delete parent[name]
  if (how === 'set') put(name, other)
  if (how === 'name') put(typeof other === 'string' ? other : '__proto__', value)
  if (how === 'copy') put(`${name}2`, value)
}

/** Every place of a value, some thousand at the most. */
function placesIn(value: unknown, place: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null || place.length > 12) return [place]
  const below = Object.entries(value).slice(0, 300)
  return [
    place,
    ...below.flatMap(([name, item]) => placesIn(item, [...place, Array.isArray(value) ? Number(name) : name])),
  ].slice(0, 5000)
}

/** XML of the names that are in others. */
function xmlLike(texts: readonly string[]): fc.Arbitrary<string> {
  const names = [...new Set(texts.flatMap((text) => [...text.matchAll(/<([\w:.-]+)/gu)].map(([, name]) => name ?? '')))]
  const roots = [...new Set(texts.map((text) => /<([\w:.-]+)/u.exec(text)?.[1] ?? 'a'))]
  const words = [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/[>"]([^<>"]+)[<"]/gu)].map(([, word]) => word ?? ''))),
  ]
  const text = fc.oneof(
    fc.constantFrom(...words, '', 'NaN', '-1', '%ZZ', '&lt;', '&#55296;', '<![CDATA[x]]>'),
    fc.string(),
  )
  const { element } = fc.letrec<{ element: string; body: string }>((tie) => ({
    body: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.array(tie('element'), { maxLength: 4 }).map((all) => all.join('')),
    ),
    element: fc
      .tuple(fc.constantFrom(...names), tie('body'), fc.option(fc.tuple(fc.constantFrom(...names), text)))
      .map(
        ([name, body, attribute]) =>
          `<${name}${attribute === null ? '' : ` ${attribute[0]}="${attribute[1].replaceAll(/[<&"]/gu, '')}"`}>${body}</${name}>`,
      ),
  }))
  const made = fc
    .tuple(fc.constantFrom(...roots), fc.array(element, { maxLength: 6 }))
    .map(([root, all]) => `<${root}>${all.join('')}</${root}>`)
  const edited = fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), text), { minLength: 1, maxLength: 3 }))
    .map(([real, edits]) => edits.reduce(replaceText, real))
  return fc.oneof(made, edited)
}

/** Puts another text between two tags, or in an attribute. */
function replaceText(xml: string, [index, text]: readonly [number, string]): string {
  const places = [...xml.matchAll(/(?<=[>"])[^<>"=]+(?=[<"])/gu)]
  const place = places[index % places.length]
  if (place === undefined) return xml
  return xml.slice(0, place.index) + text + xml.slice(place.index + place[0].length)
}

/** Lines that are those of others, in another order, indented otherwise, with their parts exchanged. */
function linesLike(texts: readonly string[]): fc.Arbitrary<string> {
  const lines = [...new Set(texts.flatMap((text) => text.split(/\r?\n/u)))].slice(0, 3000)
  const pieces = [...new Set(lines.flatMap((line) => line.split(/\b/u)))].slice(0, 3000)
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...lines) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('', ' ', '  ', '\t', '    ', '- '), fc.constantFrom(...lines))
        .map((parts) => parts.join('')),
    },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string() },
  )
  return fc
    .tuple(fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\n', '\r\n', '\r'))
    .map(([all, end]) => all.join(end))
}
