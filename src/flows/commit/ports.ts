import type { WorkflowRun } from '../../core/github/run.ts'
import type { Clock } from '../../ports/clock.ts'
import type { GitHub } from '../../ports/github.ts'
import type { Repository } from '../../ports/repository.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import type { WorkTree } from '../../ports/work-tree.ts'
import type { StatusPorts } from '../data/status.ts'

/** What committing asks of the world. */
export interface CommitPorts extends StatusPorts {
  readonly clock: Clock
  readonly repository: Repository
  readonly workTree: WorkTree
  /** Opens the files of a commit that `Repository.ensure` made readable. */
  readonly openCommit: (sha: string) => Snapshot
  /** The workflow run around this process; `undefined` on a terminal. */
  readonly workflow: WorkflowRun | undefined
  /** The repository on GitHub; `undefined` on a terminal. */
  readonly github: GitHub | undefined
  /** Gives the path of a project's file from the root of the repository; of '', that of the project. */
  readonly pathInRepository: (path: string) => string
}

/** The same, with a repository on GitHub. */
export type GitHubPorts = CommitPorts & { readonly github: GitHub }
