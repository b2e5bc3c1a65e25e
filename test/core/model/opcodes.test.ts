import { expect, it } from '@jest/globals'
import { opcodes } from '../../../src/core/model/opcodes.ts'

it('has all 68 opcodes of the protocols 0 to 5, each once', () => {
  expect(opcodes.size).toBe(68)
  expect(new Set([...opcodes.values()].map(({ name }) => name)).size).toBe(68)
})
