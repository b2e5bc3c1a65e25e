/** Writes bytes as Base64, with padding, on one line. */
export function toBase64(bytes: Uint8Array): string {
  let units = ''
  // By pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    units += String.fromCharCode(...bytes.subarray(start, start + 8192))
  }
  return btoa(units)
}

/** Reads Base64 with its padding, on one line; `undefined` for anything else. */
export function fromBase64(text: string): Uint8Array | undefined {
  const isWhole = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(text)
  return isWhole ? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0)) : undefined
}
