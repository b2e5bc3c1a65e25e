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

/** A pull request to be opened. */
export interface NewPullRequest {
  /** Branch of this repository that has the commits. */
  readonly branch: string
  /** Branch that they are for. */
  readonly baseBranch: string
  readonly title: string
  /** Markdown. */
  readonly body: string
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
 * The objects and refs of the repository on GitHub. An object is named by its content: making it twice makes it
 * once.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
export interface GitObjects {
  /** Full SHA of the commit that a ref (`refs/...`) points at; `undefined` when there is no such ref. */
  refCommit(ref: string): Promise<string | undefined>
  /** Names of the refs below a folder of refs (`refs/crisol/images`). */
  refsBelow(folder: string): Promise<readonly string[]>
  /** Message and parents of a commit; `undefined` when there is none. */
  readCommit(sha: string): Promise<{ readonly message: string; readonly parents: readonly string[] } | undefined>
  /** Names of the files at the top of a commit. */
  fileNames(commit: string): Promise<ReadonlySet<string>>
  /** Stores bytes. Gives the SHA of the blob. */
  createBlob(bytes: Uint8Array): Promise<string>
  /** Makes a commit of the files of its parent and some more. Gives its SHA. */
  createCommit(commit: NewCommit): Promise<string>
  /** Makes a ref. Gives why not, in GitHub's words; `undefined` when it is made. */
  createRef(ref: string, commit: string): Promise<string | undefined>
  /** Moves a ref forward, never back. Gives why not, in GitHub's words; `undefined` when it is moved. */
  moveRef(ref: string, commit: string): Promise<string | undefined>
  /** Points a ref that is ours alone at another commit, be it ahead or not. */
  resetRef(ref: string, commit: string): Promise<void>
  /** Gone already is fine. */
  deleteRef(ref: string): Promise<void>
}

/** A commit to be made. */
export interface NewCommit {
  readonly message: string
  /** Full SHA; `undefined` for a commit without a parent. */
  readonly parent: string | undefined
  /** Files to put into it: path from its top -> SHA of the blob. */
  readonly files: ReadonlyMap<string, string>
}

/**
 * The repository on GitHub. Reads are tried again within limits; what creates something is never repeated
 * blindly: where the answer did not come, AMBIGUOUS is thrown, and the caller looks before it decides. MISSING is
 * thrown for a write to what is not there, or what the token may not see.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
export interface GitHub extends GitObjects {
  /** A pull request; `undefined` when there is none. */
  pullRequest(number: number): Promise<PullRequest | undefined>
  /** Open pull requests from a branch of a repository, `owner/name`: a fork, or by default this one. */
  openPullRequests(branch: string, repository?: string): Promise<readonly PullRequest[]>
  /** Opens a pull request. Gives its number. */
  createPullRequest(pullRequest: NewPullRequest): Promise<number>
  /** All comments, oldest first. */
  comments(pullRequest: number): Promise<readonly Comment[]>
  createComment(pullRequest: number, body: string): Promise<Comment>
  updateComment(id: number, body: string): Promise<Comment>
  /** Gone already is fine. */
  deleteComment(id: number): Promise<void>
  /** Check runs of a name on a commit. */
  checkRuns(sha: string, name: string): Promise<readonly CheckRun[]>
  /** The latest check run of each name on a commit, as they stand. */
  latestChecks(sha: string): Promise<readonly CheckRequest[]>
  createCheck(check: CheckRequest): Promise<CheckRun>
  updateCheck(id: number, check: CheckRequest): Promise<void>
  /** Labels given to a pull request, oldest first. */
  labelEvents(pullRequest: number): Promise<readonly LabelEvent[]>
  /** Whether somebody may write to the repository. */
  canWrite(login: string): Promise<boolean>
  /** Login of whoever the token speaks for; `undefined` when it cannot be known. */
  viewer(): Promise<string | undefined>
}
