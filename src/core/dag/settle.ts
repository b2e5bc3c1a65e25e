/** A number that somebody wishes for, and how much. */
export interface Wish {
  readonly at: number
  readonly weight: number
}

/**
 * Gives numbers, none below the one before it, that are as close as possible to those wished for (least squares, by
 * pooling adjacent violators: Ayer and others 1955).
 */
export function settleInOrder(wishes: readonly Wish[]): readonly number[] {
  const blocks: (Wish & { readonly count: number })[] = []
  for (const wish of wishes) {
    let block = { ...wish, count: 1 }
    for (let last = blocks.at(-1); last !== undefined && last.at > block.at; last = blocks.at(-1)) {
      block = { ...meanOf([last, block]), count: last.count + block.count }
      blocks.pop()
    }
    blocks.push(block)
  }
  return blocks.flatMap(({ at, count }) => Array.from({ length: count }, () => at))
}

/** Gives the weighted mean of wishes, of which there is at least one. */
export function meanOf(wishes: readonly Wish[]): Wish {
  const weight = wishes.reduce((sum, wish) => sum + wish.weight, 0)
  return { at: wishes.reduce((sum, wish) => sum + wish.at * wish.weight, 0) / weight, weight }
}
