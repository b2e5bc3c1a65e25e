import { UserError } from '../../core/error.ts'
import type { Baseline, Relation } from '../../core/results/baseline.ts'
import type { Results } from '../../core/results/results.ts'
import type { Repository } from '../../ports/repository.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { judgeCommit } from './judge.ts'
import type { JudgePorts } from './restore.ts'

/** What a base is looked for. */
export interface BaselineRequest {
  /** Full SHA that was checked out; `undefined` outside git. */
  readonly head: string | undefined
  /** The merge commit of a pull request, or the branch itself. */
  readonly checkout: 'merge-commit' | 'branch'
  /** Branch that the change is for; `undefined` when none is known. */
  readonly baseBranch: string | undefined
  /** Revision that the user gave; `undefined` to search. */
  readonly given: string | undefined
}

/** What the search asks of the world. */
export interface BaselinePorts extends JudgePorts {
  readonly repository: Repository
  /** Opens the files of a commit that `Repository.ensure` made readable. */
  readonly openCommit: (sha: string) => Snapshot
  /** Reads the results of a commit. */
  readonly collect: (snapshot: Snapshot, sha: string) => Promise<Results>
}

/** First parents that are looked at behind the first candidate. */
const reach = 20
/** Sentences of commits without results that are told. */
const maxNotes = 3

/**
 * Finds what the head was built on: the first parent of a pull request's merge commit, or the merge base of
 * a branch; failing that the commits before it; failing that the newest commit of the base branch that has
 * results. Never trains, and needs no more history than a checkout of depth 1.
 *
 * @throws {UserError} INPUT when a revision that the user gave names nothing
 */
export async function findBaseline(request: BaselineRequest, ports: BaselinePorts): Promise<Baseline> {
  const notes: string[] = []
  if (request.given !== undefined) return await fromGiven(request.given, ports)
  const start = await firstCandidate(request, notes, ports)
  const found = start === undefined ? undefined : await searchBack(start, notes, ports)
  if (found !== undefined) return found
  const tip = request.baseBranch === undefined ? undefined : await ports.repository.remoteTip(request.baseBranch)
  const onBranch =
    tip === undefined || tip === start?.sha
      ? undefined
      : await searchBack({ sha: tip, relation: 'branch' }, notes, ports)
  if (onBranch !== undefined) return onBranch
  return { results: undefined, commit: undefined, relation: 'none', distance: 0, notes: notes.slice(0, maxNotes) }
}

interface Candidate {
  readonly sha: string
  readonly relation: Relation
}

async function fromGiven(given: string, { repository, openCommit, collect }: BaselinePorts): Promise<Baseline> {
  const sha = (await repository.resolve(given)) ?? given
  if (!(await repository.ensure(sha))) {
    throw new UserError(
      `Input base is "${given}", which names no commit here or on the server; expected a branch, a tag or a full SHA.`,
      { code: 'INPUT' },
    )
  }
  return { results: await collect(openCommit(sha), sha), commit: sha, relation: 'given', distance: 0, notes: [] }
}

async function firstCandidate(
  request: BaselineRequest,
  notes: string[],
  { repository }: BaselinePorts,
): Promise<Candidate | undefined> {
  if (request.head === undefined) return undefined
  const parent = (await repository.commit(request.head))?.parents[0]
  if (request.checkout === 'merge-commit')
    return parent === undefined ? undefined : { sha: parent, relation: 'merge-parent' }
  const base = await baseOfBranch({ head: request.head, branch: request.baseBranch }, notes, repository)
  if (base !== undefined && base !== request.head) return { sha: base, relation: 'merge-base' }
  return parent === undefined ? undefined : { sha: parent, relation: 'first-parent' }
}

/** Where the head left a branch; `undefined` where that is not known, which is told. */
async function baseOfBranch(
  { head, branch }: { readonly head: string; readonly branch: string | undefined },
  notes: string[],
  repository: Repository,
): Promise<string | undefined> {
  const tip = branch === undefined ? undefined : await tipOf(branch, repository)
  if (tip === undefined) return undefined
  const base = await repository.mergeBase(head, tip)
  if (base === undefined) {
    notes.push(`Where this branch left ${branch} could not be found; with fetch-depth: 0 it could.`)
  }
  return base
}

/** The tip of a branch on the server, made readable; where there is no server, the local one. */
async function tipOf(branch: string, repository: Repository): Promise<string | undefined> {
  const tip = (await repository.remoteTip(branch)) ?? (await repository.resolve(branch))
  return tip !== undefined && (await repository.ensure(tip)) ? tip : undefined
}

async function searchBack(start: Candidate, notes: string[], ports: BaselinePorts): Promise<Baseline | undefined> {
  let sha: string | undefined = start.sha
  for (let distance = 0; sha !== undefined && distance <= reach; distance++) {
    const commit = await ports.repository.commit(sha)
    if (commit === undefined) {
      notes.push(`${sha.slice(0, 7)} could not be read; with fetch-depth: 0 it could.`)
      return undefined
    }
    const judged = await judgeCommit(ports.openCommit(sha), ports)
    if (judged.reason === undefined) {
      const results = await ports.collect(judged.snapshot, sha)
      return { results, commit: sha, relation: start.relation, distance, notes: notes.slice(0, maxNotes) }
    }
    notes.push(`${sha.slice(0, 7)} has no results (${judged.reason}).`)
    sha = commit.parents[0]
  }
  return undefined
}
