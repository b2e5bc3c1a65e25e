import { basename } from 'node:path'
import { systemClock } from '../../adapters/clock.ts'
import { openGitHub } from '../../adapters/github/github.ts'
import { pathInRepository } from '../../adapters/project.ts'
import { resultsPorts } from '../../adapters/results.ts'
import { runner } from '../../adapters/runner.ts'
import { onCancel } from '../../adapters/signals.ts'
import { drawPictures } from '../../adapters/vega/draw.ts'
import { apiUrl, graphqlUrl, readWorkflowRun } from '../../adapters/workflow.ts'
import type { ReportPorts } from '../../flows/review/ports.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { run } from './run.ts'

/** Wires what reporting asks of the world. */
export async function ports(root: string, { token }: Inputs, console = runner.console): Promise<ReportPorts> {
  const git = { token, serverUrl: runner.serverUrl }
  const workflow = readWorkflowRun()
  const access = { apiUrl: apiUrl(), graphqlUrl: graphqlUrl(), token: token ?? '', clock: systemClock }
  return {
    ...(await resultsPorts(root, { console, git, remote: undefined, mask: runner.mask })),
    clock: systemClock,
    workflow,
    github: workflow === undefined || token === undefined ? undefined : openGitHub(workflow.repository, access),
    drawPictures,
    defaultTitle: basename(workflow?.repository ?? root),
    annotate: (annotation) => runner.annotate({ ...annotation, file: pathInRepository(root, annotation.file) }),
    onCancel,
  }
}

/** Compares the results of a workflow's checkout with those of its base and reports them. */
export async function main(): Promise<void> {
  const inputs = readInputs(runner.input)
  const result = await run(inputs, await ports(runner.directory, inputs))
  runner.output('verdict', result.verdict)
  runner.output('regressions', result.regressions.join('\n'))
  runner.output('comment-url', result.commentUrl)
  runner.output('html', result.html)
  await runner.summarize(result.summary)
  for (const fault of result.faults) runner.markFailed(fault)
  if (result.verdict === 'fail') runner.markFailed(`${result.report.title}: ${result.report.headline}.`)
}
