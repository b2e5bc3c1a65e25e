/** Bytes that DVC 2 read at once; line ends are folded within each such piece. */
export const pieceSize = 1 << 20

/** Bytes at the start of a piece that tell text from binary. */
const sampleSize = 512

/**
 * Folds `\r\n` to `\n` in one piece of a file, where the piece looks like text: the bytes that DVC 2 hashed
 * (`md5-dos2unix`).
 *
 * @param piece at most `pieceSize` bytes
 */
export function foldLineEnds(piece: Uint8Array): Uint8Array {
  if (!isText(piece.subarray(0, sampleSize))) return piece
  const folded = new Uint8Array(piece.length)
  let length = 0
  for (let index = 0; index < piece.length; index++) {
    if (piece[index] === 13 && piece[index + 1] === 10) continue
    folded[length++] = piece[index] ?? 0
  }
  return folded.subarray(0, length)
}

function isText(sample: Uint8Array): boolean {
  let other = 0
  for (const byte of sample) {
    if (byte === 0) return false
    if (!(byte >= 32 && byte <= 126) && ![8, 9, 10, 12, 13].includes(byte)) other++
  }
  return other <= 0.3 * sample.length
}
