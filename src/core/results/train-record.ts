import { UserError } from '../error.ts'
import { parseJson, renderJson } from '../python/json.ts'
import { isList, isMapping, isNumeric, type Mapping, type Value } from '../value.ts'
import type { StageResult } from './results.ts'

const outcomes: readonly StageResult['outcome'][] = ['ran', 'restored', 'up-to-date', 'failed', 'skipped']

/** Writes what became of the stages, for `collect` to read. Ends with a newline. */
export function encodeTrainRecord(stages: readonly StageResult[]): string {
  const record = new Map<string, Value>([
    ['schema', 1n],
    ['stages', stages.map(encodeStage)],
  ])
  return `${renderJson(record)}\n`
}

/** Gives the JSON form of one stage; what is unknown is `null`. */
export function encodeStage(stage: StageResult): Value {
  return new Map<string, Value>([
    ['name', stage.name],
    ['outcome', stage.outcome],
    ['seconds', stage.seconds ?? null],
    ['cpuSeconds', stage.cpuSeconds ?? null],
    ['peakBytes', stage.peakBytes === undefined ? null : BigInt(Math.round(stage.peakBytes))],
    ['failure', stage.failure ?? null],
  ])
}

/**
 * Reads what `train` left.
 *
 * @throws {UserError} SYNTAX
 */
export function parseTrainRecord(text: string, file: string): readonly StageResult[] {
  const record = parseJson(text, file)
  const stages = isMapping(record) && record.get('schema') === 1n ? record.get('stages') : undefined
  if (!isList(stages))
    throw new UserError(`${file} is not a record of train (schema 1); delete it.`, { code: 'SYNTAX' })
  return stages.map((stage, index) => parseStage(stage, `${file}: stages[${index}]`))
}

/**
 * Reads the JSON form of one stage.
 *
 * @throws {UserError} SYNTAX
 */
export function parseStage(value: Value, where: string): StageResult {
  const outcome = isMapping(value) ? outcomes.find((one) => one === value.get('outcome')) : undefined
  const name = isMapping(value) ? value.get('name') : undefined
  if (!isMapping(value) || typeof name !== 'string' || outcome === undefined) {
    throw new UserError(`${where} is not a stage with a name and an outcome.`, { code: 'SYNTAX' })
  }
  const failure = value.get('failure')
  return {
    name,
    outcome,
    seconds: amount(value, 'seconds'),
    cpuSeconds: amount(value, 'cpuSeconds'),
    peakBytes: amount(value, 'peakBytes'),
    failure: typeof failure === 'string' ? failure : undefined,
  }
}

/** A number >= 0; `undefined` for anything else. */
function amount(mapping: Mapping, name: string): number | undefined {
  const value = mapping.get(name)
  return isNumeric(value) && Number(value) >= 0 ? Number(value) : undefined
}
