import { expect, it } from '@jest/globals'
import { renderCheck } from '../../../src/core/report/check.ts'
import { renderTerminal } from '../../../src/core/report/terminal.ts'
import { reportUntrained } from '../../../src/core/report/untrained.ts'
import { headCommit } from '../../fakes/results.ts'

const report = reportUntrained({ title: 'Iris', pullRequest: 7, headSha: headCommit })

it('is neutral, compares nothing and names the pull request and its head', () => {
  const { verdict, conclusion, base, head, metrics, suggestion } = report
  expect({ verdict, conclusion, base, head, metrics, suggestion }).toEqual({
    ...{ verdict: 'neutral', conclusion: 'neutral', metrics: [], suggestion: undefined },
    base: { commit: undefined, sentence: 'nothing was trained', notes: [] },
    head: { commit: headCommit, branch: undefined, dirty: false },
  })
})

it('says what a maintainer does, in every rendering', () => {
  const check = renderCheck(report, { repository: undefined, run: undefined })
  expect(check.title).toBe('⚪ not trained, the data could not be reached')
  expect(check.summary).toContain('with pull request 7 and the full SHA of the commit that was read.')
  expect(renderTerminal(report, { colour: false })).toContain('with pull request 7')
})
