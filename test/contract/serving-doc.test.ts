import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import type { Tokens } from 'marked'
import { codeIn, partsOf, readDocument } from './documents.ts'
import { root } from './workflow-files.ts'

/** Paths of the server, with a star for the name of a model or of a version. */
const routes = [
  ...readFileSync(join(root, 'serving/src/crisol_serving/app.py'), 'utf8').matchAll(/app\.(get|post)\(\s*"([^"]+)"/gu),
].map(([, method = '', path = '']) => ({ method: method.toUpperCase(), path: path.replaceAll(/\{[a-z]+\}/gu, '*') }))

/** Paths that the table of docs/serving.md names, each with its method; `GET` where it says none. */
const shown = partsOf<Tokens.Table>(readDocument('docs/serving.md'), 'table')
  .filter(({ header }) => header[0]?.text === 'protocol')
  .flatMap(({ rows }) => rows.flatMap(([, path]) => codeIn(path?.text ?? '')))
  .flatMap((code) => {
    const [, method = 'GET', path = ''] = /^(?:(GET|POST) )?(\S+)$/u.exec(code) ?? []
    const paths = path.includes('[') ? [path.replace(/\[.*\]/u, ''), path.replace(/[[\]]/gu, '')] : [path]
    return paths.map((one) => ({ method, path: one.replaceAll(/NAME|VERSION/gu, '*') }))
  })

/** Whether a path of the table stands for one of the server's; one that ends in dots stands for all that begin so. */
function standsFor(one: (typeof shown)[number], route: (typeof routes)[number]): boolean {
  if (one.method !== route.method) return false
  return one.path.endsWith('...') ? route.path.startsWith(one.path.slice(0, -3)) : one.path === route.path
}

it('names in docs/serving.md only paths that the server answers', () => {
  expect(shown.length).toBeGreaterThan(12)
  expect(shown.filter((one) => !routes.some((route) => standsFor(one, route)))).toEqual([])
})

it('names in docs/serving.md every path that the server answers', () => {
  const others = routes.filter((route) => !shown.some((one) => standsFor(one, route)))
  expect(others.map(({ method, path }) => `${method} ${path}`)).toEqual([])
})
