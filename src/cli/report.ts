import { ports } from '../actions/report/index.ts'
import { readInputs } from '../actions/report/inputs.ts'
import { type Result, run } from '../actions/report/run.ts'
import { openOnDesktop } from '../adapters/desktop.ts'
import { renderTerminal } from '../core/report/terminal.ts'
import type { Command, Terminal } from './command.ts'
import { directoryOption, projectOf } from './directory.ts'
import { parseOptions } from './options.ts'

const usage = `Compares the results of the workspace with those of its base, by the gates of crisol.yaml.

usage: crisol report [options]

      --base REV         commit to compare with (default: HEAD for work that is not committed, else
                         where this branch left main)
      --results DIR      folder that crisol collect wrote (default: read the workspace)
      --title TEXT       heading
      --html FILE        where the HTML page goes (default: .crisol/report/index.html); false makes none
      --open             open that page in the browser
      --json             print the comparison as JSON
      --md               print the Markdown of the comment
  -C, --working-directory DIR   the project (default: the one around you)

Nothing is sent anywhere. Exit code 1 when the verdict is fail, 2 when a file does not parse.

examples:
  crisol report --open
  crisol report --base v1.0 --md`

/** The command `report`. */
export const report: Command = {
  summary: 'compare results with those of the base, and gate them',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      base: { type: 'string' },
      results: { type: 'string' },
      title: { type: 'string' },
      html: { type: 'string' },
      open: { type: 'boolean' },
      json: { type: 'boolean' },
      md: { type: 'boolean' },
      ...directoryOption,
    })
    const inputs = readInputs((name) => parsed.read(name) || (name === 'html' ? 'true' : ''))
    const wired = await ports(projectOf(parsed, terminal), inputs, terminal.console)
    const result = await run(inputs, { ...wired, workflow: undefined, github: undefined })
    if (parsed.isSet('json')) terminal.writeJson(toJson(result))
    else if (parsed.isSet('md')) terminal.write(`${result.summary}\n`)
    else terminal.write(`${renderTerminal(result.report, { colour: terminal.colour })}\n`)
    if (result.html !== '') await showPage(result.html, parsed.isSet('open'), terminal)
    return exitCodeOf(result)
  },
}

/** Says where the page is, and opens it where that is wanted and can be. */
async function showPage(file: string, isOpened: boolean, { console }: Terminal): Promise<void> {
  if (isOpened && (await openOnDesktop(file))) console.info(`Opened ${file}.`)
  else if (isOpened) console.notice(`There is no desktop here to open the page on; it is ${file}.`)
  else console.info(`HTML report: ${file}`)
}

/** A file that does not parse is the user's to repair, unless the gates say that it may stand. */
function exitCodeOf({ verdict, report: { problems, isGated } }: Result): number {
  if (problems.length > 0 && (verdict === 'fail' || !isGated)) return 2
  return verdict === 'fail' ? 1 : 0
}

/** The whole comparison, values as the comment shows them. */
function toJson({
  verdict,
  regressions,
  report: { headline, base, metrics, params, tests, stages, problems },
}: Result): string {
  return JSON.stringify({ verdict, headline, regressions, base, metrics, params, tests, stages, problems })
}
