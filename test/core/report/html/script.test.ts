import { compileFunction } from 'node:vm'
import { expect, it } from '@jest/globals'
import { script } from '../../../../src/core/report/html/script.ts'

it('is a script that a browser can read', () => {
  expect(() => compileFunction(script)).not.toThrow()
})

it('sends nothing, makes no markup of text, and ends no element early', () => {
  expect(script).not.toMatch(/fetch|XMLHttpRequest|import|eval|Function|innerHTML|insertAdjacent|document\.write|<\//u)
})
