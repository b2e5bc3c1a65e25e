import { resolve } from 'node:path'
import { readInputs } from '../actions/package/inputs.ts'
import { run } from '../actions/package/run.ts'
import { withPackagePorts } from '../adapters/packaging.ts'
import { runner } from '../adapters/runner.ts'
import type { Command } from './command.ts'
import { directoryOption, projectOf } from './directory.ts'
import { modelOptions, modelUsage, readModelWords } from './model.ts'
import { parseOptions } from './options.ts'
import { tell } from './outcome.ts'

const usage = `Builds a serving container from the model, proves that it predicts what training predicted, and pushes it.

usage: crisol package [model] [options]

${modelUsage}
      --requirements FILE     packages of the model (default: serve.requirements, else the project's lock)
      --image NAME[:TAG]      where the image goes; nothing is pushed without it
      --push, --no-push       push the image once its smoke test has passed (default), or only build and test it
      --builder NAME          auto (default), buildx, buildah, podman, or registry: replace the model's layer alone
      --base-image NAME       image with Python (default: the slim image of the Python that trained the model)
      --python-version X.Y    Python of that image, where its name does not say it
      --platform NAME         linux/amd64 (default) or linux/arm64
      --eject DIR             write the Dockerfile and all that it copies into a folder, and build nothing
      --dry-run               look at everything, and build nothing
      --json                  print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

Exit code 1 when the image does not do what it promises: it is not pushed then.

examples:
  crisol package --no-push
  crisol package --image ghcr.io/me/model:1.2`

/** The command `package`. */
export const packageModel: Command = {
  summary: 'build, test and push the serving container',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      ...modelOptions,
      requirements: { type: 'string' },
      image: { type: 'string' },
      push: { type: 'boolean' },
      'no-push': { type: 'boolean' },
      builder: { type: 'string' },
      'base-image': { type: 'string' },
      'python-version': { type: 'string' },
      platform: { type: 'string' },
      eject: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      ...directoryOption,
    })
    const eject = parsed.read('eject')
    const inputs = {
      ...readInputs((name) => readModelWords(name, parsed, terminal)),
      push: !parsed.isSet('no-push'),
      eject: eject === '' ? undefined : resolve(terminal.directory, eject),
      dryRun: parsed.isSet('dry-run'),
    }
    const { console } = terminal
    const options = { console, mask: () => undefined, serverUrl: runner.serverUrl, platform: inputs.platform }
    const result = await withPackagePorts(
      projectOf(parsed, terminal),
      options,
      async (ports) => await run(inputs, ports),
    )
    tell({ json: result.json, text: result.lines.join('\n') }, parsed, terminal)
    for (const failure of result.failures) console.error(failure)
    return result.hasPassed ? 0 : 1
  },
}
