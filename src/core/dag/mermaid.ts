import { compareCodePoints } from '../text/order.ts'
import { componentsOf, type Dag } from './dag.ts'

/** Writes for Mermaid, as `dvc dag --mermaid` does: part by part, names and arrows sorted. */
export function renderMermaid(dag: Dag): string {
  const lines = ['flowchart TD']
  let count = 0
  for (const part of componentsOf(dag)) {
    const names = [...part.keys()].toSorted(compareCodePoints)
    const ids = new Map(names.map((name) => [name, `node${++count}`]))
    // Mermaid reads &quot; where a name holds what ends it.
    for (const [name, id] of ids) lines.push(`\t${id}["${name.replaceAll('"', '&quot;')}"]`)
    const arrows = [...part].flatMap(([name, { needs }]) => needs.map((need) => [need, name] as const))
    const sorted = arrows.toSorted(compareArrows)
    for (const [from, to] of sorted) lines.push(`\t${ids.get(from)}-->${ids.get(to)}`)
  }
  return lines.join('\n')
}

/** Writes what `renderMermaid` does as a block of Markdown. */
export function renderMarkdown(dag: Dag): string {
  return `\`\`\`mermaid\n${renderMermaid(dag)}\n\`\`\``
}

type Arrow = readonly [from: string, to: string]

function compareArrows([from, to]: Arrow, [otherFrom, otherTo]: Arrow): number {
  return compareCodePoints(from, otherFrom) || compareCodePoints(to, otherTo)
}
