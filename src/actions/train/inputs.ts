import { parseCount, parseList, parseSwitch, type ReadInput } from '../../core/inputs.ts'

/** What `train` is told. */
export interface Inputs {
  /** Stages to run with all that they need; all when empty. */
  readonly targets: readonly string[]
  readonly force: boolean
  readonly keepGoing: boolean
  readonly dry: boolean
  /** Whether what was ever computed may be restored from the run cache. */
  readonly runCache: boolean
  /** Whether the cache takes what stages make. */
  readonly commit: boolean
  /** Whether data, runs and objects that are not here are brought from the remote. */
  readonly pull: boolean
  /** Whether nothing runs: what cannot be restored fails. */
  readonly restoreOnly: boolean
  /** Whether data that is not here is passed over where nothing else changed. */
  readonly allowMissing: boolean
  /** Whether the targets alone are meant, without what they need. */
  readonly singleItem: boolean
  /** Whether all that the targets are linked with is meant. */
  readonly pipeline: boolean
  /** Whether all stages of the repository are meant. */
  readonly allPipelines: boolean
  /** Whether what depends on the targets is meant, in place of what they need. */
  readonly downstream: boolean
  /** Whether a directory stands for all stages below it. */
  readonly recursive: boolean
  /** Whether names of stages are patterns. */
  readonly glob: boolean
  /** Where targets are given, from the root; '' for the root itself. */
  readonly directory: string
  /** Stages at once, >= 1; `undefined` for one a core. */
  readonly jobs: number | undefined
  /** Seconds that a stage has to end after a signal, >= 1. */
  readonly stopGraceSeconds: number
  /** Directory of the project as given; empty for the checkout itself. */
  readonly workingDirectory: string
}

/**
 * Reads the inputs of `train`.
 *
 * @throws {UserError} INPUT
 */
export function readInputs(read: ReadInput): Inputs {
  const isSet = (name: string, otherwise = false): boolean => parseSwitch(name, read(name)) ?? otherwise
  return {
    targets: parseList(read('targets')),
    force: isSet('force'),
    keepGoing: isSet('keep-going'),
    dry: isSet('dry'),
    runCache: isSet('run-cache', true),
    commit: isSet('commit', true),
    pull: isSet('pull'),
    restoreOnly: isSet('restore-only'),
    allowMissing: isSet('allow-missing'),
    singleItem: isSet('single-item'),
    pipeline: isSet('pipeline'),
    allPipelines: isSet('all-pipelines'),
    downstream: isSet('downstream'),
    recursive: isSet('recursive'),
    glob: isSet('glob'),
    directory: '',
    jobs: read('jobs') === 'auto' ? undefined : (parseCount('jobs', read('jobs')) ?? 1),
    stopGraceSeconds: parseCount('stop-grace-seconds', read('stop-grace-seconds')) ?? 6,
    workingDirectory: read('working-directory'),
  }
}
