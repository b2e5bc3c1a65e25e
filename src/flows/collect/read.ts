import { UserError } from '../../core/error.ts'
import type { Results } from '../../core/results/results.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { collect } from './collect.ts'
import type { ResultsPorts } from './ports.ts'

/** Reads the results of the workspace. */
export async function collectWorkspace(ports: ResultsPorts): Promise<Results> {
  const { repository } = ports
  const source = { commit: await repository.head(), branch: await repository.branch(), dirty: await repository.dirty() }
  return await collect(ports.snapshot, source, ports)
}

/** Reads the results of a commit that is readable here. */
export async function collectCommit(snapshot: Snapshot, sha: string, ports: ResultsPorts): Promise<Results> {
  return await collect(snapshot, { commit: sha, branch: undefined, dirty: false }, ports)
}

/**
 * Reads the results of a revision.
 *
 * @throws {UserError} INPUT when it names no commit here or on the server
 */
export async function collectRevision(revision: string, ports: ResultsPorts): Promise<Results> {
  const snapshot = await openRevision(revision, ports)
  return await collectCommit(snapshot, snapshot.commit ?? revision, ports)
}

/**
 * Opens the files of a revision.
 *
 * @throws {UserError} INPUT when it names no commit here or on the server
 */
export async function openRevision(revision: string, ports: ResultsPorts): Promise<Snapshot> {
  const sha = (await ports.repository.resolve(revision)) ?? revision
  if (await ports.repository.ensure(sha)) return ports.openCommit(sha)
  throw new UserError(`"${revision}" names no commit here or on the server; expected a branch, a tag or a full SHA.`, {
    code: 'INPUT',
  })
}
