import { verify } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { originRoutes } from './origin-routes.ts'
import { type Call, fault, type Reply } from './route.ts'
import { routes } from './routes.ts'
import { loadState, type Permissions, type State, saveState } from './state.ts'

/** A call that was made. */
export interface Logged {
  readonly method: string
  readonly path: string
  readonly status: number
}

/** What goes wrong with the next calls that fit. */
export interface Fault {
  /** `METHOD /path` must match. */
  readonly on: RegExp
  /** How many calls it meets; 1 by default. */
  times?: number
  /** An answer of its own; a reset before or after the call took effect; HTML with status 200; no answer at all. */
  readonly does: Reply | 'reset-before' | 'reset-after' | 'html' | 'stall'
}

/** Judges each call by GitHub's own description. Gives what is wrong. */
export type Validator = (call: {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly status: number
  readonly json: unknown
}) => readonly string[]

/** How a stand-in is started. */
export interface StandInOptions {
  /** `owner/name`; `octocat/breast-cancer` by default. */
  readonly repository?: string
  /** Where the state outlives the process. */
  readonly stateFile?: string
  /** Token -> what it may do and for whom it speaks. By default `ghs_write` may do all. */
  readonly tokens?: Readonly<Record<string, { readonly permissions: Permissions; readonly login?: string }>>
  /** App id -> its public key, PEM. */
  readonly apps?: Readonly<Record<string, string>>
  readonly validate?: Validator
}

/** A GitHub that runs on this machine's loopback interface. */
export interface StandIn {
  /** Address of the API without a slash at the end. */
  readonly url: string
  readonly state: State
  readonly log: readonly Logged[]
  /** What of the calls so far is not what GitHub's description allows. */
  readonly violations: readonly string[]
  fail(fault: Fault): void
  /** Forgets what was still to go wrong. */
  recover(): void
  stop(): Promise<void>
}

const everything: Permissions = {
  ...{ 'pull-requests': 'write', checks: 'write', contents: 'write', issues: 'write' },
  ...{ administration: 'write', actions: 'write', 'organization-self-hosted-runners': 'write' },
}

/** Starts a stand-in for GitHub's REST API: small, stateful, on a free port. */
export async function startGitHub(options: StandInOptions = {}): Promise<StandIn> {
  const state = loadState(options.stateFile, options.repository ?? 'octocat/breast-cancer')
  const log: Logged[] = []
  const violations: string[] = []
  const faults: Fault[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    serve({ request, response }, { state, options, log, violations, faults }).catch((error: unknown) => {
      violations.push(`the stand-in broke: ${String(error)}`)
      response.destroy()
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    log,
    violations,
    fail: (one) => void faults.push(one),
    recover: () => void faults.splice(0),
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
      saveState(options.stateFile, state)
    },
  }
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

interface Inside {
  readonly state: State
  readonly options: StandInOptions
  readonly log: Logged[]
  readonly violations: string[]
  readonly faults: Fault[]
}

async function serve({ request, response }: Exchange, inside: Inside): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const body = await readJson(request)
  const token = (request.headers.authorization ?? '').replace(/^(?:Bearer|token) /u, '')
  const access = accessOf(token, inside)
  const call: Call = {
    ...{ method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, body, token },
    ...{ login: access?.login ?? 'github-actions[bot]', now: new Date().toISOString().replace(/\.\d+Z$/u, 'Z') },
  }
  const broken = takeFault(inside.faults, call)
  if (broken === 'stall') return
  if (broken === 'reset-before') return void request.socket.resetAndDestroy()
  const isOwn = broken !== undefined && typeof broken === 'object'
  const reply = isOwn
    ? broken
    : access === undefined
      ? fault(401, 'Bad credentials')
      : route(inside.state, call, access.permissions)
  inside.log.push({ method: call.method, path: call.path, status: reply.status })
  if (!isOwn) inside.violations.push(...judge(call, reply, inside.options))
  if (broken === 'reset-after') return void request.socket.resetAndDestroy()
  if (broken === 'html')
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in</body></html>')
  const text = reply.json === undefined ? '' : JSON.stringify(reply.json)
  response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers }).end(text)
}

interface Access {
  readonly permissions: Permissions
  readonly login?: string
}

function accessOf(token: string, { options, state }: Inside): Access | undefined {
  const known = (options.tokens ?? { ghs_write: { permissions: everything } })[token]
  const minted = state.minted[token]
  if (known !== undefined || minted === undefined) return known ?? appAccess(token, options.apps ?? {})
  return { permissions: minted, login: 'crisol[bot]' }
}

/** An app shows a text that it has signed a moment ago. */
function appAccess(token: string, apps: Readonly<Record<string, string>>): Access | undefined {
  const [head = '', body = '', signature = ''] = token.split('.')
  if (signature === '') return undefined
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as {
    iat: number
    exp: number
    iss: string
  }
  const key = apps[claims.iss]
  const now = Date.now() / 1000
  const isTimely = claims.iat <= now && claims.exp > now && claims.exp - claims.iat <= 600
  if (key === undefined || !isTimely) return undefined
  const isOurs = verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))
  return isOurs ? { permissions: { app: 'write' }, login: 'crisol[bot]' } : undefined
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return chunks.length === 0
    ? undefined
    : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>)
}

function takeFault(faults: Fault[], { method, path }: Call): Fault['does'] | undefined {
  const index = faults.findIndex(({ on }) => on.test(`${method} ${path}`))
  const found = faults[index]
  if (found === undefined) return undefined
  found.times = (found.times ?? 1) - 1
  if (found.times <= 0) faults.splice(index, 1)
  return found.does
}

function route(state: State, call: Call, permissions: Permissions): Reply {
  for (const { method, pattern, needs, handle } of state.origin === undefined ? routes : [...originRoutes, ...routes]) {
    const parts = method === call.method ? pattern.exec(call.path) : null
    if (parts === null) continue
    if (needs !== undefined && !isAllowed(permissions[needs[0]], needs[1])) {
      const headers = { 'x-accepted-github-permissions': `${needs[0].replace('-', '_')}=${needs[1]}` }
      return fault(403, 'Resource not accessible by integration', headers)
    }
    return handle(state, call, parts.slice(1))
  }
  return fault(404, 'Not Found')
}

function isAllowed(held: 'read' | 'write' | undefined, needed: 'read' | 'write'): boolean {
  return held === 'write' || (held === 'read' && needed === 'read')
}

function judge(
  { method, path, query, body }: Call,
  { status, json }: Reply,
  { validate }: StandInOptions,
): readonly string[] {
  return path === '/graphql' ? [] : (validate?.({ method, path, query, body, status, json }) ?? [])
}
