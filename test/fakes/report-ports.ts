import type { WorkflowRun } from '../../src/core/github/run.ts'
import { parseJson } from '../../src/core/python/json.ts'
import type { Annotation } from '../../src/core/report/annotations.ts'
import { isMapping } from '../../src/core/value.ts'
import type { ReportPorts } from '../../src/flows/review/ports.ts'
import { openCache } from './cache.ts'
import { fakeConsole } from './console.ts'
import { openDigests } from './digests.ts'
import { type FakeGitHub, type GitHubOptions, openGitHub } from './github-memory.ts'
import { openInstantClock } from './instant-clock.ts'
import { openPictures } from './pictures.ts'
import { openRepository, type RepositoryOptions, shaOf } from './repository.ts'
import { snapshotOfCommit, snapshotOfWorkspace } from './snapshot.ts'
import { type FakeWorkspace, type Files, openWorkspace } from './workspace.ts'

/** SHAs of the usual pull request: its base, its head, and the merge commit that GitHub makes of them. */
export const [baseSha, headSha, mergeSha] = [shaOf('b'), shaOf('e'), shaOf('c')]

/** The usual pull request. */
export const pullRequest = { number: 7, headSha, baseBranch: 'main', labels: [], branch: 'topic' } as const

/** Files of a project whose one metric is `accuracy`. */
export function projectWith(accuracy: number, more: Files = {}): Files {
  return { 'dvc.yaml': 'metrics:\n- metrics.json\n', 'metrics.json': `{"accuracy": ${accuracy}}\n`, ...more }
}

/** What differs from a `pull_request` run on the merge commit of the usual pull request. */
export interface ReviewOptions {
  /** Files of the workspace. */
  readonly head?: Files
  /** Files of the base commit. */
  readonly base?: Files
  /** `undefined` on a terminal. */
  readonly run?: WorkflowRun | undefined
  readonly github?: Omit<GitHubOptions, 'clock'> | 'none'
  readonly repository?: RepositoryOptions
}

/** A review in memory. */
export interface Review {
  readonly ports: ReportPorts
  readonly github: FakeGitHub
  readonly workspace: FakeWorkspace
  readonly annotations: readonly Annotation[]
  /** Lines of the console. */
  readonly lines: readonly string[]
  /** Ends the process early, as a cancelled run does. */
  cancel(): Promise<void>
}

/** A run of a workflow; by default number 100 for the usual pull request. */
export function workflowRun(more: Partial<Omit<WorkflowRun, 'payload'>> = {}, event: object = {}): WorkflowRun {
  const payload = {
    pull_request: { number: 7, head: { sha: headSha }, base: { ref: 'main' }, labels: [] },
    repository: { default_branch: 'main' },
    ...event,
  }
  const value = parseJson(JSON.stringify(payload), 'event.json')
  return {
    repository: 'o/r',
    event: 'pull_request',
    payload: isMapping(value) ? value : new Map(),
    sha: mergeSha,
    ref: 'refs/pull/7/merge',
    runId: 100,
    attempt: 1,
    workflow: 'ci.yml',
    job: 'review',
    serverUrl: 'https://github.com',
    ...more,
  }
}

/** The commits of the usual pull request, its merge commit checked out. */
export function mergedRepository(head: Files, base: Files): RepositoryOptions {
  return {
    head: mergeSha,
    remote: { main: baseSha },
    commits: [
      { sha: mergeSha, parents: [baseSha, headSha], files: head },
      { sha: headSha, parents: [baseSha], files: head },
      { sha: baseSha, files: base },
    ],
  }
}

/** Opens a review. */
export function openReview(options: ReviewOptions = {}): Review {
  const { head = projectWith(0.95), base = projectWith(0.9) } = options
  const clock = openInstantClock(Date.UTC(2026, 0, 2))
  const workspace = openWorkspace(head)
  const cache = openCache(workspace)
  const repository = openRepository(options.repository ?? mergedRepository(head, base))
  const settings = options.github === 'none' ? {} : (options.github ?? { pullRequests: [pullRequest] })
  const github = openGitHub({ clock, ...settings })
  const { console, lines } = fakeConsole()
  const annotations: Annotation[] = []
  const endings = new Set<() => Promise<void>>()
  const ports: ReportPorts = {
    ...{ clock, console, workspace, repository, digests: openDigests(workspace) },
    snapshot: snapshotOfWorkspace(workspace),
    openCommit: (sha) => snapshotOfCommit(repository, sha),
    findRun: async () => undefined,
    openCached: async (hash) => (await cache.open(hash))?.open(),
    openObject: async (hash) => (await cache.open(hash))?.open(),
    images: new Map(),
    readEnvironment: async () => new Map(),
    workflow: 'run' in options ? options.run : workflowRun(),
    github: options.github === 'none' ? undefined : github,
    defaultTitle: 'r',
    ...openPictures(),
    annotate: (annotation) => void annotations.push(annotation),
    onCancel: (work) => {
      endings.add(work)
      return () => void endings.delete(work)
    },
  }
  const cancel = async (): Promise<void> => {
    for (const work of endings) await work()
  }
  return { ports, github, workspace, annotations, lines, cancel }
}
