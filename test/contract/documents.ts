import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexer, type Token, type Tokens, walkTokens } from 'marked'
import { root } from './workflow-files.ts'

/** A document of the repository: its path from the root, its text, and that as Markdown sees it. */
export interface Document {
  readonly path: string
  readonly text: string
  readonly tokens: readonly Token[]
}

/** Every document that users or contributors read, in order. */
export function readDocuments(): readonly Document[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  })
  const paths = listed.split('\n').filter((path) => path !== '' && !/^(?:dist|test)\//u.test(path))
  return paths.sort().map(readDocument)
}

/** Reads one document by its path from the root. */
export function readDocument(path: string): Document {
  const text = readFileSync(join(root, path), 'utf8')
  return { path, text, tokens: lexer(text) }
}

/** Every part of a document of one kind, however deep it lies, in order. */
export function partsOf<T extends Tokens.Generic = Tokens.Generic>({ tokens }: Document, type: string): readonly T[] {
  const found: T[] = []
  void walkTokens([...tokens], (token) => {
    if (token.type === type) found.push(token as T)
  })
  return found
}

/** Where links and pictures of a document lead. */
export function linksOf(document: Document): readonly string[] {
  return [...partsOf<Tokens.Link>(document, 'link'), ...partsOf<Tokens.Image>(document, 'image')].map(
    ({ href }) => href,
  )
}

/** Text between backticks, outside of blocks. */
export function codeOf(document: Document): readonly string[] {
  return partsOf<Tokens.Codespan>(document, 'codespan').map(({ text }) => text)
}

/** Text between backticks in a part of a document, such as a cell of a table. */
export function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code)
}

/** Text of the blocks of one language. */
export function blocksOf(document: Document, language: string): readonly string[] {
  return partsOf<Tokens.Code>(document, 'code').flatMap(({ lang, text }) => (lang === language ? [text] : []))
}

/** Names by which GitHub lets headings be linked to: lower-case words with dashes; the second of a name ends in `-1`. */
export function anchorsOf(document: Document): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const names = partsOf<Tokens.Heading>(document, 'heading').map(({ tokens }) => {
    const name = plain(tokens)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-')
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return count === 0 ? name : `${name}-${count}`
  })
  return new Set(names)
}

function plain(tokens: readonly Token[]): string {
  return tokens.map((token) => ('tokens' in token && token.tokens ? plain(token.tokens) : token.raw)).join('')
}
