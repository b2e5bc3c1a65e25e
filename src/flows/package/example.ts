import { directoryOf } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { type Example, parseExample } from '../../core/model/example.ts'
import { parseRequirements } from '../../core/model/requirements.ts'
import { mlflowPython } from '../../core/model/versions.ts'
import { parseYaml } from '../../core/text/yaml.ts'
import { isMapping } from '../../core/value.ts'
import type { LocatedModel } from './locate.ts'
import type { ModelPorts } from './ports.ts'

type Ports = Pick<ModelPorts, 'workspace'>

/**
 * Reads the recorded example: the one that is set, `example.json` beside the model, or the input example of an MLflow
 * model. `undefined` where none is set and there is none.
 *
 * @throws {UserError} MODEL, SYNTAX
 */
export async function findExample(
  model: LocatedModel,
  path: string | undefined,
  ports: Ports,
): Promise<Example | undefined> {
  for (const place of path === undefined ? await usualPlaces(model, ports) : [path]) {
    const text = await ports.workspace.readText(place)
    if (text !== undefined) return parseExample(text, place)
  }
  if (path === undefined) return undefined
  throw new UserError(`There is no example at ${path}; ${remedy}`, { code: 'MODEL' })
}

/**
 * Reads the recorded example, without which an image cannot be tried.
 *
 * @throws {UserError} MODEL, SYNTAX
 */
export async function requireExample(model: LocatedModel, path: string | undefined, ports: Ports): Promise<Example> {
  const found = await findExample(model, path, ports)
  if (found !== undefined) return found
  const [place] = await usualPlaces(model, ports)
  throw new UserError(`There is no example at ${place}; ${remedy}`, { code: 'MODEL' })
}

const remedy =
  'let the stage that evaluates the model write {"inputs": {"columns": [...], "data": [[...]]}, "predictions": [...]}, and name it with serve.example in crisol.yaml.'

async function usualPlaces({ path, kind, isFolder }: LocatedModel, { workspace }: Ports): Promise<readonly string[]> {
  const folder = isFolder ? path : directoryOf(path)
  const beside = folder === '' ? 'example.json' : `${folder}/example.json`
  if (kind !== 'mlflow') return [beside]
  const about = parseYaml((await workspace.readText(`${path}/MLmodel`)) ?? '', `${path}/MLmodel`)
  const info = isMapping(about) ? about.get('saved_input_example_info') : undefined
  const name = isMapping(info) ? info.get('artifact_path') : undefined
  const given = typeof name === 'string' && /^[\w.-]+$/u.test(name) ? name : 'input_example.json'
  return [beside, `${path}/${given}`, `${path}/serving_input_example.json`]
}

/**
 * Gives the versions of packages that trained a model, as MLflow and the example have recorded them.
 *
 * @throws {UserError} SYNTAX, UNSUPPORTED
 */
export async function readVersions(
  model: LocatedModel,
  example: Example | undefined,
  ports: Ports,
): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await mlflowVersions(model, ports)), ...(example?.versions ?? [])])
}

async function mlflowVersions(model: LocatedModel, ports: Ports): Promise<ReadonlyMap<string, string>> {
  if (model.kind !== 'mlflow') return new Map()
  const file = `${model.path}/requirements.txt`
  const text = (await ports.workspace.readText(file)) ?? ''
  const pinned = parseRequirements(text, file).packages.flatMap(({ name, version }) =>
    version === undefined ? [] : ([[name, version]] as const),
  )
  const python =
    (await pythonOf(`${model.path}/python_env.yaml`, ports)) ?? (await pythonOf(`${model.path}/conda.yaml`, ports))
  return new Map([...(python === undefined ? [] : ([['python', python]] as const)), ...pinned])
}

async function pythonOf(file: string, { workspace }: Ports): Promise<string | undefined> {
  const text = await workspace.readText(file)
  return text === undefined ? undefined : mlflowPython(parseYaml(text, file))
}
