import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import * as formats from 'ajv-formats'
import type { Validator } from '../fakes/github/stand-in.ts'

type Json = Record<string, unknown>

interface Operation {
  readonly parameters?: readonly Json[]
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Json }>> }
  readonly responses: Readonly<Record<string, Json>>
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>>
}

/**
 * Opens GitHub's own description of its API as a judge of calls: parameters and fields that it does not
 * know, statuses that it does not document, and bodies that do not fit.
 */
export function openContract(file: string): Validator {
  const description = toJsonSchema(JSON.parse(readFileSync(file, 'utf8'))) as Description
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, inlineRefs: false })
  ;(formats.default as unknown as { default: (ajv: Ajv) => void }).default(ajv)
  for (const format of ['repo.nwo', 'timestamp', 'base64', 'binary']) ajv.addFormat(format, true)
  ajv.addSchema({ $id: 'github', components: description.components })
  const compiled = new Map<string, ValidateFunction>()
  const check = (schema: Json, value: unknown, what: string): readonly string[] => {
    const key = JSON.stringify(schema)
    const validate = compiled.get(key) ?? ajv.compile(withBase(schema))
    compiled.set(key, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`)
  }
  return ({ method, path, query, body, status, json }) => {
    const found = findOperation(description, method, path)
    if (found === undefined) return [`${method} ${path} is not in GitHub's description`]
    const name = `${method} ${found.template}`
    return [
      ...unknownParameters(found.operation, query, description).map(
        (parameter) => `${name}: unknown parameter ${parameter}`,
      ),
      ...judgeRequest(found.operation, body, (schema, value) => check(schema, value, 'request ')).map(
        (fault) => `${name}: ${fault}`,
      ),
      ...judgeResponse(found.operation, { status, json, name, description }, (schema, value) =>
        check(schema, value, `${name}: response ${status} `),
      ),
    ]
  }
}

type Check = (schema: Json, value: unknown) => readonly string[]

/** OpenAPI 3.0 says `nullable` where JSON Schema says a union with null. */
function toJsonSchema(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(toJsonSchema)
  if (typeof part !== 'object' || part === null) return part
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, toJsonSchema(value)]),
  )
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest
}

function withBase(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"github#/components/')) as Json
}

function findOperation(
  description: Description,
  method: string,
  path: string,
): { readonly template: string; readonly operation: Operation } | undefined {
  const templates = Object.keys(description.paths).sort((one, other) => one.split('{').length - other.split('{').length)
  for (const template of templates) {
    const operation = description.paths[template]?.[method.toLowerCase()]
    const pattern = new RegExp(`^${template.replace(/\{ref\}$/u, '.+').replaceAll(/\{[^}]+\}/gu, '[^/]+')}$`, 'u')
    if (operation !== undefined && pattern.test(path)) return { template, operation }
  }
  return undefined
}

function resolve(part: Json, description: Description): Json {
  const [, kind = '', name = ''] = /^#\/components\/(\w+)\/(.+)$/u.exec(String(part['$ref'] ?? '')) ?? []
  return kind === '' ? part : (description.components[kind]?.[name] ?? {})
}

function unknownParameters(operation: Operation, query: URLSearchParams, description: Description): readonly string[] {
  const known = (operation.parameters ?? []).map((parameter) => resolve(parameter, description)['name'])
  return [...query.keys()].filter((name) => !known.includes(name))
}

function judgeRequest(operation: Operation, body: unknown, check: Check): readonly string[] {
  const schema = operation.requestBody?.content?.['application/json']?.schema
  if (schema === undefined) return body === undefined ? [] : ['a body where none is taken']
  const known = Object.keys((schema['properties'] as Json | undefined) ?? {})
  const strangers = known.length === 0 ? [] : Object.keys((body ?? {}) as Json).filter((key) => !known.includes(key))
  return [...strangers.map((key) => `unknown field ${key} in the request`), ...check(schema, body ?? {})]
}

interface Answer {
  readonly status: number
  readonly json: unknown
  readonly name: string
  readonly description: Description
}

function judgeResponse(
  operation: Operation,
  { status, json, name, description }: Answer,
  check: Check,
): readonly string[] {
  const documented = operation.responses[String(status)]
  // Any operation may answer 401 to a bad token and 403 to one that may not; GitHub does not repeat it everywhere.
  if (documented === undefined)
    return [401, 403, 404, 422, 429].includes(status) ? [] : [`${name}: undocumented status ${status}`]
  const content = resolve(documented, description)['content'] as Record<string, { schema?: Json }> | undefined
  const schema = content?.['application/json']?.schema
  return schema === undefined || json === undefined ? [] : check(schema, json)
}
