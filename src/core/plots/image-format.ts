/** Formats that a comment shows, each by the bytes that it begins with; `undefined` stands for any. */
const signatures: Readonly<Record<string, readonly (number | undefined)[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
  webp: [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
}

/**
 * Tells the format of a picture by its bytes, as the ending of a file; `undefined` for what is none that a comment
 * shows: nothing but pictures leaves the repository, whatever a file is called.
 */
export function imageFormat(bytes: Uint8Array): string | undefined {
  return Object.keys(signatures).find((name) =>
    signatures[name]?.every((byte, index) => byte === undefined || bytes[index] === byte),
  )
}

/**
 * Gives the media type of a picture for a page, by its bytes: `image/png`; of one that is told by its name alone, SVG.
 *
 * @param name of the file
 */
export function mediaTypeOf(bytes: Uint8Array, name: string): string {
  const format = imageFormat(bytes) ?? (/\.svg$/iu.test(name) ? 'svg+xml' : 'octet-stream')
  return format === 'octet-stream' ? `application/${format}` : `image/${format === 'jpg' ? 'jpeg' : format}`
}
