import { UserError } from '../core/error.ts'
import { renderJson } from '../core/python/json.ts'
import { pythonStr } from '../core/python/repr.ts'
import { collectTable } from '../flows/collect/collect.ts'
import { openRevision } from '../flows/collect/read.ts'
import type { Command, Terminal } from './command.ts'
import { diffCommand, openResults } from './diff.ts'
import { directoryOption } from './directory.ts'
import { parseOptions } from './options.ts'

const usage = `Shows metrics, or how they differ between two revisions. Values are those of dvc metrics.

usage: crisol metrics show [revision] [--json]
       crisol metrics diff [a [b]] [options]

  a, b                   revisions to compare (default: HEAD and the workspace)

      --targets FILE     only this file; may be given again
      --all              show what is equal, too
      --json             print as JSON, unrounded
      --md               print as a Markdown table
      --no-path          leave out the file
      --precision N      decimal places (default: 5)
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol metrics diff main
  crisol metrics diff v1.0 v1.1 --md`

/** The command `metrics`. */
export const metrics: Command = {
  summary: 'show metrics, or how they differ between two revisions',
  usage,
  run: async ([what = '', ...rest], terminal) => {
    if (what === 'diff') return await diffCommand('metrics', rest, terminal)
    if (what === 'show') return await show(rest, terminal)
    const found = what === '' ? 'crisol metrics needs a command' : `crisol metrics has no command "${what}"`
    throw new UserError(`${found}; expected show or diff.`, { code: 'INPUT' })
  },
}

async function show(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseOptions(args, { json: { type: 'boolean' }, ...directoryOption })
  const ports = await openResults(parsed, terminal)
  const [revision] = parsed.words
  const snapshot = revision === undefined ? ports.snapshot : await openRevision(revision, ports)
  const { table, problems } = await collectTable('metrics', snapshot, ports)
  for (const { message } of problems) terminal.console.warning(message)
  if (parsed.isSet('json')) terminal.writeJson(renderJson(table))
  else {
    for (const [file, values] of table) {
      for (const [name, value] of values) terminal.write(`${file}  ${name}  ${pythonStr(value)}\n`)
    }
  }
  return problems.length > 0 ? 2 : 0
}
