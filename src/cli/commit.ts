import { readInputs } from '../actions/commit/inputs.ts'
import { run } from '../actions/commit/run.ts'
import { commitPorts } from '../adapters/commit.ts'
import type { Command } from './command.ts'
import { directoryOption, projectOf } from './directory.ts'
import { parseOptions } from './options.ts'
import { tell } from './outcome.ts'

const usage = `Commits dvc.lock and the metrics that git tracks, as they were trained, on the branch that is checked out.
Whatever else is changed or staged stays as it is. Nothing is pushed.

usage: crisol commit [options]

  -m, --message TEXT     message of the commit (default: Keep what was trained)
      --allow-missing    take what is not here as it was locked
      --dry-run          say what would be committed
      --into DIR         leave the files there for another job, and commit nothing
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

Every stage must match its dvc.lock: what broke off half-way is not committed.

examples:
  crisol commit
  crisol commit --message 'Train with more trees'`

/** The command `commit`. */
export const commit: Command = {
  summary: 'commit dvc.lock and the metrics that git tracks',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      message: { type: 'string', short: 'm' },
      'allow-missing': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      into: { type: 'string' },
      json: { type: 'boolean' },
      ...directoryOption,
    })
    const { console } = terminal
    const git = { token: undefined, serverUrl: 'https://github.com' }
    const {
      markdown: _,
      summary,
      ...result
    } = await run(readInputs(parsed.read), await commitPorts(projectOf(parsed, terminal), { console, git }))
    const lines = [...result.files.map((file) => `\t${file}`), summary]
    tell({ json: result, text: lines.join('\n') }, parsed, terminal)
    return 0
  },
}
