import type { EndedJob, EndedRun } from '../core/fleet/rerun.ts'

/**
 * Workflow runs of a repository.
 *
 * @throws {UserError} PERMISSION, MISSING, GITHUB
 */
export interface WorkflowRuns {
  /** A run as it is now. */
  read(id: number): Promise<EndedRun>
  /** Jobs of one attempt of it. */
  jobs(id: number, attempt: number): Promise<readonly EndedJob[]>
  /**
   * Runs again those of its jobs that did not succeed, and what depends on them.
   *
   * @throws {UserError} AMBIGUOUS when it may have been done
   */
  rerunFailed(id: number): Promise<void>
}
