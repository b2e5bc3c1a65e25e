import type { LockedStage } from '../../core/dvc/lock.ts'
import type { MadeOutput } from '../../core/pipeline/change.ts'
import { addressOf, type StageNode } from '../../core/pipeline/graph.ts'
import type { RepositoryOutput } from '../data/outputs.ts'

/**
 * What is promised of outputs, whether it is here or not: by `.dvc` files, by `dvc.lock`, and by what stages made since.
 * A class because it has a life: stages that run change what those after them are judged by.
 */
export class Promises {
  readonly #places: Map<string, MadeOutput>

  constructor(outputs: readonly RepositoryOutput[], locked: ReadonlyMap<string, LockedStage>) {
    const isLocked = ({ owner }: RepositoryOutput): boolean => {
      const [file = '', name] = owner.split(':')
      return name === undefined || locked.has(addressOf({ file, name }))
    }
    this.#places = new Map(outputs.map((output) => [output.place, { hash: output.hash, isLocked: isLocked(output) }]))
  }

  /** Gives what is made at the very places of a stage's dependencies and files of parameters, by how they are written. */
  madeFor({ stage, deps, paramFiles }: StageNode): ReadonlyMap<string, MadeOutput> {
    const written = [...stage.deps, ...stage.params.keys()]
    return new Map(
      [...deps, ...paramFiles].flatMap((place, index) => {
        const made = this.#places.get(place)
        return made === undefined ? [] : [[written[index] ?? place, made] as const]
      }),
    )
  }

  /** Tells whether somebody promises what lies at a place. */
  has(place: string): boolean {
    return this.#places.has(place)
  }

  /** Takes what a stage has made. */
  keep(node: StageNode, locked: LockedStage): void {
    for (const [index, { path }] of node.stage.outs.entries()) {
      const hash = locked.outs.find((out) => out.path === path)?.hash
      this.#places.set(node.outs[index] ?? path, { hash, isLocked: true })
    }
  }
}
