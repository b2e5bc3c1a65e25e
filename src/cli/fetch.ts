import { transferPorts } from '../adapters/storage/transfer.ts'
import { parseCount, parseSwitch } from '../core/inputs.ts'
import { renderBytes, renderCount } from '../core/text/amount.ts'
import { bringIntoCache, missingObjects } from '../flows/data/bring.ts'
import { findWanted } from '../flows/data/wanted.ts'
import type { Command } from './command.ts'
import { directoryOption, projectOf, withTargets } from './directory.ts'
import { parseOptions } from './options.ts'
import { readTargets, targetOptions, targetUsage } from './targets.ts'

const usage = `Brings DVC-versioned data into the cache, every object checked. The workspace stays as it is.

usage: crisol fetch [target ...] [options]

${targetUsage}
  -r, --remote NAME      remote to fetch from (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: 32)
      --allow-missing    go on where an object is missing
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol fetch
  crisol fetch train --with-deps`

/** The command `fetch`. */
export const fetch: Command = {
  summary: 'bring DVC-versioned data into the cache alone',
  usage,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      remote: { type: 'string', short: 'r' },
      jobs: { type: 'string', short: 'j' },
      'allow-missing': { type: 'boolean' },
      json: { type: 'boolean' },
      ...targetOptions,
      ...directoryOption,
    })
    const ports = await transferPorts(projectOf(parsed, terminal), terminal.console, () => undefined)
    const wanted = await findWanted(ports.snapshot, readTargets(withTargets(parsed)))
    const jobs = parseCount('jobs', parsed.read('jobs')) ?? 32
    const fetched = await bringIntoCache(wanted, { remote: parsed.read('remote') || undefined, jobs }, ports)
    const mayLack = parseSwitch('allow-missing', parsed.read('allow-missing')) ?? false
    if (fetched.missing.length > 0 && !mayLack) throw missingObjects(fetched.missing)
    tell(fetched.objects, fetched.bytes, terminal.console.info)
    const result = { fetched: fetched.objects, bytes: fetched.bytes, missing: fetched.missing.map(({ path }) => path) }
    if (parsed.read('json') === 'true') terminal.write(`${JSON.stringify(result)}\n`)
    return 0
  },
}

function tell(objects: number, bytes: number, say: (line: string) => void): void {
  if (objects === 0) say('Everything is up to date.')
  else say(`${renderCount(objects, 'file')} fetched (${renderBytes(bytes)})`)
}
