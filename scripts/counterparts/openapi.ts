import { createHash } from 'node:crypto'

type Json = Record<string, unknown>

/** Operations that Crisol calls: path in GitHub's description -> methods. */
const operations: Readonly<Record<string, readonly string[]>> = {
  '/repos/{owner}/{repo}/pulls': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['patch', 'delete'],
  '/repos/{owner}/{repo}/issues/{issue_number}/events': ['get'],
  '/repos/{owner}/{repo}/check-runs': ['post'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}': ['patch'],
  '/repos/{owner}/{repo}/commits/{ref}/check-runs': ['get'],
  '/repos/{owner}/{repo}/git/ref/{ref}': ['get'],
  '/repos/{owner}/{repo}/git/matching-refs/{ref}': ['get'],
  '/repos/{owner}/{repo}/git/refs': ['post'],
  '/repos/{owner}/{repo}/git/refs/{ref}': ['patch', 'delete'],
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': ['get'],
  '/repos/{owner}/{repo}/git/trees': ['post'],
  '/repos/{owner}/{repo}/git/commits/{commit_sha}': ['get'],
  '/repos/{owner}/{repo}/git/commits': ['post'],
  '/repos/{owner}/{repo}/git/blobs': ['post'],
  '/repos/{owner}/{repo}/collaborators/{username}/permission': ['get'],
  '/repos/{owner}/{repo}/actions/runners': ['get'],
  '/repos/{owner}/{repo}/actions/runners/generate-jitconfig': ['post'],
  '/repos/{owner}/{repo}/actions/runners/{runner_id}': ['get', 'delete'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs': ['post'],
  '/orgs/{org}/actions/runners': ['get'],
  '/orgs/{org}/actions/runners/generate-jitconfig': ['post'],
  '/orgs/{org}/actions/runners/{runner_id}': ['get', 'delete'],
  '/repos/{owner}/{repo}/installation': ['get'],
  '/orgs/{org}/installation': ['get'],
  '/app/installations/{installation_id}/access_tokens': ['post'],
}

/** Tells one choice of operations from another: what was trimmed by an older one lacks some. */
export const operationsDigest = createHash('sha256').update(JSON.stringify(operations)).digest('hex').slice(0, 8)

/** Leaves of GitHub's description the operations that Crisol calls and all that they refer to. */
export function trimOpenapi(description: Json): Json {
  const all = description['paths'] as Record<string, Record<string, unknown>>
  const paths: Record<string, Json> = {}
  for (const [path, methods] of Object.entries(operations)) {
    const item = all[path]
    if (item === undefined) throw new Error(`GitHub's description has no ${path}.`)
    paths[path] = Object.fromEntries(methods.map((method) => [method, withoutExamples(item[method])]))
  }
  const components: Record<string, Record<string, unknown>> = {}
  const queue: unknown[] = [paths]
  while (queue.length > 0) collectReferences(queue.pop(), description, { components, queue })
  return { openapi: description['openapi'], paths, components }
}

interface Collected {
  readonly components: Record<string, Record<string, unknown>>
  readonly queue: unknown[]
}

function collectReferences(part: unknown, description: Json, { components, queue }: Collected): void {
  for (const [, kind = '', name = ''] of JSON.stringify(part).matchAll(/"#\/components\/(\w+)\/([^"]+)"/gu)) {
    const group = components[kind] ?? {}
    components[kind] = group
    if (Object.hasOwn(group, name)) continue
    const source = (description['components'] as Record<string, Json>)[kind]
    group[name] = withoutExamples(source?.[name])
    queue.push(group[name])
  }
}

function withoutExamples(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutExamples)
  if (typeof part !== 'object' || part === null) return part
  const kept = Object.entries(part).filter(
    ([key, value]) => !(/^examples?$/u.test(key) && !isProperty(value)) && key !== 'description',
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutExamples(value)]))
}

/** A property that happens to be called `example` is a schema, and not an example. */
function isProperty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value
}
