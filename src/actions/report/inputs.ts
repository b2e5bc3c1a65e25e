import { type ImageMode, imageModes } from '../../core/config/config.ts'
import { checkPath } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { clampId } from '../../core/github/run.ts'
import { parseChoice, parseCount, parseSwitch, type ReadInput } from '../../core/inputs.ts'
import { parseJson, renderJson } from '../../core/python/json.ts'
import { isMapping } from '../../core/value.ts'

/** What `report` is told. */
export interface Inputs {
  /** Folder that `collect` wrote, relative to the project; `undefined` reads the workspace. */
  readonly results: string | undefined
  /** Why that folder may hold no results, as a sentence; `undefined` where nobody said. */
  readonly noResults: string | undefined
  /** Revision to compare with; `undefined` searches. */
  readonly base: string | undefined
  /** Name of the report; `undefined` makes one of workflow, job and directory. */
  readonly id: string | undefined
  /** Heading; `undefined` takes that of `crisol.yaml`. */
  readonly title: string | undefined
  /** Values of the job's matrix; empty without one. */
  readonly matrix: readonly string[]
  readonly comment: boolean
  /** How plots reach the comment; `undefined` for what `crisol.yaml` says. */
  readonly images: ImageMode | undefined
  /** Days that a picture in the repository is kept at least. */
  readonly imageRetentionDays: number
  readonly check: boolean
  /** Where the HTML page goes, relative to the project; `undefined` makes none. */
  readonly html: string | undefined
  /** Pull request where the event names none. */
  readonly pullRequest: number | undefined
  /** Full SHA that the head of that pull request must have; `undefined` for whichever it has. */
  readonly expectedHead: string | undefined
  /** Token; `undefined` reports to the summary alone. */
  readonly token: string | undefined
  /** Directory of the project as given; empty for the checkout itself. */
  readonly workingDirectory: string
}

/**
 * Reads the inputs of `report`.
 *
 * @throws {UserError} INPUT, PATH, SYNTAX
 */
export function readInputs(read: ReadInput): Inputs {
  const results = read('results')
  const id = clampId(read('id').replace(/\s+/gu, ' '))
  return {
    results: results === '' ? undefined : checkPath(results, 'Input results'),
    noResults: read('no-results') || undefined,
    base: read('base') || undefined,
    id: id || undefined,
    title: read('title') || undefined,
    matrix: parseMatrix(read('matrix')),
    comment: parseSwitch('comment', read('comment')) ?? true,
    images: parseChoice('images', read('images'), imageModes),
    imageRetentionDays: parseCount('image-retention-days', read('image-retention-days')) ?? 90,
    check: parseSwitch('check', read('check')) ?? true,
    html: parsePage(read('html')),
    pullRequest: parseCount('pull-request', read('pull-request')),
    expectedHead: read('head') || undefined,
    token: read('github-token') || undefined,
    workingDirectory: read('working-directory'),
  }
}

/** Reads where the page goes: a path, or whether there is one at the usual place. */
function parsePage(text: string): string | undefined {
  if (text === '' || text === 'false') return undefined
  return text === 'true' ? '.crisol/report/index.html' : checkPath(text, 'Input html')
}

/** Reads the values of a matrix from its JSON, which is null without one. */
function parseMatrix(text: string): readonly string[] {
  const matrix = text === '' ? null : parseJson(text, 'Input matrix')
  if (matrix === null) return []
  if (isMapping(matrix))
    return [...matrix.values()].map((value) => (typeof value === 'string' ? value : renderJson(value)))
  throw new UserError('Input matrix is not the JSON of a matrix; leave it to its default.', { code: 'INPUT' })
}
