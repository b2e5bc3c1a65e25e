import { webhookExamples } from './bodies.ts'
import { type Call, fault, page, type Reply, type Route } from './route.ts'
import type { State, StoredRunner } from './state.ts'

type Json = Record<string, unknown>

/** Where runners are: of a repository or of an organisation. */
const places = ['/repos/([^/]+/[^/]+)', '/orgs/([^/]+)'] as const

function permissionFor(place: (typeof places)[number]): string {
  return place.startsWith('/repos') ? 'administration' : 'organization-self-hosted-runners'
}

function runnerBody({ id, name, status, busy, labels, group }: StoredRunner): Json {
  const rows = labels.map((label, index) => ({ id: index + 1, name: label, type: 'custom' }))
  return { id, name, os: 'linux', status, busy, labels: rows, runner_group_id: group, ephemeral: true }
}

function register(state: State, { body = {} }: Call): Reply {
  const { name, runner_group_id: group, labels } = body
  if (typeof group !== 'number') return fault(422, 'Invalid request. "runner_group_id" wasn\'t supplied.')
  if (group === 2) return fault(403, 'Runner group is not visible to this repository')
  if (group !== 1) return fault(404, 'Not Found')
  if (typeof name !== 'string' || name === '' || name.length > 64) return fault(422, 'Invalid name')
  if (!Array.isArray(labels) || labels.length < 1 || labels.length > 100) return fault(422, 'Invalid labels')
  if (state.runners.some((runner) => runner.name === name)) {
    return fault(409, `Already exists - A runner with the name "${name}" already exists.`)
  }
  const runner: StoredRunner = {
    ...{ id: state.nextId++, name, status: 'offline', busy: false, group, labels: labels.map(String) },
  }
  state.runners.push(runner)
  const filler = 'x'.repeat((state.configBytes * 3) / 4)
  const config = Buffer.from(JSON.stringify({ '.runner': name, filler })).toString('base64')
  return { status: 201, json: { runner: runnerBody(runner), encoded_jit_config: config } }
}

function remove(state: State, id: number): Reply {
  const found = state.runners.find((one) => one.id === id)
  if (found === undefined) return fault(404, 'Not Found')
  if (found.busy) return fault(422, `Runner "${found.name}" is currently running a job and cannot be deleted.`)
  state.runners = state.runners.filter((one) => one.id !== id)
  return { status: 204 }
}

function installation(state: State): Reply {
  const example = webhookExamples.find(({ name }) => name === 'installation')?.examples[0]
  const at = '2026-01-01T00:00:00Z'
  const body = {
    ...(example?.['installation'] as Json),
    ...{ id: state.installation, app_slug: 'crisol', created_at: at, updated_at: at },
    ...{ suspended_by: null, suspended_at: null },
  }
  return { status: 200, json: body }
}

function mint(state: State, id: number, { body = {}, now }: Call): Reply {
  if (id !== state.installation) return fault(404, 'Not Found')
  const permissions = (body['permissions'] ?? {}) as Record<string, 'read' | 'write'>
  const token = `ghs_minted${state.nextId++}`
  const names = Object.entries(permissions).map(([name, level]) => [name.replaceAll('_', '-'), level] as const)
  state.minted[token] = Object.fromEntries(names)
  const expires = new Date(Date.parse(now) + 3_600_000).toISOString()
  return { status: 201, json: { token, expires_at: expires, permissions, repository_selection: 'selected' } }
}

/** Operations on runners, and those by which an app gets its token. */
export const runnerRoutes: readonly Route[] = [
  ...places.flatMap((place): readonly Route[] => [
    {
      ...{ method: 'POST', pattern: new RegExp(`^${place}/actions/runners/generate-jitconfig$`, 'u') },
      ...{ needs: [permissionFor(place), 'write'], handle: register },
    },
    {
      ...{ method: 'GET', pattern: new RegExp(`^${place}/actions/runners$`, 'u') },
      needs: [permissionFor(place), 'read'],
      handle: (state, call) =>
        page(state.runners.map(runnerBody), call, (rows) => ({ total_count: state.runners.length, runners: rows })),
    },
    {
      ...{ method: 'GET', pattern: new RegExp(`^${place}/actions/runners/(\\d+)$`, 'u') },
      needs: [permissionFor(place), 'read'],
      handle: (state, _, [, id]) => {
        const found = state.runners.find((one) => one.id === Number(id))
        return found === undefined ? fault(404, 'Not Found') : { status: 200, json: runnerBody(found) }
      },
    },
    {
      ...{ method: 'DELETE', pattern: new RegExp(`^${place}/actions/runners/(\\d+)$`, 'u') },
      needs: [permissionFor(place), 'write'],
      handle: (state, _, [, id]) => remove(state, Number(id)),
    },
    {
      ...{ method: 'GET', pattern: new RegExp(`^${place}/installation$`, 'u'), needs: ['app', 'write'] },
      handle: (state) => (state.installation === undefined ? fault(404, 'Not Found') : installation(state)),
    },
  ]),
  {
    ...{ method: 'POST', pattern: /^\/app\/installations\/(\d+)\/access_tokens$/u, needs: ['app', 'write'] },
    handle: (state, call, [id]) => mint(state, Number(id), call),
  },
]
