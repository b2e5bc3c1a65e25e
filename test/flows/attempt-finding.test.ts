import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../src/core/error.ts'
import { attemptFinding } from '../../src/flows/attempt-finding.ts'

describe('attemptFinding', () => {
  const failing = async (error: Error): Promise<readonly string[]> =>
    await attemptFinding<string>(
      async () => await Promise.reject(error),
      (message) => `found: ${message}`,
    )

  it('makes a finding of what a user can repair, and of nothing else', async () => {
    expect(
      await attemptFinding(
        async () => ['fine'],
        () => 'none',
      ),
    ).toEqual(['fine'])
    expect(await failing(new UserError('It is down.', { code: 'REMOTE' }))).toEqual(['found: It is down.'])
    await expect(failing(new Error('our fault'))).rejects.toThrow('our fault')
  })
})
