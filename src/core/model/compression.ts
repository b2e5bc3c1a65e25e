/** How a file of joblib is compressed; `none` where it is not, or not by what joblib knows. */
export type Compression = 'none' | 'zlib' | 'gzip' | 'bz2' | 'xz' | 'lzma' | 'lz4'

/** First bytes of each in hexadecimal. */
const magic: readonly (readonly [RegExp, Compression])[] = [
  [/^78(?:01|5e|9c|da)/u, 'zlib'],
  [/^1f8b/u, 'gzip'],
  [/^425a68/u, 'bz2'],
  [/^fd377a585a/u, 'xz'],
  [/^5d0000/u, 'lzma'],
  [/^04224d18/u, 'lz4'],
]

/** Tells by its first bytes how a file is compressed. */
export function compressionOf(head: Uint8Array): Compression {
  const hex = toHex(head.subarray(0, 8))
  return magic.find(([sign]) => sign.test(hex))?.[1] ?? 'none'
}

/** Writes bytes in hexadecimal, small letters. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
