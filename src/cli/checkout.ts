import { transferPorts } from '../adapters/storage/transfer.ts'
import { parseSwitch } from '../core/inputs.ts'
import { placeOutputs } from '../flows/data/place.ts'
import { findWanted } from '../flows/data/wanted.ts'
import type { Command } from './command.ts'
import { directoryOption, projectOf, withTargets } from './directory.ts'
import { parseOptions } from './options.ts'
import { readTargets, targetOptions, targetUsage } from './targets.ts'

const usage = `Brings the workspace to what .dvc files and dvc.lock say, from the cache alone.

usage: crisol checkout [target ...] [options]

${targetUsage}
  -f, --force            replace and remove even what nothing else holds
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol checkout
  crisol checkout data/train.csv.dvc --force`

/** The command `checkout`. */
export const checkout: Command = {
  summary: 'bring the workspace to what was committed, from the cache',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      force: { type: 'boolean', short: 'f' },
      json: { type: 'boolean' },
      ...targetOptions,
      ...directoryOption,
    })
    const ports = await transferPorts(projectOf(parsed, terminal), terminal.console, () => undefined)
    const wanted = await findWanted(ports.snapshot, readTargets(withTargets(parsed)))
    const force = parseSwitch('force', parsed.read('force')) ?? false
    const { changed, parts } = await placeOutputs(wanted, force, ports)
    terminal.console.info(parts.length === 0 ? 'Everything is up to date.' : parts.join(' and '))
    if (parsed.read('json') === 'true') terminal.write(`${JSON.stringify({ changed })}\n`)
    return 0
  },
}
