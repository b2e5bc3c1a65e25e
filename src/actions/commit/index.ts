import { systemClock } from '../../adapters/clock.ts'
import { commitPorts } from '../../adapters/commit.ts'
import { openGitHub } from '../../adapters/github/github.ts'
import { runner } from '../../adapters/runner.ts'
import { apiUrl, graphqlUrl, readWorkflowRun } from '../../adapters/workflow.ts'
import { readInputs } from './inputs.ts'
import { run, tellResult } from './run.ts'

/** Commits what a workflow has trained to the branch that it reviewed. */
export async function main(): Promise<void> {
  const inputs = readInputs(runner.input)
  const { token } = inputs
  const workflow = readWorkflowRun()
  const access = { apiUrl: apiUrl(), graphqlUrl: graphqlUrl(), token: token ?? '', clock: systemClock }
  const result = await run(inputs, {
    ...(await commitPorts(runner.directory, { console: runner.console, git: { token, serverUrl: runner.serverUrl } })),
    workflow,
    github: workflow === undefined || token === undefined ? undefined : openGitHub(workflow.repository, access),
  })
  runner.output('outcome', result.outcome)
  runner.output('sha', result.sha)
  runner.output('files', result.files.join('\n'))
  runner.output('pull-request', result.pullRequest ?? '')
  tellResult(result, runner.console)
  await runner.summarize(result.markdown)
}
