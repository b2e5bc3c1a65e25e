import type { Workspace } from '../ports/workspace.ts'

/** Makes `.crisol/`, where Crisol leaves its results, invisible to git. */
export async function keepOutOfGit(workspace: Workspace): Promise<void> {
  const file = '.crisol/.gitignore'
  if ((await workspace.stat(file)) === undefined) await workspace.write(file, '*\n')
}
