/**
 * Writes what documents say of the code, from the code: tables of inputs and outputs, of the configuration and of
 * directions, and the JSON Schema of `crisol.yaml`. With `--check` it writes nothing and fails where one is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crisolSchema } from '../src/core/config/crisol-schema.ts'
import { toJsonSchema } from './docs/json-schema.ts'
import { policyFiles } from './docs/policies.ts'
import {
  actionNames,
  actionTable,
  configTable,
  contractTables,
  directionTable,
  doorTables,
  workflowTables,
} from './docs/tables.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** File -> its generated parts by name, each between `<!-- name -->` and `<!-- /name -->`. */
const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': { actions: actionTable(root) },
  'docs/configuration.md': { configuration: configTable(crisolSchema) },
  'docs/verdicts.md': { directions: directionTable() },
  'docs/review.md': {
    contract: doorTables(root),
    review: workflowTables(root, 'review.yml'),
    ...Object.fromEntries(
      ['review-ec2', 'review-fork', 'report-fork', 'train-fork'].map((name) => [
        name,
        workflowTables(root, `${name}.yml`),
      ]),
    ),
    commit: workflowTables(root, 'commit.yml'),
  },
  'docs/serving.md': { ship: workflowTables(root, 'ship.yml') },
  ...Object.fromEntries(
    actionNames(root).map((name) => [`actions/${name}/README.md`, { contract: contractTables(root, name) }]),
  ),
}

function read(file: string): string {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function withParts(file: string, made: Readonly<Record<string, string>>): string {
  let text = read(file)
  for (const [name, part] of Object.entries(made)) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [text.indexOf(start), text.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`${file} lacks the marks ${start} and ${end}.`)
    text = `${text.slice(0, from + start.length)}\n${part}\n${text.slice(to)}`
  }
  return text
}

const documents = new Map(Object.entries(parts).map(([file, made]) => [file, withParts(file, made)]))
for (const [file, text] of policyFiles()) documents.set(file, text)
documents.set('docs/crisol.schema.json', `${JSON.stringify(toJsonSchema(crisolSchema), null, 2)}\n`)

const stale = [...documents].filter(([file, text]) => text !== read(file))
if (!process.argv.includes('--check')) for (const [file, text] of stale) writeFileSync(join(root, file), text)
else if (stale.length > 0) {
  console.error(`Stale: ${stale.map(([file]) => file).join(', ')}. Run npm run docs and commit what it writes.`)
  process.exitCode = 1
}
console.log(`${documents.size} documents, ${stale.length} ${process.argv.includes('--check') ? 'stale' : 'written'}.`)
