import { describe, expect, it } from '@jest/globals'
import { at, clampId, reportIdOf, runUrl, type WorkflowRun } from '../../../src/core/github/run.ts'
import { parseJson } from '../../../src/core/python/json.ts'

const run: WorkflowRun = {
  ...{ repository: 'o/r', event: 'push', payload: new Map(), sha: 'a'.repeat(40), ref: 'refs/heads/main' },
  ...{ runId: 42, attempt: 2, workflow: 'ci.yml', job: 'review', serverUrl: 'https://github.example' },
}

describe('at', () => {
  const payload = parseJson('{"a": {"b": [1], "c": null}}', 'event.json')

  it.each([
    [['a', 'c'], null],
    [['a', 'b'], [1n]],
    [['a', 'b', '0'], undefined],
    [['a', 'x', 'y'], undefined],
    [['toString'], undefined],
    [[], payload],
  ])('follows %j', (path, expected) => {
    expect(at(payload, ...path)).toEqual(expected)
  })
})

describe('runUrl', () => {
  it('points to the run on its own server', () => {
    expect(runUrl(run)).toBe('https://github.example/o/r/actions/runs/42')
  })
})

describe('reportIdOf', () => {
  it.each([
    ['', 'ci.yml/review'],
    ['.', 'ci.yml/review'],
    ['./', 'ci.yml/review'],
    ['sub', 'ci.yml/review/sub'],
    ['./sub/dir/', 'ci.yml/review/sub/dir'],
  ])('names the report of the directory %j', (directory, id) => {
    expect(reportIdOf(run, { directory, matrix: [] })).toBe(id)
  })

  it('names each job of a matrix as GitHub does', () => {
    expect(reportIdOf(run, { directory: 'sub', matrix: ['3.12', 'small'] })).toBe('ci.yml/review (3.12, small)/sub')
  })

  it('keeps what a check run can carry', () => {
    const id = reportIdOf(run, { directory: `${'数'.repeat(200)}/b`, matrix: [] })
    expect(id).toBe(`ci.yml/review/${'数'.repeat(28)}…${'数'.repeat(32)}/b`)
  })
})

describe('clampId', () => {
  it.each([
    ['gpu', 'gpu'],
    ['x'.repeat(200), 'x'.repeat(200)],
    [`${'x'.repeat(150)}${'y'.repeat(150)}`, `${'x'.repeat(100)}…${'y'.repeat(100)}`],
    [`${'x'.repeat(99)}é${'y'.repeat(150)}`, `${'x'.repeat(99)}…${'y'.repeat(100)}`],
  ])('gives of %j both ends', (id, clamped) => {
    expect(clampId(id)).toBe(clamped)
  })
})
