import { isWithin, joinPath } from '../dvc/path.ts'
import { UserError } from '../error.ts'
import { parseGlob } from '../text/glob.ts'
import { nearestName } from '../text/nearest.ts'
import { isDvcFile } from './expect.ts'
import type { Graph, Node } from './graph.ts'
import { planNodes } from './plan.ts'

/** How targets are read. */
export interface TargetOptions {
  /** Repository-relative directory that they are given in; the root by default. */
  readonly directory?: string
  /** Whether a directory stands for all that is described in it. */
  readonly recursive?: boolean
  /** Whether names of stages are patterns. */
  readonly glob?: boolean
}

/**
 * Finds what targets name, as `dvc repro` does: a stage of the `dvc.yaml` of the directory, `path/dvc.yaml:stage`, all
 * stages of a `foreach` or `matrix` by its name, all of a `dvc.yaml` by its path, a `.dvc` file, all that lies in a
 * directory; and, beyond it, what makes an output, by its path or by that of something inside.
 *
 * @returns addresses, each once, in the order of the targets; those of a directory in the order of `planNodes`
 * @throws {UserError} INPUT for a target that names nothing, with the nearest name
 */
export function resolveTargets(
  graph: Graph,
  targets: readonly string[],
  options: TargetOptions = {},
): readonly string[] {
  return [
    ...new Set(
      targets.flatMap((target) => {
        const found = resolveTarget(target, graph, options)
        if (found.length > 0) return found.map(({ address }) => address)
        throw unknownTarget(target, graph, options)
      }),
    ),
  ]
}

function resolveTarget(
  target: string,
  graph: Graph,
  { directory = '', recursive = false, glob = false }: TargetOptions,
): readonly Node[] {
  const path = joinPath(directory, target)
  const inside = recursive ? planNodes(graph, []).filter((node) => isWithin(fileOf(node), path)) : []
  if (inside.length > 0 && !isDvcFile(path)) return inside
  const nodes = [...graph.values()]
  const { file = 'dvc.yaml', name } = glob ? splitGlob(target) : splitTarget(target)
  const described = nodes.filter((node) => fileOf(node) === joinPath(directory, file))
  if (name === undefined || file.endsWith('.dvc')) return described
  const stages = stagesNamed(name, described, glob)
  return stages.length > 0 ? stages : nodes.filter(({ outs }) => outs.some((out) => isWithin(path, out)))
}

function stagesNamed(name: string, nodes: readonly Node[], glob: boolean): readonly Node[] {
  const stages = nodes.filter((node) => node.kind === 'stage')
  const group = stages.filter(({ stage }) => stage.group === name)
  if (group.length > 0) return group
  const pattern = glob ? parseGlob(name) : undefined
  return stages.filter(({ stage }) => pattern?.test(stage.name) ?? stage.name === name)
}

interface Target {
  /** Path as written; `undefined` for the `dvc.yaml` of the directory. */
  readonly file?: string | undefined
  /** Name of a stage, or else path of an output; `undefined` for all of the file. */
  readonly name?: string | undefined
}

/** Cuts `path:stage`. What follows an `@` belongs to the name of the stage, whatever it is. */
function splitTarget(target: string): Target {
  const start = target.indexOf('@') < 0 ? target.length : target.indexOf('@')
  const [, path = '', name] = /^(.*?):([^\\/:]*)$/su.exec(target.slice(0, start)) ?? []
  if (name !== undefined && name !== '')
    return { file: path === '' ? undefined : path, name: name + target.slice(start) }
  return isDvcFile(target) ? { file: target } : { name: target }
}

function splitGlob(target: string): Target {
  const colon = target.lastIndexOf(':')
  const [path, name] = [target.slice(0, Math.max(colon, 0)), target.slice(colon + 1)]
  return { file: path === '' ? undefined : path, name: name === '' ? undefined : name }
}

function fileOf(node: Node): string {
  return node.kind === 'stage' ? node.stage.file : node.source.file
}

function unknownTarget(target: string, graph: Graph, { directory = '' }: TargetOptions): UserError {
  const { file } = splitTarget(target)
  if (file?.endsWith('dvc.lock') === true || target.endsWith('dvc.lock')) {
    const meant = target.replace(/dvc\.lock/u, 'dvc.yaml')
    return new UserError(`The target "${target}" names a lock file; expected ${meant}.`, { code: 'INPUT' })
  }
  const elsewhere = [...graph.values()].find((node) => node.kind === 'stage' && node.stage.name === target)
  const places = [...graph.values()].flatMap(({ outs }) => outs)
  const groups = [...graph.values()].flatMap((node) => (node.kind === 'stage' ? (node.stage.group ?? []) : []))
  const nearest =
    elsewhere?.kind === 'stage'
      ? `${elsewhere.stage.file}:${target}`
      : nearestName(target, [...graph.keys(), ...groups, ...places])
  const known = [...graph.keys()]
  const some = known.slice(0, 10).join(', ')
  const hint =
    nearest === undefined
      ? `there are ${some || 'none'}${known.length > 10 ? ', ...' : ''}`
      : `the nearest is "${nearest}"`
  const where = directory === '' ? '' : ` in ${directory}`
  return new UserError(`The target "${target}"${where} is no stage, file of DVC or output; ${hint}.`, { code: 'INPUT' })
}
