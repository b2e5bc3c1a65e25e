/**
 * GitHub's language service as a program: files come on stdin, by their path, and what it finds goes to stdout. Actions
 * and workflows of the suite are read from the tree, by `$/` and by name; what others take it is not told.
 */
import { existsSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parse } from 'yaml'

type Service = typeof import('@actions/languageservice')
type TextDocument = Parameters<Service['validate']>[0]
type Config = NonNullable<Parameters<Service['validate']>[1]>

const root = join(import.meta.dirname, '../..')

// It imports JSON without saying so, which Node wants said.
registerHooks({
  resolve: (name, context, next) => {
    const found = next(name, context)
    return name.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found
  },
})
const { validate }: Service = await import('@actions/languageservice')

const config: Config = {
  fileProvider: {
    getFileContent: async ({ path, ...remote }) => {
      if ('owner' in remote && remote.owner !== 'crisol-ml') throw new Error(`${path} is not here.`)
      return { name: path, content: readFileSync(join(root, path), 'utf8') }
    },
  },
  actionsMetadataProvider: {
    fetchActionMetadata: async ({ owner, name, path = '' }) => {
      if (owner !== 'crisol-ml') return { name, description: '' }
      const file = join(root, path, 'action.yml')
      return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined
    },
  },
}

const files = JSON.parse(await text(process.stdin)) as Readonly<Record<string, string>>
const findings: string[] = []
for (const [path, content] of Object.entries(files)) {
  // Nothing else of a document is asked for.
  const document = { uri: `file:///${path}`, getText: () => content } as TextDocument
  for (const { range, message } of await validate(document, config)) {
    findings.push(`${path}:${range.start.line + 1}: ${message}`)
  }
}
console.log(JSON.stringify(findings))
