import { UserError } from '../error.ts'
import { nearestName } from '../text/nearest.ts'
import { isWithin, joinPath } from './path.ts'

/** What a target can name an output by. */
export interface Selectable {
  /** Path from the root. */
  readonly place: string
  /** The `.dvc` file, or `dvc.yaml:train`. */
  readonly owner: string
  /** Places of what its stage depends on. */
  readonly deps: readonly string[]
}

/** Which outputs are wanted. */
export interface Wanted {
  /** All outputs without one. */
  readonly targets: readonly string[]
  /** Whether targets are patterns: `*` and `?` stand for anything but a slash, `**` for anything. */
  readonly glob?: boolean
  /** Whether what the stages of the targets depend on is wanted too. */
  readonly withDeps?: boolean
  /** Where whoever names them stands, from the root; '' (the root itself) when absent. */
  readonly directory?: string
}

/** An output that is wanted. */
export interface Selected<T> {
  readonly output: T
  /** Paths within it that are wanted, relative to it; the whole of it when `undefined`. */
  readonly within: readonly string[] | undefined
}

/**
 * Picks the outputs that targets name: a `.dvc` file, a `dvc.yaml`, a stage (`train`, `dvc.yaml:train`, all of
 * `train@...`), the path of an output, of a directory above it, or of something inside it.
 *
 * @returns in the order of the outputs
 * @throws {UserError} INPUT for a target that names nothing, with the nearest name
 */
export function selectOutputs<T extends Selectable>(outputs: readonly T[], wanted: Wanted): readonly Selected<T>[] {
  if (wanted.targets.length === 0) return outputs.map((output) => ({ output, within: undefined }))
  const whole = new Set<T>()
  const parts = new Map<T, string[]>()
  for (const target of wanted.targets) take(target, { outputs, wanted, whole, parts })
  if (wanted.withDeps === true) addDeps(outputs, whole)
  return outputs
    .filter((output) => whole.has(output) || parts.has(output))
    .map((output) => ({ output, within: whole.has(output) ? undefined : parts.get(output) }))
}

interface Selection<T> {
  readonly outputs: readonly T[]
  readonly wanted: Wanted
  readonly whole: Set<T>
  /** Output -> paths within it. */
  readonly parts: Map<T, string[]>
}

function take<T extends Selectable>(written: string, { outputs, wanted, whole, parts }: Selection<T>): void {
  const { directory = '', glob = false } = wanted
  const target = joinPath(directory, written)
  const stage = directory === '' ? written : `${directory}/dvc.yaml:${written}`
  const matches = outputs.filter((output) => isNamed(output, [target, stage], glob))
  const around = outputs.filter(({ place }) => place !== target && isWithin(target, place))
  if (matches.length + around.length === 0) throw unknownTarget(written, outputs)
  for (const match of matches) whole.add(match)
  for (const one of around) parts.set(one, [...(parts.get(one) ?? []), target.slice(one.place.length + 1)])
}

/** @param targets a target read as a path, and as the name of a stage */
function isNamed({ place, owner }: Selectable, targets: readonly [string, string], isGlob: boolean): boolean {
  const names = namesOf(owner)
  if (isGlob) {
    const patterns = targets.map(toPattern)
    return [place, ...names].some((name) => patterns.some((pattern) => pattern.test(name)))
  }
  return targets.some((target) => names.includes(target)) || isWithin(place, targets[0])
}

/** Names of an owner: `dvc.yaml:train@a` -> itself, `train@a`, `dvc.yaml:train`, `train`, `dvc.yaml`. */
function namesOf(owner: string): readonly string[] {
  const [, file = '', stage = ''] = /^(.*dvc\.yaml):(.*)$/su.exec(owner) ?? []
  if (file === '') return [owner]
  const group = stage.replace(/@.*$/su, '')
  const short = file === 'dvc.yaml' ? [stage, group] : []
  return [owner, `${file}:${group}`, file, ...short]
}

function toPattern(glob: string): RegExp {
  const parts = glob.split(/(\*\*\/?|\*|\?)/u).map((part) => {
    if (part.startsWith('**')) return '.*'
    if (part === '*') return '[^/]*'
    return part === '?' ? '[^/]' : part.replaceAll(/[.+^${}()|[\]\\/]/gu, '\\$&')
  })
  return new RegExp(`^${parts.join('')}$`, 'su')
}

/** Adds what the stages of outputs depend on, directly or not. */
function addDeps<T extends Selectable>(outputs: readonly T[], whole: Set<T>): void {
  for (const { deps } of whole) {
    for (const output of outputs) {
      if (deps.some((dep) => isWithin(dep, output.place) || isWithin(output.place, dep))) whole.add(output)
    }
  }
}

function unknownTarget(target: string, outputs: readonly Selectable[]): UserError {
  const nearest = nearestName(
    target,
    outputs.flatMap(({ place, owner }) => [place, ...namesOf(owner)]),
  )
  const hint =
    nearest === undefined
      ? 'expected a .dvc file, a stage or the path of an output'
      : `the nearest name is "${nearest}"`
  return new UserError(`The target "${target}" names nothing that DVC tracks here; ${hint}.`, { code: 'INPUT' })
}
