import { asDocument, asText, documentsIn } from '../../core/document.ts'
import type { GitObjects, NewCommit } from '../../ports/github.ts'
import { type Call, messageOf, type Reply, unexpected } from './client.ts'

const readContents = 'contents: read'
const writeContents = 'contents: write'

/** A ref that others moved meanwhile, or that cannot be moved so: for the caller to look again. */
const refusals: readonly number[] = [409, 422]

type Make = (request: Call) => Promise<Reply>

/** The calls on objects and refs of a repository. */
export function gitCalls(root: string, call: Make): GitObjects {
  return {
    ...refCalls(`${root}/git`, call),
    fileNames: async (commit) => {
      const what = 'list the files of a commit'
      const path = `${root}/git/trees/${commit}`
      const { json } = await call({ method: 'GET', path, what, permission: readContents })
      const entries = documentsIn(asDocument(json)['tree'])
      if (entries === undefined) throw unexpected(what)
      return new Set(entries.map(({ path: name }) => asText(name)))
    },
    createBlob: async (bytes) => {
      const body = { content: Buffer.from(bytes).toString('base64'), encoding: 'base64' }
      return await createObject({ path: `${root}/git/blobs`, what: 'store a file', body }, call)
    },
    readCommit: async (sha) => await readCommit(`${root}/git`, sha, call),
    createCommit: async (commit) => await createCommit(`${root}/git`, commit, call),
  }
}

function refCalls(
  root: string,
  call: Make,
): Pick<GitObjects, 'refCommit' | 'refsBelow' | 'createRef' | 'moveRef' | 'resetRef' | 'deleteRef'> {
  return {
    refCommit: async (ref) => {
      const what = 'read a ref'
      const path = `${root}/ref/${shortOf(ref)}`
      const { status, json } = await call({ method: 'GET', path, what, permission: readContents })
      if (status === 404) return undefined
      return shaOf(asDocument(json)['object'], what)
    },
    refsBelow: async (folder) => {
      const what = 'list refs'
      const path = `${root}/matching-refs/${shortOf(folder)}/`
      const { status, json } = await call({ method: 'GET', path, what, permission: readContents })
      if (status === 404) return []
      const refs = documentsIn(json)
      if (refs === undefined) throw unexpected(what)
      return refs.map(({ ref }) => asText(ref))
    },
    createRef: async (ref, sha) => {
      const [path, what] = [`${root}/refs`, 'make a ref']
      const request = { method: 'POST', path, body: { ref, sha }, what, permission: writeContents } as const
      return refusalOf(await call({ ...request, answers: refusals }))
    },
    moveRef: async (ref, sha) => {
      const request = patchRef(root, ref, { sha, force: false })
      return refusalOf(await call({ ...request, answers: refusals }))
    },
    resetRef: async (ref, sha) => void (await call(patchRef(root, ref, { sha, force: true }))),
    deleteRef: async (ref) => {
      const path = `${root}/refs/${shortOf(ref)}`
      // GitHub refuses to delete what is not there.
      await call({ method: 'DELETE', path, what: 'delete a ref', permission: writeContents, answers: refusals })
    },
  }
}

function patchRef(root: string, ref: string, body: { readonly sha: string; readonly force: boolean }): Call {
  return { method: 'PATCH', path: `${root}/refs/${shortOf(ref)}`, body, what: 'move a ref', permission: writeContents }
}

/** The API names refs without `refs/`; a slash in a name stays one. */
function shortOf(ref: string): string {
  return ref
    .replace(/^refs\//u, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

function refusalOf({ status, json }: Reply): string | undefined {
  return refusals.includes(status) ? messageOf(json) : undefined
}

interface NewObject {
  readonly path: string
  readonly what: string
  readonly body: unknown
}

async function createObject(request: NewObject, call: Make): Promise<string> {
  const { json } = await call({ ...request, method: 'POST', permission: writeContents, isRepeatable: true })
  return shaOf(json, request.what)
}

function shaOf(object: unknown, what: string): string {
  const { sha } = asDocument(object)
  if (typeof sha !== 'string') throw unexpected(what)
  return sha
}

async function createCommit(root: string, { message, parent, files }: NewCommit, call: Make): Promise<string> {
  const what = 'make a commit'
  const entries = [...files].map(([path, sha]) => ({ path, mode: '100644', type: 'blob', sha }))
  const base = parent === undefined ? {} : { base_tree: await treeOf(root, parent, call) }
  const tree = await createObject({ path: `${root}/trees`, what, body: { ...base, tree: entries } }, call)
  const parents = parent === undefined ? [] : [parent]
  return await createObject({ path: `${root}/commits`, what, body: { message, tree, parents } }, call)
}

async function treeOf(root: string, commit: string, call: Make): Promise<string> {
  const { json } = await call(getCommit(root, commit))
  return shaOf(asDocument(json)['tree'], 'read a commit')
}

async function readCommit(root: string, sha: string, call: Make): ReturnType<GitObjects['readCommit']> {
  const request = getCommit(root, sha)
  const { status, json } = await call(request)
  if (status === 404) return undefined
  const { message, parents } = asDocument(json)
  if (typeof message !== 'string' || !Array.isArray(parents)) throw unexpected(request.what)
  return { message, parents: parents.map((parent) => shaOf(parent, request.what)) }
}

function getCommit(root: string, sha: string): Call {
  return { method: 'GET', path: `${root}/commits/${sha}`, what: 'read a commit', permission: readContents }
}
