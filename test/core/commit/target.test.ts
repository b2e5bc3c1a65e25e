import { describe, expect, it } from '@jest/globals'
import { findCommitTarget } from '../../../src/core/commit/target.ts'
import { headSha, mergeSha, workflowRun } from '../../fakes/report-ports.ts'

const pull = (head: object): object => ({ pull_request: { number: 7, head, base: { ref: 'main' }, labels: [] } })
const ours = { ref: 'topic', sha: headSha, repo: { full_name: 'o/r' } }

describe('findCommitTarget', () => {
  it('finds the head of a pull request from the same repository, and not its merge commit', () => {
    expect(findCommitTarget(workflowRun({}, pull(ours)))).toEqual({ branch: 'topic', headSha })
  })

  it.each(['push', 'workflow_dispatch', 'schedule'])('finds the branch of %s, slashes in it', (event) => {
    expect(findCommitTarget(workflowRun({ event, ref: 'refs/heads/a/b' }))).toEqual({
      branch: 'a/b',
      headSha: mergeSha,
    })
  })

  it.each([
    { head: { ...ours, repo: { full_name: 'me/r' } }, owner: 'me/r' },
    { head: { ...ours, repo: { full_name: 'O/R' } }, owner: 'O/R' },
    { head: { ...ours, repo: null }, owner: 'a fork that is gone' },
    { head: { ref: 'topic', sha: headSha }, owner: 'a fork that is gone' },
  ])('writes to nothing of $owner', ({ head, owner }) => {
    expect(findCommitTarget(workflowRun({}, pull(head)))).toBe(
      `Nothing is committed: the pull request comes from ${owner}, and only branches of o/r are written to.`,
    )
  })

  it('wants a head', () => {
    expect(findCommitTarget(workflowRun({}, pull({ repo: { full_name: 'o/r' } })))).toBe(
      'Nothing is committed: the event names no head of the pull request.',
    )
  })

  it.each(['pull_request_target', 'workflow_run', 'merge_group', 'issue_comment', 'release'])(
    'commits nothing for %s',
    (event) => {
      expect(findCommitTarget(workflowRun({ event, ref: 'refs/heads/main' }, pull(ours)))).toBe(
        `Nothing is committed for the event ${event}: expected pull_request, push, workflow_dispatch or schedule.`,
      )
    },
  )

  it('commits nothing to a tag', () => {
    expect(findCommitTarget(workflowRun({ event: 'push', ref: 'refs/tags/v1' }))).toBe(
      'Nothing is committed: refs/tags/v1 is no branch.',
    )
  })
})
