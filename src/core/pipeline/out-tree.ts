/** Outputs by the names of their paths, to find those that a path lies in or holds. */
export interface OutTree<T> {
  readonly branches: Map<string, OutTree<T>>
  /** What makes the output at this very place; `undefined` where none is. */
  owner: T | undefined
}

/** Gives a tree without outputs. */
export function emptyTree<T>(): OutTree<T> {
  return { branches: new Map(), owner: undefined }
}

/** Adds an output. */
export function addOut<T>(tree: OutTree<T>, place: string, owner: T): void {
  let at = tree
  for (const name of place.split('/')) {
    const next = at.branches.get(name) ?? emptyTree<T>()
    at.branches.set(name, next)
    at = next
  }
  at.owner = owner
}

/** Finds who makes an output that a path is, lies in or holds: the outermost first, then in the order of their adding. */
export function findOwners<T>(tree: OutTree<T>, place: string): readonly T[] {
  const owners: T[] = []
  let at: OutTree<T> | undefined = tree
  for (const name of place.split('/')) {
    at = at.branches.get(name)
    if (at === undefined) return owners
    if (at.owner !== undefined) owners.push(at.owner)
  }
  for (const branch of at.branches.values()) owners.push(...ownersIn(branch))
  return owners
}

/** Gives who makes the outputs of a tree: those of a directory side by side, otherwise in the order of their adding. */
export function ownersIn<T>({ owner, branches }: OutTree<T>): readonly T[] {
  const below = [...branches.values()].flatMap(ownersIn)
  return owner === undefined ? below : [owner, ...below]
}
