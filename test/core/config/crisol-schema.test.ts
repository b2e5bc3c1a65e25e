import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { crisolSchema } from '../../../src/core/config/crisol-schema.ts'
import type { Schema } from '../../../src/core/config/schema.ts'

const root = join(import.meta.dirname, '../../..')

/** Every key of a schema by its dotted name. */
function keysOf(schema: Schema, prefix = ''): readonly string[] {
  if (schema.kind === 'map') return keysOf(schema.values, `${prefix}<pattern>.`)
  if (schema.kind !== 'object') return []
  return Object.entries(schema.keys).flatMap(([key, field]) => [
    prefix + key,
    ...keysOf(field.schema, `${prefix}${key}.`),
  ])
}

describe('crisolSchema', () => {
  it('has the keys of the documentation and no other', () => {
    expect(keysOf(crisolSchema)).toEqual([
      ...['metrics', 'metrics.<pattern>.better', 'metrics.<pattern>.tolerance', 'metrics.<pattern>.at-least'],
      ...['metrics.<pattern>.at-most', 'gate', 'gate.regression', 'gate.bound', 'gate.missing', 'gate.tests'],
      ...['gate.unreadable', 'report', 'report.title', 'report.plots', 'report.images', 'report.tests'],
      ...['runner', 'runner.instance-types', 'runner.market', 'runner.image', 'runner.subnets'],
      ...['runner.security-groups', 'runner.volume-size', 'runner.max-minutes', 'runner.idle-minutes'],
      'runner.capacity-wait',
      ...['serve', 'serve.model', 'serve.example', 'serve.requirements', 'serve.predictor', 'serve.name'],
      ...['serve.allow-pickle', 'serve.trusted-modules'],
    ])
  })

  it('says of every key what it means, in whole sentences', () => {
    const docs: string[] = []
    const walk = (schema: Schema): void => {
      if (schema.kind === 'map') walk(schema.values)
      if (schema.kind !== 'object') return
      for (const field of Object.values(schema.keys)) {
        docs.push(field.doc)
        walk(field.schema)
      }
    }
    walk(crisolSchema)
    expect(docs.filter((doc) => !/^[A-Z`].*\.$/u.test(doc))).toEqual([])
  })

  it('is the one that editors are given', () => {
    const schema = JSON.parse(readFileSync(join(root, 'docs/crisol.schema.json'), 'utf8')) as {
      readonly properties: object
    }
    expect(Object.keys(schema.properties)).toEqual(['metrics', 'gate', 'report', 'runner', 'serve'])
  })
})
