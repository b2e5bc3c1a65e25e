import { readInputs } from '../actions/pull/inputs.ts'
import { run } from '../actions/pull/run.ts'
import type { Command } from './command.ts'
import { parseOptions } from './options.ts'
import { writeOutcome } from './outcome.ts'
import { readTargets, targetUsage } from './targets.ts'
import { openTransfer, transferOptions } from './transfer.ts'
import { dvcUsage } from './with-dvc.ts'

const usage = `Brings DVC-versioned data into the workspace, every object checked.

usage: crisol pull [target ...] [options]

${targetUsage}
  -r, --remote NAME      remote to pull from (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: the remote's jobs, or 32)
      --allow-missing    go on where an object is missing
  -f, --force            remove and replace even what nothing else holds
      --run-cache        bring the run cache too: what stages ran with, and what came of it
${dvcUsage}
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol pull
  crisol pull data/train.csv.dvc evaluate
  crisol pull --remote backup --jobs 64`

/** The command `pull`. */
export const pull: Command = {
  summary: 'bring DVC-versioned data into the workspace',
  usage,
  isOfDvc: true,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      'allow-missing': { type: 'boolean' },
      force: { type: 'boolean', short: 'f' },
      'run-cache': { type: 'boolean' },
      ...transferOptions,
    })
    const ports = await openTransfer(parsed, terminal)
    const inputs = { ...readInputs(parsed.read), ...readTargets(parsed, terminal) }
    return writeOutcome(await run(inputs, ports), parsed, terminal)
  },
}
