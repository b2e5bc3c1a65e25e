import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitBody, refBody } from './git-routes.ts'
import { type Call, fault, type Reply, type Route, repo } from './route.ts'
import type { State } from './state.ts'

const root = `${repo}/git`

const identity = { GIT_AUTHOR_NAME: 'github-actions[bot]', GIT_AUTHOR_EMAIL: 'bot@users.noreply.github.com' }
const committer = { GIT_COMMITTER_NAME: 'GitHub', GIT_COMMITTER_EMAIL: 'noreply@github.com' }

interface Asked {
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
}

/** Calls git in the bare repository; `undefined` where it refuses. */
function git(
  { origin = '' }: State,
  args: readonly string[],
  { input = '', env = {} }: Asked = {},
): string | undefined {
  const { status, stdout } = spawnSync('git', args, {
    cwd: origin,
    input,
    env: { ...process.env, ...identity, ...committer, ...env },
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim() : undefined
}

/** Commit that a branch points at; `undefined` where there is none. */
export function tipOf(state: State, branch: string): string | undefined {
  if (state.origin === undefined) return state.git.refs[`refs/heads/${branch}`]
  return git(state, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`])
}

function readRef(state: State, name: string): Reply {
  const sha = git(state, ['rev-parse', '--verify', '--quiet', `refs/${name}`])
  return sha === undefined ? fault(404, 'Not Found') : { status: 200, json: refBody(state, `refs/${name}`, sha) }
}

function readCommit(state: State, { now }: Call, sha: string): Reply {
  const text = git(state, ['log', '-1', '--format=%T%n%P%n%B', sha])
  if (text === undefined) return fault(404, 'Not Found')
  const [tree = '', parents = '', ...message] = text.split('\n')
  const commit = { tree, parents: parents.split(' ').filter((one) => one !== ''), message: message.join('\n') }
  return { status: 200, json: commitBody(state, sha, { now, commit }) }
}

function createBlob(state: State, { body }: Call): Reply {
  const input = Buffer.from(String(body?.['content']), 'base64')
  const sha = git(state, ['hash-object', '-w', '--stdin'], { input }) ?? ''
  return { status: 201, json: { sha, url: `https://api.github.com/repos/${state.repository}/git/blobs/${sha}` } }
}

/** Puts files into a tree through an index of its own. */
function createTree(state: State, { body }: Call): Reply {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-index-'))
  const env = { GIT_INDEX_FILE: join(folder, 'index') }
  try {
    const base = body?.['base_tree']
    git(state, ['read-tree', ...(typeof base === 'string' ? [base] : ['--empty'])], { env })
    const entries = body?.['tree'] as readonly { path: string; mode: string; sha: string }[]
    const lines = entries.map(({ path, mode, sha }) => `${mode} blob ${sha}\t${path}\0`).join('')
    const isTaken = git(state, ['update-index', '-z', '--add', '--index-info'], { env, input: lines }) !== undefined
    const sha = isTaken ? git(state, ['write-tree'], { env }) : undefined
    if (sha === undefined) return fault(422, 'tree.sha is not a valid blob or tree')
    const url = `https://api.github.com/repos/${state.repository}/git/trees/${sha}`
    return { status: 201, json: { sha, url, tree: [], truncated: false } }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function createCommit(state: State, call: Call): Reply {
  const { tree, parents, message } = call.body as { tree: string; parents: readonly string[]; message: string }
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])]
  const sha = git(state, args, { input: message })
  return sha === undefined ? fault(422, 'Tree SHA does not exist') : { ...readCommit(state, call, sha), status: 201 }
}

function createRef(state: State, { body }: Call): Reply {
  const { ref, sha } = body as { ref: string; sha: string }
  if (readRef(state, ref.replace(/^refs\//u, '')).status === 200) return fault(422, 'Reference already exists')
  const isMade = git(state, ['update-ref', ref, sha]) !== undefined
  return isMade ? { status: 201, json: refBody(state, ref, sha) } : fault(422, 'Reference update failed')
}

function moveRef(state: State, { body }: Call, name: string): Reply {
  const { sha, force } = body as { sha: string; force?: boolean }
  if (readRef(state, name).status !== 200) return fault(422, 'Reference does not exist')
  const isAhead = git(state, ['merge-base', '--is-ancestor', `refs/${name}`, sha]) !== undefined
  if (!isAhead && force !== true) return fault(422, 'Update is not a fast forward')
  execFileSync('git', ['update-ref', `refs/${name}`, sha], { cwd: state.origin })
  return { status: 200, json: refBody(state, `refs/${name}`, sha) }
}

const route = (method: string, path: string, handle: Route['handle']): Route => ({
  ...{ method, pattern: new RegExp(`^${root}/${path}$`, 'u'), handle },
  needs: ['contents', method === 'GET' ? 'read' : 'write'],
})

/** The operations on git's objects and refs, done by git itself in a bare repository. */
export const originRoutes: readonly Route[] = [
  route('GET', 'ref/(.+)', (state, _, [, name = '']) => readRef(state, decodeURIComponent(name))),
  route('GET', 'commits/([0-9a-f]+)', (state, call, [, sha = '']) => readCommit(state, call, sha)),
  route('POST', 'blobs', createBlob),
  route('POST', 'trees', createTree),
  route('POST', 'commits', createCommit),
  route('POST', 'refs', createRef),
  route('PATCH', 'refs/(.+)', (state, call, [, name = '']) => moveRef(state, call, decodeURIComponent(name))),
]
