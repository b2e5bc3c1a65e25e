import { toLine } from './line.ts'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Writes text from data so that HTML shows it and nothing else, in an element or a quoted attribute. One line.
 *
 * @param limit characters that are shown at the most
 */
export function escapeHtml(text: string, limit?: number): string {
  return inert(toLine(text, limit))
}

/** Writes lines from data for a `pre` element; control characters but line ends and tabs vanish. */
export function escapeLines(text: string): string {
  return inert(text.replace(/\r\n?/gu, '\n').replace(/[^\P{C}\n\t]/gu, ''))
}

function inert(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => references[character] ?? '')
}

/** Takes the first parts that fit into a number of bytes together, as UTF-8. */
export function takeFitting(parts: readonly string[], bytes: number): readonly string[] {
  let left = bytes
  const end = parts.findIndex((part) => {
    left -= bytesOf(part)
    return left < 0
  })
  return end < 0 ? parts : parts.slice(0, end)
}

/** Bytes of a text as UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
