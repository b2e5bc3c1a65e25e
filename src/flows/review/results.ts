import { UserError } from '../../core/error.ts'
import type { CompletedRun } from '../../core/github/completed-run.ts'
import type { Baseline } from '../../core/results/baseline.ts'
import { parseResults } from '../../core/results/encode.ts'
import type { Results } from '../../core/results/results.ts'
import { findBaseline } from '../baseline/find.ts'
import { readImages } from '../collect/images.ts'
import { collectCommit, collectWorkspace } from '../collect/read.ts'
import type { ReportPorts } from './ports.ts'
import { readStranger } from './stranger.ts'
import type { Target } from './target.ts'

/** What the user said of the results. */
export interface ResultsRequest {
  /** Folder that `collect` wrote; `undefined` reads the workspace. */
  readonly results: string | undefined
  /** Why that folder may hold no results, as a sentence; `undefined` where nobody said. */
  readonly noResults: string | undefined
  /** Revision to compare with; `undefined` searches. */
  readonly base: string | undefined
}

/**
 * Reads the results of the head.
 *
 * @throws {UserError} MISSING, SYNTAX when the folder that was given does not hold results
 */
export async function readHead({ results, noResults }: ResultsRequest, ports: ReportPorts): Promise<Results> {
  if (results === undefined) return await collectWorkspace(ports)
  const file = `${results}/results.json`
  const text = await ports.workspace.readText(file)
  if (text !== undefined) return await readImages(parseResults(text, file), results, ports)
  const absence = `Input results is "${results}", where there is no results.json; expected a folder that collect wrote.`
  throw new UserError(noResults ?? absence, { code: 'MISSING' })
}

/**
 * Reads what is reported on. `undefined` where the run of a stranger's code could not train.
 *
 * @throws {UserError} MISSING, PATH, SYNTAX
 */
export async function readReviewed(
  request: ResultsRequest,
  stranger: CompletedRun | undefined,
  ports: ReportPorts,
): Promise<Results | undefined> {
  const { results } = request
  if (stranger === undefined || results === undefined) return await readHead(request, ports)
  return await readStranger(results, stranger, ports)
}

/** What a base is looked for. */
export interface BaseRequest {
  readonly inputs: ResultsRequest
  /** `undefined` on a terminal: the branch that is checked out. */
  readonly target: Target | undefined
  /** Full SHA that was checked out. */
  readonly commit: string | undefined
}

/**
 * Finds the results to compare with. On a terminal, work that is not committed is compared with its commit.
 *
 * @throws {UserError} INPUT
 */
export async function findBase({ inputs, target, commit }: BaseRequest, ports: ReportPorts): Promise<Baseline> {
  const { repository, digests, openCommit } = ports
  const collect = async (snapshot: Parameters<typeof collectCommit>[0], sha: string): Promise<Results> =>
    await collectCommit(snapshot, sha, ports)
  const local = target === undefined && inputs.base === undefined && (await repository.dirty()) ? commit : undefined
  const found = await findBaseline(
    {
      head: commit,
      checkout: target?.checkout ?? 'branch',
      baseBranch: target === undefined ? await localBase(repository) : target.baseBranch,
      given: inputs.base ?? local,
    },
    { repository, digests, openCommit, collect, findRun: ports.findRun, openObject: ports.openObject },
  )
  return local === undefined ? found : { ...found, relation: 'head' }
}

/** Branch that work on a terminal is compared with: whichever of the usual names is here. */
async function localBase(repository: ReportPorts['repository']): Promise<string | undefined> {
  for (const name of ['main', 'master']) if ((await repository.resolve(name)) !== undefined) return name
  return undefined
}
