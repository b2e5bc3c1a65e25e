import { expect, it } from '@jest/globals'
import { renderTerminal } from '../../../src/core/report/terminal.ts'
import { reportWith, rowWith } from '../../fakes/results.ts'

it('a report in the terminal shows more metrics than a call takes arguments', () => {
  const metrics = Array.from({ length: 150_000 }, (_, index) => rowWith({ name: `m${index}` }))
  expect(renderTerminal(reportWith({ metrics }), { colour: false })).toContain('m149999')
})
