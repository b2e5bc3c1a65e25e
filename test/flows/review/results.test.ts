import { describe, expect, it } from '@jest/globals'
import { encodeResults } from '../../../src/core/results/encode.ts'
import { findBase, readHead } from '../../../src/flows/review/results.ts'
import { md5 } from '../../fakes/digests.ts'
import { faultOf } from '../../fakes/fault.ts'
import { baseSha, headSha, openReview, projectWith, type Review } from '../../fakes/report-ports.ts'
import { type RepositoryOptions, shaOf } from '../../fakes/repository.ts'
import { resultsWith } from '../../fakes/results.ts'

const nothing = { results: undefined, noResults: undefined, base: undefined }
const olderSha = shaOf('a')

/** A terminal on a branch of two commits that left its base, a branch of a name, two commits ago. */
function onBranch(name: string, more: RepositoryOptions = {}): Review {
  const middle = shaOf('d')
  const files = projectWith(0.9)
  return openReview({
    ...{ run: undefined, github: 'none' },
    repository: {
      commits: [
        { sha: headSha, parents: [middle], files },
        { sha: middle, parents: [baseSha], files },
        { sha: baseSha, parents: [olderSha], files },
        { sha: olderSha, files },
      ],
      ...{ head: headSha, names: { [name]: baseSha, old: olderSha }, ...more },
    },
  })
}

describe('the head of a report', () => {
  it('is the workspace', async () => {
    const { metrics } = await readHead(nothing, openReview().ports)
    expect(metrics).toEqual(new Map([['metrics.json', new Map([['accuracy', 0.95]])]]))
  })

  it('is what collect wrote into a folder', async () => {
    const results = resultsWith('{acc: 0.5}')
    const { ports, workspace } = openReview()
    workspace.put('out/results.json', encodeResults(results))
    expect(await readHead({ ...nothing, results: 'out' }, ports)).toEqual(results)
  })

  it('is that with its pictures', async () => {
    const results = resultsWith('', { plots: [{ kind: 'image', id: 'a.svg', md5: md5('<svg/>'), size: 6 }] })
    const { ports, workspace } = openReview()
    workspace.put('out/results.json', encodeResults(results))
    workspace.put(`out/${md5('<svg/>')}`, '<svg/>')
    expect(await readHead({ ...nothing, results: 'out' }, ports)).toEqual(results)
    expect([...ports.images.keys()]).toEqual([md5('<svg/>')])
  })

  it.each([
    ['is not there', undefined, 'MISSING'],
    ['is no results', '{"schema": 2}', 'SYNTAX'],
  ])('is refused where the file %s', async (_, text, code) => {
    const { ports, workspace } = openReview()
    if (text !== undefined) workspace.put('out/results.json', text)
    expect(await faultOf(() => readHead({ ...nothing, results: 'out' }, ports))).toMatchObject({ code })
  })
})

describe('the base of a report on a terminal', () => {
  const find = async ({ ports }: Review, base?: string): Promise<object> => {
    const found = await findBase({ inputs: { ...nothing, base }, target: undefined, commit: headSha }, ports)
    return { commit: found.commit, relation: found.relation }
  }

  it.each(['main', 'master'])('is where the branch left %s', async (name) => {
    expect(await find(onBranch(name))).toEqual({ commit: baseSha, relation: 'merge-base' })
  })

  it('is the commit before where no main branch is here', async () => {
    expect(await find(onBranch('trunk'))).toEqual({ commit: shaOf('d'), relation: 'first-parent' })
  })

  it('is the commit itself for work that is not committed', async () => {
    expect(await find(onBranch('main', { dirty: true }))).toEqual({ commit: headSha, relation: 'head' })
  })

  it('is what the user asks for, before all', async () => {
    expect(await find(onBranch('main', { dirty: true }), 'old')).toEqual({ commit: olderSha, relation: 'given' })
  })
})
