import { defaultConfig, type ServeConfig } from '../../core/config/config.ts'
import { parseConfig } from '../../core/config/parse.ts'
import { checkPath } from '../../core/dvc/path.ts'
import type { ModelPorts } from './ports.ts'

/** What is said of the model that is packaged or served; `undefined` leaves it to `crisol.yaml`. */
export interface ModelInputs extends Omit<ServeConfig, 'allowPickle'> {
  readonly allowPickle: boolean | undefined
}

/**
 * Reads what holds of the model: an input overrides `crisol.yaml`.
 *
 * @throws {UserError} SYNTAX, PATH
 */
export async function readSettings(
  inputs: ModelInputs,
  { snapshot }: Pick<ModelPorts, 'snapshot'>,
): Promise<ServeConfig> {
  const text = await snapshot.readText('crisol.yaml')
  const { serve } = text === undefined ? defaultConfig : parseConfig(text, 'crisol.yaml')
  const path = (name: 'model' | 'example' | 'requirements' | 'predictor'): string | undefined => {
    const given = inputs[name] ?? serve[name]
    return given === undefined
      ? undefined
      : checkPath(given, inputs[name] === undefined ? `serve.${name} in crisol.yaml` : `Input ${name}`)
  }
  return {
    model: path('model'),
    example: path('example'),
    requirements: path('requirements'),
    predictor: path('predictor'),
    name: inputs.name ?? serve.name,
    allowPickle: inputs.allowPickle ?? serve.allowPickle,
    trustedModules: inputs.trustedModules.length > 0 ? inputs.trustedModules : serve.trustedModules,
  }
}
