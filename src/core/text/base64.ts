/** Writes bytes as Base64, with padding, on one line. */
export function toBase64(bytes: Uint8Array): string {
  let units = ''
  // By pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    units += String.fromCharCode(...bytes.subarray(start, start + 8192))
  }
  return btoa(units)
}
