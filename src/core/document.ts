/** A JSON object of which nothing is known yet. */
export type Document = Readonly<Record<string, unknown>>

/** Reads a JSON object; `undefined` for any other text. */
export function parseDocument(text: string): Document | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return isDocument(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

/** Gives an object as it is, and an empty one for what is none. */
export function asDocument(value: unknown): Document {
  return isDocument(value) ? value : {}
}

/** Gives a text as it is, and an empty one for what is none: an object may have no text at all. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Gives a list of objects as it is; `undefined` for what is none. */
export function documentsIn(value: unknown): readonly Document[] | undefined {
  return Array.isArray(value) && value.every(isDocument) ? value : undefined
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
