import { type GitState, put, refusalToMove, type StoredCommit } from '../git-objects.ts'
import { type Call, fault, type Reply, type Route, repo } from './route.ts'
import type { State } from './state.ts'

type Json = Record<string, unknown>

const root = `${repo}/git`

function nodeId(kind: string, sha: string): string {
  return Buffer.from(`${kind}${sha}`).toString('base64')
}

function address({ repository }: State, path: string): string {
  return `https://api.github.com/repos/${repository}/git/${path}`
}

/** A ref, as GitHub writes it. */
export function refBody(state: State, ref: string, sha = state.git.refs[ref] ?? ''): Json {
  return {
    ref,
    node_id: nodeId('Ref', ref),
    url: address(state, ref),
    object: { type: 'commit', sha, url: address(state, `commits/${sha}`) },
  }
}

/** A tree by its own SHA or by that of a commit. */
function treeOf(git: GitState, sha: string): Readonly<Record<string, string>> | undefined {
  return git.trees[git.commits[sha]?.tree ?? sha]
}

function treeBody(state: State, sha: string): Json {
  const entries = Object.entries(treeOf(state.git, sha) ?? {}).map(([path, blob]) => ({
    ...{ path, mode: '100644', type: 'blob', sha: blob, url: address(state, `blobs/${blob}`) },
    size: Buffer.from(state.git.blobs[blob] ?? '', 'base64').length,
  }))
  return { sha, url: address(state, `trees/${sha}`), tree: entries, truncated: false }
}

/** A commit, as GitHub writes it. */
export function commitBody(state: State, sha: string, { now, commit }: CommitView): Json {
  const { tree = '', parents = [], message = '' } = commit ?? {}
  const who = { name: 'github-actions[bot]', email: 'bot@users.noreply.github.com', date: now }
  const url = address(state, `commits/${sha}`)
  const html = `https://github.com/${state.repository}/commit/`
  return {
    ...{ sha, node_id: nodeId('Commit', sha), url, html_url: html + sha, author: who, committer: who, message },
    tree: { sha: tree, url: address(state, `trees/${tree}`) },
    parents: parents.map((one) => ({ sha: one, url: address(state, `commits/${one}`), html_url: html + one })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  }
}

interface CommitView {
  /** ISO 8601. */
  readonly now: string
  readonly commit: Pick<StoredCommit, 'tree' | 'parents' | 'message'> | undefined
}

function createTree(state: State, { body }: Call): Reply {
  const base = body?.['base_tree'] as string | undefined
  const before = base === undefined ? {} : state.git.trees[base]
  const entries = body?.['tree'] as readonly { path: string; sha: string }[]
  const isWhole = before !== undefined && entries.every(({ sha }) => state.git.blobs[sha] !== undefined)
  if (!isWhole) return fault(422, 'tree.sha is not a valid blob or tree')
  const added = Object.fromEntries(entries.map(({ path, sha }) => [path, sha]))
  const sha = put(state.git.trees, { ...before, ...added })
  return { status: 201, json: treeBody(state, sha) }
}

function createCommit(state: State, { body, now }: Call): Reply {
  const { tree, parents, message } = body as { tree: string; parents: readonly string[]; message: string }
  const isWhole = state.git.trees[tree] !== undefined && parents.every((one) => state.git.commits[one] !== undefined)
  if (!isWhole) return fault(422, 'Tree SHA does not exist')
  const sha = put(state.git.commits, { tree, parents, message, serial: Object.keys(state.git.commits).length })
  return { status: 201, json: commitBody(state, sha, { now, commit: state.git.commits[sha] }) }
}

function createRef(state: State, { body }: Call): Reply {
  const { ref, sha } = body as { ref: string; sha: string }
  if (!/^refs\/[^/]+\/./u.test(ref)) return fault(422, 'Reference name must start with refs and have two slashes')
  if (state.git.refs[ref] !== undefined) return fault(422, 'Reference already exists')
  if (state.git.commits[sha] === undefined) return fault(422, 'Object does not exist')
  state.git.refs[ref] = sha
  return { status: 201, json: refBody(state, ref) }
}

function moveRef(state: State, { body }: Call, name: string): Reply {
  const { sha, force } = body as { sha: string; force?: boolean }
  const ref = `refs/${name}`
  const refusal = force === true ? undefined : refusalToMove(state.git, ref, sha)
  if (refusal !== undefined) return fault(422, refusal)
  state.git.refs[ref] = sha
  return { status: 200, json: refBody(state, ref) }
}

/** The operations on git's objects and refs. */
export const gitRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: new RegExp(`^${root}/ref/(.+)$`, 'u'),
    needs: ['contents', 'read'],
    handle: (state, _, [, name = '']) => {
      const ref = `refs/${decodeURIComponent(name)}`
      return state.git.refs[ref] === undefined ? fault(404, 'Not Found') : { status: 200, json: refBody(state, ref) }
    },
  },
  {
    method: 'GET',
    pattern: new RegExp(`^${root}/matching-refs/(.+)$`, 'u'),
    needs: ['contents', 'read'],
    handle: (state, _, [, name]) => {
      const refs = Object.keys(state.git.refs).filter((ref) => ref.startsWith(`refs/${name}`))
      return { status: 200, json: refs.sort().map((ref) => refBody(state, ref)) }
    },
  },
  {
    method: 'GET',
    pattern: new RegExp(`^${root}/trees/([0-9a-f]+)$`, 'u'),
    needs: ['contents', 'read'],
    handle: (state, _, [, sha = '']) =>
      treeOf(state.git, sha) === undefined ? fault(404, 'Not Found') : { status: 200, json: treeBody(state, sha) },
  },
  {
    method: 'GET',
    pattern: new RegExp(`^${root}/commits/([0-9a-f]+)$`, 'u'),
    needs: ['contents', 'read'],
    handle: (state, { now }, [, sha = '']) =>
      state.git.commits[sha] === undefined
        ? fault(404, 'Not Found')
        : { status: 200, json: commitBody(state, sha, { now, commit: state.git.commits[sha] }) },
  },
  {
    method: 'POST',
    pattern: new RegExp(`^${root}/blobs$`, 'u'),
    needs: ['contents', 'write'],
    handle: (state, { body }) => {
      const sha = put(state.git.blobs, String(body?.['content']))
      return { status: 201, json: { sha, url: address(state, `blobs/${sha}`) } }
    },
  },
  {
    method: 'POST',
    pattern: new RegExp(`^${root}/trees$`, 'u'),
    needs: ['contents', 'write'],
    handle: (state, call) => createTree(state, call),
  },
  {
    method: 'POST',
    pattern: new RegExp(`^${root}/commits$`, 'u'),
    needs: ['contents', 'write'],
    handle: (state, call) => createCommit(state, call),
  },
  {
    method: 'POST',
    pattern: new RegExp(`^${root}/refs$`, 'u'),
    needs: ['contents', 'write'],
    handle: (state, call) => createRef(state, call),
  },
  {
    method: 'PATCH',
    pattern: new RegExp(`^${root}/refs/(.+)$`, 'u'),
    needs: ['contents', 'write'],
    handle: (state, call, [, name = '']) => moveRef(state, call, decodeURIComponent(name)),
  },
  {
    method: 'DELETE',
    pattern: new RegExp(`^${root}/refs/(.+)$`, 'u'),
    needs: ['contents', 'write'],
    handle: (state, _, [, name]) => {
      if (state.git.refs[`refs/${name}`] === undefined) return fault(422, 'Reference does not exist')
      delete state.git.refs[`refs/${name}`]
      return { status: 204 }
    },
  },
]
