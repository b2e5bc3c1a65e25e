import { directoryOf, isWithin } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { detectKind, headBytes, listNames, type ModelKind } from '../../core/model/kind.ts'
import { nearestName } from '../../core/text/nearest.ts'
import { type RepositoryOutput, trackedOutputs } from '../data/outputs.ts'
import type { ModelPorts } from './ports.ts'

/** A model that was found in the project. */
export interface LocatedModel {
  /** Repository-relative path of the file or folder. */
  readonly path: string
  readonly kind: ModelKind
  readonly isFolder: boolean
  /** Repository-relative paths of its files. */
  readonly files: readonly string[]
  /** The output of DVC that it is, or lies in; `undefined` where DVC does not track it. */
  readonly output: RepositoryOutput | undefined
}

/** Names of outputs that are models, whatever their content. */
export const modelName = /\.(?:joblib|pkl|pickle|skops|onnx|ubj)$/iu

/**
 * Finds the model and what kind it is.
 *
 * @param path as it is set; `undefined` for the only output of DVC that is a model by its name
 * @param hasPredictor whether code of the project loads it, whatever it is
 * @throws {UserError} MODEL with what is there
 */
export async function locateModel(
  path: string | undefined,
  hasPredictor: boolean,
  ports: Pick<ModelPorts, 'workspace' | 'snapshot' | 'staging'>,
): Promise<LocatedModel> {
  const outputs = await trackedOutputs(ports.snapshot)
  const model = path ?? onlyModel(outputs)
  const entry = await ports.workspace.stat(model)
  const isFolder = entry?.kind === 'directory'
  const inside = isFolder ? (await ports.workspace.files(model)).map((file) => file.path) : []
  const head = isFolder ? undefined : await ports.staging.readHead(model, headBytes)
  if (!isFolder && head === undefined) throw await absent(model, outputs, ports)
  const kind = hasPredictor ? 'predictor' : detectKind({ path: model, head, files: inside })
  const files = isFolder ? inside.map((file) => `${model}/${file}`) : [model]
  return { path: model, kind, isFolder, files, output: outputs.find(({ place }) => isWithin(model, place)) }
}

function onlyModel(outputs: readonly RepositoryOutput[]): string {
  const places = outputs.map(({ place }) => place).filter((place) => modelName.test(place))
  const [only, ...more] = places
  if (only !== undefined && more.length === 0) return only
  const found =
    only === undefined
      ? 'dvc.lock and the .dvc files name no output that is a model by its name'
      : `dvc.lock and the .dvc files name several models (${listNames(places)})`
  throw new UserError(`${found}; name one with the input model or serve.model in crisol.yaml.`, { code: 'MODEL' })
}

async function absent(
  path: string,
  outputs: readonly RepositoryOutput[],
  { workspace }: Pick<ModelPorts, 'workspace'>,
): Promise<UserError> {
  if (outputs.some(({ place }) => isWithin(path, place)))
    return new UserError(
      `The model ${path} is tracked by DVC and is not here; run crisol pull or crisol train first.`,
      {
        code: 'MODEL',
      },
    )
  const folder = directoryOf(path)
  const names = (await workspace.files(folder)).map((file) => file.path).filter((name) => !name.startsWith('.'))
  const beside = names.filter((name) => !name.includes('/'))
  const near = nearestName(path.split('/').at(-1) ?? '', beside)
  const where = folder === '' ? 'the project' : folder
  const there = beside.length === 0 ? `${where} holds no file` : `${where} holds ${listNames(beside)}`
  const hint = near === undefined ? '' : ` Did you mean ${folder === '' ? near : `${folder}/${near}`}?`
  return new UserError(`There is no model at ${path}: ${there}.${hint}`, { code: 'MODEL' })
}
