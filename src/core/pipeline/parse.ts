import { directoryOf, joinPath } from '../dvc/path.ts'
import { UserError } from '../error.ts'
import { readYaml } from '../text/yaml.ts'
import { isList, isMapping, type Mapping, type Value } from '../value.ts'
import { type Bound, type Context, emptyContext } from './context.ts'
import { dvcYaml, isForeach } from './dvc-yaml.ts'
import { expandForeach, expandMatrix, type Variant } from './expand.ts'
import { defaultFlags, type FlagStyle } from './flags.ts'
import type { Pipeline, Stage } from './pipeline.ts'
import { below, type Place, tell } from './place.ts'
import type { Reading } from './reading.ts'
import { checkShape } from './shape.ts'
import { parseStage, stageDirectory } from './stage.ts'
import type { Filling } from './template.ts'
import { parseTopLevel } from './top-level.ts'
import { extend, loadVars, readVars, type VarsFiles } from './vars.ts'

/**
 * Reads `dvc.yaml` as DVC does and fills its templates with the `params.yaml` beside it and with its `vars`.
 *
 * @param file repository-relative path
 * @param flags how a mapping in a command becomes flags; as without configuration by default
 * @throws {UserError} SYNTAX, PIPELINE, PATH
 */
export function* parsePipeline(text: string, file: string, flags: FlagStyle = defaultFlags): Reading<Pipeline> {
  const { value, lineOf } = readYaml(text, file)
  const root = value ?? new Map<string, Value>()
  const place: Place = { file, lineOf, path: [] }
  checkShape(root, dvcYaml, place)
  const parser = { root: isMapping(root) ? root : new Map<string, Value>(), file, flags, files: new Map(), place }
  const context = yield* loadContext(parser)
  const definitions = parser.root.get('stages')
  const stages: Stage[] = []
  for (const [name, definition] of isMapping(definitions) ? definitions : []) {
    stages.push(...(yield* parseDefinition(name, definition as Mapping, { ...parser, context })))
  }
  const groups = isMapping(definitions) ? [...definitions].filter(([, one]) => isGroup(one)).map(([name]) => name) : []
  const sections = parseTopLevel(parser.root, { filling: toFilling(context, flags), place })
  return { file, stages, groups, ...sections, plots: [...sections.plots, ...stages.flatMap(({ plots }) => plots)] }
}

/** What a file is read with. */
interface Parser {
  readonly root: Mapping
  readonly file: string
  readonly flags: FlagStyle
  readonly files: VarsFiles
  readonly place: Place
}

type StageParser = Parser & { readonly context: Context }

/** The variables of the whole file: those of `params.yaml` come first. */
function* loadContext({ root, file, files, place }: Parser): Reading<Context> {
  const path = joinPath(directoryOf(file), 'params.yaml')
  const params = yield* readVars(path, files)
  const layer = { origin: path, file: path, values: params ?? new Map() }
  const start = params === undefined ? emptyContext : extend(emptyContext, layer, place)
  const loaded: Context['loaded'] = params === undefined ? new Map() : new Map([[path, undefined]])
  const items = root.get('vars') ?? []
  const vars = {
    items: isList(items) ? items : [],
    directory: directoryOf(file),
    place: below(place, 'vars'),
    prefix: '',
  }
  return yield* loadVars({ ...start, loaded }, vars, files)
}

function isGroup(definition: Value): boolean {
  return isForeach(definition) || (isMapping(definition) && definition.has('matrix'))
}

/** Makes the stage, or the stages, of one entry of `stages`. */
function* parseDefinition(name: string, definition: Mapping, parser: StageParser): Reading<readonly Stage[]> {
  const place = below(parser.place, 'stages', name)
  if (!isGroup(definition)) {
    refuseName(name, name, place)
    return [yield* resolveStage(definition, { ...parser, name, group: undefined, place })]
  }
  const stages: Stage[] = []
  for (const { key, bound } of expand(definition, { ...parser, place })) {
    const made = `${name}@${key}`
    refuseName(key, made, place)
    const context = { ...parser.context, bound: new Map<string, Bound>([...parser.context.bound, ...bound]) }
    const template = isForeach(definition) ? (definition.get('do') as Mapping) : definition
    const at = { ...(isForeach(definition) ? below(place, 'do') : place), stage: made }
    stages.push(yield* resolveStage(template, { ...parser, context, name: made, group: name, place: at }))
  }
  return stages
}

function expand(definition: Mapping, { context, flags, place }: StageParser): readonly Variant[] {
  const template = { filling: toFilling(context, flags), mode: 'loose' as const }
  if (isForeach(definition)) {
    return expandForeach(definition.get('foreach') ?? null, { ...template, place: below(place, 'foreach') })
  }
  return expandMatrix(definition.get('matrix') as Mapping, { ...template, place: below(place, 'matrix') })
}

/** DVC looks a stage up by its name, cut at the last `@`: it finds none that has another one in it, and none without a name. */
function refuseName(part: string, name: string, place: Place): void {
  if (part !== '' && !part.includes('@')) return
  const found = part === '' ? 'is empty' : 'has an @ of its own'
  throw new UserError(
    `${tell(place)} makes the stage "${name}", whose name ${found}; DVC does not find such a stage.`,
    {
      code: 'PIPELINE',
    },
  )
}

interface Definition extends StageParser {
  readonly name: string
  readonly group: string | undefined
}

function* resolveStage(definition: Mapping, parser: Definition): Reading<Stage> {
  const { name, group, file, flags, place } = parser
  const filling = toFilling(parser.context, flags)
  const directory = stageDirectory(definition.get('wdir'), { filling, file, place })
  const items = definition.get('vars') ?? []
  const vars = { items: isList(items) ? items : [], directory, place: below(place, 'vars'), prefix: `${name}.` }
  const context = yield* loadVars(parser.context, vars, parser.files)
  return parseStage(definition, { name, group, file, filling: { ...filling, context }, place })
}

function toFilling(context: Context, flags: FlagStyle): Filling {
  return { context, flags, used: new Map() }
}
