import { describe, expect, it } from '@jest/globals'
import { renderCheck } from '../../../src/core/report/check.ts'
import { renderComment } from '../../../src/core/report/comment.ts'
import { reportWith } from '../../fakes/results.ts'

const links = { repository: 'https://github.com/o/r', run: 'https://github.com/o/r/actions/runs/1' }

describe('renderCheck', () => {
  it('heads the text of the comment with verdict and headline', () => {
    const report = reportWith({ verdict: 'fail', headline: '1 regression' })
    expect(renderCheck(report, links)).toEqual({ title: '❌ 1 regression', summary: renderComment(report, links) })
  })

  it('shortens a very long headline', () => {
    const { title } = renderCheck(reportWith({ headline: 'x'.repeat(500) }), links)
    expect([title.length, title.at(-1)]).toEqual([200, '…'])
  })
})
