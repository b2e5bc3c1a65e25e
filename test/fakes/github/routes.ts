import { checkBody, commentBody, labelEventBody, pullRequestBody, userBody } from './bodies.ts'
import { gitRoutes } from './git-routes.ts'
import { tipOf } from './origin-routes.ts'
import { type Call, fault, page, type Reply, type Route, repo } from './route.ts'
import { runRoutes } from './run-routes.ts'
import { runnerRoutes } from './runner-routes.ts'
import type { State, StoredCheck, StoredPullRequest } from './state.ts'

/** GitHub's limits. */
const maxBody = 65_536
const maxOutput = 65_535

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function tooLong(body: string): Reply | undefined {
  return body.length <= maxBody
    ? undefined
    : fault(422, 'Validation Failed: body is too long (maximum is 65536 characters)')
}

function applyCheck(check: StoredCheck, body: Record<string, unknown>, now: string): Reply | undefined {
  const output = body['output'] as { title?: unknown; summary?: unknown; text?: unknown } | undefined
  if (text(output?.summary).length > maxOutput) return fault(422, 'Validation Failed: summary exceeds 65535 characters')
  check.name = text(body['name']) || check.name
  check.externalId = text(body['external_id']) || check.externalId
  check.detailsUrl = text(body['details_url']) || check.detailsUrl
  check.conclusion = text(body['conclusion']) || check.conclusion
  check.status = check.conclusion === null ? text(body['status']) || check.status : 'completed'
  if (check.conclusion !== null) check.completedAt = now
  if (output !== undefined) check.output = { title: text(output.title), summary: text(output.summary), text: null }
  return undefined
}

function openPullRequest(state: State, { body }: Call): Reply {
  const [head, base] = [text(body?.['head']), text(body?.['base'])]
  const [headSha, baseSha] = [head, base].map((branch) => tipOf(state, branch))
  if (headSha === undefined || baseSha === undefined) return fault(422, 'Validation Failed')
  const isOpen = state.pullRequests.some((one) => one.state === 'open' && one.headRef === head && one.baseRef === base)
  if (isOpen) return fault(422, `Validation Failed: A pull request already exists for ${head}.`)
  const pull: StoredPullRequest = {
    ...{ number: state.nextId++, headSha, headRef: head, headRepository: state.repository, baseRef: base, baseSha },
    ...{ state: 'open', labels: [] },
  }
  state.pullRequests.push(pull)
  return { status: 201, json: pullRequestBody(state, pull) }
}

