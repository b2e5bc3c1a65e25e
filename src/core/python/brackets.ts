/** Gives by how much a word deepens the nesting: 1 for a bracket that opens, -1 for one that closes, else 0. */
export function nesting(text: string): number {
  if (text === '(' || text === '[' || text === '{') return 1
  return text === ')' || text === ']' || text === '}' ? -1 : 0
}
