import { checkPath } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { parseChoice, parseSwitch, type ReadInput } from '../../core/inputs.ts'

/** Where what was trained goes. */
export type CommitMode = 'branch' | 'pull-request'

/** What `commit` is told. */
export interface Inputs {
  readonly to: CommitMode
  /** Subject of the commit, with more lines where there are some; empty for the usual one. */
  readonly message: string
  /** Folder that the files are left in for another job, relative to the project; `undefined` commits them. */
  readonly into: string | undefined
  /** Folder that another job left them in; `undefined` takes them from the workspace. */
  readonly from: string | undefined
  /** Whether what is not here counts as it was locked. */
  readonly allowMissing: boolean
  /** Whether nothing is done but told. */
  readonly dryRun: boolean
  readonly token: string | undefined
  /** Directory of the project as given; empty for the checkout itself. */
  readonly workingDirectory: string
}

/**
 * Reads the inputs of `commit`.
 *
 * @throws {UserError} INPUT, PATH
 */
export function readInputs(read: ReadInput): Inputs {
  const folder = (name: string): string | undefined =>
    read(name) === '' ? undefined : checkPath(read(name), `Input ${name}`)
  const [into, from] = [folder('into'), folder('from')]
  if (into !== undefined && from !== undefined) {
    throw new UserError('Inputs into and from are both given; expected one of them, each in a job of its own.', {
      code: 'INPUT',
    })
  }
  return {
    ...{ to: parseChoice('to', read('to'), ['branch', 'pull-request'] as const) ?? 'branch', into, from },
    message: read('message'),
    allowMissing: parseSwitch('allow-missing', read('allow-missing')) ?? false,
    dryRun: parseSwitch('dry-run', read('dry-run')) ?? false,
    token: read('github-token') || undefined,
    workingDirectory: read('working-directory'),
  }
}