/** Every operation that the stand-in knows. */
export const routes: readonly Route[] = [
  {
    method: 'GET',
    pattern: new RegExp(`^${repo}/pulls/(\\d+)$`, 'u'),
    needs: ['pull-requests', 'read'],
    handle: (state, _, [, number]) => {
      const pull = state.pullRequests.find((one) => one.number === Number(number))
      return pull === undefined ? fault(404, 'Not Found') : { status: 200, json: pullRequestBody(state, pull) }
    },
  },
  {
    method: 'GET',
    pattern: new RegExp(`^${repo}/pulls$`, 'u'),
    needs: ['pull-requests', 'read'],
    handle: (state, call) => {
      const head = call.query.get('head')
      const open = state.pullRequests.filter((pull) => {
        const label = `${pull.headRepository.split('/')[0]}:${pull.headRef}`
        return pull.state === (call.query.get('state') ?? 'open') && (head === null || head === label)
      })
      return page(
        open.map((pull) => pullRequestBody(state, pull)),
        call,
      )
    },
  },
  {
    method: 'POST',
    pattern: new RegExp(`^${repo}/pulls$`, 'u'),
    needs: ['pull-requests', 'write'],
    handle: openPullRequest,
  },
  {
    method: 'GET',
    pattern: new RegExp(`^${repo}/issues/(\\d+)/comments$`, 'u'),
    needs: ['pull-requests', 'read'],
    handle: (state, call, [, number]) =>
      page(
        state.comments.filter((one) => one.pullRequest === Number(number)).map((one) => commentBody(state, one)),
        call,
      ),
  },
  {
    method: 'POST',
    pattern: new RegExp(`^${repo}/issues/(\\d+)/comments$`, 'u'),
    needs: ['pull-requests', 'write'],
    handle: (state, { body, login, now }, [, number]) => {
      const refused = tooLong(text(body?.['body']))
      if (refused !== undefined) return refused
      const comment = {
        id: state.nextId++,
        pullRequest: Number(number),
        author: login,
        body: text(body?.['body']),
        createdAt: now,
        updatedAt: now,
      }
      state.comments.push(comment)
      return { status: 201, json: commentBody(state, comment) }
    },
  },
  {
    method: 'PATCH',
    pattern: new RegExp(`^${repo}/issues/comments/(\\d+)$`, 'u'),
    needs: ['pull-requests', 'write'],
    handle: (state, { body, now }, [, id]) => {
      const comment = state.comments.find((one) => one.id === Number(id))
      if (comment === undefined) return fault(404, 'Not Found')
      const refused = tooLong(text(body?.['body']))
      if (refused !== undefined) return refused
      comment.body = text(body?.['body'])
      comment.updatedAt = now
      return { status: 200, json: commentBody(state, comment) }
    },
  },
  {
    method: 'DELETE',
    pattern: new RegExp(`^${repo}/issues/comments/(\\d+)$`, 'u'),
    needs: ['pull-requests', 'write'],
    handle: (state, _, [, id]) => {
      const before = state.comments.length
      state.comments = state.comments.filter((one) => one.id !== Number(id))
      return before === state.comments.length ? fault(404, 'Not Found') : { status: 204 }
    },
  },
  {
    method: 'GET',
    pattern: new RegExp(`^${repo}/issues/(\\d+)/events$`, 'u'),
    needs: ['pull-requests', 'read'],
    handle: (state, call, [, number]) =>
      page(
        state.labelEvents.filter((one) => one.pullRequest === Number(number)).map((one) => labelEventBody(state, one)),
        call,
      ),
  },
  {
    method: 'POST',
    pattern: new RegExp(`^${repo}/check-runs$`, 'u'),
    needs: ['checks', 'write'],
    handle: (state, { body, now, token }) => {
      const check: StoredCheck = {
        ...{
          id: state.nextId++,
          headSha: text(body?.['head_sha']),
          name: '',
          externalId: '',
          detailsUrl: null,
          status: 'queued',
        },
        ...{ conclusion: null, startedAt: now, completedAt: null, output: null, owner: token },
      }
      const refused = applyCheck(check, body ?? {}, now)
      if (refused !== undefined) return refused
      state.checks.push(check)
      return { status: 201, json: checkBody(state, check) }
    },
  },
  {
    method: 'PATCH',
    pattern: new RegExp(`^${repo}/check-runs/(\\d+)$`, 'u'),
    needs: ['checks', 'write'],
    handle: (state, { body, now, token }, [, id]) => {
      const check = state.checks.find((one) => one.id === Number(id))
      if (check === undefined) return fault(404, 'Not Found')
      if (check.owner !== token)
        return fault(403, 'Invalid app_id `15368` - check run can only be modified by the GitHub App that created it.')
      return applyCheck(check, body ?? {}, now) ?? { status: 200, json: checkBody(state, check) }
    },
  },
  {
    method: 'GET',
    pattern: new RegExp(`^${repo}/commits/([^/]+)/check-runs$`, 'u'),
    needs: ['checks', 'read'],
    handle: (state, call, [, sha]) => {
      const name = call.query.get('check_name')
      const found = state.checks.filter((check) => check.headSha === sha && (name === null || check.name === name))
      return page(
        found.map((check) => checkBody(state, check)),
        call,
        (list) => ({ total_count: found.length, check_runs: list }),
      )
    },
  },
  {
    method: 'GET',
    pattern: new RegExp(`^${repo}/collaborators/([^/]+)/permission$`, 'u'),
    needs: ['contents', 'read'],
    handle: (state, _, [, login = '']) => {
      const name = decodeURIComponent(login)
      const permission = state.collaborators[name] ?? 'none'
      const user = {
        ...userBody(name),
        role_name: permission,
        permissions: {
          pull: true,
          triage: false,
          push: permission === 'write',
          maintain: false,
          admin: permission === 'admin',
        },
      }
      return { status: 200, json: { permission, role_name: permission, user } }
    },
  },
  ...gitRoutes,
  ...runnerRoutes,
  ...runRoutes,
  {
    method: 'POST',
    pattern: /^\/graphql$/u,
    needs: undefined,
    handle: (_, { login }) => ({ status: 200, json: { data: { viewer: { login } } } }),
  },
]
