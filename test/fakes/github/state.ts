import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { emptyGit, type GitState } from '../git-objects.ts'

/** What a token may do: permission -> level. */
export type Permissions = Readonly<Record<string, 'read' | 'write' | undefined>>

/** A comment as it is stored. */
export interface StoredComment {
  readonly id: number
  readonly pullRequest: number
  readonly author: string
  body: string
  readonly createdAt: string
  updatedAt: string
}

/** A check run as it is stored. */
export interface StoredCheck {
  readonly id: number
  readonly headSha: string
  name: string
  externalId: string
  detailsUrl: string | null
  status: string
  conclusion: string | null
  readonly startedAt: string
  completedAt: string | null
  output: { title: string; summary: string; text: string | null } | null
  /** Token that made it: another may not edit it. */
  readonly owner: string
}

/** A pull request as it is stored. */
export interface StoredPullRequest {
  readonly number: number
  headSha: string
  readonly headRef: string
  readonly headRepository: string
  readonly baseRef: string
  readonly baseSha: string
  state: 'open' | 'closed'
  labels: string[]
}

/** A label that was given. */
export interface StoredLabelEvent {
  readonly id: number
  readonly pullRequest: number
  readonly label: string
  readonly actor: string
  readonly createdAt: string
}

/** A runner as it is stored. */
export interface StoredRunner {
  readonly id: number
  readonly name: string
  status: 'online' | 'offline'
  busy: boolean
  readonly labels: readonly string[]
  readonly group: number
}

/** A job of one attempt of a workflow run. */
export interface StoredJob {
  readonly id: number
  readonly attempt: number
  readonly name: string
  readonly conclusion: string
  readonly labels: readonly string[]
  /** 0 when no runner took it. */
  readonly runnerId: number
  readonly runnerName: string
}

/** A workflow run as it is stored. */
export interface StoredRun {
  readonly id: number
  attempt: number
  status: string
  conclusion: string | null
  readonly headRepository: string
  readonly jobs: StoredJob[]
}

/** All that the stand-in knows. Plain JSON, so that it can outlive a process. */
export interface State {
  repository: string
  nextId: number
  comments: StoredComment[]
  checks: StoredCheck[]
  pullRequests: StoredPullRequest[]
  labelEvents: StoredLabelEvent[]
  /** Login -> permission on the repository. */
  collaborators: Record<string, string>
  readonly git: GitState
  /** Bare repository that stands in the place of `git`; `undefined` for none. */
  origin?: string
  runners: StoredRunner[]
  runs: StoredRun[]
  /** Bytes of the configuration that a new runner is given, about. */
  configBytes: number
  /** Id of the one installation of an app; `undefined` where none is installed. */
  installation: number | undefined
  /** Token that an app has made -> what it may do. */
  minted: Record<string, Permissions>
}

/** A repository with nothing in it. */
export function emptyState(repository: string): State {
  return {
    ...{ repository, nextId: 1000, comments: [], checks: [], pullRequests: [], labelEvents: [] },
    ...{
      collaborators: {},
      git: emptyGit(),
      runners: [],
      runs: [],
      configBytes: 4_000,
      installation: undefined,
      minted: {},
    },
  }
}

/** Reads the state of an earlier process; a new one where there is none. */
export function loadState(file: string | undefined, repository: string): State {
  if (file === undefined || !existsSync(file)) return emptyState(repository)
  return { ...emptyState(repository), ...(JSON.parse(readFileSync(file, 'utf8')) as State) }
}

/** Keeps the state for a later process. */
export function saveState(file: string | undefined, state: State): void {
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(state, null, 2)}\n`)
}
