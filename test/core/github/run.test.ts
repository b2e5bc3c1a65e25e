import { describe, expect, it } from '@jest/globals'
import { at, reportIdOf, runUrl, type WorkflowRun } from '../../../src/core/github/run.ts'
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
    expect(reportIdOf(run, directory)).toBe(id)
  })
})
