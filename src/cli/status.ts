import { isClean, renderCloudStatus, renderStatus, renderStatusJson } from '../core/dvc/status.ts'
import { parseCount } from '../core/inputs.ts'
import { findCloudStatus } from '../flows/data/cloud-status.ts'
import type { TransferPorts } from '../flows/data/ports.ts'
import { findStatus } from '../flows/data/status.ts'
import { findWanted } from '../flows/data/wanted.ts'
import type { Command, Terminal } from './command.ts'
import { type Arguments, parseOptions } from './options.ts'
import { readTargets, targetUsage } from './targets.ts'
import { openTransfer, transferOptions } from './transfer.ts'
import { dvcUsage } from './with-dvc.ts'

const usage = `Says what differs: the workspace from dvc.lock and .dvc files, or with --cloud the cache from the remote.

usage: crisol status [target ...] [options]

${targetUsage}
  -c, --cloud            compare the cache with the remote
  -r, --remote NAME      the remote to compare with, which means --cloud
  -j, --jobs N           objects asked for at once (default: the remote's jobs, or 32)
  -q, --quiet            say nothing; exit with 1 where something differs
${dvcUsage}
      --json             print the result as JSON, as DVC writes it
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol status
  crisol status --cloud --json`

/** The command `status`. */
export const status: Command = {
  summary: 'say what differs from dvc.lock, or from the remote',
  usage,
  isOfDvc: true,
  run: async (args, terminal) => {
    const parsed = parseOptions(args, {
      cloud: { type: 'boolean', short: 'c' },
      quiet: { type: 'boolean', short: 'q' },
      ...transferOptions,
    })
    const ports = await openTransfer(parsed, terminal)
    const isCloud = parsed.isSet('cloud') || parsed.read('remote') !== ''
    const differs = isCloud ? await tellCloud(parsed, ports, terminal) : await tellWorkspace(parsed, ports, terminal)
    return parsed.isSet('quiet') && differs ? 1 : 0
  },
}

async function tellWorkspace(parsed: Arguments, ports: TransferPorts, terminal: Terminal): Promise<boolean> {
  const statuses = await findStatus(readTargets(parsed, terminal), ports)
  write(parsed, terminal, { json: () => renderStatusJson(statuses), text: () => renderStatus(statuses) })
  return statuses.some((one) => !isClean(one))
}

async function tellCloud(parsed: Arguments, ports: TransferPorts, terminal: Terminal): Promise<boolean> {
  const named = parsed.read('remote') || undefined
  const wanted = await findWanted(ports.snapshot, readTargets(parsed, terminal))
  const jobs = parseCount('jobs', parsed.read('jobs'))
  const statuses = await findCloudStatus(wanted, { remote: named, jobs }, ports)
  write(parsed, terminal, {
    json: () => JSON.stringify(Object.fromEntries(statuses)),
    text: () => renderCloudStatus(statuses, named ?? ports.defaultRemote ?? ''),
  })
  return statuses.size > 0
}

interface Forms {
  readonly json: () => string
  readonly text: () => string
}

function write(parsed: Arguments, terminal: Terminal, { json, text }: Forms): void {
  if (parsed.isSet('quiet')) return
  if (parsed.isSet('json')) terminal.writeJson(json())
  else terminal.write(`${text()}\n`)
}
