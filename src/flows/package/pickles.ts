import type { ServeConfig } from '../../core/config/config.ts'
import { UserError } from '../../core/error.ts'
import { compressionOf } from '../../core/model/compression.ts'
import { checkPickle } from '../../core/model/pickle.ts'
import { parseYaml } from '../../core/text/yaml.ts'
import { isMapping, type Value } from '../../core/value.ts'
import type { LocatedModel } from './locate.ts'
import type { ModelPorts } from './ports.ts'

type Ports = Pick<ModelPorts, 'staging' | 'workspace'>

/**
 * Refuses pickles that are not allowed, and goes through the instructions of those that are. Nothing is loaded.
 *
 * @throws {UserError} MODEL
 */
export async function checkPickles(
  model: LocatedModel,
  { allowPickle, trustedModules }: ServeConfig,
  ports: Ports,
): Promise<void> {
  const named = await namedPickles(model, ports)
  for (const file of model.files) {
    if (!named.has(file) && !(await isPickle(file, ports))) continue
    if (!allowPickle) throw notAllowed(file)
    const bytes = await unpack(file, ports)
    const isJoblib = model.kind !== 'mlflow' && file.endsWith('.joblib')
    checkPickle(bytes, file, { trusted: trustedModules, isJoblib })
  }
}

/** By its name, or by the first bytes of the protocols that Python writes today. */
async function isPickle(file: string, { staging }: Ports): Promise<boolean> {
  if (/\.(?:joblib|pkl|pickle)$/iu.test(file)) return true
  const [first = 0, second = 0] = (await staging.readHead(file, 2)) ?? []
  return first === 0x80 && second >= 2 && second <= 5
}

/** What an `MLmodel` names as pickled, under whatever name. */
async function namedPickles({ path, kind }: LocatedModel, { workspace }: Ports): Promise<ReadonlySet<string>> {
  if (kind !== 'mlflow') return new Set()
  const about = parseYaml((await workspace.readText(`${path}/MLmodel`)) ?? '', `${path}/MLmodel`)
  const flavors = isMapping(about) ? about.get('flavors') : undefined
  const found = isMapping(flavors) ? [...flavors.values()].flatMap(pickledIn) : []
  return new Set(found.map((name) => `${path}/${name}`))
}

function pickledIn(flavor: Value): readonly string[] {
  if (!isMapping(flavor) || flavor.get('serialization_format') === 'skops') return []
  const name = flavor.get('pickled_model') ?? flavor.get('python_model')
  return typeof name === 'string' ? [name] : []
}

async function unpack(file: string, { staging }: Ports): Promise<Uint8Array> {
  const compression = compressionOf((await staging.readHead(file, 8)) ?? new Uint8Array())
  if (compression === 'none' || compression === 'zlib' || compression === 'gzip')
    return await staging.readUnpacked(file)
  throw new UserError(
    `${file} is compressed with ${compression}, which is not unpacked to be checked; save it with joblib.dump(model, path, compress=("zlib", 3)).`,
    { code: 'MODEL' },
  )
}

function notAllowed(file: string): UserError {
  return new UserError(
    `${file} is a pickle, which can run any program when it is loaded; save the model with skops, in its library's own format or as ONNX, or set allow-pickle: true, after which its instructions are checked.`,
    { code: 'MODEL' },
  )
}
