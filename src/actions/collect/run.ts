import { encodeResults } from '../../core/results/encode.ts'
import type { Results } from '../../core/results/results.ts'
import { renderCount } from '../../core/text/amount.ts'
import { writeImages } from '../../flows/collect/images.ts'
import type { ResultsPorts } from '../../flows/collect/ports.ts'
import { collectRevision, collectWorkspace } from '../../flows/collect/read.ts'
import { keepOutOfGit } from '../../flows/own-folder.ts'
import type { Inputs } from './inputs.ts'

/** What `collect` did. */
export interface Result {
  /** Folder of `results.json`, relative to the project. */
  readonly path: string
  readonly results: Results
}

/**
 * Reads what a commit or the workspace achieved into `results.json`, with the pictures that it made beside it.
 *
 * @throws {UserError} INPUT for a revision that names nothing
 */
export async function run({ commit, into }: Inputs, ports: ResultsPorts): Promise<Result> {
  const results = commit === undefined ? await collectWorkspace(ports) : await collectRevision(commit, ports)
  for (const { message } of results.problems) ports.console.warning(message)
  await keepOutOfGit(ports.workspace)
  await writeImages(results, into, ports)
  await ports.workspace.write(`${into}/results.json`, encodeResults(results))
  const metrics = [...results.metrics.values()].reduce((sum, values) => sum + values.size, 0)
  const of = results.source.commit?.slice(0, 7) ?? 'the workspace'
  const plots = results.plots.length === 0 ? '' : ` and ${renderCount(results.plots.length, 'plot')}`
  ports.console.info(`${renderCount(metrics, 'metric')}${plots} of ${of} in ${into}/results.json`)
  return { path: into, results }
}
