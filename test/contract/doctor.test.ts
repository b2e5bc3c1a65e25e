import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { parseWorkflow } from '../../src/core/doctor/workflow-file.ts'
import { judgeWorkflows } from '../../src/core/doctor/workflows.ts'
import { readBlocks } from './blocks.ts'

/** Whole workflows that the documents show. */
const workflows = readBlocks()
  .filter(({ language }) => language === 'yaml')
  .filter(({ text }) => {
    const shown: unknown = parse(text)
    return shown !== null && typeof shown === 'object' && 'on' in shown && 'jobs' in shown
  })
  .map(({ place, text }) => ({ place, jobs: judgeWorkflows([parseWorkflow(text, place)]).slice(1) }))

describe('crisol doctor', () => {
  it('has jobs of the documents to look at', () => {
    expect(workflows.flatMap(({ jobs }) => jobs).length).toBeGreaterThan(12)
  })

  it.each(workflows)('finds nothing to mend in the jobs of $place', ({ jobs }) => {
    expect(jobs.filter(({ state }) => state !== 'ok')).toEqual([])
  })
})
