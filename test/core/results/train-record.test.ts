import { describe, expect, it } from '@jest/globals'
import type { StageResult } from '../../../src/core/results/results.ts'
import { encodeStage, encodeTrainRecord, parseStage, parseTrainRecord } from '../../../src/core/results/train-record.ts'
import { faultOf } from '../../fakes/fault.ts'

const ran: StageResult = {
  name: 'train',
  outcome: 'ran',
  seconds: 2,
  cpuSeconds: 1.5,
  peakBytes: 1024,
  failure: undefined,
}
const unknown = { seconds: undefined, cpuSeconds: undefined, peakBytes: undefined, failure: undefined }
const stages: readonly StageResult[] = [
  ran,
  { ...unknown, name: 'a', outcome: 'up-to-date' },
  { ...unknown, name: 'b', outcome: 'restored' },
  { ...ran, name: 'c', outcome: 'failed', failure: 'It exited with 1.\nlast line' },
  { ...unknown, name: 'd', outcome: 'skipped' },
]

const text =
  '{"schema": 1, "stages": [{"name": "train", "outcome": "ran", "seconds": 2.0, "cpuSeconds": 1.5, "peakBytes": 1024, "failure": null}]}\n'

describe('encodeTrainRecord', () => {
  it('writes JSON that says its schema', () => {
    expect(encodeTrainRecord([ran])).toBe(text)
  })

  it('is read back whole', () => {
    expect(parseTrainRecord(encodeTrainRecord(stages), 'train.json')).toEqual(stages)
  })
})

describe('encodeStage', () => {
  it('is read back whole', () => {
    for (const stage of stages) expect(parseStage(encodeStage(stage), 's')).toEqual(stage)
  })
})

describe('parseTrainRecord', () => {
  it.each(['{}', '[]', '{"schema": 2, "stages": []}', '{"schema": 1}'])('refuses %s', async (json) => {
    const message = 'train.json is not a record of train (schema 1); delete it.'
    expect(await faultOf(() => parseTrainRecord(json, 'train.json'))).toEqual({ code: 'SYNTAX', message })
  })
})

describe('parseStage', () => {
  it.each(['{"name": "a"}', '{"name": "a", "outcome": "exploded"}', '{"name": 1, "outcome": "ran"}', '1'])(
    'refuses %s',
    async (json) => {
      const message = 't: stages[0] is not a stage with a name and an outcome.'
      const record = `{"schema": 1, "stages": [${json}]}`
      expect(await faultOf(() => parseTrainRecord(record, 't'))).toEqual({ code: 'SYNTAX', message })
    },
  )

  it('takes what is not an amount for unknown', () => {
    const odd = new Map<string, string | number | bigint>([
      ...([
        ['name', 'a'],
        ['outcome', 'ran'],
        ['seconds', -1],
        ['cpuSeconds', 'x'],
        ['peakBytes', 7n],
      ] as const),
    ])
    expect(parseStage(odd, 's')).toEqual({ ...unknown, name: 'a', outcome: 'ran', peakBytes: 7 })
  })
})
