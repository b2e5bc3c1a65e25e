/**
 * What files of tests get as `fast-check`: where a person gives a seed, every property starts from it, and not only what has
 * `trials`; `npm run test:unit` tries each a quarter as often.
 */
import real, {
  type IAsyncProperty,
  type IProperty,
  type Parameters,
} from '../node_modules/fast-check/lib/fast-check.js'

const seed = process.env['CRISOL_SEED'] ?? ''
if (seed !== '') real.configureGlobal({ seed: Number(seed) })

function quickly<T>(property: IAsyncProperty<T> | IProperty<T>, parameters: Parameters<T> = {}): unknown {
  const numRuns = Math.ceil((parameters.numRuns ?? 100) / 4)
  return real.assert(property as IProperty<T>, { ...parameters, numRuns })
}

const isQuick = process.env['CRISOL_QUICK'] === '1'

// biome-ignore lint/style/noDefaultExport: it stands in for a package that has one.
export default { ...real, ...(isQuick ? { assert: quickly } : {}) }
