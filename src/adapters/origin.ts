import { repositoryIn } from '../core/scaffold/survey.ts'
import type { Origin } from '../flows/scaffold/survey.ts'
import { callGit, gitEnvironment, lineOf } from './git-command.ts'
import { readWorkflowPlace } from './workflow.ts'

/**
 * Reads where the repository around a directory comes from, without asking a server.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
export async function readOrigin(root: string): Promise<Origin> {
  const env = gitEnvironment(root, { token: undefined, serverUrl: 'https://github.com' })
  const ask = async (...args: readonly string[]): Promise<string | undefined> => lineOf(await callGit(args, root, env))
  const url = await ask('remote', 'get-url', 'origin')
  const head = await ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD')
  const own = await ask('symbolic-ref', '--quiet', '--short', 'HEAD')
  const repository = readWorkflowPlace().repository || (url === undefined ? undefined : repositoryIn(url))
  const branch = head?.replace(/^origin\//u, '') ?? (own === 'master' ? own : 'main')
  return { repository, branch }
}
