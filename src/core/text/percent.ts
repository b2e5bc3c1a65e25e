/** Decodes what was percent-encoded; `undefined` for a text that nobody encoded so. */
export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
