import { UserError } from '../core/error.ts'
import type { Command } from './command.ts'
import { diffCommand } from './diff.ts'

const usage = `Shows how parameters differ between two revisions. Values are those of dvc params.

usage: crisol params diff [a [b]] [options]

  a, b                   revisions to compare (default: HEAD and the workspace)

      --targets FILE     only this file; may be given again
      --all              show what is equal, too
      --json             print as JSON
      --md               print as a Markdown table
      --no-path          leave out the file
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol params diff main
  crisol params diff v1.0 v1.1 --md`

/** The command `params`. */
export const params: Command = {
  summary: 'show how parameters differ between two revisions',
  usage,
  run: async ([what = '', ...rest], terminal) => {
    if (what === 'diff') return await diffCommand('params', rest, terminal)
    const found = what === '' ? 'crisol params needs a command' : `crisol params has no command "${what}"`
    throw new UserError(`${found}; expected diff.`, { code: 'INPUT' })
  },
}
