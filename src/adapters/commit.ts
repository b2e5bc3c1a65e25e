import type { CommitPorts } from '../flows/commit/ports.ts'
import type { Console } from '../ports/console.ts'
import { systemClock } from './clock.ts'
import { openRepository } from './git.ts'
import type { GitAccess } from './git-command.ts'
import { openData, pathInRepository, readDvcConfig, readIgnore } from './project.ts'
import { commitSnapshot, workspaceSnapshot } from './snapshot.ts'
import { openWorkTree } from './work-tree.ts'

/**
 * Wires what committing asks of this machine.
 *
 * @throws {UserError} SYNTAX
 */
export async function commitPorts(
  root: string,
  { console, git }: { readonly console: Console; readonly git: GitAccess },
): Promise<CommitPorts> {
  const data = openData(root, await readDvcConfig(root))
  const snapshot = workspaceSnapshot(data.workspace)
  const repository = openRepository(root, git)
  return {
    ...{ ...data, console, snapshot, repository, clock: systemClock },
    isIgnored: await readIgnore(snapshot),
    workTree: openWorkTree(root, git.serverUrl),
    openCommit: (sha) => commitSnapshot(repository, sha),
    ...{ workflow: undefined, github: undefined },
    pathInRepository: (path) => pathInRepository(root, path),
  }
}
