import { asDocument, asText, type Document, documentsIn } from '../../core/document.ts'
import type { Comment, GitHub, LabelEvent, PullRequest } from '../../ports/github.ts'
import { checkCalls } from './checks.ts'
import { type ApiAccess, type Call, callApi, type Reply, unexpected } from './client.ts'
import { gitCalls } from './git.ts'
import type { Calls, ListCall } from './rows.ts'

/** Rows of a page, the most that GitHub gives. */
const pageSize = 100
/** Pages that are read at the most. */
const maxPages = 100

const readComments = 'pull-requests: read'
const writeComments = 'pull-requests: write'

/** Opens a repository on GitHub, `owner/name`. */
export function openGitHub(repository: string, access: ApiAccess): GitHub {
  const root = `/repos/${repository}`
  const call = async (request: Call): Promise<Reply> => await callApi(request, access)
  const pages = async (request: ListCall, pick = (json: unknown): unknown => json): Promise<readonly Document[]> =>
    await readPages(request, pick, call)
  return {
    ...pullRequestCalls(root, repository, { call, pages }),
    ...commentCalls(root, { call, pages }),
    ...checkCalls(root, { call, pages }),
    ...gitCalls(root, call),
    canWrite: async (login) => {
      const path = `${root}/collaborators/${encodeURIComponent(login)}/permission`
      const { json } = await call({ method: 'GET', path, what: 'read who may write', permission: 'contents: read' })
      return ['admin', 'write'].includes(asText(asDocument(json)['permission']))
    },
    viewer: async () => await readViewer(call).catch(() => undefined),
  }
}

async function readPages(
  request: ListCall,
  pick: (json: unknown) => unknown,
  call: Calls['call'],
): Promise<readonly Document[]> {
  const rows: Document[] = []
  for (let page = 1; page <= maxPages; page++) {
    const path = `${request.path}${request.path.includes('?') ? '&' : '?'}per_page=${pageSize}&page=${page}`
    const { status, json, hasNext } = await call({ ...request, method: 'GET', path })
    const list = status === 404 ? [] : documentsIn(pick(json))
    if (list === undefined) throw unexpected(request.what)
    rows.push(...list)
    if (!hasNext) break
  }
  return rows
}

function pullRequestCalls(
  root: string,
  repository: string,
  { call, pages }: Calls,
): Pick<GitHub, 'pullRequest' | 'openPullRequests' | 'createPullRequest' | 'labelEvents'> {
  return {
    pullRequest: async (number) => {
      const { status, json } = await call({
        method: 'GET',
        path: `${root}/pulls/${number}`,
        what: 'read the pull request',
        permission: readComments,
      })
      return status === 404 ? undefined : toPullRequest(asDocument(json))
    },
    openPullRequests: async (branch, from = repository) => {
      const path = `${root}/pulls?state=open&head=${encodeURIComponent(`${from.split('/')[0]}:${branch}`)}`
      const rows = await pages({ path, what: 'list pull requests', permission: readComments })
      // GitHub looks by owner, who may have more than one repository with such a branch.
      return rows.filter((row) => headRepositoryOf(row) === from).map(toPullRequest)
    },
    createPullRequest: async ({ branch: head, baseBranch: base, title, body }) => {
      const what = 'open a pull request'
      const request = { method: 'POST', path: `${root}/pulls`, body: { title, head, base, body }, what } as const
      const { json } = await call({ ...request, permission: writeComments })
      return toPullRequest(asDocument(json)).number
    },
    labelEvents: async (number) => {
      const rows = await pages({
        path: `${root}/issues/${number}/events`,
        what: 'read the labels',
        permission: readComments,
      })
      return rows.flatMap(toLabelEvent)
    },
  }
}

function headRepositoryOf({ head }: Document): unknown {
  return asDocument(asDocument(head)['repo'])['full_name']
}

function toPullRequest({ number, head, base, labels }: Document): PullRequest {
  const { sha } = asDocument(head)
  if (typeof number !== 'number' || typeof sha !== 'string') throw unexpected('read the pull request')
  const names = (documentsIn(labels) ?? []).map(({ name }) => asText(name))
  return { number, headSha: sha, baseBranch: asText(asDocument(base)['ref']), labels: names }
}

function toLabelEvent({ event, label, actor, created_at: at }: Document): readonly LabelEvent[] {
  const [{ name }, { login }] = [asDocument(label), asDocument(actor)]
  if (event !== 'labeled' || typeof name !== 'string' || typeof login !== 'string') return []
  return [{ label: name, actor: login, at: asText(at) }]
}

function commentCalls(
  root: string,
  { call, pages }: Calls,
): Pick<GitHub, 'comments' | 'createComment' | 'updateComment' | 'deleteComment'> {
  return {
    comments: async (number) =>
      (
        await pages({ path: `${root}/issues/${number}/comments`, what: 'list the comments', permission: readComments })
      ).map((row) => toComment(row, 'list the comments')),
    createComment: async (number, body) => {
      const what = 'create a comment'
      const { json } = await call({
        method: 'POST',
        path: `${root}/issues/${number}/comments`,
        body: { body },
        what,
        permission: writeComments,
      })
      return toComment(asDocument(json), what)
    },
    updateComment: async (id, body) => {
      const what = 'update the comment'
      const { json } = await call({
        method: 'PATCH',
        path: `${root}/issues/comments/${id}`,
        body: { body },
        what,
        permission: writeComments,
      })
      return toComment(asDocument(json), what)
    },
    deleteComment: async (id) => {
      await call({
        method: 'DELETE',
        path: `${root}/issues/comments/${id}`,
        what: 'delete a comment',
        permission: writeComments,
      })
    },
  }
}

function toComment({ id, body, user, html_url: url, updated_at: at }: Document, what: string): Comment {
  if (typeof id !== 'number') throw unexpected(what)
  return {
    ...{ id, body: asText(body), author: asText(asDocument(user)['login']), url: asText(url) },
    updatedAt: Date.parse(asText(at)) || 0,
  }
}

/** GraphQL knows whom any token speaks for; REST knows it of a person's alone. */
async function readViewer(call: Calls['call']): Promise<string | undefined> {
  const request: Call = {
    method: 'POST',
    path: undefined,
    body: { query: '{ viewer { login } }' },
    what: 'read who the token is',
    permission: 'contents: read',
  }
  const { json } = await call(request)
  const login = (json as { data?: { viewer?: { login?: unknown } } } | undefined)?.data?.viewer?.login
  return typeof login === 'string' ? login : undefined
}
