import { describe, expect, it } from '@jest/globals'
import { readHistory } from '../../../src/flows/review/history.ts'
import { baseSha, openReview, projectWith } from '../../fakes/report-ports.ts'
import { type FakeCommit, shaOf } from '../../fakes/repository.ts'
import { baselineWith, resultsWith } from '../../fakes/results.ts'

const baseline = baselineWith(resultsWith('{acc: 1}'), { commit: baseSha })

/** The base and a line of commits before it, each with an accuracy of its own. */
function line(count: number, filesOf: (index: number) => Readonly<Record<string, string>>): readonly FakeCommit[] {
  const shas = [baseSha, ...Array.from({ length: count }, (_, index) => shaOf(`1${String(index).padStart(3, '0')}`))]
  return shas.map((sha, index) => ({ sha, parents: shas.slice(index + 1, index + 2), files: filesOf(index) }))
}

describe('readHistory', () => {
  it('reads the base and what it was built on, newest first', async () => {
    const commits = line(2, (index) => projectWith(index / 10))
    const { ports } = openReview({ repository: { commits } })
    expect(await readHistory(baseline, ports)).toEqual([
      { commit: baseSha, metrics: new Map([['m.json', new Map([['acc', 1n]])]]) },
      { commit: commits[1]?.sha, metrics: new Map([['metrics.json', new Map([['accuracy', 0.1]])]]) },
      { commit: commits[2]?.sha, metrics: new Map([['metrics.json', new Map([['accuracy', 0.2]])]]) },
    ])
  })

  it('is over at twenty commits', async () => {
    const { ports } = openReview({ repository: { commits: line(30, () => projectWith(0.5)) } })
    expect(await readHistory(baseline, ports)).toHaveLength(20)
  })

  it('passes over commits without results, and gives up after forty', async () => {
    const stale = { 'dvc.yaml': 'stages:\n  a:\n    cmd: x\n    metrics: [m.json]\n' }
    const commits = line(60, (index) => (index % 2 === 0 ? projectWith(0.5) : stale))
    const even = commits.filter((_, index) => index % 2 === 0 && index < 40).map(({ sha }) => sha)
    const past = await readHistory(baseline, openReview({ repository: { commits } }).ports)
    expect(past.map(({ commit }) => commit)).toEqual(even)
  })

  it('ends where the checkout does, and fetches nothing', async () => {
    const commits = line(5, () => projectWith(0.5))
    const local = commits.slice(0, 2).map(({ sha }) => sha)
    const { ports } = openReview({ repository: { commits, local } })
    expect((await readHistory(baseline, ports)).map(({ commit }) => commit)).toEqual(local)
    expect([...(ports.repository as unknown as { here: ReadonlySet<string> }).here]).toEqual(local)
  })

  it('is none without a base', async () => {
    expect(await readHistory(baselineWith(undefined), openReview().ports)).toEqual([])
  })
})
