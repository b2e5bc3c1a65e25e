import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderJson } from '../../src/core/python/json.ts'
import type { Mapping, Value } from '../../src/core/value.ts'
import { describeWith } from '../counterparts.ts'
import { trials } from '../depth.ts'
import { type DvcOracle, startDvc } from '../servers/dvc.ts'
import type { Case } from './yaml/case.ts'
import { agreeing } from './yaml/cases.ts'
import { judgeAll, workedIn } from './yaml/changes.ts'
import { describeFiles } from './yaml/describe.ts'
import { differing } from './yaml/differing.ts'
import { graphs, planAll } from './yaml/graphs.ts'
import { fillTemplates, templates } from './yaml/random.ts'

describeWith(['dvc'], 'dvc.yaml beside DVC', (dvc) => {
  let oracle: DvcOracle
  beforeAll(() => {
    oracle = startDvc(dvc)
  })
  afterAll(() => oracle.stop())

  /** What DVC makes of a case; `undefined` when it refuses. */
  async function theirs({ files }: Case): Promise<string | undefined> {
    const { result } = await oracle.ask({ ask: 'read', files })
    return result === undefined ? undefined : renderJson(result, { sortKeys: true })
  }

  it.each(agreeing)('reads as DVC does: $name', async (one) => {
    const expected = await theirs(one)
    const { result, fault } = await describeFiles(one.files)
    expect(result).toBe(expected)
    expect(fault !== undefined).toBe(expected === undefined)
  })

  it.each(differing)('is other than DVC, knowingly: $name', async (one) => {
    const accepted = {
      DVC: (await theirs(one)) !== undefined,
      Crisol: (await describeFiles(one.files)).result !== undefined,
    }
    expect(accepted).toEqual({ DVC: one.accepts === 'DVC', Crisol: one.accepts === 'Crisol' })
  })

  it('fills any templates with any variables as DVC does', async () => {
    const samples = fc.sample(templates, trials('templates of dvc.yaml beside DVC', 1000, 10_000))
    const { result } = await oracle.ask({ ask: 'resolve', files: {}, cases: samples })
    const differing: object[] = []
    let accepted = 0
    for (const [index, answer] of (result as readonly Mapping[]).entries()) {
      const expected = answer.has('result') ? renderJson(answer.get('result') ?? null) : undefined
      const actual = await fillTemplates(samples[index] ?? {})
      if (expected !== undefined) accepted++
      if (actual !== expected)
        differing.push({ files: samples[index], expected: expected ?? answer.get('error'), actual })
    }
    expect(differing).toEqual([])
    expect(accepted).toBeGreaterThan(500)
  })

  it('puts the stages of any graph in the order of dvc repro, whatever is asked', async () => {
    const differing: object[] = []
    const lengths: number[] = []
    for (const one of fc.sample(graphs, trials('graphs of stages beside DVC', 60, 200))) {
      const { result, error } = await oracle.ask({ ask: 'plan', ...one })
      const expected = (result as readonly Mapping[] | undefined)?.map((answer) => answer.get('result'))
      const actual = await planAll(one)
      lengths.push(...actual.map((order) => order?.length ?? 0))
      if (renderAll(actual) !== renderAll(expected ?? [])) differing.push({ ...one, expected: result ?? error, actual })
    }
    expect(differing).toEqual([])
    expect(lengths.filter((length) => length > 2).length).toBeGreaterThan(100)
  })

  it('finds changed what DVC finds changed, whatever was done', async () => {
    const differing: object[] = []
    const answers = new Set<string>()
    for (const files of fc.sample(workedIn, trials('workspaces with changes beside DVC', 80, 200))) {
      const { result, error } = await oracle.ask({ ask: 'changed', files })
      const actual = await judgeAll(files)
      for (const answer of Object.entries(actual)) answers.add(JSON.stringify(answer))
      const expected = JSON.parse(renderJson(result ?? error ?? null)) as object
      if (JSON.stringify(actual) !== JSON.stringify(expected)) differing.push({ files, expected, actual })
    }
    expect(differing).toEqual([])
    expect(answers.size).toBeGreaterThan(9)
  })
})

function renderAll(answers: readonly (Value | undefined)[]): string {
  return renderJson(answers.map((answer) => answer ?? null))
}
