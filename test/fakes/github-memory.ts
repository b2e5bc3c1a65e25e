import { UserError } from '../../src/core/error.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { CheckRequest, CheckRun, Comment, GitHub, LabelEvent, PullRequest } from '../../src/ports/github.ts'
import { type FakeGit, openGit } from './git-memory.ts'

/** A pull request with its branch. */
export interface FakePullRequest extends PullRequest {
  readonly branch?: string
  /** `owner/name` of the fork that the branch is in; absent for this repository. */
  readonly fork?: string
  readonly events?: readonly LabelEvent[]
}

/** What the token may do: all by default. */
export interface Permissions {
  readonly pullRequests?: 'write' | 'read' | 'none'
  /** `create`: what it made cannot be edited, as with another app's check. */
  readonly checks?: 'write' | 'create' | 'none'
  readonly contents?: 'write' | 'read'
}

/** A call that does not get its answer the first time. */
export type Call =
  | 'createCheck'
  | 'updateCheck'
  | 'createComment'
  | 'openPullRequests'
  | 'createPullRequest'
  | 'labelEvents'
  | 'git'

/** How GitHub stands and behaves. */
export interface GitHubOptions {
  readonly clock: Clock
  readonly pullRequests?: readonly FakePullRequest[]
  readonly permissions?: Permissions
  /** Logins that may write. */
  readonly writers?: readonly string[]
  /** Calls that GitHub answers with a fault, always. */
  readonly broken?: readonly Call[]
  /** Calls whose first answer is lost although they were done. */
  readonly lost?: readonly Call[]
}

/** A check run as it stands. */
export interface FakeCheck extends CheckRequest {
  readonly id: number
  readonly startedAt: string
  readonly completedAt: string | undefined
}

/** GitHub in memory. */
export interface FakeGitHub extends GitHub, FakeGit {
  /** Comments of a pull request as they stand. */
  commentsOn(pullRequest: number): readonly Comment[]
  /** Check runs as they stand. */
  readonly checks: readonly FakeCheck[]
  /** What was written, in order: `comment 7`, `edit comment 1`, `check 1 in progress`, `check 1 success`. */
  readonly written: readonly string[]
  /** Gives a pull request another state. */
  change(pullRequest: FakePullRequest): void
}

/** Opens GitHub with some pull requests. */
export function openGitHub(options: GitHubOptions): FakeGitHub {
  const pulls = new Map((options.pullRequests ?? []).map((pull) => [pull.number, pull]))
  const { permissions = {}, clock } = options
  const written: string[] = []
  const lost = new Set(options.lost)
  const refuse = (isAllowed: boolean): void => {
    if (!isAllowed) throw new UserError('Resource not accessible by integration.', { code: 'PERMISSION' })
  }
  const answer = (call: Call): void => {
    if (options.broken?.includes(call)) throw new UserError(`GitHub answered 502 to ${call}.`, { code: 'GITHUB' })
  }
  const lose = (call: Call): void => {
    if (lost.delete(call)) throw new UserError('The answer never came.', { code: 'AMBIGUOUS' })
  }
  const board = { clock, written, refuse, answer, lose }
  const mayRead = (): void => refuse(permissions.pullRequests !== 'none')
  return {
    written,
    change: (pull) => void pulls.set(pull.number, pull),
    pullRequest: async (number) => {
      mayRead()
      const pull = pulls.get(number)
      return pull === undefined ? undefined : toPullRequest(pull)
    },
    openPullRequests: async (branch, repository = 'o/r') => {
      mayRead()
      answer('openPullRequests')
      const isAsked = (pull: FakePullRequest): boolean => pull.branch === branch && (pull.fork ?? 'o/r') === repository
      return [...pulls.values()].filter(isAsked).map(toPullRequest)
    },
    createPullRequest: async ({ branch, baseBranch }) => {
      refuse((permissions.pullRequests ?? 'write') === 'write')
      answer('createPullRequest')
      const number = Math.max(0, ...pulls.keys()) + 1
      pulls.set(number, { number, branch, baseBranch, headSha: '', labels: [] })
      written.push(`pull request ${number} from ${branch} into ${baseBranch}`)
      lose('createPullRequest')
      return number
    },
    labelEvents: async (number) => {
      mayRead()
      answer('labelEvents')
      return pulls.get(number)?.events ?? []
    },
    canWrite: async (login) => options.writers?.includes(login) ?? false,
    viewer: async () => 'github-actions[bot]',
    ...openComments(board, permissions),
    ...openChecks(board, permissions),
    ...openGit({ mayWrite: () => refuse(permissions.contents !== 'read'), answer: () => answer('git') }),
  }
}

