import { checkPath } from '../../core/dvc/path.ts'
import { parseCount, parseSwitch, type ReadInput } from '../../core/inputs.ts'

/** What `report` is told. */
export interface Inputs {
  /** Folder that `collect` wrote, relative to the project; `undefined` reads the workspace. */
  readonly results: string | undefined
  /** Revision to compare with; `undefined` searches. */
  readonly base: string | undefined
  /** Name of the report; `undefined` makes one of workflow, job and directory. */
  readonly id: string | undefined
  /** Heading; `undefined` takes that of `crisol.yaml`. */
  readonly title: string | undefined
  readonly comment: boolean
  readonly check: boolean
  /** Pull request where the event names none. */
  readonly pullRequest: number | undefined
  /** Token; `undefined` reports to the summary alone. */
  readonly token: string | undefined
  /** Directory of the project as given; empty for the checkout itself. */
  readonly workingDirectory: string
}

/** Longest name of a report: the check run that carries it has 255 bytes. */
const maxId = 100

/**
 * Reads the inputs of `report`.
 *
 * @throws {UserError} INPUT, PATH
 */
export function readInputs(read: ReadInput): Inputs {
  const results = read('results')
  const id = read('id').replace(/\s+/gu, ' ').slice(0, maxId)
  return {
    results: results === '' ? undefined : checkPath(results, 'Input results'),
    base: read('base') || undefined,
    id: id || undefined,
    title: read('title') || undefined,
    comment: parseSwitch('comment', read('comment')) ?? true,
    check: parseSwitch('check', read('check')) ?? true,
    pullRequest: parseCount('pull-request', read('pull-request')),
    token: read('github-token') || undefined,
    workingDirectory: read('working-directory'),
  }
}
