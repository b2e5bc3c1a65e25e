import { readInputs } from '../actions/push/inputs.ts'
import { run } from '../actions/push/run.ts'
import type { Command } from './command.ts'
import { parseOptions } from './options.ts'
import { writeOutcome } from './outcome.ts'
import { readTargets, targetUsage } from './targets.ts'
import { openTransfer, transferOptions } from './transfer.ts'
import { dvcUsage } from './with-dvc.ts'

const usage = `Sends what the DVC cache holds to the remote. Nothing that is there is sent again or overwritten.

usage: crisol push [target ...] [options]

${targetUsage}
  -r, --remote NAME      remote to push to (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: the remote's jobs, or 32)
      --run-cache        send the run cache too: what stages ran with, and what came of it
${dvcUsage}
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol push
  crisol push train --remote backup`

/** The command `push`. */
export const push: Command = {
  summary: 'send the DVC cache to the remote',
  usage,
  isOfDvc: true,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      'run-cache': { type: 'boolean' },
      ...transferOptions,
    })
    const ports = await openTransfer(parsed, terminal)
    const runCache = parsed.isSet('run-cache')
    const inputs = { ...readInputs(parsed.read), ...readTargets(parsed, terminal), runCache }
    return writeOutcome(await run(inputs, ports), parsed, terminal)
  },
}