interface Board {
  readonly clock: Clock
  readonly written: string[]
  readonly refuse: (isAllowed: boolean) => void
  readonly answer: (call: Call) => void
  readonly lose: (call: Call) => void
}

function toPullRequest({ number, headSha, baseBranch, labels }: FakePullRequest): PullRequest {
  return { number, headSha, baseBranch, labels }
}

type CommentCalls = Pick<FakeGitHub, 'comments' | 'createComment' | 'updateComment' | 'deleteComment' | 'commentsOn'>

function openComments({ clock, written, refuse, answer, lose }: Board, permissions: Permissions): CommentCalls {
  const stored: (Comment & { readonly pullRequest: number })[] = []
  const mayWrite = (): void => refuse((permissions.pullRequests ?? 'write') === 'write')
  const of = (pullRequest: number): readonly Comment[] =>
    stored.filter((one) => one.pullRequest === pullRequest).map(({ pullRequest: _, ...comment }) => comment)
  return {
    commentsOn: of,
    comments: async (pullRequest) => {
      refuse(permissions.pullRequests !== 'none')
      return of(pullRequest)
    },
    createComment: async (pullRequest, body) => {
      mayWrite()
      answer('createComment')
      const id = stored.length + 1
      const url = `https://github.com/o/r/pull/${pullRequest}#issuecomment-${id}`
      const comment = { id, body, author: 'github-actions[bot]', url, updatedAt: clock.now() }
      stored.push({ ...comment, pullRequest })
      written.push(`comment ${id} on ${pullRequest}`)
      lose('createComment')
      return comment
    },
    updateComment: async (id, body) => {
      mayWrite()
      const index = stored.findIndex((one) => one.id === id)
      const old = stored[index]
      if (old === undefined) throw new UserError('GitHub answered 404.', { code: 'MISSING' })
      stored[index] = { ...old, body, updatedAt: clock.now() }
      written.push(`edit comment ${id}`)
      return stored[index]
    },
    deleteComment: async (id) => {
      mayWrite()
      const index = stored.findIndex((one) => one.id === id)
      if (index >= 0) stored.splice(index, 1)
      written.push(`delete comment ${id}`)
    },
  }
}

function toCheckRun({ id, externalId, startedAt, completedAt }: FakeCheck): CheckRun {
  return { id, externalId, startedAt, completedAt }
}

type CheckCalls = Pick<FakeGitHub, 'checkRuns' | 'latestChecks' | 'createCheck' | 'updateCheck' | 'checks'>

function openChecks({ clock, written, refuse, answer, lose }: Board, permissions: Permissions): CheckCalls {
  const checks: FakeCheck[] = []
  const { checks: level = 'write' } = permissions
  const now = (): string => new Date(clock.now()).toISOString()
  const end = ({ conclusion }: CheckRequest): string | undefined => (conclusion === undefined ? undefined : now())
  return {
    checks,
    checkRuns: async (sha, name) => {
      refuse(level !== 'none')
      return checks.filter((check) => check.headSha === sha && check.name === name).map(toCheckRun)
    },
    latestChecks: async (sha) => {
      refuse(level !== 'none')
      return checks.filter((check) => check.headSha === sha)
    },
    createCheck: async (check) => {
      refuse(level !== 'none')
      answer('createCheck')
      const made = { ...check, id: checks.length + 1, startedAt: now(), completedAt: end(check) }
      checks.push(made)
      written.push(`check ${made.id} ${check.conclusion ?? 'in progress'}`)
      lose('createCheck')
      return toCheckRun(made)
    },
    updateCheck: async (id, check) => {
      refuse(level === 'write')
      answer('updateCheck')
      const old = checks[id - 1]
      if (old !== undefined) checks[id - 1] = { ...old, ...check, completedAt: end(check) }
      written.push(`check ${id} ${check.conclusion ?? 'in progress'}`)
    },
  }
}
