import { ports } from '../actions/reap/index.ts'
import { readInputs } from '../actions/reap/inputs.ts'
import { UserError } from '../core/error.ts'
import { stopFleet } from '../flows/fleet/stop.ts'
import type { Command } from './command.ts'
import { parseOptions } from './options.ts'
import { tell } from './outcome.ts'
import { ownerOptions, ownerUsage, readOwner } from './runner-owner.ts'

const usage = `Ends runners on EC2 and takes them away from GitHub.

usage: crisol runner stop NAME ... [options]

  NAME                       an instance, a label or the id of a workflow run

${ownerUsage}
      --force                end also what does a job
      --json                 print what was ended as JSON

The token is taken from GH_TOKEN.

examples:
  crisol runner stop i-0123456789abcdef0 --repository octocat/breast-cancer`

/** The command `runner stop`. */
export const runnerStop: Command = {
  summary: 'end runners',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, { ...ownerOptions, force: { type: 'boolean' }, json: { type: 'boolean' } })
    if (parsed.words.length === 0) {
      throw new UserError('crisol runner stop needs names; expected instances, labels or workflow runs.', {
        code: 'INPUT',
      })
    }
    const wired = ports(readInputs(readOwner(parsed)), terminal.console)
    const stopped = await stopFleet(parsed.words, parsed.isSet('force'), wired)
    const lines = stopped.map(({ id, type, label }) => `Ended ${id} (${type}, ${label}).`)
    tell({ json: stopped, text: lines.join('\n') }, parsed, terminal)
    return 0
  },
}
