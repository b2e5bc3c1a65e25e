import { isMap, isSeq, parse, parseDocument } from 'yaml'
import { crisolSchema } from '../../src/core/config/crisol-schema.ts'
import { readDocuments } from './documents.ts'

/** What stands between fences in a document. */
export interface Block {
  /** Document and line, such as `docs/guide.md:13`. */
  readonly place: string
  /** Word after the fence; empty where there is none. */
  readonly language: string
  readonly text: string
}

/** What a block of YAML is a part or the whole of. */
export type YamlKind = 'workflow' | 'crisol.yaml' | 'dvc.yaml'

/** Gives the blocks of a document in their order. */
export function blocksIn(document: string, path: string): readonly Block[] {
  const fenced = /^( *)```([^\n`]*)\n([\s\S]*?)^\1```[ ]*$/gmu
  return [...document.matchAll(fenced)].map(({ index, 1: indent = '', 2: language = '', 3: text = '' }) => ({
    place: `${path}:${document.slice(0, index).split('\n').length}`,
    language: language.trim(),
    text: text.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
  }))
}

/** Gives the blocks of every document that a user or a contributor reads. */
export function readBlocks(): readonly Block[] {
  return readDocuments().flatMap(({ path, text }) => blocksIn(text, path))
}

const partsOfWorkflows = ['jobs', 'steps', 'permissions']
const keysOfConfig = crisolSchema.kind === 'object' ? crisolSchema.keys : {}
const partsOfPipelines = ['stages', 'vars', 'params', 'plots', 'metrics', 'artifacts']

/** Tells what a block of YAML is, by the name in its first line or by its keys; `undefined` where it is nothing known. */
export function yamlKindOf(text: string): YamlKind | undefined {
  const named = /^# (?:\S+\/)?(crisol\.yaml|dvc\.yaml)$/mu.exec(text)?.[1]
  if (named !== undefined) return named as YamlKind
  const { contents } = parseDocument(text)
  if (isSeq(contents)) return 'workflow'
  if (!isMap(contents)) return undefined
  const keys = contents.items.map(({ key }) => String(key))
  if (keys.some((key) => partsOfWorkflows.includes(key))) return 'workflow'
  if (keys.includes('stages') && keys.every((key) => partsOfPipelines.includes(key))) return 'dvc.yaml'
  return keys.every((key) => key in keysOfConfig) ? 'crisol.yaml' : undefined
}

/** Makes the smallest workflow around what a document shows of one. */
export function wholeWorkflow(text: string): string {
  const shown: unknown = parse(text)
  const head = 'name: example\non: push\n'
  const job = `${head}permissions: {}\njobs:\n  example:\n    runs-on: ubuntu-latest\n`
  if (Array.isArray(shown)) return `${job}    steps:\n${indent(text, 6)}`
  const keys = Object.keys(shown as object)
  if (keys.includes('jobs')) return keys.includes('on') ? text : `${head}permissions: {}\n${text}`
  const part = `${job}${indent(text, 4)}`
  return keys.includes('steps') ? part : `${part}    steps:\n      - run: "true"\n`
}

function indent(text: string, columns: number): string {
  return text.replaceAll(/^(?=.)/gmu, ' '.repeat(columns))
}
