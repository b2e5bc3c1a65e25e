import { describe, expect, it } from '@jest/globals'
import type { Baseline } from '../../../src/core/results/baseline.ts'
import type { Results } from '../../../src/core/results/results.ts'
import { type BaselineRequest, findBaseline } from '../../../src/flows/baseline/find.ts'
import { openDigests } from '../../fakes/digests.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type FakeCommit, openRepository, type RepositoryOptions, shaOf } from '../../fakes/repository.ts'
import { resultsWith } from '../../fakes/results.ts'
import { snapshotOfCommit } from '../../fakes/snapshot.ts'
import { openWorkspace } from '../../fakes/workspace.ts'

const [base, old, head, merge, tip] = ['b', 'a', 'e', 'c', 'd'].map(shaOf) as [string, string, string, string, string]
const good = { 'dvc.yaml': 'metrics: [m.json]\n' }
/** A pipeline without its lock: it has no results. */
const bad = { 'dvc.yaml': 'stages:\n  train: {cmd: x, metrics: [m.json]}\n' }

function commit(sha: string, parents: readonly string[], files: FakeCommit['files'] = good): FakeCommit {
  return { sha, parents, files }
}

async function find(
  options: RepositoryOptions,
  request: Partial<BaselineRequest> = {},
): Promise<Omit<Baseline, 'results'> & { readonly has: boolean }> {
  const repository = openRepository(options)
  const collect = async (): Promise<Results> => resultsWith('')
  const { results, ...found } = await findBaseline(
    { head, checkout: 'branch', baseBranch: 'main', given: undefined, ...request },
    {
      ...{ repository, digests: openDigests(openWorkspace({})), collect },
      openCommit: (sha) => snapshotOfCommit(repository, sha),
      ...{ findRun: async () => undefined, openObject: async () => undefined },
    },
  )
  return { ...found, has: results !== undefined }
}

describe('findBaseline', () => {
  it('takes the first parent of a merge commit, fetched alone', async () => {
    const commits = [commit(merge, [base, head]), commit(base, [old]), commit(head, [old])]
    expect(await find({ commits, local: [merge] }, { head: merge, checkout: 'merge-commit' })).toEqual({
      ...{ has: true, commit: base, relation: 'merge-parent', distance: 0, notes: [] },
    })
  })

  it('takes the merge base of a branch, and not the commit before its head', async () => {
    const [first, second] = [shaOf('1'), shaOf('2')]
    const commits = [commit(head, [second]), commit(second, [first]), commit(first, [base]), commit(base, [])]
    const options = { commits: [...commits, commit(tip, [base])], remote: { main: tip } }
    expect(await find(options)).toEqual({ has: true, commit: base, relation: 'merge-base', distance: 0, notes: [] })
  })

  it('takes the commit before where the history is cut, and says so', async () => {
    const commits = [commit(head, [old]), commit(old, []), commit(tip, [])]
    expect(await find({ commits, remote: { main: tip } })).toEqual({
      ...{ has: true, commit: old, relation: 'first-parent', distance: 0 },
      notes: ['Where this branch left main could not be found; with fetch-depth: 0 it could.'],
    })
  })

  it('takes the commit before the tip of the base branch itself', async () => {
    const commits = [commit(head, [old]), commit(old, [])]
    expect(await find({ commits, remote: { main: head } })).toMatchObject({ commit: old, relation: 'first-parent' })
  })

  it('goes back over commits without results, and tells three of them', async () => {
    const chain = ['1', '2', '3', '4'].map(shaOf)
    const commits = chain.map((sha, index) => commit(sha, [chain[index + 1] ?? base], bad))
    const options = { commits: [commit(head, [shaOf('1')]), ...commits, commit(base, [])] }
    const notes = ['1111111', '2222222', '3333333'].map((sha) => `${sha} has no results (dvc.lock is not committed).`)
    const found = await find(options, { baseBranch: undefined })
    expect(found).toEqual({ has: true, commit: base, relation: 'first-parent', distance: 4, notes })
  })

  it('looks no farther than 20 commits back, then along the base branch', async () => {
    const chain = Array.from({ length: 30 }, (_, index) => shaOf(`f${index.toString(16).padStart(3, '0')}`))
    const commits = chain.map((sha, index) => commit(sha, [chain[index + 1] ?? base], bad))
    const options = { commits: [commit(head, [chain[0] ?? '']), ...commits, commit(base, []), commit(tip, [])] }
    expect(await find({ ...options, remote: { main: tip } })).toMatchObject({ commit: tip, relation: 'branch' })
  })

  it('finds none in a first commit', async () => {
    expect(await find({ commits: [commit(head, [])] }, { baseBranch: undefined })).toEqual({
      ...{ has: false, commit: undefined, relation: 'none', distance: 0, notes: [] },
    })
  })

  it('says which commit the server does not give', async () => {
    const options = { commits: [commit(head, [old]), commit(old, [])], local: [head], refused: [old] }
    const { has, notes } = await find(options, { baseBranch: undefined })
    expect([has, notes]).toEqual([false, ['aaaaaaa could not be read; with fetch-depth: 0 it could.']])
  })

  it('takes what the user gave as it is, by name or by SHA', async () => {
    const options = { commits: [commit(head, []), commit(old, [], bad)], names: { 'v1.0': old } }
    const expected = { has: true, commit: old, relation: 'given', distance: 0, notes: [] }
    expect([await find(options, { given: 'v1.0' }), await find(options, { given: old })]).toEqual([expected, expected])
  })

  it('refuses a revision that names nothing', async () => {
    const message =
      'Input base is "nowhere", which names no commit here or on the server; expected a branch, a tag or a full SHA.'
    expect(await faultOf(() => find({}, { given: 'nowhere' }))).toEqual({ code: 'INPUT', message })
  })
})
