import { ports } from '../actions/train/index.ts'
import { readInputs } from '../actions/train/inputs.ts'
import { run } from '../actions/train/run.ts'
import type { Command } from './command.ts'
import { directoryOption, projectOf } from './directory.ts'
import { parseOptions } from './options.ts'

const usage = `Runs the stages of dvc.yaml that changed, restores the others, and writes dvc.lock as DVC does.

usage: crisol train [stage ...] [options]        (also: crisol repro)

  stage                  a stage to run, with all that it needs; all stages without one

  -f, --force            run the stages even where nothing changed
  -k, --keep-going       go on with the stages that do not need one that failed
  -j, --jobs N           stages at once; auto for one a core (default: 1)
      --stop-grace-seconds N   seconds that a stage has to end after Ctrl-C (default: 6)
      --dry              print what would run, and why, and run nothing
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

A stage runs when its command, a dependency, a parameter or an output differs from dvc.lock.
Exit code 1 when a stage failed; what had succeeded stays in dvc.lock.

examples:
  crisol train --dry
  crisol train evaluate`

/** The command `train`. */
export const train: Command = {
  summary: 'run the stages of dvc.yaml that changed',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      force: { type: 'boolean', short: 'f' },
      'keep-going': { type: 'boolean', short: 'k' },
      dry: { type: 'boolean' },
      jobs: { type: 'string', short: 'j' },
      'stop-grace-seconds': { type: 'string' },
      json: { type: 'boolean' },
      ...directoryOption,
    })
    const root = projectOf(parsed, terminal)
    const inputs = { ...readInputs(parsed.read), targets: parsed.words }
    const shell = { inWorkflow: false, graceSeconds: inputs.stopGraceSeconds }
    const { ran, restored, upToDate, failed } = await run(inputs, await ports(root, terminal.console, shell))
    if (parsed.read('json') === 'true') terminal.write(`${JSON.stringify({ ran, restored, upToDate, failed })}\n`)
    return failed.length > 0 ? 1 : 0
  },
}
