/** A pull request, as far as a report needs it. */
export interface PullRequest {
  readonly number: number
  /** Full SHA of its head: comment and check belong to it. */
  readonly headSha: string
  /** Branch that it is for. */
  readonly baseBranch: string
  readonly labels: readonly string[]
}

/** A comment on a pull request. */
export interface Comment {
  readonly id: number
  readonly body: string
  /** Login. */
  readonly author: string
  /** Address for a person. */
  readonly url: string
  /** Milliseconds since the epoch, by GitHub's clock. */
  readonly updatedAt: number
}

/** A check run that was made. */
export interface CheckRun {
  readonly id: number
  /** What its maker called it. */
  readonly externalId: string
  /** ISO 8601; `undefined` when GitHub gives none. */
  readonly startedAt: string | undefined
  /** ISO 8601; `undefined` while it is open. */
  readonly completedAt: string | undefined
}

/** What a check run says. */
export interface CheckRequest {
  readonly name: string
  readonly headSha: string
  readonly externalId: string
  /** `undefined` while it is in progress. */
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'cancelled' | undefined
  /** One plain line. */
  readonly title: string
  /** Markdown. */
  readonly summary: string
  readonly detailsUrl: string | undefined
}

/** Somebody gave a pull request a label. */
export interface LabelEvent {
  readonly label: string
  /** Login. */
  readonly actor: string
  /** ISO 8601. */
  readonly at: string
}

/**
 * The repository on GitHub. Reads are tried again within limits; what creates something is never repeated
 * blindly: where the answer did not come, AMBIGUOUS is thrown, and the caller looks before it decides. MISSING is
 * thrown for a write to what is not there, or what the token may not see.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
export interface GitHub {
  /** A pull request; `undefined` when there is none. */
  pullRequest(number: number): Promise<PullRequest | undefined>
  /** Open pull requests from a branch of this repository. */
  openPullRequests(branch: string): Promise<readonly PullRequest[]>
  /** All comments, oldest first. */
  comments(pullRequest: number): Promise<readonly Comment[]>
  createComment(pullRequest: number, body: string): Promise<Comment>
  updateComment(id: number, body: string): Promise<Comment>
  /** Gone already is fine. */
  deleteComment(id: number): Promise<void>
  /** Check runs of a name on a commit. */
  checkRuns(sha: string, name: string): Promise<readonly CheckRun[]>
  createCheck(check: CheckRequest): Promise<CheckRun>
  updateCheck(id: number, check: CheckRequest): Promise<void>
  /** Labels given to a pull request, oldest first. */
  labelEvents(pullRequest: number): Promise<readonly LabelEvent[]>
  /** Whether somebody may write to the repository. */
  canWrite(login: string): Promise<boolean>
  /** Login of whoever the token speaks for; `undefined` when it cannot be known. */
  viewer(): Promise<string | undefined>
}
