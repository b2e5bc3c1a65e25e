import { UserError } from '../error.ts'
import { nearestName } from '../text/nearest.ts'

/** What a target can name an output by. */
export interface Selectable {
  /** Path from the root. */
  readonly place: string
  /** The `.dvc` file, or `dvc.yaml:train`. */
  readonly owner: string
}

/**
 * Picks the outputs that targets name: a `.dvc` file, `dvc.yaml`, a stage (`train` or `dvc.yaml:train`), or
 * the path of an output or of a directory above it. All of them without a target.
 *
 * @throws {UserError} INPUT for a target that names nothing, with the nearest name
 */
export function selectOutputs<T extends Selectable>(outputs: readonly T[], targets: readonly string[]): readonly T[] {
  if (targets.length === 0) return outputs
  const chosen = new Set<T>()
  for (const target of targets) {
    const matches = outputs.filter((output) => isNamed(output, target.replace(/^\.\//u, '').replace(/\/+$/u, '')))
    if (matches.length === 0) throw unknownTarget(target, outputs)
    for (const match of matches) chosen.add(match)
  }
  return outputs.filter((output) => chosen.has(output))
}

function isNamed({ place, owner }: Selectable, target: string): boolean {
  const stage = owner.replace(/^.*dvc\.yaml:/u, '')
  return (
    place === target ||
    owner === target ||
    (owner.includes('dvc.yaml:') && (stage === target || target === 'dvc.yaml')) ||
    place.startsWith(`${target}/`)
  )
}

function unknownTarget(target: string, outputs: readonly Selectable[]): UserError {
  const names = outputs.flatMap(({ place, owner }) => [place, owner, owner.replace(/^.*dvc\.yaml:/u, '')])
  const nearest = nearestName(target, names)
  const hint =
    nearest === undefined
      ? 'expected a .dvc file, a stage or the path of an output'
      : `the nearest name is "${nearest}"`
  return new UserError(`The target "${target}" names nothing that DVC tracks here; ${hint}.`, { code: 'INPUT' })
}
