import { ports } from '../actions/train/index.ts'
import { type Inputs, readInputs } from '../actions/train/inputs.ts'
import { run } from '../actions/train/run.ts'
import type { Command, Terminal } from './command.ts'
import { directoryOption, projectOf, standingIn } from './directory.ts'
import { type Arguments, parseOptions } from './options.ts'

const usage = `Runs the stages of dvc.yaml that changed, restores the others, and writes dvc.lock as DVC does.

usage: crisol train [target ...] [options]        (also: crisol repro)

  target                 a stage (train, sub/dvc.yaml:train, all of a foreach or matrix by its name), a dvc.yaml, an
                         output; brought up to date with all that it needs; without one, the dvc.yaml here

  -f, --force            run the stages even where nothing changed, from their beginning
  -s, --single-item      the targets alone, without what they need
  -p, --pipeline         all that the targets are linked with, up and down
  -P, --all-pipelines    all stages of the repository
      --downstream       what depends on the targets, in place of what they need
  -R, --recursive        a directory stands for all stages below it
      --glob             names of stages are patterns
      --pull             bring what is not here from the remote: data, runs, outputs that dvc.lock promises;
                         checkpoints, too, which stages that are interrupted or fail then leave there
      --restore-only     run nothing: what neither cache nor run cache can give back fails
      --allow-missing    pass over data that is not here where nothing else changed
      --no-run-cache     run a stage even where the run cache knows what comes of it
      --no-commit        leave what stages make out of the cache
  -k, --keep-going       go on with the stages that do not need one that failed
  -j, --jobs N           stages at once; auto for one a core (default: 1)
      --stop-grace-seconds N   seconds that a stage has to end after Ctrl-C (default: 6)
      --dry              print what would run, and why, and run nothing
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

A stage runs when its command, a dependency, a parameter or an output differs from dvc.lock.
What it leaves in $CRISOL_CHECKPOINT_DIR when it is interrupted is there when it runs again with the same.
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
      'single-item': { type: 'boolean', short: 's' },
      pipeline: { type: 'boolean', short: 'p' },
      'all-pipelines': { type: 'boolean', short: 'P' },
      recursive: { type: 'boolean', short: 'R' },
      downstream: { type: 'boolean' },
      glob: { type: 'boolean' },
      pull: { type: 'boolean' },
      'restore-only': { type: 'boolean' },
      'allow-missing': { type: 'boolean' },
      'no-run-cache': { type: 'boolean' },
      'no-commit': { type: 'boolean' },
      'keep-going': { type: 'boolean', short: 'k' },
      dry: { type: 'boolean' },
      jobs: { type: 'string', short: 'j' },
      'stop-grace-seconds': { type: 'string' },
      json: { type: 'boolean' },
      ...directoryOption,
    })
    const root = projectOf(parsed, terminal)
    const inputs = readCommand(parsed, terminal)
    const shell = { inWorkflow: false, graceSeconds: inputs.stopGraceSeconds, mask: () => undefined }
    const { ran, restored, upToDate, failed } = await run(inputs, await ports(root, terminal.console, shell))
    if (parsed.isSet('json')) terminal.writeJson(JSON.stringify({ ran, restored, upToDate, failed }))
    return failed.length > 0 ? 1 : 0
  },
}

/** DVC's options say what not to do; an action's inputs, what to do. */
function readCommand(parsed: Arguments, terminal: Terminal): Inputs {
  return {
    ...readInputs((name) => (name === 'run-cache' || name === 'commit' ? '' : parsed.read(name))),
    targets: parsed.words,
    directory: standingIn(parsed, terminal),
    runCache: !parsed.isSet('no-run-cache'),
    commit: !parsed.isSet('no-commit'),
  }
}
