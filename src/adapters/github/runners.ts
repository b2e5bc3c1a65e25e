import { asDocument, asText, type Document, documentsIn } from '../../core/document.ts'
import { UserError } from '../../core/error.ts'
import type { JitRunner, Runner, Runners } from '../../ports/runners.ts'
import { type ApiAccess, type Call, callApi, messageOf, type Reply, unexpected } from './client.ts'

/** Whose runners they are: a repository's, `owner/name`, or an organisation's. */
export type RunnerScope = { readonly repository: string } | { readonly organisation: string }

/** Rows of a page, the most that GitHub gives. */
const pageSize = 100
/** Pages that are read at the most. */
const maxPages = 100
/** Group that every repository and organisation has. */
const defaultGroup = 1

/**
 * Opens the self-hosted runners of a repository or an organisation.
 *
 * @param group id of the group that new runners join
 */
export function openRunners(scope: RunnerScope, access: ApiAccess, group = defaultGroup): Runners {
  const root = 'repository' in scope ? `/repos/${scope.repository}` : `/orgs/${scope.organisation}`
  const permission = permissionFor(scope)
  const call = async (request: Omit<Call, 'permission'>): Promise<Reply> =>
    await callApi({ ...request, permission }, access)
  const path = `${root}/actions/runners`
  const list = async (page: number, size: number): Promise<Reply> => {
    const query = `per_page=${size}&page=${page}`
    const reply = await call({ method: 'GET', path: `${path}?${query}`, what: 'list the runners' })
    // A token that may not see them is told that there is nothing.
    if (reply.status === 404) throw invisible(root, permission)
    return reply
  }
  return {
    register: async (name, labels) => await register(call, { path, name, labels, group }),
    find: async (id) => {
      const what = 'read a runner'
      const { status, json } = await call({ method: 'GET', path: `${path}/${id}`, what })
      if (status !== 404) return toRunner(asDocument(json), what)
      await list(1, 1)
      return undefined
    },
    list: async () => await readAll(list),
    remove: async (id) => void (await call({ method: 'DELETE', path: `${path}/${id}`, what: 'remove a runner' })),
  }
}

/** Permission that runners take, as GitHub's settings of tokens name it. */
export function permissionFor(scope: RunnerScope): string {
  return 'repository' in scope
    ? 'administration: write, which a fine-grained token or a GitHub App can have and GITHUB_TOKEN cannot'
    : 'organization self-hosted runners: write, which a fine-grained token or a GitHub App can have'
}

interface Registration {
  readonly path: string
  readonly name: string
  readonly labels: readonly string[]
  readonly group: number
}

async function register(
  call: (request: Omit<Call, 'permission'>) => Promise<Reply>,
  { path, name, labels, group }: Registration,
): Promise<JitRunner> {
  const what = 'register a runner'
  const { status, json } = await call({
    ...{ method: 'POST', path: `${path}/generate-jitconfig`, what, answers: [409] },
    body: { name, runner_group_id: group, labels, work_folder: '_work' },
  })
  if (status === 409) {
    throw new UserError(`GitHub has a runner ${name} already (${messageOf(json)}).`, { code: 'AMBIGUOUS' })
  }
  const { runner, encoded_jit_config: config } = asDocument(json)
  const { id } = asDocument(runner)
  if (typeof id !== 'number' || typeof config !== 'string' || config === '') throw unexpected(what)
  return { id, config }
}

function invisible(root: string, permission: string): UserError {
  return new UserError(
    `GitHub finds no runners at ${root}: it is not there, or the token may not see it; it needs ${permission}.`,
    { code: 'PERMISSION' },
  )
}

async function readAll(list: (page: number, size: number) => Promise<Reply>): Promise<readonly Runner[]> {
  const runners: Runner[] = []
  for (let page = 1; page <= maxPages; page++) {
    const { json, hasNext } = await list(page, pageSize)
    const rows = documentsIn(asDocument(json)['runners'])
    if (rows === undefined) throw unexpected('list the runners')
    runners.push(...rows.map((row) => toRunner(row, 'list the runners')))
    if (!hasNext) break
  }
  return runners
}

function toRunner({ id, name, status, busy, labels }: Document, what: string): Runner {
  if (typeof id !== 'number' || typeof busy !== 'boolean') throw unexpected(what)
  return {
    ...{ id, name: asText(name), isOnline: status === 'online', isBusy: busy },
    labels: (documentsIn(labels) ?? []).map((label) => asText(label['name'])),
  }
}
