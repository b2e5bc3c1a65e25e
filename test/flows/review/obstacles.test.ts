import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import { Obstacles } from '../../../src/flows/review/obstacles.ts'

const failing =
  (code: UserError['code'], message = 'No.') =>
  async (): Promise<never> => {
    throw new UserError(message, { code })
  }

describe('what stands in the way of a report', () => {
  it('is nothing where all goes well', async () => {
    const obstacles = new Obstacles()
    expect(await obstacles.attempt('checks: write', async () => 7)).toBe(7)
    expect([obstacles.faults, obstacles.notice()]).toEqual([[], ''])
  })

  it('names each missing permission once, as the lines of a workflow', async () => {
    const obstacles = new Obstacles()
    for (const permission of ['pull-requests: write', 'checks: write', 'checks: write']) {
      expect(await obstacles.attempt(permission, failing('PERMISSION'))).toBeUndefined()
    }
    expect(obstacles.notice()).toBe(
      `The token of this run may not keep the check run and the comment: the job summary has the report. A pull request from a fork never may; otherwise the workflow lacks these lines:

\`\`\`yaml
permissions:
  contents: read
  pull-requests: write
  checks: write
\`\`\``,
    )
    expect(obstacles.faults).toEqual([])
  })

  it.each(['GITHUB', 'AMBIGUOUS', 'MISSING'] as const)('is a fault of its own for %s', async (code) => {
    const obstacles = new Obstacles()
    await obstacles.attempt('checks: write', failing(code, 'One.'))
    await obstacles.attempt('checks: write', failing(code, 'Two.'))
    expect([obstacles.faults, obstacles.notice()]).toEqual([['One.', 'Two.'], ''])
  })

  it.each([
    ['a file of the user', failing('SYNTAX')],
    ['a fault of our own', async () => Promise.reject(new TypeError('ours'))],
  ])('is not %s: that ends the report', async (_, work) => {
    await expect(new Obstacles().attempt('checks: write', work)).rejects.toThrow()
  })
})
