import { describe, expect, it } from '@jest/globals'
import { acceptLabel, findAcceptance } from '../../../src/flows/review/acceptance.ts'
import type { CheckRun, LabelEvent } from '../../../src/ports/github.ts'
import { headSha, workflowRun } from '../../fakes/report-ports.ts'

const [before, start, after] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z']
const labelled = (actor: string, at: string, label = acceptLabel): LabelEvent => ({ label, actor, at })
const byEvent = { action: 'labeled', label: { name: acceptLabel } }

interface Case {
  readonly labels?: readonly string[]
  readonly events: readonly LabelEvent[]
  /** When the check runs of the head started. */
  readonly starts?: readonly (string | undefined)[]
  /** What the event of this run has beside the pull request. */
  readonly event?: object
}

async function find({
  labels = [acceptLabel],
  events,
  starts = [start],
  event = {},
}: Case): Promise<string | undefined> {
  const checks = starts.map((startedAt, id): CheckRun => ({ id, externalId: '', startedAt, completedAt: undefined }))
  const github = {
    labelEvents: async () => events,
    canWrite: async (login: string) => login === 'ada',
    checkRuns: async (sha: string, name: string) => (sha === headSha && name === 'Crisol / x' ? checks : []),
  }
  const pullRequest = { number: 7, headSha, baseBranch: 'main', labels }
  const request = { run: workflowRun({}, event), pullRequest, checkName: 'Crisol / x' }
  return (await findAcceptance(request, github))?.by
}

describe('who accepted the regressions of a head', () => {
  it.each<readonly [string, Case]>([
    ['after the head came', { events: [labelled('ada', after)] }],
    ['in the second in which the head came', { events: [labelled('ada', start)] }],
    ['again, after it was taken off', { events: [labelled('ada', before), labelled('ada', after)] }],
    ['after the first of several checks', { events: [labelled('ada', start)], starts: [after, undefined, start] }],
    [
      'by the event of this very run, before any check',
      { events: [labelled('ada', before)], starts: [], event: byEvent },
    ],
  ])('is who set the label %s', async (_, one) => {
    expect(await find(one)).toBe('ada')
  })

  it.each<readonly [string, Case]>([
    ['the label is gone', { labels: ['other'], events: [labelled('ada', after)] }],
    ['it was set before the head came', { events: [labelled('ada', before)] }],
    ['nobody is known to have set it', { events: [] }],
    [
      'another label was set after the head came',
      { events: [labelled('ada', before), labelled('ada', after, 'other')] },
    ],
    ['whoever set it may not write', { events: [labelled('eve', after)] }],
    ['somebody else who may not write set it last', { events: [labelled('ada', after), labelled('eve', after)] }],
    ['no check tells when the head came', { events: [labelled('ada', after)], starts: [] }],
    [
      'the event of this run is of another label',
      { events: [labelled('ada', before)], starts: [], event: { action: 'labeled', label: { name: 'other' } } },
    ],
    [
      'the event of this run is of another head',
      {
        ...{ events: [labelled('ada', before)], starts: [] },
        event: { ...byEvent, pull_request: { number: 7, head: { sha: 'f'.repeat(40) }, base: { ref: 'main' } } },
      },
    ],
  ])('is nobody where %s', async (_, one) => {
    expect(await find(one)).toBeUndefined()
  })
})
