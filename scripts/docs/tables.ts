import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { expectationOf, type Field, type Schema } from '../../src/core/config/schema.ts'
import { directions } from '../../src/core/gate/direction.ts'

/** The part of an action.yml that is documented. */
interface ActionFile {
  readonly description: string
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** Order of a pull request's walk. */
const walk = ['runner', 'pull', 'train', 'push', 'collect', 'report', 'commit', 'rerun', 'reap']

/** The part of a workflow that is documented. */
interface WorkflowFile {
  readonly on: {
    readonly workflow_call: Pick<ActionFile, 'inputs'> & {
      readonly secrets?: ActionFile['outputs']
      readonly outputs?: ActionFile['outputs']
    }
  }
}

function readAction(root: string, name: string): ActionFile {
  return readFile(root, `actions/${name}/action.yml`) as ActionFile
}

function readFile(root: string, file: string): unknown {
  return parse(readFileSync(join(root, file), 'utf8'))
}

/** Names of the actions, in the order in which a pull request meets them. */
export function actionNames(root: string): readonly string[] {
  return readdirSync(join(root, 'actions')).sort((one, other) => walk.indexOf(one) - walk.indexOf(other))
}

/** Writes the table of all actions. */
export function actionTable(root: string): string {
  const rows = actionNames(root).map((name) => {
    const { description, outputs } = readAction(root, name)
    return [`[\`${name}\`](actions/${name}/README.md)`, description, codes(Object.keys(outputs))]
  })
  return table(['action', 'does', 'outputs'], rows)
}

/** Writes the tables of inputs and outputs of one action. */
export function contractTables(root: string, name: string): string {
  const { inputs, outputs } = contractRows(readAction(root, name))
  return `## Inputs\n\n${inputs}\n\n## Outputs\n\n${outputs}`
}

/** Writes the tables of inputs and outputs of the front door. */
export function doorTables(root: string): string {
  const { inputs, outputs } = contractRows(readFile(root, 'action.yml') as ActionFile)
  return `${inputs}\n\n${outputs}`
}

/** Writes the tables of inputs, secrets and outputs of a workflow that is called. */
export function workflowTables(root: string, file: string): string {
  const { on } = readFile(root, `.github/workflows/${file}`) as WorkflowFile
  const { inputs, outputs } = contractRows({ outputs: {}, ...on.workflow_call })
  const secrets = Object.entries(on.workflow_call.secrets ?? {}).map(([name, { description }]) => [
    `\`${name}\``,
    description,
  ])
  const parts = [
    inputs,
    ...(secrets.length === 0 ? [] : [table(['secret', 'what'], secrets)]),
    ...(on.workflow_call.outputs === undefined ? [] : [outputs]),
  ]
  return parts.join('\n\n')
}

function contractRows({
  inputs,
  outputs,
}: Pick<ActionFile, 'inputs' | 'outputs'>): Readonly<Record<'inputs' | 'outputs', string>> {
  const inputRows = Object.entries(inputs).map(([input, { description, default: given = '' }]) => [
    `\`${input}\``,
    description,
    given === '' ? '' : `\`${given}\``,
  ])
  const outputRows = Object.entries(outputs).map(([output, { description }]) => [`\`${output}\``, description])
  return { inputs: table(['input', 'what', 'default'], inputRows), outputs: table(['output', 'what'], outputRows) }
}

/** Writes the table of all keys of `crisol.yaml`. */
export function configTable(schema: Schema): string {
  return table(['key', 'what', 'value', 'when absent'], configRows(schema, ''))
}

function configRows(schema: Schema, prefix: string): readonly (readonly string[])[] {
  if (schema.kind === 'map') return configRows(schema.values, `${prefix}.<pattern>`)
  if (schema.kind !== 'object') return []
  return Object.entries(schema.keys).flatMap(([key, field]) => [
    configRow(`${prefix}${prefix === '' ? '' : '.'}${key}`, field),
    ...configRows(field.schema, `${prefix}${prefix === '' ? '' : '.'}${key}`),
  ])
}

function configRow(name: string, { schema, doc, absent = '' }: Field): readonly string[] {
  return [`\`${name}\``, doc, expectationOf(schema).replaceAll(' | ', ', '), absent]
}

/** Writes the table of directions by name. */
export function directionTable(): string {
  return table(
    ['better when', 'words'],
    [
      ['higher', codes(directions.higher)],
      ['lower', codes(directions.lower)],
    ],
  )
}

function codes(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ')
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
