import { parseCount } from '../core/inputs.ts'
import { bringIntoCache, missingObjects } from '../flows/data/bring.ts'
import { toOutcome } from '../flows/data/outcome.ts'
import { fetchRuns } from '../flows/data/run-cache.ts'
import { findFetchable } from '../flows/data/wanted.ts'
import type { Command, Terminal } from './command.ts'
import { type Arguments, parseOptions } from './options.ts'
import { writeOutcome } from './outcome.ts'
import { readTargets, targetUsage } from './targets.ts'
import { openTransfer, transferOptions } from './transfer.ts'
import { dvcUsage } from './with-dvc.ts'

const usage = `Brings DVC-versioned data into the cache, every object checked. The workspace stays as it is.

usage: crisol fetch [target ...] [options]

${targetUsage}
  -r, --remote NAME      remote to fetch from (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: the remote's jobs, or 32)
      --allow-missing    go on where an object is missing
      --run-cache        bring the run cache too: what stages ran with, and what came of it
${dvcUsage}
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol fetch
  crisol fetch train --with-deps`

/** The command `fetch`. */
export const fetch: Command = {
  summary: 'bring DVC-versioned data into the cache alone',
  usage,
  isOfDvc: true,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      'allow-missing': { type: 'boolean' },
      'run-cache': { type: 'boolean' },
      ...transferOptions,
    })
    return await fetchHere(parsed, terminal)
  },
}

async function fetchHere(parsed: Arguments, terminal: Terminal): Promise<number> {
  const ports = await openTransfer(parsed, terminal)
  const started = ports.clock.now()
  const remote = parsed.read('remote') || undefined
  const jobs = parseCount('jobs', parsed.read('jobs'))
  if (parsed.isSet('run-cache')) await fetchRuns({ remote, jobs }, ports)
  const wanted = await findFetchable(ports.snapshot, readTargets(parsed, terminal))
  const { objects, bytes, missing } = await bringIntoCache(wanted, { remote, jobs }, ports)
  if (missing.length > 0 && !parsed.isSet('allow-missing')) throw missingObjects(missing)
  const seconds = (ports.clock.now() - started) / 1000
  return writeOutcome(toOutcome({ moved: { verb: 'fetched', objects, bytes }, changes: [], seconds }), parsed, terminal)
}
