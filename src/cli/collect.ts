import { readInputs } from '../actions/collect/inputs.ts'
import { run } from '../actions/collect/run.ts'
import { encodeResults } from '../core/results/encode.ts'
import type { Command } from './command.ts'
import { openResults } from './diff.ts'
import { directoryOption } from './directory.ts'
import { parseOptions } from './options.ts'

const usage = `Reads what a commit or the workspace achieved into one JSON file: metrics, parameters, plots, tests, stages.

usage: crisol collect [options]

      --commit REV       commit to read (default: the workspace)
      --into DIR         folder for results.json (default: .crisol/results)
  -r, --remote NAME      remote for what DVC caches (default: that of .dvc/config)
      --json             print the results, too
  -C, --working-directory DIR   the project (default: the one around you)

Exit code 2 when a file does not parse; what could be read is written all the same.

examples:
  crisol collect
  crisol collect --commit main --into .crisol/base`

/** The command `collect`. */
export const collect: Command = {
  summary: 'read what a commit achieved into one JSON file',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      commit: { type: 'string' },
      into: { type: 'string' },
      remote: { type: 'string', short: 'r' },
      json: { type: 'boolean' },
      ...directoryOption,
    })
    const { results } = await run(readInputs(parsed.read), await openResults(parsed, terminal))
    if (parsed.isSet('json')) terminal.writeJson(encodeResults(results).trimEnd())
    return results.problems.length > 0 ? 2 : 0
  },
}
