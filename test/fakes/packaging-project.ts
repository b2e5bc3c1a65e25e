import { type Inputs, readInputs } from '../../src/actions/package/inputs.ts'
import { type Result, run } from '../../src/actions/package/run.ts'
import { type FakePackaging, openPackaging, type PackagingOptions } from './packaging.ts'
import { readPickle } from './pickles.ts'
import type { Files } from './workspace.ts'

/** What its model needs. */
export const lock = 'scikit-learn==1.7.2 --hash=sha256:cc\n'

/** Text of its example. */
export const example =
  '{"inputs": {"columns": ["a", "b"], "data": [[2, 5], [0.5, 6]]}, "predictions": [1, 0], "versions": {"python": "3.12.1", "scikit-learn": "1.7.2"}}'

/** Files of a project whose model is a pipeline of scikit-learn. */
export const project: Files = {
  'crisol.yaml': 'serve: {model: models/m.joblib, allow-pickle: true}\n',
  'models/example.json': example,
  'requirements.lock': lock,
}

/** The bytes of its model. */
export const pickled = { 'models/m.joblib': readPickle('good-pipeline.joblib') }

/** Where its image goes. */
export const image = 'ghcr.io/me/model:1'

/** Opens the project, with files of its own on top. */
export function openProject(files: Files = {}, options: PackagingOptions = {}): FakePackaging {
  return openPackaging({ ...project, ...files }, { bytes: pickled, ...options })
}

/** Packages it. */
export async function runWith(machine: FakePackaging, inputs: Partial<Inputs> = {}): Promise<Result> {
  return await run({ ...readInputs(() => ''), image, ...inputs }, machine.ports)
}
