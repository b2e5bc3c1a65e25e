import { type Bounds, boundsOf, isWithinBounds } from '../../core/commit/bounds.ts'
import { type Files, limitFiles } from '../../core/commit/parcel.ts'
import { unsettled } from '../../core/commit/settled.ts'
import { UserError } from '../../core/error.ts'
import { sortByCodePoint } from '../../core/text/order.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { readProject } from '../data/project.ts'
import { findStatus } from '../data/status.ts'
import type { CommitPorts } from './ports.ts'

/** Names of stages that a message holds at the most. */
const named = 5

const everything = { targets: [], glob: false, withDeps: false }

/**
 * Gathers what training may have changed of the files that git keeps, as git would keep them, be they changed or not.
 *
 * @throws {UserError} PIPELINE where a stage does not match its `dvc.lock`; PATH for a symlink; UNSUPPORTED, GIT, SYNTAX
 */
export async function gatherFiles(allowMissing: boolean, ports: CommitPorts): Promise<Files> {
  const open = unsettled(await findStatus(everything, ports), allowMissing)
  if (open.length > 0) throw notTrained(open)
  const bounds = await readBounds(ports.snapshot)
  const paths = await ports.workTree.tracked(await findPaths(bounds, ports))
  for (const path of paths) if ((await ports.workspace.stat(path))?.kind !== 'file') throw notAFile(path)
  return limitFiles(await ports.workTree.stored(paths))
}

/**
 * Reads what training may change from the pipelines of a commit or of the workspace.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
export async function readBounds(snapshot: Snapshot): Promise<Bounds> {
  return boundsOf((await readProject(snapshot)).pipelines)
}

async function findPaths(bounds: Bounds, { workspace, snapshot }: CommitPorts): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const path of [...bounds.locks, ...bounds.ignores.keys(), ...bounds.outputs]) {
    const kind = (await workspace.stat(path))?.kind
    if (kind === undefined) continue
    for (const one of kind === 'directory' ? await snapshot.list(path) : [path]) found.add(one)
  }
  return sortByCodePoint([...found].filter((path) => isWithinBounds(path, bounds)))
}

function notTrained(open: readonly string[]): UserError {
  const more = open.length > named ? ` and ${open.length - named} more` : ''
  const verb = open.length === 1 ? 'does' : 'do'
  return new UserError(
    `${open.slice(0, named).join(', ')}${more} ${verb} not match what is in dvc.lock and .dvc files, so nothing is committed; run crisol train to its end first.`,
    { code: 'PIPELINE' },
  )
}

function notAFile(path: string): UserError {
  return new UserError(`${path} is no regular file, so it is not committed; put a file in the place of the link.`, {
    code: 'PATH',
  })
}
