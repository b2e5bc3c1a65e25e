import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import { externalIdOf, hasOlderRivals } from '../../../src/flows/review/rival.ts'
import type { CheckRun } from '../../../src/ports/github.ts'
import { headSha, workflowRun } from '../../fakes/report-ports.ts'
import { shaOf } from '../../fakes/repository.ts'

const before = shaOf('a')
const [early, start, late] = ['2026-01-01T00:00:01Z', '2026-01-01T00:00:02Z', '2026-01-01T00:00:03Z']
const run = workflowRun({ runId: 100, attempt: 2 }, { before })
const identity = { name: 'Crisol / x', headSha, externalId: externalIdOf(run, 'x'), detailsUrl: undefined }
const own: CheckRun = { id: 1, externalId: '100.2.x', startedAt: start, completedAt: undefined }

function rival(externalId: string, completedAt?: string): CheckRun {
  return { id: 2, externalId, startedAt: early, completedAt }
}

describe('hasOlderRivals', () => {
  it.each<readonly [string, Readonly<Record<string, readonly CheckRun[]>>, boolean]>([
    ['nobody else', { [headSha]: [own] }, false],
    ['an older run on this head, still open', { [headSha]: [rival('99.1.x'), own] }, true],
    ['an earlier attempt of this run', { [headSha]: [rival('100.1.x'), own] }, true],
    ['an older run on the head that was pushed over', { [headSha]: [own], [before]: [rival('9.1.x')] }, true],
    ['an older run that ended after ours began', { [headSha]: [rival('99.1.x', late), own] }, true],
    ['an older run that ended in the second in which ours began', { [headSha]: [rival('99.1.x', start), own] }, true],
    ['an older run that ended before ours began', { [headSha]: [rival('99.1.x', early), own] }, false],
    ['a newer run', { [headSha]: [rival('101.1.x'), own] }, false],
    ['a later attempt of this run', { [headSha]: [rival('100.3.x'), own] }, false],
    ['an older run and a newer one', { [headSha]: [rival('99.1.x'), own], [before]: [rival('101.1.x')] }, false],
    ['an older run, without a check of our own', { [headSha]: [rival('99.1.x')] }, false],
  ])('tells of %s', async (_, checks, expected) => {
    const checkRuns = async (sha: string): Promise<readonly CheckRun[]> => checks[sha] ?? []
    expect(await hasOlderRivals(run, identity, { checkRuns })).toBe(expected)
  })

  it.each([[{}], [{ before: '0'.repeat(40) }]])('asks for this head alone where the event has %j', async (event) => {
    const asked: string[] = []
    const checkRuns = async (sha: string, name: string): Promise<readonly CheckRun[]> => {
      asked.push(`${name} on ${sha}`)
      return []
    }
    await hasOlderRivals(workflowRun({}, event), identity, { checkRuns })
    expect(asked).toEqual([`Crisol / x on ${headSha}`])
  })

  it('tells of nobody where checks cannot be listed', async () => {
    const checkRuns = async (): Promise<never> => {
      throw new UserError('No.', { code: 'PERMISSION' })
    }
    expect(await hasOlderRivals(run, identity, { checkRuns })).toBe(false)
  })
})
