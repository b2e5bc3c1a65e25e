import { expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import type { Problem } from '../../../src/core/results/results.ts'
import { attempt } from '../../../src/flows/collect/attempt.ts'

const fail = (error: Error) => async (): Promise<number> => {
  throw error
}

it('gives what is read, and makes a problem of what a user can repair', async () => {
  const problems: Problem[] = []
  expect(await attempt('a', problems, async () => 1)).toBe(1)
  expect(await attempt('a', problems, fail(new UserError('a is odd.', { code: 'SYNTAX' })))).toBeUndefined()
  expect(problems).toEqual([{ file: 'a', message: 'a is odd.' }])
})

it('hides no fault of our own', async () => {
  await expect(attempt('a', [], fail(new TypeError('ours')))).rejects.toThrow('ours')
})
