import { readOrigin } from '../adapters/origin.ts'
import { findRepositoryRoot, readDvcConfig } from '../adapters/project.ts'
import { type ResultsOptions, resultsPorts } from '../adapters/results.ts'
import { runner } from '../adapters/runner.ts'
import { openWorkspace } from '../adapters/workspace.ts'
import type { ResultsPorts } from '../flows/collect/ports.ts'
import type { SurveyPorts } from '../flows/scaffold/survey.ts'
import type { Console } from '../ports/console.ts'

/** How commands that look at a repository reach its server: as git does by itself. */
export const gitAccess: ResultsOptions['git'] = { token: undefined, serverUrl: runner.serverUrl }

/**
 * Wires what looking at a repository asks of the world.
 *
 * @param project absolute path of the project
 * @throws {UserError} SYNTAX, GIT
 */
export async function surveyPorts(
  project: string,
  console: Console,
): Promise<SurveyPorts & Pick<ResultsPorts, 'readEnvironment'>> {
  const results = await resultsPorts(project, { console, git: gitAccess, remote: undefined, mask: () => undefined })
  const root = findRepositoryRoot(project)
  return {
    ...{ snapshot: results.snapshot, openObject: results.openCached, readEnvironment: results.readEnvironment },
    repository: openWorkspace(root),
    directory: project === root ? '' : project.slice(root.length + 1),
    ...{ origin: await readOrigin(project), dvcConfig: await readDvcConfig(project) },
  }
}
