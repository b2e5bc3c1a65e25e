import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { encodeResults, parseResults } from '../../../src/core/results/encode.ts'
import type { Results } from '../../../src/core/results/results.ts'
import type { Value } from '../../../src/core/value.ts'
import { faultOf, refusal } from '../../fakes/fault.ts'

const bare: Results = {
  ...{ source: { commit: undefined, branch: undefined, dirty: true }, metrics: new Map(), params: new Map() },
  ...{ plots: [], tests: [], stages: [], config: undefined, environment: new Map(), problems: [] },
}

const full: Results = {
  source: { commit: 'a'.repeat(40), branch: 'topic', dirty: false },
  metrics: new Map([
    [
      'm.json',
      new Map<string, Value>([
        ['acc', 0.5],
        ['n', 3n],
        ['whole', 1],
        ['nan', Number.NaN],
        ['seeds', [1n, Number.NEGATIVE_INFINITY]],
      ]),
    ],
  ]),
  params: new Map([
    [
      'params.yaml',
      new Map<string, Value>([
        ['big', 2n ** 60n],
        ['list', [null, true, 'x']],
      ]),
    ],
  ]),
  plots: [{ kind: 'image', id: 'a.png', md5: 'a'.repeat(32), size: 9 }],
  tests: [
    {
      file: 'junit.xml',
      name: 's',
      passed: 1,
      failed: 1,
      skipped: 0,
      seconds: 0.5,
      failures: [{ test: 't', message: 'm' }],
    },
  ],
  stages: [{ name: 'train', outcome: 'ran', seconds: 1, cpuSeconds: undefined, peakBytes: 7, failure: undefined }],
  config: 'gate: {}\n',
  environment: new Map([['python', '3.12.1']]),
  problems: [{ file: 'x.json', message: 'x.json is not JSON.' }],
}

const bareText =
  '{"schema": 1, "commit": null, "branch": null, "dirty": true, "metrics": {}, "params": {}, "plots": [], "tests": [], "stages": [], "config": null, "environment": {}, "problems": []}\n'

describe('encodeResults', () => {
  it('writes the least that results can be', () => {
    expect(encodeResults(bare)).toBe(bareText)
  })

  it('writes JSON that every reader understands, integers and floats told apart', () => {
    const text = encodeResults(full)
    expect(JSON.parse(text)).toMatchObject({ metrics: { 'm.json': { nan: { number: 'NaN' }, n: 3 } } })
    expect(text).toContain('"n": 3, "whole": 1.0, "nan": {"number": "NaN"}, "seeds": [1, {"number": "-Infinity"}]')
    expect(text).toContain('"big": {"number": "1152921504606846976"}')
  })

  it('is read back whole', () => {
    expect(parseResults(encodeResults(full), 'r')).toEqual(full)
    expect(parseResults(encodeResults(bare), 'r')).toEqual(bare)
  })

  it('reads 100,000 metrics of all files, and no more', () => {
    const tableOf = (count: number): ReadonlyMap<string, Value> =>
      new Map(Array.from({ length: count }, (_, at) => [`k${at}`, 1n]))
    const most = {
      ...bare,
      metrics: new Map([
        ['a', tableOf(50_000)],
        ['b', tableOf(50_000)],
      ]),
    }
    expect(parseResults(encodeResults(most), 'r').metrics.get('b')?.size).toBe(50_000)
    const more = { ...most, metrics: new Map([...most.metrics, ['c', tableOf(1)]]) }
    const { message } = refusal(() => parseResults(encodeResults(more), 'r'))
    expect(message).toBe('r: metrics hold 100001 values; at most 100000 are read.')
  })

  it('has no plots where it was written before there were any', () => {
    expect(parseResults(bareText.replace('"plots": [], ', ''), 'r.json')).toEqual(bare)
  })

  it('gives every value back', () => {
    const leaf = fc.oneof(fc.double(), fc.bigInt(), fc.boolean(), fc.string({ unit: 'grapheme' }), fc.constant(null))
    const { value } = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('value')),
        fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value')).map((record) => new Map(Object.entries(record))),
      ),
    }))
    fc.assert(
      fc.property(value, (one) => {
        fc.pre(!(one instanceof Map && one.has('number')))
        const results = { ...bare, params: new Map([['p', new Map([['v', one]])]]) }
        expect(parseResults(encodeResults(results), 'r')).toEqual(results)
      }),
    )
  })
})

describe('parseResults', () => {
  const changed = (part: string, into: string): string => bareText.replace(part, into)

  it.each([
    ['{}', 'r is not a file of Crisol results (schema 1).'],
    ['[]', 'r is not a file of Crisol results (schema 1).'],
    [changed('"schema": 1', '"schema": 2'), 'r is not a file of Crisol results (schema 1).'],
    [changed('"schema": 1', '"schema": 1, "extra": 1'), 'r has the unknown key "extra".'],
    [changed('"commit": null', '"commit": 1'), 'r: commit is an integer; expected text.'],
    [changed('"metrics": {}', '"metrics": []'), 'r: metrics is a list; expected a mapping.'],
    [changed('"metrics": {}', '"metrics": {"m": 1}'), 'r: metrics["m"] is an integer; expected a mapping.'],
    [changed('"tests": []', '"tests": {}'), 'r: tests is a mapping; expected a list.'],
    [changed('"tests": []', '"tests": [1]'), 'r: tests[0] is an integer; expected a mapping.'],
    [
      changed('"tests": []', '"tests": [{"file": "f", "name": "n", "passed": -1}]'),
      'r: tests[0].passed is an integer; expected a number of at least 0.',
    ],
    [changed('"tests": []', '"tests": [{"file": "f"}]'), 'r: tests[0].name is nothing; expected text.'],
    [changed('"stages": []', '"stages": [{}]'), 'r: stages[0] is not a stage with a name and an outcome.'],
    [changed('"problems": []', '"problems": [{"file": "f"}]'), 'r: problems[0].message is nothing; expected text.'],
    [changed('"environment": {}', '"environment": 1'), 'r: environment is an integer; expected a mapping.'],
  ])('refuses %s', async (text, message) => {
    expect(await faultOf(() => parseResults(text, 'r'))).toEqual({ code: 'SYNTAX', message })
  })

  it('refuses a text beyond its limit before it parses it', async () => {
    const message = 'r has 20000001 characters; at most 20000000 are read.'
    expect(await faultOf(() => parseResults(' '.repeat(20_000_001), 'r'))).toEqual({ code: 'SYNTAX', message })
  })
})
