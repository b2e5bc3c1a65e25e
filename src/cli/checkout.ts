import type { Selected } from '../core/dvc/select.ts'
import { isHeld } from '../flows/data/bring.ts'
import { objectOf } from '../flows/data/objects.ts'
import { toOutcome } from '../flows/data/outcome.ts'
import { placeOutputs } from '../flows/data/place.ts'
import { type CachedOutput, findWanted } from '../flows/data/wanted.ts'
import type { Cache } from '../ports/data.ts'
import type { Command, Terminal } from './command.ts'
import { type Arguments, parseOptions } from './options.ts'
import { readTargets, targetUsage } from './targets.ts'
import { dataOptions, openTransfer } from './transfer.ts'
import { dvcUsage } from './with-dvc.ts'

const usage = `Brings the workspace to what .dvc files and dvc.lock say, from the cache alone.

usage: crisol checkout [target ...] [options]

${targetUsage}
  -f, --force            replace and remove even what nothing else holds
      --relink           link or copy everything anew, as cache.type says
      --allow-missing    leave out what the cache lacks
      --summary          print how many files changed in place of their paths
${dvcUsage}
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

Without a target, what an earlier pull or checkout put in place and is no longer tracked is removed.

examples:
  crisol checkout
  crisol checkout data/train.csv.dvc --force`

/** The command `checkout`. */
export const checkout: Command = {
  summary: 'bring the workspace to what was committed, from the cache',
  usage,
  isOfDvc: true,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      force: { type: 'boolean', short: 'f' },
      relink: { type: 'boolean' },
      'allow-missing': { type: 'boolean' },
      summary: { type: 'boolean' },
      ...dataOptions,
    })
    return await checkOut(parsed, terminal)
  },
}

async function checkOut(parsed: Arguments, terminal: Terminal): Promise<number> {
  const ports = await openTransfer(parsed, terminal)
  const wanted = await findWanted(ports.snapshot, readTargets(parsed, terminal))
  const present = parsed.isSet('allow-missing') ? await heldOnly(wanted, ports.cache) : wanted
  const options = {
    ...{ force: parsed.isSet('force'), relink: parsed.isSet('relink') },
    everything: parsed.words.length === 0,
  }
  const changes = await placeOutputs(present, options, ports)
  const { lines, summary, json } = toOutcome({ moved: undefined, changes, seconds: 0 })
  const isSum = parsed.isSet('summary')
  const said = isSum ? [changes.length === 0 ? 'No changes.' : summary] : lines
  if (parsed.isSet('json')) terminal.writeJson(JSON.stringify(json))
  else terminal.write(said.map((line) => `${line}\n`).join(''))
  return 0
}

async function heldOnly(
  wanted: readonly Selected<CachedOutput>[],
  cache: Cache,
): Promise<readonly Selected<CachedOutput>[]> {
  const held: Selected<CachedOutput>[] = []
  for (const one of wanted) if (await isHeld(objectOf(one), cache)) held.push(one)
  return held
}
