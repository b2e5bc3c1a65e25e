import { inflateSync } from 'node:zlib'

/** A name of its own: looking up a global for each byte takes minutes within a test. */
const { abs } = Math

/** A picture as its bytes: red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Reads a PNG of 8 bits for each of four channels, without interlacing: what Crisol draws. */
export function readPng(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const parts: Uint8Array[] = []
  let [width, height] = [0, 0]
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const kind = String.fromCharCode(...png.subarray(at + 4, at + 8))
    const body = png.subarray(at + 8, at + 8 + view.getUint32(at))
    if (kind === 'IHDR') [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    if (kind === 'IDAT') parts.push(body)
  }
  return { width, height, data: unfilter(inflateSync(Buffer.concat(parts)), width, height) }
}

/** Undoes what each row was written with: differences from the pixel to the left, the one above, or both. */
function unfilter(raw: Uint8Array, width: number, height: number): Uint8Array {
  const stride = 4 * width
  // A row and a pixel of zeros stand before the picture, where a difference may begin.
  const room = stride + 4
  const data = new Uint8Array(room + stride * height)
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)] ?? 0
    for (let column = 0; column < stride; column++) {
      const at = room + row * stride + column
      const isFirst = column < 4
      const left = isFirst ? 0 : (data[at - 4] ?? 0)
      const above = data[at - stride] ?? 0
      const corner = isFirst ? 0 : (data[at - stride - 4] ?? 0)
      data[at] = (raw[row * (stride + 1) + 1 + column] ?? 0) + guessOf(filter, left, above, corner)
    }
  }
  return data.subarray(room)
}

function guessOf(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  return filter === 4 ? paeth(left, above, corner) : 0
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [abs(guess - left), abs(guess - above), abs(guess - corner)]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** Shades of a channel that are not seen. */
const unseen = 24

/** Counts the pixels that differ to be seen; all of them where the sizes differ. */
export function countDifferences(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height
  let [count, last] = [0, -1]
  one.data.forEach((shade, at) => {
    if (abs(shade - (other.data[at] ?? 0)) <= unseen || at >> 2 === last) return
    count++
    last = at >> 2
  })
  return count
}
