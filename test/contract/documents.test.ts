import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseAllDocuments } from 'yaml'
import { absentOptions, callsIn } from './command-lines.ts'
import { anchorsOf, blocksOf, codeOf, type Document, linksOf, readDocument, readDocuments } from './documents.ts'
import { readAction, readWorkflow, root } from './workflow-files.ts'

/** What a job or a step of a document has of ours: its place in the suite, and what it is given. */
interface Use {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly secrets?: Readonly<Record<string, unknown>>
  readonly permissions?: Readonly<Record<string, string>>
}

const documents = readDocuments()
const named = documents.map((document) => [document.path, document] as const)

/** What is wrong with where a link of a document leads; nothing where it leads elsewhere or to what there is. */
function faultOf(path: string, link: string): string | undefined {
  if (/^[a-z]+:/u.test(link)) return undefined
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? path : normalize(join(dirname(path), file))
  if (target.startsWith('..') || !existsSync(join(root, target))) return `${link}: no such file`
  if (anchor === undefined) return undefined
  return anchorsOf(readDocument(target)).has(anchor) ? undefined : `${link}: no such heading`
}

/** Every mapping in the YAML of a document that uses something of the suite, however deep it lies. */
function usesIn(document: Document): readonly Use[] {
  const values = blocksOf(document, 'yaml').flatMap((text) =>
    parseAllDocuments(text).map((one) => one.toJS() as unknown),
  )
  return values.flatMap(mappingsIn).filter(({ uses }) => uses?.startsWith('crisol-ml/crisol') === true)
}

function mappingsIn(value: unknown): readonly Use[] {
  if (typeof value !== 'object' || value === null) return []
  return [...(Array.isArray(value) ? [] : [value as Use]), ...Object.values(value).flatMap(mappingsIn)]
}

/** What is wrong with how an action of the suite, or a workflow of it, is used. */
function faultsOf({ uses = '', with: given = {}, secrets = {}, permissions = {} }: Use): readonly string[] {
  const [, kind, name = ''] = /^crisol-ml\/crisol(\/actions\/|\/\.github\/workflows\/|)([\w.-]*)@v1$/u.exec(uses) ?? []
  const absent = (names: object, there: object): readonly string[] =>
    Object.keys(names).flatMap((one) => (one in there ? [] : [`${uses} takes no ${one}`]))
  if (kind === undefined) return [`${uses} is nothing of the suite`]
  if (kind !== '/.github/workflows/') return absent(given, readAction(name === '' ? undefined : name).inputs)
  const { on, jobs } = readWorkflow(name)
  const needed = Object.assign({}, ...Object.values(jobs).map((job) => job.permissions)) as Use['permissions']
  return [
    ...absent(given, on.workflow_call.inputs),
    ...absent(secrets, on.workflow_call.secrets ?? {}),
    ...absent(permissions, needed ?? {}),
    ...absent(needed ?? {}, permissions).map((fault) => fault.replace('takes no', 'is not let have')),
  ]
}

describe.each(named)('%s', (path, document) => {
  it('links to files and headings that there are', () => {
    expect(linksOf(document).flatMap((link) => faultOf(path, link) ?? [])).toEqual([])
  })

  it('gives actions and workflows of the suite what they take', () => {
    expect(usesIn(document).flatMap(faultsOf)).toEqual([])
  })

  it('names commands and options of the terminal program that there are', async () => {
    const texts = [...blocksOf(document, 'sh'), ...codeOf(document)]
    expect(await absentOptions(texts.flatMap(callsIn))).toEqual([])
  })
})

describe('the documents', () => {
  it('are all linked from the README, or from one that it links to', () => {
    const reached = new Set(['README.md'])
    for (const path of reached) {
      for (const link of linksOf(readDocument(path))) {
        const target = normalize(join(dirname(path), link.split('#')[0] ?? ''))
        if (!/^[a-z]+:/u.test(link) && target.endsWith('.md')) reached.add(target)
      }
    }
    expect(documents.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([])
  })

  it('link, use the suite and call its terminal program often enough for these cases to say something', () => {
    expect(documents.flatMap(linksOf).length).toBeGreaterThan(60)
    expect(documents.flatMap(usesIn).length).toBeGreaterThan(20)
    expect(documents.flatMap((document) => codeOf(document).flatMap(callsIn)).length).toBeGreaterThan(40)
  })
})
