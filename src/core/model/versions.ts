import { UserError } from '../error.ts'
import { isList, isMapping, type Value } from '../value.ts'
import type { ModelKind } from './kind.ts'
import { normaliseName, type Requirement } from './requirements.ts'
import { isSameVersion } from './version.ts'

/** Packages of which a kind needs one; of `predictor` and `mlflow` only the model itself knows. */
const libraries: Readonly<Record<ModelKind, readonly string[]>> = {
  sklearn: ['scikit-learn'],
  skops: ['skops'],
  xgboost: ['xgboost', 'xgboost-cpu'],
  lightgbm: ['lightgbm'],
  onnx: ['onnxruntime', 'onnxruntime-gpu'],
  mlflow: [],
  predictor: [],
}

/** What a lock is held against. */
export interface Trained {
  /** Path of the model, for messages. */
  readonly model: string
  readonly kind: ModelKind
  /** Package -> version that trained it. */
  readonly versions: ReadonlyMap<string, string>
}

/** What is to be installed. */
export interface Locked {
  /** File of the lock, for messages. */
  readonly file: string
  readonly packages: readonly Requirement[]
  /** Version of Python in the image, as far as it is known: `3.12`. */
  readonly python: string
}

/**
 * Refuses a lock with other versions than those that trained the model: an estimator that another version has written
 * may load and predict otherwise, without a word.
 *
 * @throws {UserError} MODEL with every package that differs, trained and locked
 */
export function refuseMismatch({ model, kind, versions }: Trained, { file, packages, python }: Locked): void {
  const locked = new Map(packages.map(({ name, version }) => [name, version ?? '']))
  const needed = libraries[kind]
  if (needed.length > 0 && !needed.some((name) => locked.has(name)))
    throw new UserError(`${file} has no ${needed[0]}, which ${model} needs to be loaded; add it there.`, {
      code: 'MODEL',
    })
  const differences = [...versions].flatMap(([name, trained]) => {
    const found = name === 'python' ? python : locked.get(normaliseName(name))
    if (found === undefined || isSame(name, trained, found)) return []
    return [`${name} ${trained} (${name === 'python' ? 'the image has' : 'locked is'} ${found})`]
  })
  if (differences.length === 0) return
  throw new UserError(
    `${model} was trained with ${differences.join(', ')}; train it with what ${file} says, or lock what trained it, or choose a base image with that Python.`,
    { code: 'MODEL' },
  )
}

/** Of Python the minor version decides. */
function isSame(name: string, trained: string, found: string): boolean {
  if (name !== 'python') return isSameVersion(trained, found)
  return minorOf(trained) === minorOf(found)
}

/** Major and minor number of a Python: `3.12` of `3.12.4`. */
export function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.')
}

/** Reads the Python of an MLflow model's `python_env.yaml` or `conda.yaml`; `undefined` where it does not say. */
export function mlflowPython(value: Value): string | undefined {
  if (!isMapping(value)) return undefined
  const python = value.get('python')
  if (python !== undefined && python !== null && !isMapping(python) && !isList(python)) return String(python)
  const dependencies = value.get('dependencies')
  if (!isList(dependencies)) return undefined
  const found = dependencies.find((one) => typeof one === 'string' && /^python\s*=/u.test(one))
  return typeof found === 'string' ? /[\d.]+/u.exec(found)?.[0] : undefined
}
