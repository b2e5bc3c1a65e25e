import { describe, expect, it } from '@jest/globals'
import { type Call, renderWorkflow } from '../../../src/core/scaffold/workflow.ts'

describe('renderWorkflow', () => {
  it('grants each job what it calls needs, and leaves out what is not said', () => {
    const calls: readonly Call[] = [
      { job: 'a', workflow: 'review-fork.yml', inputs: { id: undefined }, secrets: {} },
      {
        job: 'b',
        workflow: 'reap.yml',
        keys: { needs: 'a' },
        inputs: { setup: 'one\ntwo', 'app-id': '1' },
        secrets: { 'app-private-key': 'k' },
      },
    ]
    expect(renderWorkflow(['name: x', 'on: push'], calls)).toBe(`name: x
on: push
permissions: {}
jobs:
  a:
    permissions:
      contents: read # to check out the commit
    uses: crisol-ml/crisol/.github/workflows/review-fork.yml@v1
  b:
    needs: a
    permissions:
      id-token: write # to take on the AWS role
    uses: crisol-ml/crisol/.github/workflows/reap.yml@v1
    with:
      setup: |
        one
        two
      app-id: 1
    secrets:
      app-private-key: k
`)
  })
})
