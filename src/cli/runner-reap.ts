import { ports } from '../actions/reap/index.ts'
import { readInputs } from '../actions/reap/inputs.ts'
import { run } from '../actions/reap/run.ts'
import type { Command } from './command.ts'
import { parseOptions } from './options.ts'
import { tell } from './outcome.ts'
import { ownerOptions, ownerUsage, readOwner } from './runner-owner.ts'

const usage = `Ends the EC2 runners of a repository that nobody needs any more.

usage: crisol runner reap [options]

${ownerUsage}
      --grace-minutes N      time to boot, and between marking and terminating (default: 10)
      --dry-run              say what would be done, and change nothing
      --json                 print the result as JSON

The first pass marks what is useless, a later one looks again and terminates it. A runner that works, or about which
GitHub gives no answer, keeps its instance until ten minutes after its time is over. The token is taken from GH_TOKEN.
Exit code 1 when something could not be done.

examples:
  crisol runner reap --repository octocat/breast-cancer --dry-run`

/** The command `runner reap`. */
export const runnerReap: Command = {
  summary: 'end the runners that nobody needs',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      ...ownerOptions,
      'grace-minutes': { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const inputs = readInputs(readOwner(parsed))
    const { reaped, fates, blind = null, summary, faults } = await run(inputs, ports(inputs, terminal.console))
    tell({ json: { reaped, fates, blind }, text: summary }, parsed, terminal)
    for (const fault of faults) terminal.console.error(fault)
    return faults.length === 0 ? 0 : 1
  },
}
