import { dependentsOf } from '../pipeline/plan.ts'
import { postOrder } from '../pipeline/search.ts'
import type { Dag } from './dag.ts'

/** Blank columns between neighbours in a layer. */
export const gapColumns = 2

/** Gives the columns of a box around a name. */
export function widthOfBox(name: string): number {
  return [...name].length + 4
}

/**
 * Gives the layer of each name, from 0 at the top: below all that it needs, as high as that and room allow; what needs
 * nothing, right above its first use.
 *
 * @param columns of a layer; a box that is wider stands alone
 */
export function heightsOf(dag: Dag, columns: number): ReadonlyMap<string, number> {
  const heights = new Map<string, number>()
  const used = new Map<number, number>()
  const heightOf = (name: string): number => heights.get(name) ?? 0
  const usedOf = (height: number): number => used.get(height) ?? 0
  const needsOf = (name: string): readonly string[] => dag.get(name)?.needs ?? []
  const hasRoom = (name: string, height: number): boolean =>
    usedOf(height) === 0 || usedOf(height) + widthOfBox(name) <= columns
  const put = (name: string, height: number): void => {
    heights.set(name, height)
    used.set(height, usedOf(height) + widthOfBox(name) + gapColumns)
  }
  for (const name of postOrder(dag.keys(), needsOf).order) {
    let height = Math.max(-1, ...needsOf(name).map(heightOf)) + 1
    while (!hasRoom(name, height)) height++
    put(name, height)
  }
  for (const [name, dependents] of dependentsOf(dag)) {
    const [old, height] = [heightOf(name), Math.min(...dependents.map(heightOf)) - 1]
    if (needsOf(name).length > 0 || height === old || !hasRoom(name, height)) continue
    used.set(old, usedOf(old) - widthOfBox(name) - gapColumns)
    put(name, height)
  }
  return heights
}
