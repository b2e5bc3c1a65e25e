import { relative, resolve } from 'node:path'
import { UserError } from '../core/error.ts'
import type { Terminal } from './command.ts'
import { projectOf } from './directory.ts'
import type { Arguments } from './options.ts'

/** Options that name a model, for `package` and `serve`. */
export const modelOptions = {
  example: { type: 'string' },
  predictor: { type: 'string' },
  name: { type: 'string' },
  'allow-pickle': { type: 'boolean' },
  'trusted-modules': { type: 'string' },
} as const

/** What they do. */
export const modelUsage = `  model                  file or folder of the model (default: serve.model of crisol.yaml, else that of dvc.lock)

      --example FILE          rows and what training predicted (default: serve.example, else example.json beside it)
      --predictor FILE        Python file with load(path) and predict(rows), where no kind of model fits
      --name NAME             name that the protocols call the model by
      --allow-pickle          take a model that is a pickle, after its instructions were checked
      --trusted-modules LIST  modules of your own whose names a pickle may hold`

const paths = new Set(['model', 'example', 'predictor', 'requirements'])

/**
 * Reads an option as an action reads its input. Paths are those of where the user stands, and become those of the
 * project.
 *
 * @throws {UserError} INPUT for a second model
 */
export function readModelWords(name: string, args: Arguments, terminal: Terminal): string {
  const [model = '', ...more] = args.words
  if (more.length > 0)
    throw new UserError(`"${more[0]}" is one model too many; expected one file or folder.`, { code: 'INPUT' })
  const text = name === 'model' ? model : args.read(name)
  if (text === '' || !paths.has(name)) return text
  return relative(projectOf(args, terminal), resolve(terminal.directory, text)).replaceAll('\\', '/')
}
