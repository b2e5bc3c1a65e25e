import { ports } from '../actions/reap/index.ts'
import { readInputs } from '../actions/reap/inputs.ts'
import { renderListing } from '../core/fleet/listing.ts'
import { listFleet } from '../flows/fleet/stop.ts'
import type { Command } from './command.ts'
import { parseOptions } from './options.ts'
import { tell } from './outcome.ts'
import { ownerOptions, ownerUsage, readOwner } from './runner-owner.ts'

const usage = `Lists the runners on EC2: what runs, since when and for which run.

usage: crisol runner list [options]

${ownerUsage}
      --json                 print the list as JSON

The token is taken from GH_TOKEN.

examples:
  crisol runner list --repository octocat/breast-cancer`

/** The command `runner list`. */
export const runnerList: Command = {
  summary: 'list the runners',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, { ...ownerOptions, json: { type: 'boolean' } })
    const wired = ports(readInputs(readOwner(parsed)), terminal.console)
    const listed = await listFleet(wired)
    tell({ json: listed, text: renderListing(listed, wired.clock.now()) }, parsed, terminal)
    return 0
  },
}
