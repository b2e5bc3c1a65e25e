import fc from 'fast-check'

/** What parsers trip over. */
const tokens: readonly Uint8Array[] = [
  ...[
    ...[
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'NaN',
      '-Infinity',
      '.inf',
      '-.nan',
      'null',
      '~',
      'yes',
    ],
    ...[
      '1e999',
      '-0',
      '0x',
      '0o9',
      '00',
      '99999999999999999999',
      `1${'0'.repeat(400)}`,
      '1_000',
      '2026-02-30T25:61:61Z',
    ],
    ...[
      '\ufeff',
      '\0',
      '\r',
      '\r\n',
      '\t',
      '\u2028',
      '\u0085',
      '\\ud800',
      '\\u0000',
      '\ud83d\ude00',
      '%',
      '%ZZ',
      '%ff',
      '../',
    ],
    ...[
      '&a ',
      '*a',
      '<<: *a',
      '!!python/object',
      '!!binary',
      '---\n',
      '...\n',
      '%YAML 9.9\n',
      '? ',
      ': ',
      '- ',
      '|',
      '>-\n',
      '#',
    ],
    ...[
      '${',
      '${a.b[0]}',
      '${a[',
      '}',
      '\\${',
      '"""',
      "'''",
      '"',
      "'",
      '\\',
      '=',
      ';',
      ',',
      ',,',
      '[',
      ']',
      '{',
      '(',
      ')',
    ],
    ...[
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE a [<!ENTITY b "&b;">]>',
      '&b;',
      '&#0;',
      '&#x110000;',
      '<!--',
      '-->',
      '<?',
      '/>',
      '</',
    ],
    ...['{"__proto__": 1}', '{"toString": null}', '[null]', '{"number": "NaN"}', 'true', '[[]]', '""', '{}', '[]'],
    ...[
      'Transfer-Encoding: chunked\r\n',
      'Content-Length: -1\r\n',
      'ffffffffffff\r\n',
      '::error::',
      '##[group]',
      '::add-mask::',
    ],
  ].map((text) => Buffer.from(text)),
  ...[[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80], [0xff, 0xff, 0xff, 0x7f]],
  ...[
    [0, 0, 0, 0x80],
    [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
  ],
].map((token) => Uint8Array.from(token))

/** What is put within itself, over and over. */
const nests = [
  '[',
  '{"a":',
  '(',
  '{',
  '- ',
  '<a>',
  'not ',
  '((1,',
  '[[',
  '${',
  '{a: ',
  'a.',
  '"',
  '-',
  '!',
  '&a [',
  '\n  ',
].map((text) => Buffer.from(text))

/** One change of bytes; places are fractions of 2^31 of their length. */
type Change = (bytes: Uint8Array, others: readonly Uint8Array[]) => Uint8Array

const place = fc.noBias(fc.nat({ max: 2 ** 31 - 1 }))
/** Short pieces most of the time. */
const length = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 12 }) }, { weight: 1, arbitrary: fc.nat({ max: 400 }) })
const nesting = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 300 }) },
  { weight: 1, arbitrary: fc.nat({ max: 30_000 }) },
)

const at = (bytes: Uint8Array, where: number): number => Math.floor((where / 2 ** 31) * (bytes.length + 1))

function replace(bytes: Uint8Array, [start, end]: readonly [number, number], piece: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(end)])
}

const changes: fc.Arbitrary<Change> = fc.oneof(
  // A bit flips.
  fc.tuple(place, fc.nat({ max: 7 })).map(
    ([where, bit]): Change =>
      (bytes) => {
        const altered = Uint8Array.from(bytes)
        const index = Math.min(at(bytes, where), bytes.length - 1)
        if (index >= 0) altered[index] = (altered[index] ?? 0) ^ (1 << bit)
        return altered
      },
  ),
  // The end is missing.
  place.map(
    (where): Change =>
      (bytes) =>
        bytes.subarray(0, at(bytes, where)),
  ),
  // A piece is missing, stands twice, or stands elsewhere.
  fc.tuple(place, length).map(
    ([where, size]): Change =>
      (bytes) =>
        replace(bytes, [at(bytes, where), at(bytes, where) + size], nothing),
  ),
  fc.tuple(place, length, fc.integer({ min: 1, max: 40 })).map(
    ([where, size, times]): Change =>
      (bytes) => {
        const start = at(bytes, where)
        const piece = bytes.subarray(start, start + size)
        return replace(bytes, [start, start], Buffer.concat(Array.from({ length: times }, () => piece)))
      },
  ),
  fc.tuple(place, length, place).map(
    ([from, size, to]): Change =>
      (bytes) => {
        const piece = bytes.slice(at(bytes, from), at(bytes, from) + size)
        return replace(bytes, [at(bytes, to), at(bytes, to)], piece)
      },
  ),
  // The rest is that of another file.
  fc.tuple(place, place, fc.nat()).map(
    ([where, there, which]): Change =>
      (bytes, others) => {
        const other = others[which % others.length] ?? nothing
        return Buffer.concat([bytes.subarray(0, at(bytes, where)), other.subarray(at(other, there))])
      },
  ),
  // Something that parsers trip over, in between or instead.
  fc.tuple(place, fc.constantFrom(...tokens), length).map(
    ([where, token, size]): Change =>
      (bytes) => {
        const start = at(bytes, where)
        return replace(bytes, [start, size > 6 ? start : start + size], token)
      },
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 8 })).map(
    ([where, piece]): Change =>
      (bytes) =>
        replace(bytes, [at(bytes, where), at(bytes, where)], piece),
  ),
  // Something within itself.
  fc.tuple(place, fc.constantFrom(...nests), nesting).map(
    ([where, nest, times]): Change =>
      (bytes) => {
        const start = at(bytes, where)
        return replace(bytes, [start, start], Buffer.concat(Array.from({ length: times }, () => nest)))
      },
  ),
)

const nothing = new Uint8Array(0)

/** Bytes of a case, at the most: what is larger shows nothing that this does not. */
export const mostBytes = 1 << 20

/** Gives bytes that one or more changes were made to. */
export function alteredBytes(seeds: fc.Arbitrary<Uint8Array>, corpus: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(seeds, fc.array(changes, { minLength: 1, maxLength: 5 }))
    .map(([bytes, made]) => made.reduce((altered, change) => change(altered, corpus).subarray(0, mostBytes), bytes))
}
