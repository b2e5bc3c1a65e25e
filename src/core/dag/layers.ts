import { dependentsOf } from '../pipeline/plan.ts'
import type { Dag } from './dag.ts'
import { heightsOf } from './heights.ts'

/** A box, or the place where a line passes a layer on its way to what lies further down. */
export interface Item {
  /** Of the box, or of the first one that the line comes from. */
  readonly name: string
  readonly isLine: boolean
  /** What it hangs on: items of the layer above. */
  readonly needs: readonly Item[]
}

/** From top to bottom. */
export type Layers = readonly (readonly Item[])[]

/**
 * Hangs boxes below what they need, with lines through the layers between. What leads to the same boxes from some layer
 * on shares a line from there.
 *
 * @param columns of boxes in a layer, at the most
 */
export function toLayers(dag: Dag, columns: number): Layers {
  const heights = heightsOf(dag, columns)
  const heightOf = (name: string): number => heights.get(name) ?? 0
  const dependents = dependentsOf(dag)
  const layers: (readonly Item[])[] = []
  // The item of the layer above that leads on from each name.
  let above: ReadonlyMap<string, Item> = new Map()
  for (let height = 0; height <= Math.max(-1, ...heights.values()); height++) {
    const hang = (names: readonly string[]): readonly Item[] => [
      ...new Set(names.flatMap((name) => above.get(name) ?? [])),
    ]
    const further = (name: string): readonly string[] =>
      (dependents.get(name) ?? []).filter((dependent) => heightOf(dependent) >= height)
    const boxes = [...dag].filter(([name]) => heightOf(name) === height)
    const items = new Map<string, Item>(
      boxes.map(([name, { needs }]) => [name, { name, isLine: false, needs: hang(needs) }]),
    )
    const passing = [...above.keys()].filter((name) => further(name).some((one) => heightOf(one) !== height))
    const keyOf = (name: string): string => further(name).join('\n')
    for (const key of new Set(passing.map(keyOf))) {
      const names = passing.filter((name) => keyOf(name) === key)
      const line = { name: names[0] ?? '', isLine: true, needs: hang(names) }
      for (const name of names) items.set(name, line)
    }
    layers.push([...new Set(items.values())])
    above = items
  }
  return layers
}
