import type { Item, Layers } from './layers.ts'

/** Lines that are drawn as one between two layers: each of the sources leads to each of the targets. */
export interface Net {
  readonly sources: readonly Item[]
  readonly targets: readonly Item[]
}

/** Joins the lines between two layers: sources with the same targets share a net, and each source is in one only. */
export function joinLines(upper: Layers[number], lower: Layers[number]): readonly Net[] {
  const nets = new Map<string, { readonly sources: Item[]; readonly targets: readonly Item[] }>()
  for (const source of upper) {
    const targets = lower.filter(({ needs }) => needs.includes(source))
    if (targets.length === 0) continue
    const key = targets.map((target) => lower.indexOf(target)).join()
    const net = nets.get(key) ?? { sources: [], targets }
    net.sources.push(source)
    nets.set(key, net)
  }
  return [...nets.values()]
}
