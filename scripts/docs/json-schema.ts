import type { Field, Form, Schema } from '../../src/core/config/schema.ts'

type Json = Readonly<Record<string, unknown>>

const percentage = { type: 'string', pattern: '^\\d+(\\.\\d+)?\\s*%$' } as const
const amount = { anyOf: [{ type: 'number', minimum: 0 }, percentage] } as const

/** Gives the JSON Schema (draft 2020-12) of `crisol.yaml`, made from what the parser checks. */
export function toJsonSchema(schema: Schema): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://raw.githubusercontent.com/crisol-ml/crisol/v1/docs/crisol.schema.json',
    title: 'crisol.yaml',
    ...toPart(schema),
  }
}

function toPart(schema: Schema): Json {
  switch (schema.kind) {
    case 'object':
      return { type: 'object', additionalProperties: false, properties: toProperties(schema.keys) }
    case 'map':
      return { type: 'object', additionalProperties: toPart(schema.values) }
    case 'choice':
      return { enum: schema.choices }
    case 'list':
      return { type: 'array', items: toText(schema.form) }
    case 'text':
      return toText(schema.form)
    case 'whole':
      return { type: 'integer', minimum: schema.least, maximum: schema.most }
    case 'number':
      return { type: 'number' }
    case 'switch':
      return { type: 'boolean' }
    case 'tolerance':
      return { anyOf: [...amount.anyOf, { type: 'array', items: amount, minItems: 2, maxItems: 2 }] }
  }
}

function toText(form: Form | undefined): Json {
  return form === undefined ? { type: 'string' } : { type: 'string', pattern: form.pattern.source }
}

function toProperties(keys: Readonly<Record<string, Field>>): Json {
  return Object.fromEntries(
    Object.entries(keys).map(([key, { schema, doc }]) => [key, { description: doc, ...toPart(schema) }]),
  )
}
