/** What a search found. */
export interface Search {
  /** Each after all that it leads to. */
  readonly order: readonly string[]
  /** The first cycle that was met, its first name again at its end; `undefined` when there is none. */
  readonly cycle: readonly string[] | undefined
}

/**
 * Searches a graph depth first and gives its names as they are left: each after all that it leads to, otherwise in the
 * order of the starts. Without recursion, since a chain may be long.
 *
 * @param next what a name leads to, in order
 */
export function postOrder(starts: Iterable<string>, next: (name: string) => readonly string[]): Search {
  const walk = new Walk(next)
  for (const start of starts) walk.from(start)
  return walk
}

interface Visit {
  readonly name: string
  readonly rest: Iterator<string>
}

/** Walks a graph. A class because it has a life: the path that it is on. */
class Walk implements Search {
  readonly order: string[] = []
  cycle: readonly string[] | undefined
  readonly #next: (name: string) => readonly string[]
  readonly #seen = new Set<string>()
  readonly #left = new Set<string>()
  readonly #path: Visit[] = []

  constructor(next: (name: string) => readonly string[]) {
    this.#next = next
  }

  from(start: string): void {
    this.#enter(start)
    for (let top = this.#path.at(-1); top !== undefined; top = this.#path.at(-1)) {
      const { done, value } = top.rest.next()
      if (done === true) this.#leave()
      else this.#enter(value)
    }
  }

  #enter(name: string): void {
    if (this.#seen.has(name)) {
      if (!this.#left.has(name)) this.cycle ??= this.#cycleTo(name)
      return
    }
    this.#seen.add(name)
    this.#path.push({ name, rest: this.#next(name)[Symbol.iterator]() })
  }

  #leave(): void {
    const visit = this.#path.pop()
    if (visit === undefined) return
    this.#left.add(visit.name)
    this.order.push(visit.name)
  }

  #cycleTo(name: string): readonly string[] {
    const names = this.#path.map((visit) => visit.name)
    return [...names.slice(names.indexOf(name)), name]
  }
}
