import { describe, expect, it } from '@jest/globals'
import { renderComment } from '../../../src/core/report/comment.ts'
import { renderSummary } from '../../../src/core/report/summary.ts'
import { reportWith, rowWith } from '../../fakes/results.ts'

const links = { repository: undefined, run: undefined }

describe('renderSummary', () => {
  it('is the comment, with room for more rows', () => {
    expect(renderSummary(reportWith(), links)).toBe(renderComment(reportWith(), links))
    const metrics = Array.from({ length: 1500 }, (_, index) => rowWith({ name: `metric-${index}` }))
    const report = reportWith({ metrics })
    expect(renderSummary(report, links)).toContain('metric-1499'.replace('-', '&#45;'))
    expect(renderComment(report, links)).not.toContain('1499')
  })
})
