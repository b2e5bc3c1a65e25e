import { describe, expect, it } from '@jest/globals'
import { collectRevision, collectWorkspace } from '../../../src/flows/collect/read.ts'
import { faultOf } from '../../fakes/fault.ts'
import { baseSha, headSha, openReview, projectWith } from '../../fakes/report-ports.ts'

const { ports } = openReview({
  head: projectWith(0.95),
  repository: {
    commits: [{ sha: baseSha, files: projectWith(0.9) }],
    ...{ head: headSha, branch: 'topic', dirty: true, local: [], names: { 'v1.0': baseSha } },
  },
})
const metricsOf = (accuracy: number): object => new Map([['metrics.json', new Map([['accuracy', accuracy]])]])

describe('results', () => {
  it('of the workspace name its commit, its branch, and whether it differs', async () => {
    expect(await collectWorkspace(ports)).toMatchObject({
      source: { commit: headSha, branch: 'topic', dirty: true },
      metrics: metricsOf(0.95),
    })
  })

  it.each(['v1.0', baseSha])('of %s are those of its commit, fetched where it is not here', async (revision) => {
    expect(await collectRevision(revision, ports)).toMatchObject({
      source: { commit: baseSha, branch: undefined, dirty: false },
      metrics: metricsOf(0.9),
    })
  })

  it('of a revision that names nothing are refused', async () => {
    expect(await faultOf(() => collectRevision('nowhere', ports))).toEqual({
      code: 'INPUT',
      message: '"nowhere" names no commit here or on the server; expected a branch, a tag or a full SHA.',
    })
  })
})
