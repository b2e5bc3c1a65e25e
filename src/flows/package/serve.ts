import { UserError } from '../../core/error.ts'
import { parseRequirements, renderLock, selectPackages } from '../../core/model/requirements.ts'
import { compareVersions } from '../../core/model/version.ts'
import { minorOf } from '../../core/model/versions.ts'
import { requestOfOneRow } from '../../core/package/protocols.ts'
import { findExample } from './example.ts'
import { locateModel } from './locate.ts'
import type { ModelPorts } from './ports.ts'
import { prepareModel } from './prepare.ts'
import { type ModelInputs, readSettings } from './settings.ts'

/** A server that can be started, without a container. */
export interface LocalServer {
  /** Name that the protocols call the model by. */
  readonly name: string
  /** Absolute path of the directory with the model. */
  readonly model: string
  /** Absolute paths that Python looks for modules in, before its own. */
  readonly path: readonly string[]
  /** SHA-256 of `crisol.json`. */
  readonly digest: string
  /** Body of a request for one row; `undefined` where no row is known. */
  readonly requestBody: string | undefined
}

/** Oldest Python that the server runs on. */
const oldestPython = '3.10'

/**
 * Makes a model ready to be served by the Python of the project, whose packages it takes. The server's own are
 * installed once.
 *
 * @throws {UserError} MODEL, SYNTAX, PATH, MISSING, ENVIRONMENT
 */
export async function prepareServer(
  inputs: ModelInputs,
  fallbackName: string,
  ports: ModelPorts,
): Promise<LocalServer> {
  const settings = await readSettings(inputs, ports)
  const model = await locateModel(settings.model, settings.predictor !== undefined, ports)
  const example = await findExample(model, settings.example, ports)
  const told = { fallbackName, reviewed: undefined }
  const { manifest, digest, directory } = await prepareModel({ settings, model, example, ...told }, ports)
  const { staging, python } = ports
  const target = { python: minorOf(await python.version()), platform: 'machine' }
  if (compareVersions(target.python, '<', oldestPython) === true)
    throw new UserError(
      `The Python of the project is ${target.python}; the server needs ${oldestPython} or later. Name another one with --python.`,
      { code: 'ENVIRONMENT' },
    )
  const file = "the server's requirements.lock"
  const lock = selectPackages(parseRequirements(await staging.readServer('requirements.lock'), file), target)
  const server = await python.install(renderLock(lock), target, file)
  await staging.placeServer('code')
  if (settings.predictor !== undefined) await staging.place('code', new Map([[settings.predictor, 'predictor.py']]))
  return {
    name: manifest.name,
    model: directory,
    path: [staging.directory('code'), server],
    digest,
    requestBody: example === undefined ? undefined : requestOfOneRow(example),
  }
}
