import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** The part of Mermaid that is used. */
interface Mermaid {
  parse(text: string): Promise<{ readonly diagramType: string }>
}

/** The part of Mermaid's filter of HTML that it calls while it parses. */
interface Purifier {
  sanitize: (text: string) => string
  addHook: () => void
  removeHook: () => void
}

/**
 * Opens Mermaid's own parser. Its filter of HTML needs a browser, and without one has no functions at all; the grammar
 * does not look at what it gives, so that text passes as it is.
 */
export async function openMermaid(): Promise<Mermaid> {
  const main = createRequire(import.meta.url).resolve('mermaid')
  const load = async <T>(path: string): Promise<T> =>
    ((await import(pathToFileURL(path).href)) as { readonly default: T }).default
  const purifier = await load<Purifier>(createRequire(main).resolve('dompurify').replace('.cjs.js', '.es.mjs'))
  Object.assign(purifier, { sanitize: (text: string) => text, addHook: () => undefined, removeHook: () => undefined })
  return await load<Mermaid>(main)
}
